import { type Product, personalChat, relazioni, type Shown, startProduct } from "../../support/product";
import { aCustomer, luke, marco, sara } from "../../support/world";
import { choicesOn, idsOn, valueOn } from "../on-card";

/** Tailspin grants us Exchange and Teams, and Litware Azure; Marco looks after it. */
const tailspin = aCustomer({
  since: 1e12,
  services: ["exchange", "teams", "azure"],
  grants: [
    { service: "exchange", partner: "us", transacting: true, state: "granted", since: 1e12 },
    { service: "teams", partner: "us", transacting: true, state: "granted", since: 1e12 },
    { service: "azure", partner: { name: "Litware Cloud" }, transacting: true, state: "granted", since: 1e12 },
  ],
});
const azurePlan = { id: "s1", name: "Azure plan", billedByUs: true, status: "active" as const };
const today = "2026-11-21";

describe("privileges that a customer took away", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers: [tailspin] });
  });
  afterEach(() => bot.stop());

  it("are said to be ours already where a line tells that they were granted, and a day to come is refused at once", async () => {
    const held = await bot.says(marco, "privilegi concessi tailspin exchange e azure");
    expect(held.text).toMatch(/^Già concessi a noi: Exchange\./);
    const ahead = await bot.says(marco, "privilegi concessi tailspin azure il 3 gennaio 2027");
    expect(ahead.text).toMatch(/Visto il 2027-01-03 ✕ Serve un giorno, al più tardi il 21 nov 2026/);
    expect(ahead.text).not.toContain("Già concessi");
    await bot.says(marco, "language english");
    expect((await bot.says(marco, "privileges granted tailspin exchange")).text).toMatch(/^Granted to us already: Ex/);
  });

  const form = async (): Promise<Shown> => bot.says(luke, "privileges lost tailspin");
  const take = async (taken: string, more: Record<string, unknown> = {}): Promise<Shown> =>
    bot.presses(luke, await form(), "Record it", { taken, seenOn: today, ...more });
  const kinds = async (): Promise<string[]> =>
    (await bot.store.history(tailspin.id, { limit: 50 })).map(({ event }) => event.type);

  it("are recorded by whoever saw it, and shown as a state with the time and the name (R23)", async () => {
    const card = await take("exchange,teams");
    expect(card.text).toContain("Privileges removed by customer · seen on 21 Nov 2026 by Luke Green");
    const record = await bot.says(marco, "cliente tailspin");
    expect(record.text).toContain("Privilegi tolti dal cliente · relazione attiva");
    expect(record.text).toMatch(/Rilevato 21 nov 2026, 09:42 +· da Luke Green/);
    expect((await bot.says(marco, "clienti")).text).toContain("Privilegi tolti dal cliente");
    for (const words of [
      "privileges lost",
      "privilegi persi",
      "privileges removed by customer",
      "privilegi tolti dal cliente",
    ])
      expect((await bot.says(marco, words)).text).toContain("Tailspin Toys");
  });

  it("are some or all, of us and of other partners, in one event (R52)", async () => {
    expect(choicesOn(await form(), "taken")).toEqual(["exchange", "teams", "azure:litware cloud"]);
    const card = await take("exchange,azure:litware cloud");
    expect(card.text).toContain("Granted to us for Teams");
    expect(await kinds()).toEqual(["customer.privileges-revoked"]);
    const history = await bot.says(marco, "cronologia tailspin");
    expect(history.text).toContain("Exchange · Litware Cloud: Azure · visto il 21 nov 2026");
    const matrix = await bot.says(luke, "partners tailspin");
    expect(matrix.text).toMatch(/Litware Cloud +Removed by customer +on 21 Nov 2026/);
  });

  it("leave the relationship, the account and the subscriptions, and the responsibility with us (R24, R25, R53)", async () => {
    await bot.store.change(async () => ({
      answer: undefined,
      customers: [{ ...tailspin, revision: 1, subscriptions: [azurePlan] }],
    }));
    const before = await bot.store.customer(tailspin.id);
    const card = await take("exchange,teams");
    expect(card.text).toContain("Responsibility stays with us.");
    expect(card.text).toContain("Microsoft Cloud Reseller Agreement");
    const after = await bot.store.customer(tailspin.id);
    expect({ ...after, grants: [], revision: 0 }).toEqual({ ...before, grants: [], revision: 0 });
    expect((await bot.says(luke, "customer tailspin")).text).toContain("Azure plan");
  });

  it("are told in the channel, and to who looks after the customer", async () => {
    await bot.says(marco, "aiuto");
    await take("exchange");
    await bot.settled();
    for (const place of [relazioni.conversation, personalChat(marco).conversation]) {
      const told = bot.cardsIn(place).at(-1)?.text;
      expect(told).toContain("Privilegi tolti dal cliente");
      expect(told).toContain("Servizio: Exchange");
    }
  });

  it("are not told to who saw it themselves, nor twice", async () => {
    const card = await bot.says(marco, "privilegi persi da tailspin");
    await bot.presses(marco, card, "Registra", { taken: "exchange", seenOn: today });
    await bot.presses(marco, card, "Registra", { taken: "exchange", seenOn: today });
    await bot.settled();
    expect(await kinds()).toHaveLength(1);
    expect(bot.cardsIn(relazioni.conversation)).toHaveLength(1);
    expect(bot.cardsIn(personalChat(marco).conversation).filter(({ text }) => text.includes("Notifica"))).toEqual([]);
  });

  it("keep the service that the line names also where several customers fit", async () => {
    const north = { ...tailspin, id: "north", name: "Tailspin Nord", domain: "tailspin-nord.example" };
    const { tenantId: _, ...unknown } = north;
    await bot.store.change(async () => ({ answer: undefined, customers: [unknown] }));
    const choice = await bot.says(marco, "privilegi persi tailspin teams");
    const form = await bot.presses(marco, choice, /Tailspin Toys/);
    expect(valueOn(form, "taken")).toBe("teams");
  });

  it("were seen on a day that is not still to come; a wrong one keeps what was chosen", async () => {
    const refused = await take("teams", { seenOn: "2026-11-22" });
    expect(refused.text).toContain("A day is needed, 21 Nov 2026 at the latest");
    expect([valueOn(refused, "taken"), valueOn(refused, "seenOn")]).toEqual(["teams", "2026-11-22"]);
    const card = await bot.presses(luke, refused, "Record it", { taken: "teams", seenOn: "2026-11-18" });
    expect(card.text).toContain("seen on 18 Nov 2026 by Luke Green");
    expect((await take("")).text).toContain("At least one service has to be chosen");
  });

  it("void a removal that was asked for before", async () => {
    const request = await bot.says(marco, "rimuovi tailspin");
    await bot.presses(marco, request, "Chiedi l’approvazione", {
      ack_read: "true",
      ack_faith: "true",
      ack_indemnity: "true",
      duty: "no",
      reason: "x",
      typed: "Tailspin Toys",
    });
    expect((await bot.store.customer(tailspin.id))?.openRemoval).toBeDefined();
    await take("exchange");
    expect((await bot.store.customer(tailspin.id))?.openRemoval).toBeUndefined();
    expect(await kinds()).toEqual(["removal.voided", "customer.privileges-revoked", "removal.requested"]);
  });

  it("are not overwritten by who had an older card: the form comes back, with what is known now", async () => {
    const [lukes, saras] = [await form(), await bot.says(sara, "privilegi persi da tailspin")];
    await bot.presses(luke, lukes, "Record it", { taken: "exchange", seenOn: today });
    const stale = await bot.presses(sara, saras, "Registra", { taken: "exchange,teams", seenOn: today });
    expect(stale.text).toContain("Qualcosa è cambiato dopo questa scheda");
    expect(valueOn(stale, "taken")).toBe("teams");
    expect(choicesOn(stale, "taken")).toEqual(["teams", "azure:litware cloud"]);
    expect(await kinds()).toHaveLength(1);
    await bot.presses(sara, stale, "Registra", { taken: "teams", seenOn: today });
    expect(await kinds()).toHaveLength(2);
  });

  it("end what was still to be decided about them", async () => {
    await bot.store.change(async () => ({
      answer: undefined,
      customers: [{ ...tailspin, revision: 1, state: "removed" as const, removedAt: 1.5e12 }],
      followUps: [
        {
          id: "f1",
          customer: tailspin.id,
          customerName: tailspin.name,
          service: "exchange" as const,
          grantedAt: 1e12,
          openedAt: 1.5e12,
          assignedTo: marco.id,
          state: "open" as const,
          revision: 0,
        },
      ],
    }));
    await take("exchange");
    expect(await bot.store.openFollowUps()).toEqual([]);
    expect((await bot.store.followUp("f1"))?.decided?.by).toBe(luke.id);
  });

  it("are chosen already where the line names the service", async () => {
    expect(valueOn(await bot.says(luke, "privileges lost tailspin teams"), "taken")).toBe("teams");
    expect(valueOn(await bot.says(marco, "privilegi persi da tailspin per exchange"), "taken")).toBe("exchange");
  });

  it.each([
    ["privileges lost tailspin teams on 12 December 2027", "A day is needed, 21 Nov 2026 at the latest", "2027-12-12"],
    ["privilegi persi da tailspin per teams domani", "A day is needed, 21 Nov 2026 at the latest", "2026-11-22"],
    ["privileges lost tailspin teams on 30 February", "“30 February” is not a date", ""],
    ["privilegi persi da tailspin per teams il 2027-02-30", "“2027-02-30” is not a date", ""],
  ])(
    "cannot have been seen on a day to come, or on none, which the form says at once: %s",
    async (line, why, seenOn) => {
      const card = await bot.says(luke, line);
      expect(card.text).toContain(why);
      expect([valueOn(card, "taken"), valueOn(card, "seenOn")]).toEqual(["teams", seenOn]);
    },
  );

  it.each([
    ["tailspin removed intune privileges", "We hold no privileges for Intune at Tailspin Toys."],
    ["tailspin removed our azure and teams privileges", "We hold no privileges for Azure at Tailspin Toys."],
  ])("say which of the services that the line names were never ours: %s", async (line, told) => {
    expect((await bot.says(luke, line)).text).toContain(told);
    expect((await bot.says(luke, "tailspin removed exchange privileges")).text).not.toContain("We hold no privileges");
  });

  it("have no form where nothing is held", async () => {
    await take("exchange,teams,azure:litware cloud");
    const none = await form();
    expect(none.text).toContain("No partner is known to hold privileges that the customer could take away.");
    expect(idsOn(none)).not.toContain("taken");
  });
});
