import type { Cloud } from "../../../src/core/clouds";
import type { Customer } from "../../../src/core/customers/customer";
import { type Product, relazioni, type Shown, startProduct } from "../../support/product";
import { elena, luke, marco, sara, start } from "../../support/world";
import { addressesOn, buttonOn } from "../on-card";

const tailspin = "33333333-3333-4333-8333-333333333302";

describe("what a customer may buy for itself, in the chat", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  const mayBuy = async () => (await bot.store.customer(tailspin))?.mayBuy;
  const story = async () =>
    (await bot.store.history(tailspin, { limit: 9 }))
      .map(({ event }) => event.type)
      .filter((type) => type !== "records.saved");

  it("is allowed and withdrawn by who may, and stands on the record with who and since (R193)", async () => {
    const asked = await bot.says(marco, "consenti acquisti tailspin");
    for (const words of ["prenotazioni di Azure", "È revocabile", "si imposta a mano lì"])
      expect(asked.text).toContain(words);
    expect(addressesOn(asked)).toContain("https://partner.microsoft.com/dashboard");
    expect(await mayBuy()).toBe(false);

    const allowed = await bot.presses(marco, asked, "Consenti acquisti");
    expect(allowed.text).toContain("Può acquistare da sé");
    expect(allowed.text).toContain("Marco Bianchi");
    const record = await bot.says(luke, "customer tailspin");
    expect(record.text).toMatch(/may buy some services for itself · allowed by Marco Bianchi on \d+ \w+ 2026/);

    const again = await bot.presses(luke, record, "Own purchases…");
    const withdrawn = await bot.presses(luke, again, "Withdraw the permission");
    expect(withdrawn.text).toContain("Buys through us only");
    expect((await bot.says(marco, "cliente tailspin")).text).not.toContain("consentito da");
    expect(await story()).toEqual(["customer.buying-withdrawn", "customer.buying-permitted"]);
    expect((await bot.says(marco, "cronologia tailspin")).text).toContain("ha revocato il consenso agli acquisti");
  });

  it("is told to the channels that hear of customers", async () => {
    await bot.presses(marco, await bot.says(marco, "consenti acquisti tailspin"), "Consenti acquisti");
    await bot.settled();
    expect(
      bot
        .cardsIn(relazioni.conversation)
        .map(({ text }) => text)
        .join(),
    ).toContain("Acquisti autonomi consentiti");
  });

  it.each([
    "allow buying tailspin",
    "allow Tailspin Toys to buy",
    "stop buying tailspin",
    "permetti a Tailspin Toys di acquistare",
    "revoca acquisti tailspin",
  ])("is understood: %s, and changes nothing before a press", async (line) => {
    const card = await bot.says(sara, line);
    expect(buttonOn(card, "customer.permit-buying")?.data).toMatchObject({ customer: tailspin });
    expect(await mayBuy()).toBe(false);
  });

  it("twice is once, whoever presses second", async () => {
    const [one, other] = [
      await bot.says(marco, "allow buying tailspin"),
      await bot.says(sara, "allow buying tailspin"),
    ];
    await bot.presses(marco, one, "Consenti acquisti");
    const second = await bot.presses(sara, other, "Consenti acquisti");
    expect(second.text).toContain("Marco Bianchi");
    await bot.presses(marco, one, "Consenti acquisti");
    expect(await story()).toEqual(["customer.buying-permitted"]);
  });

  it("is not allowed again by a card from before it was ended, nor ended by one from before it was allowed", async () => {
    const old = await bot.says(sara, "allow buying tailspin");
    const allowed = await bot.presses(marco, await bot.says(marco, "allow buying tailspin"), "Consenti acquisti");
    await bot.presses(marco, allowed, "Revoca il consenso");
    const told = await bot.presses(sara, old, "Consenti acquisti");
    expect(told.text).toContain("nulla è stato sovrascritto");
    expect(await mayBuy()).toBe(false);
    await bot.presses(sara, told, "Consenti acquisti");
    expect(await mayBuy()).toBe(true);
    expect((await bot.presses(marco, allowed, "Revoca il consenso")).text).toContain("nulla è stato sovrascritto");
    expect(await mayBuy()).toBe(true);
  });

  it("is refused to another role with role, rule and who may", async () => {
    const person = await bot.store.person(elena.id);
    await bot.store.change(async () => ({ answer: 0, people: person ? [{ ...person, roles: ["approver"] }] : [] }));
    const refused = await bot.says(elena, "consenti acquisti tailspin");
    expect(refused.text).toContain("serve un altro ruolo");
    expect(refused.text).toContain("Marco Bianchi");
    expect((await bot.invokes(elena, "customer.permit-buying", { customer: tailspin, revision: 1 })).text).toContain(
      "altro ruolo",
    );
    expect(buttonOn(await bot.says(elena, "cliente tailspin"), "customer.buying")).toBeUndefined();
    expect(await mayBuy()).toBe(false);
  });

  it("is not allowed to whose relationship has ended, also by a card from before", async () => {
    const card = await bot.says(marco, "consenti acquisti tailspin");
    await bot.store.change(async (queries) => {
      const customer = await queries.customer(tailspin);
      return { answer: 0, customers: customer ? [{ ...customer, state: "removed" as const, removedAt: 1 }] : [] };
    });
    for (const answer of [
      await bot.presses(marco, card, "Consenti acquisti"),
      await bot.says(marco, "consenti acquisti tailspin"),
    ])
      expect(answer.text).toContain("Non eseguito: nessuna relazione");
    expect(buttonOn(await bot.says(marco, "cliente tailspin"), "customer.buying")).toBeUndefined();
    expect(await mayBuy()).toBe(false);
  });

  it("can be withdrawn from who has no relationship any more, and ends with it; none yet is told so", async () => {
    const become = (given: Partial<Customer>) =>
      bot.store.change(async (queries) => {
        const customer = await queries.customer(tailspin);
        return { answer: 0, customers: customer ? [{ ...customer, ...given }] : [] };
      });
    await become({ state: "removed", removedAt: start, mayBuy: true });
    const card = await bot.says(marco, "revoca acquisti tailspin");
    expect((await bot.presses(marco, card, "Revoca il consenso")).text).toContain("Acquista solo tramite noi");
    await bot.presses(marco, card, "Revoca il consenso");
    expect(await story()).toEqual(["customer.buying-withdrawn"]);
    await become({ state: "no-relationship" });
    const none = await bot.says(marco, "consenti acquisti tailspin");
    expect(none.text).toContain("ancora nessuna relazione");
    expect(none.text).toContain("invitare il cliente");
  });

  it("is refused for who was removed with the way back", async () => {
    await bot.store.change(async (queries) => {
      const customer = await queries.customer(tailspin);
      return { answer: 0, customers: customer ? [{ ...customer, state: "removed" as const, removedAt: start }] : [] };
    });
    const refused = await bot.says(marco, "consenti acquisti tailspin");
    expect(refused.text).toContain("per tornare serve un nuovo invito");
    expect(buttonOn(refused, "invitation.restore")?.data).toMatchObject({ customer: tailspin });
  });

  it("asks which customer, and says that nothing was done", async () => {
    expect((await bot.says(marco, "consenti acquisti")).text).toContain("non è stato fatto nulla");
  });
});

describe.each<Cloud>(["public", "us-government", "china", "germany"])("own purchases in the cloud %s", (cloud) => {
  const isOffered = cloud === "public" || cloud === "us-government";

  it(isOffered ? "are offered (R193)" : "are not offered, and refused with why when typed (R193)", async () => {
    const bot = await startProduct({ cloud });
    const record = await bot.says(marco, "cliente tailspin");
    expect(buttonOn(record, "customer.buying") !== undefined).toBe(isOffered);
    const answers: Shown[] = [
      await bot.says(marco, "consenti acquisti tailspin"),
      await bot.invokes(marco, "customer.permit-buying", { customer: tailspin, revision: 1 }),
    ];
    for (const { text } of answers) expect(text.includes("solo nel cloud pubblico")).toBe(!isOffered);
    expect((await bot.store.customer(tailspin))?.mayBuy).toBe(isOffered);
    await bot.stop();
  });
});
