import type { Cloud } from "../../../src/core/clouds";
import { loadDemoWorld, readDemoWorld } from "../../../src/demo/world";
import { filled } from "../../support/cast";
import { type Product, type Shown, startProduct } from "../../support/product";
import { aCustomer, elena, fabrikam, giulia, luke, marco, sara, start } from "../../support/world";
import { buttonOn, choicesOn, valueOn } from "../on-card";

const demo = () => startProduct({ fill: (stores, place) => loadDemoWorld(stores, readDemoWorld(), place) });

const alpine = "33333333-3333-4333-8333-333333333308";

describe("the way back of a removed customer", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await demo();
  });
  afterEach(() => bot.stop());

  const become = (given: object) =>
    bot.store.change(async (queries) => {
      const customer = await queries.customer(alpine);
      return { answer: 0, customers: customer ? [{ ...customer, ...given }] : [] };
    });

  /** From the form to the recorded acceptance, in which these services were granted. */
  async function accepted(form: Shown, services: string): Promise<Shown> {
    const typed = {
      email: "it@alpineski.example",
      name: "Alpine Ski House",
      reason: "restore",
      channel: "marketing",
      provider: "alone",
    };
    const draft = await bot.presses(marco, form, /bozza/i, typed);
    const sent = await bot.presses(marco, await bot.presses(marco, draft, "Fatto"), "Ho inviato l’invito");
    const seen = await bot.presses(marco, sent, /Registra l’accettazione/);
    return bot.presses(marco, seen, "Registra l’accettazione", {
      name: "Alpine Ski House",
      customerTenant: "",
      services,
    });
  }

  it.each([
    "restore alpine ski house",
    "reinstate Alpine Ski House",
    "ripristina alpine ski house",
    "riattiva Alpine Ski House",
  ])("is the form of an invitation that says what comes back and what does not: %s (R2, R192)", async (line) => {
    const form = await bot.says(marco, line);
    for (const words of [
      "la relazione: lo stesso cliente",
      "diritti di fatturazione",
      "partner registrato",
      "postazioni",
    ])
      expect(form.text).toContain(words);
    expect(valueOn(form, "reason")).toBe("restore");
    expect(buttonOn(form, "invitation.draft")?.data).toMatchObject({ customer: alpine });
    expect(await bot.store.invitations({ customer: alpine })).toEqual([]);
  });

  it.each(["ripristina", "restore"])("goes on with whom somebody presses who named nobody: %s", async (line) => {
    const list = await bot.says(marco, line);
    const form = await bot.presses(marco, list, /Alpine Ski House/);
    expect(buttonOn(form, "invitation.draft")?.data).toMatchObject({ customer: alpine });
  });

  it.each(["ripristina alpine", "restore alpine", "riattiva ski house", "bring back alpine ski", "ripristina ALPINE"])(
    "is found by a part of the name, though another customer is called nearly so: %s",
    async (line) => {
      const whole = await bot.says(marco, "ripristina alpine ski house");
      expect((await bot.says(marco, line)).text).toBe(whole.text);
    },
  );

  it("asks which one is meant where a part of the name is that of several", async () => {
    await bot.store.change(async () => ({
      answer: 0,
      customers: [aCustomer({ id: "lodge", name: "Alpine Lodge", state: "removed", removedAt: start })],
    }));
    const choice = await bot.says(marco, "ripristina alpine");
    expect(choice.text).toMatch(/Quale cliente\?.*Alpine Lodge.*Alpine Ski House/);
    expect((await bot.presses(marco, choice, /Alpine Lodge/)).text).toMatch(/Ripristina un cliente Per Alpine Lodge/);
    expect((await bot.says(marco, "ripristina tailspin")).text).toContain("Tailspin Toys è ancora nostro cliente");
  });

  it("is not what ends a relationship, and whoever is called so in part is said to be removed already", async () => {
    for (const line of ["rimuovi alpine", "remove ski house"]) {
      const told = await bot.says(marco, line);
      expect(told.text).toMatch(/Alpine Ski House/);
      expect(told.text).not.toMatch(/Alpi Marittime|Non compreso/);
      expect(buttonOn(told, "removal.request")).toBeUndefined();
    }
  });

  it.each(["preavviso dato alpine", "notice given to ski house", "abbiamo dato il preavviso ad alpine"])(
    "is not alone in finding who was removed by a part of the name: %s",
    async (line) => {
      const owed = await bot.says(marco, line);
      expect(owed.text).toContain("Alpine Ski House");
      expect(buttonOn(owed, "removal.noticeGiven")?.data).toMatchObject({ followUp: "alpine26-notice" });
    },
  );

  it("is opened from the record and from the history as by the words", async () => {
    const typed = await bot.says(marco, "ripristina alpine ski house");
    for (const line of ["cliente alpineski.example", "cronologia alpineski.example"]) {
      const form = await bot.presses(marco, await bot.says(marco, line), "Ripristina con un invito");
      expect(form.text).toBe(typed.text);
    }
  });

  it("names the partner who holds each service now, and the last address and the provider (R32)", async () => {
    const litware = { partner: { name: "Litware Cloud" }, transacting: true, state: "granted", since: 1 } as const;
    await accepted(await bot.says(marco, "ripristina alpine ski house"), "");
    await become({ state: "removed", removedAt: 2, grants: [{ service: "exchange", ...litware }] });
    const form = await bot.says(marco, "ripristina alpine ski house");
    expect(form.text).toMatch(/Exchange Litware Cloud/);
    expect(form.text).toMatch(/Azure nessun partner/i);
    expect(valueOn(form, "email")).toBe("it@alpineski.example");
    expect(valueOn(form, "provider")).toBe(fabrikam);
  });

  it("tells whoever sends a second invitation of the one that is on its way, also by a word", async () => {
    const draft = async (person: typeof marco, email: string): Promise<Shown> => {
      const form = await bot.says(person, "ripristina alpine ski house");
      return bot.presses(person, form, /bozza/i, { email, name: "Alpine Ski House", provider: "alone" });
    };
    const first = await draft(marco, "uno@alpineski.example");
    const second = await draft(giulia, "due@alpineski.example");
    await draft(giulia, "tre@alpineski.example");
    expect((await bot.presses(marco, first, /Ho inviato/)).text).not.toContain("altro invito in attesa");
    const sent = await bot.presses(giulia, second, /Ho inviato/);
    const on = "Alpine Ski House ha già un altro invito in attesa: a uno@alpineski.example, inviato da Marco Bianchi";
    expect(sent.text).toContain(on);
    expect((await bot.says(giulia, "inviato a tre@alpineski.example")).text).toContain(
      "ha già un altro invito in attesa",
    );
    expect(await bot.store.invitations({ customer: alpine })).toHaveLength(3);
  });

  it("leaves something that who may decide it is led to decide, and others to see", async () => {
    const titles = async (person: typeof marco, line: string) =>
      (await bot.says(person, line)).buttons.filter(({ verb }) => verb === "follow-ups.page").map(({ title }) => title);
    expect(await titles(marco, "cliente alpineski.example")).toEqual(["Decidi che cosa resta"]);
    expect(await titles(luke, "customer alpineski.example")).toEqual(["See what is left"]);
  });

  it("names the privileges ended since, which do not come back", async () => {
    const old = await bot.presses(marco, await bot.says(marco, "attività"), /Exchange/);
    await bot.presses(marco, await bot.presses(marco, old, /privilegi…/), "Fatto lì, registra");
    const form = await bot.says(marco, "ripristina alpine ski house");
    expect(form.text).toContain("i privilegi terminati dopo la rimozione: Exchange");
  });

  it("brings back the same customer and nothing of what it had, and asks about what is left from before", async () => {
    const subscription = { id: "s", name: "Azure plan", billedByUs: true, status: "suspended" as const };
    await become({
      provider: { id: fabrikam, canOrder: true },
      mayBuy: true,
      buyingPermitted: { by: marco.id, at: 1 },
      managedSince: 1,
      subscriptions: [subscription],
    });
    const recorded = await accepted(await bot.says(marco, "ripristina alpine ski house"), "exchange");
    const back = await bot.store.customer(alpine);
    expect(back).toMatchObject({ state: "active", mayBuy: false, subscriptions: [{ billedByUs: false }] });
    expect(back?.managedSince ?? back?.buyingPermitted).toBeUndefined();
    expect(back?.provider?.canOrder).toBe(false);
    const list = await bot.presses(marco, recorded, "Decidi su quanto rimasto…");
    const left = await bot.presses(marco, list, /Azure/);
    expect(left.text).toContain("Il cliente è tornato e non ha concesso di nuovo Azure");
    expect(list.text).not.toContain("Exchange");
  });

  it("asks once about what is left from before, also where the customer is removed again", async () => {
    await accepted(await bot.says(marco, "ripristina alpine ski house"), "exchange");
    const form = await bot.says(marco, "rimuovi alpine ski house");
    const sent = await bot.presses(marco, form, "Chiedi l’approvazione", { ...filled, typed: "Alpine Ski House" });
    expect(sent.text).toContain("In attesa");
    const request = await bot.says(elena, "approva alpine ski house");
    await bot.presses(elena, request, "Approva la rimozione", { comment_r1: "" });
    await bot.settled();
    expect((await bot.store.customer(alpine))?.state).toBe("removed");
    const asked = (await bot.store.openFollowUps(alpine)).flatMap((each) => ("service" in each ? each.service : []));
    expect(asked.sort()).toEqual(["azure", "exchange"]);
  });

  it("offers to record as granted again what is left from before, and asks no more about it then", async () => {
    await accepted(await bot.says(marco, "ripristina alpine ski house"), "exchange");
    const card = await bot.says(marco, "privilegi alpine ski house");
    expect(card.text).toContain("Concessi a noi per Exchange · rimasti da prima: Azure");
    expect(card.text).toMatch(/Azure +Proseware Italia \(noi\), CSP +Rimasti da prima/);
    expect(card.text).toContain("Da chiarire: i privilegi per Azure sono rimasti da prima");
    const form = await bot.presses(marco, card, "Concessi di nuovo a noi…");
    expect(choicesOn(form, "services")).toContain("azure");
    expect(choicesOn(form, "services")).not.toContain("exchange");
    await bot.presses(marco, form, "Registra", { services: "azure", seenOn: "2026-11-21" });
    expect((await bot.says(marco, "attività alpine ski house")).text).not.toContain("Azure");
  });

  it("is told to be none of a customer that is active still, with the way to more services", async () => {
    const answer = await bot.says(marco, "ripristina contoso spa");
    expect(answer.text).toContain("Contoso S.p.A. è ancora nostro cliente");
    expect(answer.buttons.map(({ title }) => title)).toContain("Invita per altri servizi");
  });

  it("leads to the removed ones where nobody is named", async () => {
    const answer = await bot.says(marco, "ripristina");
    expect(answer.text).toContain("non è stato fatto nulla");
    expect(answer.text).toContain("Alpine Ski House");
  });

  it("is refused to another role with role, rule and who may", async () => {
    for (const answer of [
      await bot.says(sara, "ripristina alpine ski house"),
      await bot.invokes(sara, "invitation.restore", { customer: alpine }),
    ])
      expect(answer.text).toContain("serve un altro ruolo");
  });

  it("comes once more with all that was typed when something is wrong with it", async () => {
    const form = await bot.says(marco, "ripristina alpine ski house");
    const again = await bot.presses(marco, form, /bozza/i, { email: "it@", name: "Alpine", reason: "restore" });
    expect([valueOn(again, "email"), valueOn(again, "name")]).toEqual(["it@", "Alpine"]);
    expect(again.text).toContain("diritti di fatturazione");
  });
});

describe.each<Cloud>(["public", "us-government", "china", "germany"])("restoring in the cloud %s", (cloud) => {
  const isClosed = cloud === "germany";

  it(isClosed ? "is refused: it is closed" : "is possible", async () => {
    const bot = await startProduct({ cloud, customers: [aCustomer({ state: "removed", removedAt: start })] });
    const record = await bot.says(marco, "cliente tailspin.example");
    const answers = [
      await bot.says(marco, "ripristina tailspin toys"),
      await bot.invokes(marco, "invitation.restore", { customer: aCustomer().id }),
    ];
    for (const answer of answers) {
      expect(answer.text.includes("è chiuso")).toBe(isClosed);
      expect(buttonOn(answer, "invitation.draft") === undefined).toBe(isClosed);
    }
    expect(buttonOn(record, "invitation.restore") === undefined).toBe(isClosed);
    await bot.stop();
  });
});
