import { days } from "../../../src/core/clock";
import { type Product, relazioni, startProduct } from "../../support/product";
import { luke, marco, northwind, paula } from "../../support/world";
import { authorised } from "./invited";

describe("the review of a provider's access", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
    await authorised(bot, paula);
  });
  afterEach(() => bot.stop());

  const open = async () => {
    const list = await bot.says(paula, "follow-ups");
    return bot.presses(paula, list, /Northwind/);
  };

  it("is recorded once the access was removed there (R166)", async () => {
    const card = await open();
    expect(card.text).toContain("Rapport takes nothing away");
    const removed = await bot.presses(paula, card, "Removed there");
    expect(removed.text).toContain("administrator access removed");
    expect(await bot.store.openFollowUps()).toEqual([]);
    expect((await bot.says(paula, "provider northwind")).text).toMatch(/removed, recorded by Paula Hall/);
    expect((await bot.says(paula, "history of northwind")).text).toContain("reviewed a provider’s access");
  });

  it("keeps it with a reason and a date, and comes back on that day", async () => {
    const refused = await bot.presses(paula, await open(), "Keep until the date", { why: "support", until: "" });
    expect(refused.text).toContain("Keeping needs a date");
    const kept = await bot.presses(paula, refused, "Keep until the date", { why: "support", until: "2026-12-10" });
    expect(kept.text).toContain("kept until 10 Dec 2026");
    expect(await bot.store.openFollowUps()).toEqual([]);
    await bot.elapse(days(10));
    expect(await bot.store.openFollowUps()).toEqual([]);
    await bot.elapse(days(20));
    expect(await bot.store.openFollowUps()).toMatchObject([{ state: "open", provider: northwind }]);
    expect((await bot.says(paula, "follow-ups")).text).toContain("Northwind Distribuzione");
    expect((await open()).text).toMatch(/by \d+ Dec 2026/);
    const history = await bot.store.history(`provider:${northwind}`, { limit: 9 });
    expect(history.map(({ event }) => event.type)).toEqual([
      "provider.access-reopened",
      "provider.access-reviewed",
      "provider.authorised",
    ]);
  });

  it("is recorded as removed before the day until which it was kept, by who saw that it is kept", async () => {
    const card = await open();
    const kept = await bot.presses(paula, card, "Keep until the date", { why: "support", until: "2026-12-10" });
    expect((await bot.presses(marco, card, "Removed there")).text).toContain("mantenuto fino al 10 dic 2026");
    expect((await bot.presses(paula, kept, "Removed there")).text).toContain("administrator access removed");
    expect((await bot.says(paula, "provider northwind")).text).toMatch(/removed, recorded by Paula Hall/);
    await bot.elapse(days(30));
    expect(await bot.store.openFollowUps()).toEqual([]);
  });

  it("is opened from the provider, and decided by who may authorise", async () => {
    const provider = await bot.says(marco, "provider northwind");
    const card = await bot.presses(marco, provider, "Rivedi l’accesso…");
    const data = { review: `access-${northwind}`, revision: 0 };
    expect((await bot.invokes(luke, "provider.access-removed", data)).text).toContain("another role");
    await bot.presses(marco, card, "Tolto lì");
    expect(await bot.store.openFollowUps()).toEqual([]);
  });

  it("is opened by nobody who may not see providers, under whatever name", async () => {
    await bot.presses(paula, await open(), "Keep until the date", { why: "Geheimnis", until: "2026-12-10" });
    for (const [verb, data] of [
      ["privileges.open", { followUp: `access-${northwind}` }],
      ["provider.review", { review: `access-${northwind}` }],
    ] as const) {
      const { text } = await bot.invokes(luke, verb, data);
      expect(text).toContain("another role is needed");
      expect(text).not.toContain("Geheimnis");
    }
  });

  it("tells nothing of privileges that stayed to who may not see customers, whatever a press names", async () => {
    const decided = { by: marco.id, at: 1, reason: "Geheimnis", until: "2026-12-20" };
    const customer = { customer: "c", customerName: "Contoso S.p.A.", service: "azure" as const, grantedAt: 1 };
    const kept = {
      id: "kept",
      ...customer,
      openedAt: 1,
      assignedTo: marco.id,
      state: "kept" as const,
      decided,
      revision: 0,
    };
    const user = await bot.store.person(paula.id);
    await bot.store.change(async () => ({
      answer: 0,
      followUps: [kept],
      people: [{ ...user!, roles: ["user-admin"] }],
    }));
    const until = { why: "x", until: "2026-12-20" };
    for (const verb of ["provider.keep-access", "provider.access-removed", "provider.review"]) {
      const { text } = await bot.invokes(paula, verb, { review: "kept", revision: 1, ...until });
      expect(text).toContain("another role is needed");
      expect(text).not.toMatch(/Geheimnis|Contoso/);
    }
  });

  it("stands in the list of who sees providers and no customers, and of nobody who sees neither", async () => {
    const kept = await bot.store.person(paula.id);
    await bot.store.change(async () => ({ answer: 0, people: [{ ...kept!, roles: ["user-admin"] }] }));
    expect((await bot.says(paula, "customers")).text).toContain("another role is needed");
    const list = await bot.says(paula, "follow-ups");
    expect(list.text).toContain("Northwind");
    expect((await bot.presses(paula, list, /Northwind/)).text).toContain("Rapport takes nothing away");
  });

  it("stands in no list of who may not see providers, nor privileges in that of who may not see customers", async () => {
    expect((await bot.says(luke, "follow-ups")).text).not.toContain("Northwind");
    expect((await bot.says(marco, "attività")).text).toContain("Northwind");
    expect((await bot.says(paula, "follow-ups")).text).toContain("Northwind");
  });

  it("reads out no reason where others read along", async () => {
    await bot.presses(paula, await open(), "Keep until the date", { why: "Geheimnis", until: "2026-12-10" });
    await bot.settled();
    expect((await bot.says(marco, "cronologia northwind", relazioni)).text).not.toContain("Geheimnis");
    for (const card of bot.cardsIn(relazioni.conversation)) expect(card.text).not.toContain("Geheimnis");
    expect((await bot.says(marco, "cronologia northwind")).text).toContain("Geheimnis");
  });

  it("goes to the others who may decide where the one who had it in hand may not any more", async () => {
    await bot.store.change(async (queries) => {
      const person = await queries.person(paula.id);
      return { answer: undefined, people: person ? [{ ...person, roles: [] }] : [] };
    });
    await bot.settled();
    const before = bot.cardsIn("a:29:paula").length;
    await bot.elapse(days(7));
    await bot.settled();
    expect(bot.cardsIn("a:29:paula")).toHaveLength(before);
    const others = bot.cardsIn("a:29:marco").concat(bot.cardsIn("a:opened-29:marco"));
    expect(others.some(({ text }) => text.includes("accesso amministrativo"))).toBe(true);
  });

  it("is told of in no history to who may see no providers", async () => {
    await bot.presses(paula, await open(), "Keep until the date", { why: "Geheimnis", until: "2026-12-10" });
    const { text } = await bot.says(luke, "history of northwind");
    expect(text).toContain("another role");
    expect(text).not.toContain("Geheimnis");
  });
});
