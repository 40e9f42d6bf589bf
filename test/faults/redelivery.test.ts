import { type Product, relazioni } from "../support/product";
import { elena, marco, paula } from "../support/world";
import { history, state } from "./afterwards";
import { carried, type Deliver, lines, type PressDeed, presses, pressing, review, startFor, typing } from "./deeds";

describe("the same thing, delivered again", () => {
  let bots: Product[] = [];
  const started = async (deed?: Partial<PressDeed>): Promise<Product> => {
    const bot = await startFor({ ...deed });
    bots.push(bot);
    return bot;
  };
  afterEach(async () => {
    for (const bot of bots) await bot.stop();
    bots = [];
  });

  async function expectOneEffect(
    prepare: (bot: Product) => Promise<Deliver>,
    tells: string[],
    deed: Partial<PressDeed> = {},
  ): Promise<void> {
    const { answersOnce, knownAlready } = deed;
    const once = await started(deed);
    const single = await prepare(once);
    const before = (await history(once)).length;
    await single("first");
    const wanted = await state(once);
    expect((await history(once)).slice(before)).toEqual(tells);

    const bot = await started(deed);
    const deliver = await prepare(bot);
    const together = await Promise.all(["first", "first", "first"].map(deliver));
    together.push(await deliver("first"));
    const given = together.filter(({ text }) => text.includes("pass-"));
    expect(given).toHaveLength(answersOnce ? 1 : 0);
    const repeats = together.filter((answer) => !given.includes(answer));
    for (const answer of repeats) expect([answer.status, answer.text]).toEqual([200, repeats[0]?.text]);
    const clicks = await Promise.all(["second", "third"].map(deliver));
    clicks.push(await deliver("fourth"));
    for (const { status, text } of clicks) {
      expect(status).toBe(200);
      // A second click is shown the same card, or how things stand by now.
      if (tells.includes("removal.executed")) expect(text).toMatch(/Approvata|rimossa/);
      // By then it may be further on its way.
      else if (tells.includes("import.applied")) expect(text).toMatch(/Importazione di Customers\.csv/);
      else if (knownAlready) expect(text).toContain("nulla è cambiato");
      else if (answersOnce) expect(text).not.toContain("pass-");
      else expect(text).toBe(together[0]?.text);
    }

    const found = await state(bot);
    expect((await history(bot)).slice(before)).toEqual(tells);
    expect(found).toEqual(wanted);
  }

  it.each(presses)("has one effect: $what (B17)", (deed) =>
    expectOneEffect(async (bot) => pressing(bot, deed, await deed.does(bot)), deed.tells, deed),
  );

  it.each(lines)("has one effect: $what, typed (B17)", ({ by, does, where, tells }) =>
    expectOneEffect(async (bot) => typing(bot, by, await does(bot), where), tells),
  );

  it("is answered once for one id, however often a typed line arrives", async () => {
    const bot = await started();
    const deliver = typing(bot, marco, "clienti");
    await Promise.all(["same", "same", "same"].map(deliver));
    await deliver("same");
    expect(bot.connector.posts()).toHaveLength(1);
    await deliver("other");
    expect(bot.connector.posts()).toHaveLength(2);
  });

  it("leaves one decision when two approvers press at the same moment (B3, B17)", async () => {
    const bot = await started();
    const data = carried(await review(bot), "removal.approve");
    const yes = pressing(bot, { by: elena, verb: "removal.approve" }, { ...data, comment: "" });
    const no = pressing(bot, { by: paula, verb: "removal.refuse" }, { ...data, comment: "No." });
    const [approval, refusal] = await Promise.all([yes("yes"), no("no")]);
    await bot.settled();
    const decisions = (await history(bot)).filter((type) => ["removal.approved", "removal.refused"].includes(type));
    expect(decisions).toHaveLength(1);
    // Both are shown the same outcome, the slower one instead of an error.
    const outcome = decisions[0] === "removal.approved" ? /Approv|rimoss/i : /Respint|Rifiut|Refus|Turned/i;
    for (const { text } of [approval, refusal]) expect(text).toMatch(outcome);
    expect(bot.cardsIn(relazioni.conversation).length).toBeGreaterThan(0);
  });
});
