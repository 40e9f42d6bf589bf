import { setTimeout as pause } from "node:timers/promises";
import type { Found } from "../../../src/chat/screens/customers/found";
import { plainCard } from "../../support/plain-card";
import { invoke, startBot, type TestBot } from "../support";

const query = invoke("composeExtension/query", { parameters: [{ name: "words", value: "tail" }] });

describe("a search in the compose box", () => {
  let bot: TestBot;
  afterEach(() => bot.stop());

  it("that takes long is answered with a word, and nothing follows", async () => {
    bot = await startBot({
      patienceMs: 50,
      search: () => pause(150, { kind: "words", text: "too late" } satisfies Found),
    });
    const { json } = await bot.hears(query);
    expect(json).toEqual({ composeExtension: { type: "message", text: "it-IT turn.late-search" } });
    await pause(200);
    expect(bot.connector.calls).toEqual([]);
  });

  it("that fails is answered in words", async () => {
    bot = await startBot({
      search: async () => {
        throw new Error("broken");
      },
    });
    const { json } = await bot.hears(query);
    expect(json).toEqual({ composeExtension: { type: "message", text: "trouble r1" } });
  });

  it("shows a name with marks of HTML by signs that look alike, in its row alone", async () => {
    const row = { card: plainCard("<b>Tailspin</b>"), title: "<b>Tailspin</b>", text: "a > b" };
    bot = await startBot({ search: async () => ({ kind: "cards", rows: [row] }) });
    const { json } = await bot.hears(query);
    expect(json).toMatchObject({
      composeExtension: {
        attachments: [
          {
            content: { fallbackText: "<b>Tailspin</b>" },
            preview: { content: { title: "‹b›Tailspin‹/b›", text: "a › b" } },
          },
        ],
      },
    });
  });
});
