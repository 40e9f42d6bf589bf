import { days } from "../../src/core/clock";
import { carried, requested } from "../faults/deeds";
import { eventually } from "../support/eventually";
import { type Product, personalChat, relazioni, startProduct } from "../support/product";
import { elena, marco, paula } from "../support/world";

const minutes = (count: number) => count * 60_000;
const paulas = personalChat(paula).conversation;
const asks = /removal\.(review|approve|withdraw)/;

describe("an answered request that Teams denies to edit without saying why", () => {
  let bot: Product;
  let removal: unknown;
  beforeEach(async () => {
    bot = await startProduct();
    for (const person of [elena, paula]) await bot.says(person, "aiuto");
    removal = (await requested(bot)).removal;
    await bot.settled();
  });
  afterEach(() => bot.stop());

  async function pass(millis: number): Promise<void> {
    for (let passed = 0; passed < millis; passed += minutes(30)) {
      await bot.elapse(minutes(30));
      await bot.connector.idle();
    }
  }
  /** The message there that asks, and how it stands by what Teams took. */
  const asking = (conversation: string) =>
    bot.connector.posts().find((call) => call.conversation === conversation && asks.test(JSON.stringify(call.card)))
      ?.activity;
  const isAsking = (conversation: string, activity = asking(conversation)) => {
    const taken = bot.connector.delivered().filter((call) => call.conversation === conversation);
    return asks.test(JSON.stringify(taken.filter((call) => call.activity === activity).at(-1)?.card));
  };
  /** Elena refuses, and for so long every edit of what asks there is answered so. */
  async function refusedWhile(status: number, conversation: string, millis: number): Promise<void> {
    const activity = asking(conversation);
    bot.connector.fail(status, "", (call) => call.kind === "edit" && call.activity === activity);
    const review = await bot.invokes(elena, "removal.review", { removal });
    await bot.invokes(elena, "removal.refuse", { ...carried(review, "removal.refuse"), comment: "no" });
    await bot.connector.idle();
    await pass(millis);
    expect(isAsking(conversation)).toBe(true);
    bot.connector.fail(undefined);
  }

  describe.each([400, 403, 404, 405, 410, 413])("(%i)", (status) => {
    it("asks nobody any more within an hour or two, after a day of that", async () => {
      await refusedWhile(status, relazioni.conversation, days(1));
      await pass(minutes(120));
      expect(isAsking(relazioni.conversation)).toBe(false);
    });
  });

  it.each([
    ["a private chat", paulas, () => bot.says(paula, "aiuto")],
    ["a channel", relazioni.conversation, () => bot.says(marco, "aiuto", relazioni)],
  ])("is true with the next word in %s", async (_where, conversation, speak) => {
    await refusedWhile(403, conversation, days(1));
    await speak();
    await eventually("it to be true, at that time", () => !isAsking(conversation));
  });

  it("is let go after two weeks", async () => {
    await refusedWhile(403, paulas, days(15));
    const before = bot.connector.edits().length;
    await pass(days(1));
    expect(bot.connector.edits()).toHaveLength(before);
  });
});
