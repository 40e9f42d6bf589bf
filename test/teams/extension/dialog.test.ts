import { setTimeout as pause } from "node:timers/promises";
import type { Answer } from "../../../src/chat/answer";
import { plainCard } from "../../support/plain-card";
import { aCard, invoke, paulaInChannel, startBot, type TestBot } from "../support";

const sent = (data: object) => ({ ...invoke("composeExtension/submitAction", { data }), ...paulaInChannel });
const typed = { verb: "invitation.draft", email: "ada@lamna.example" };

describe("a dialog", () => {
  let bot: TestBot;
  afterEach(() => bot.stop());

  const late = (answer: Answer) => startBot({ patienceMs: 50, talk: () => pause(150, answer) });
  const posted = async () => {
    await bot.connector.until(2);
    return bot.connector.calls.map(({ kind, conversation, card }) => [kind, conversation, card?.fallbackText]);
  };

  it("that takes long ends with a word, and the answer follows in the private chat of its person", async () => {
    bot = await late(aCard("the draft"));
    const { json } = await bot.hears(sent(typed));
    expect(json).toEqual({ task: { type: "message", value: "it-IT turn.late-private" } });
    expect(await posted()).toEqual([
      ["open", "a:opened-29:paula", undefined],
      ["post", "a:opened-29:paula", "the draft"],
    ]);
  });

  it("that takes long leaves no secret in the private chat", async () => {
    bot = await late(aCard("a password", { secret: { instead: aCard("was shown once") } }));
    await bot.hears(sent(typed));
    expect((await posted()).at(-1)).toEqual(["post", "a:opened-29:paula", "was shown once"]);
  });

  it("that fails keeps what was typed: the same can be sent once more", async () => {
    bot = await startBot({
      talk: async () => {
        throw new Error("broken");
      },
    });
    const { json } = await bot.hears(sent(typed));
    const again = { type: "Action.Submit", title: "it-IT turn.again", data: typed };
    expect(json).toMatchObject({
      task: { type: "continue", value: { card: { content: { fallbackText: "trouble r1", actions: [again] } } } },
    });
  });

  it.each([
    ["Remove the relationship", "Remove the relationship"],
    [`${"word ".repeat(12)}word`, `${"word ".repeat(12)}word`],
    [`${"word ".repeat(12)}words`, `${"word ".repeat(11)}word…`],
    [`Removal of “Alpine”: ${"word ".repeat(9)}, and more`, `Removal of “Alpine”: ${"word ".repeat(7)}word…`],
    [`${"t".repeat(64)}`, `${"t".repeat(64)}`],
    [`${"t".repeat(62)}😀 and more`, `${"t".repeat(62)}…`],
  ])("has a title of 64 letters at most, cut after a word and with the sign of it: %#", async (summary, title) => {
    bot = await startBot({ talk: async () => aCard(summary) });
    const { json } = await bot.hears(invoke("composeExtension/fetchTask", { commandId: "invite" }));
    expect(json).toMatchObject({ task: { value: { title } } });
  });

  it("shows its card as dialogs take it: buttons that send what they carry, no refresh, and a short title", async () => {
    const action = {
      type: "Action.Execute",
      title: "Go on",
      verb: "go.on",
      data: { type: "Action.Execute", verb: "x" },
    };
    const card = plainCard("c", { refresh: { action }, body: [{ type: "ActionSet", actions: [action] }] });
    bot = await startBot({ talk: async () => aCard(`${"t".repeat(63)}😀`, { card }) });
    const { json } = await bot.hears(invoke("composeExtension/fetchTask", { commandId: "invite" }));
    const button = { type: "Action.Submit", title: "Go on", data: { type: "Action.Execute", verb: "go.on" } };
    const content = { type: "AdaptiveCard", fallbackText: "c", body: [{ type: "ActionSet", actions: [button] }] };
    expect(json).toMatchObject({ task: { value: { title: `${"t".repeat(63)}…` } } });
    expect(json).toHaveProperty("task.value.card.content", content);
  });
});
