import { type Product, type Shown, startProduct } from "../../support/product";
import { aCustomer, giulia, luke, marco, start } from "../../support/world";
import { choicesOn, idsOn, valueOn } from "../on-card";

const tailspin = aCustomer({
  since: 1e12,
  services: ["exchange", "azure"],
  grants: [
    { service: "exchange", partner: "us", transacting: true, state: "granted", since: 1e12 },
    {
      service: "azure",
      partner: "us",
      transacting: true,
      state: "revoked",
      since: 1e12,
      revoked: { at: start - 1e9, seenBy: "Luke Green" },
    },
  ],
});
const today = "2026-11-21";
const gone = aCustomer({ id: "gone", state: "removed", removedAt: start - 1e9 });

describe("what is known of a customer's privileges", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers: [tailspin, gone] });
  });
  afterEach(() => bot.stop());

  const events = async () => (await bot.store.history(tailspin.id, { limit: 50 })).map(({ event }) => event);
  const partnering = async (): Promise<Shown> =>
    bot.presses(luke, await bot.says(luke, "privileges tailspin"), "Another partner holds a service…");
  const partner = async (inputs: Record<string, unknown>): Promise<Shown> =>
    bot.presses(luke, await partnering(), "Record it", { seenOn: today, ...inputs });

  it.each([
    "privileges tailspin",
    "privilegi tailspin",
    "delegated admin of tailspin",
    "amministratore delegato tailspin",
  ])("is a card of its own: %s (R22)", async (line) => {
    expect((await bot.says(luke, line)).text).toContain("Delegated admin privileges Tailspin Toys");
  });

  it("asks again when another's ended, where somebody else holds the service by then", async () => {
    const form = await partnering();
    await partner({
      partner: "Litware Cloud",
      services: "exchange",
      sells: "csp",
      seenOn: "2026-11-10",
      endedOn: "2026-11-05",
    });
    const adatum = { partner: "Adatum", services: "exchange", sells: "csp", seenOn: today, endedOn: "2026-11-18" };
    const told = await bot.presses(luke, form, "Record it", adatum);
    expect(told.text).toContain("Something changed");
    const { endedOn: _, ...again } = adatum;
    const asked = await bot.presses(luke, told, "Record it", again);
    expect(asked.text).toContain("Litware Cloud");
    expect((await bot.says(luke, "partners tailspin")).text).not.toContain("Adatum");
  });

  it("names everything that is missing of another partner at once", async () => {
    const form = await bot.presses(
      marco,
      await bot.says(marco, "privilegi tailspin"),
      "Un altro partner ha un servizio…",
    );
    const again = await bot.presses(marco, form, "Registra", { partner: "", services: "" });
    expect(again.text).toContain("L’altro partner deve avere un nome");
    expect(again.text).toContain("Va scelto almeno un servizio");
  });

  it("is a press away from the record; without a customer the same words show what is to be decided", async () => {
    const record = await bot.says(luke, "customer tailspin");
    expect((await bot.presses(luke, record, "Show the privileges")).text).toContain("Granted to us for Exchange");
    for (const line of ["privileges", "privilegi", "privileges to clean up", "privilegi da decidere"])
      expect((await bot.says(luke, line)).text).toMatch(/^Open follow-ups/);
  });

  it("carries for another partner what a person entered, who saw it and when (R48)", async () => {
    const card = await partner({ partner: "Litware Cloud", services: "azure", sells: "csp", seenOn: "2026-11-18" });
    expect(card.text).toMatch(/Azure +Litware Cloud, CSP +Yes +seen on 18 Nov 2026 by Luke Green/);
    expect(card.text).toMatch(/Exchange +Proseware Italia \(us\), CSP +Yes +since 9 Sept? 2001 · Rapport ledger/);
    const hers = await bot.says(giulia, "privilegi tailspin");
    expect(hers.text).toMatch(/Litware Cloud, CSP +Sì +visto il 18 nov 2026 da Luke Green/);
    expect((await bot.says(luke, "partners tailspin")).text).toContain("Litware Cloud");
    expect(await events()).toMatchObject([
      { type: "privileges.partner-recorded", partner: "Litware Cloud", transacting: true, services: ["azure"] },
    ]);
  });

  it("changes by nothing that is known already: no entry, no notice", async () => {
    const first = { partner: "Litware Cloud", services: "azure", sells: "adviser" };
    await partner(first);
    const same = await partner({ ...first, partner: "LITWARE cloud" });
    expect(same.text).toContain("It was known already");
    expect(same.text).not.toContain("Recorded:");
    await bot.presses(luke, await bot.says(luke, "privileges lost tailspin"), "Record it", {
      taken: "exchange",
      seenOn: today,
    });
    const again = await bot.invokes(luke, "privileges.take", {
      customer: tailspin.id,
      revision: 1,
      taken: "exchange",
      seenOn: "2026-11-20",
    });
    expect(again.text).toContain("Delegated admin privileges");
    expect(again.text).toContain("It was known already: nothing has changed.");
    expect(await events()).toHaveLength(2);
  });

  it("is one CSP partner for each service: a second is refused with both names, and one press records that the first one's ended (R21, R49, C11)", async () => {
    const inputs = { partner: "Litware Cloud", services: "exchange", sells: "csp", seenOn: "2026-11-20" };
    const refused = await partner(inputs);
    expect(refused.text).toContain("Exchange: us. A service has one CSP partner");
    expect(refused.text).toContain("Litware Cloud is recorded too");
    expect([valueOn(refused, "partner"), valueOn(refused, "services")]).toEqual(["Litware Cloud", "exchange"]);
    expect(await events()).toEqual([]);
    const card = await bot.presses(luke, refused, "Record it", { ...inputs, endedOn: "2026-11-19" });
    expect(card.text).toMatch(/Litware Cloud, CSP +Yes/);
    expect(card.text).toMatch(/Proseware Italia \(us\), CSP +Removed by customer +seen on 19 Nov 2026 by Luke Green/);
    expect((await events()).map(({ type }) => type)).toEqual([
      "privileges.partner-recorded",
      "customer.privileges-revoked",
    ]);
  });

  it("says what is not possible where nothing is granted, and no service is known", async () => {
    const bare = aCustomer({ id: "bare", name: "Home", domain: "home.example", tenantId: undefined, grants: [] });
    await bot.store.change(async () => ({
      answer: 0,
      customers: [{ ...bare, services: [], subscriptions: [], revision: 0 }],
    }));
    const card = await bot.says(luke, "privileges home.example");
    expect(card.text).toContain("Opening the service portals, managing users and licences: no privileges");
    expect(card.text).not.toContain("Nothing: we hold");
  });

  it("asks until when it was the CSP partner of whoever only advises by now, and tells both", async () => {
    const inputs = { partner: "Litware Cloud", services: "azure", sells: "csp", seenOn: "2026-11-10" };
    await partner(inputs);
    const adviser = { ...inputs, sells: "adviser", seenOn: "2026-11-20" };
    const asked = await partner(adviser);
    expect(asked.text).toContain("Litware Cloud is the CSP partner for Azure by the record");
    expect(valueOn(asked, "sells")).toBe("adviser");
    const card = await bot.presses(luke, asked, "Record it", { ...adviser, endedOn: "2026-11-15" });
    expect(card.text).toMatch(/Litware Cloud, adviser +Yes/);
    expect((await bot.says(luke, "history tailspin")).text).toContain("CSP until 15 Nov 2026");
  });

  it("names the first day there can be where one is too early", async () => {
    const early = { partner: "Litware Cloud", services: "azure", sells: "csp", seenOn: "1999-01-01" };
    expect((await partner(early)).text).toContain("A day from 1 Jan 2010 to 21 Nov 2026 is needed");
  });

  it("lets advisers stand beside a CSP partner (C11)", async () => {
    const card = await partner({ partner: "Tailwind", services: "exchange", sells: "adviser" });
    expect(card.text).toMatch(/Tailwind, adviser +Yes/);
    expect(card.text).toMatch(/Proseware Italia \(us\), CSP +Yes/);
  });

  it.each([
    [{ partner: " ", services: "azure" }, "The other partner needs a name"],
    [{ partner: "Proseware Italia", services: "azure" }, "is our own name"],
    [{ partner: "Proseware", services: "azure" }, "is our own name"],
    [{ partner: "proseware.example", services: "azure" }, "is our own name"],
    [{ partner: "us", services: "azure" }, "is our own name"],
    [{ partner: "Litware Cloud", services: "" }, "At least one service"],
    [{ partner: "Litware Cloud", services: "azure", seenOn: "2027-01-01" }, "21 Nov 2026 at the latest"],
    [{ partner: "Litware Cloud", services: "exchange", endedOn: "2027-01-01" }, "21 Nov 2026 at the latest"],
    [{ partner: "Litware Cloud", services: "azure", seenOn: "2026-11-01" }, "A day from 9 Nov 2026 to 21 Nov 2026"],
  ])("keeps what was typed of another partner where something is wrong: %p", async (inputs, problem) => {
    const refused = await partner(inputs);
    expect(refused.text).toContain(problem);
    expect(valueOn(refused, "services")).toBe(inputs.services);
    expect(await events()).toEqual([]);
  });

  it("comes back to us when the customer grants it again, once", async () => {
    const form = await bot.presses(marco, await bot.says(marco, "privilegi tailspin"), "Concessi di nuovo a noi…");
    expect(choicesOn(form, "services")).not.toContain("exchange");
    const card = await bot.presses(marco, form, "Registra", { services: "azure", seenOn: "2026-11-20" });
    expect(card.text).toContain("Concessi a noi per Exchange e Azure");
    expect(card.text).toContain("visto il 20 nov 2026 da Marco Bianchi");
    const twice = await bot.presses(marco, form, "Registra", { services: "azure", seenOn: "2026-11-20" });
    expect(twice.text).toContain("Era già noto: nulla è cambiato.");
    expect((await events()).map(({ type }) => type)).toEqual(["privileges.granted-again"]);
    expect((await bot.says(marco, "cronologia tailspin")).text).toContain("concesso di nuovo privilegi");
  });

  it("comes back to us only after the other partner's ended", async () => {
    await partner({ partner: "Litware Cloud", services: "azure", sells: "csp" });
    const form = await bot.presses(luke, await bot.says(luke, "privileges tailspin"), "Granted to us again…");
    expect(idsOn(form)).not.toContain("endedOn");
    const refused = await bot.presses(luke, form, "Record it", { services: "azure", seenOn: today });
    expect(refused.text).toContain("Azure: Litware Cloud. A service has one CSP partner");
    const card = await bot.presses(luke, refused, "Record it", {
      services: "azure",
      seenOn: today,
      endedOn: today,
    });
    expect(card.text).toContain("Granted to us for Exchange and Azure");
  });

  it("says of a removed customer what can still be recorded, and what not (C10)", async () => {
    const card = await bot.says(luke, "privileges gone.example");
    expect(card.text).toContain("What can still be recorded");
    expect(card.text).toContain("a removed customer comes back by a new invitation");
    expect(card.buttons.map(({ verb }) => verb)).toEqual(expect.not.arrayContaining(["privileges.regranting"]));
    const forged = { customer: "gone", revision: 1, services: "azure", seenOn: "2026-11-20" };
    expect((await bot.invokes(luke, "privileges.regrant", forged)).text).toContain("removal already recorded");
    const taken = await bot.presses(luke, card, "The customer took privileges away…");
    expect(taken.text).toContain("there is no active relationship with this customer");
    expect(taken.text).not.toContain("subscriptions stay");
    expect((await bot.presses(luke, taken, "Record it", { taken: "exchange", seenOn: today })).text).toContain(
      "Removed by customer",
    );
  });

  it("is for who may see customers; others are told the role, the rule and who has it (R182)", async () => {
    await bot.store.change(async (reads) => {
      const person = await reads.person(luke.id);
      return { answer: undefined, people: person ? [{ ...person, roles: ["user-admin" as const] }] : [] };
    });
    const press = { customer: tailspin.id, revision: 1, taken: "exchange", seenOn: today };
    for (const refused of [
      await bot.invokes(luke, "privileges.take", press),
      await bot.invokes(luke, "privileges.known", press),
      await bot.says(luke, "privileges lost tailspin"),
      await bot.says(luke, "privileges tailspin"),
    ])
      expect(refused.text).toContain("Marco Bianchi");
    expect(await events()).toEqual([]);
  });
});
