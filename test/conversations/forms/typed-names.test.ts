import { aPerson } from "../../support/builders";
import { customers } from "../../support/cast";
import { type Product, type Shown, startProduct } from "../../support/product";
import { aProvider, fabrikam, jointLink, luke, marco, sara } from "../../support/world";
import { valueOn } from "../on-card";

const idOf = (first: string, n: number): string => `${first}1000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
/** More than stand on a form, two of them called the same. */
const people = [
  ...Array.from({ length: 30 }, (_, n) => ({ ...aPerson(idOf("c", n), `Anna Neri ${n}`), upn: `anna${n}@x.example` })),
  { ...aPerson(idOf("d", 1), "Twin Bruni"), upn: "twin1@x.example" },
  { ...aPerson(idOf("d", 2), "Twin Bruni"), upn: "twin2@x.example" },
];
const unfit = { ...aPerson(idOf("d", 3), "Vera Verdi"), objectId: idOf("e", 3), roles: [] };
const known = { ...aPerson(idOf("d", 4), "Zoe Zanni"), objectId: idOf("e", 4) };
const providers = [
  ...Array.from({ length: 30 }, (_, n) =>
    aProvider({ id: idOf("b", n), name: `Contorno ${n} Srl`, shortName: `Contorno ${n}` }),
  ),
  aProvider({ id: idOf("f", 1), name: "Distributori Uniti", shortName: "Uniti" }),
  aProvider({ id: idOf("f", 2), name: "Twin", shortName: "Twin Nord" }),
  aProvider({ id: idOf("f", 3), name: "Twin Sud", shortName: "Twin" }),
];

let bot: Product;
beforeEach(async () => {
  bot = await startProduct({ customers });
  await bot.store.change(async () => ({
    answer: undefined,
    people: [...people, unfit, known],
    providers,
    links: providers.map(({ id }) => ({ provider: id, url: jointLink, setBy: marco.id, setAt: 1, revision: 0 })),
  }));
});
afterEach(() => bot.stop());

const read = (card: Shown, field: string): unknown =>
  valueOn(card, /_r\d+"/.test(JSON.stringify(card.card)) ? `${field}${revisionOn(card)}` : field);
const revisionOn = (card: Shown): string => /"id":"\w+?(_r\d+)"/.exec(JSON.stringify(card.card))?.[1] ?? "";

describe("whoever is to look after a customer", () => {
  const press = (card: Shown, owner: string | undefined, ownerName = "") =>
    bot.presses(marco, card, /Assegna|Salva/, { ...(owner && { owner }), ownerName });
  const open = () => bot.says(marco, "assegna woodgrove");
  const ownerNow = async (): Promise<string | undefined> =>
    (await bot.store.customers({ words: "woodgrove", limit: 1 })).customers[0]?.owner;

  it("is the present one again where a client found one without a role, or nobody of ours", async () => {
    const form = await open();
    const before = read(form, "owner");
    for (const [found, why] of [
      [unfit.objectId, "Vera Verdi non vede i clienti"],
      [idOf("e", 9), "non è un utente di Rapport"],
    ] as const) {
      const refused = await press(form, found);
      expect(refused.text).toContain(why);
      expect(read(refused, "owner")).toBe(before);
      expect(JSON.stringify(refused.card)).not.toContain(found);
    }
  });

  it("is shown by our id where a client found one of ours and something else is wrong", async () => {
    const refused = await press(await open(), known.objectId, "x".repeat(121));
    expect(read(refused, "owner")).toBe(known.id);
    expect(JSON.stringify(refused.card)).toContain('"title":"Zoe Zanni"');
  });

  it("is not decided between one who was chosen and another who was typed", async () => {
    const before = await ownerNow();
    const refused = await press(await open(), known.objectId, "Sara Conti");
    expect(refused.text).toContain("sia «Sara Conti» sia, scelto sopra, Zoe Zanni");
    expect([read(refused, "owner"), read(refused, "ownerName")]).toEqual([known.id, "Sara Conti"]);
    // Pressed once more as it is, nothing else is decided.
    const again = await press(refused, known.id, "Sara Conti");
    expect(again.text).toContain("sia «Sara Conti» sia, scelto sopra, Zoe Zanni");
    expect((await press(again, undefined, "Sara Conti")).text).toContain("sia «Sara Conti»");
    expect(await ownerNow()).toBe(before);
    await press(again, before, "Sara Conti");
    expect(await ownerNow()).toBe(sara.id);
  });

  it("is the one who was typed, beside who has it already, by a part of the name that no other has", async () => {
    const form = await bot.says(marco, "assegna woodgrove a sara");
    expect(read(form, "owner")).toBe(sara.id);
    const asked = await press(form, sara.id, "luk");
    expect(asked.text).toContain("sia «luk» sia, scelto sopra, Sara Conti");
    await press(asked, luke.id, "luk");
    expect(await ownerNow()).toBe(luke.id);
    await press(await open(), luke.id, "Zoe Zanni");
    expect(await ownerNow()).toBe(known.id);
  });

  it("is not decided between nobody, who was chosen, and one who was typed", async () => {
    await press(await open(), known.id);
    const refused = await press(await open(), "nobody", "Sara Conti");
    expect(refused.text).toContain(
      "sia «Sara Conti» sia, scelto sopra, nessuno; svuotare questo campo, o sopra scegliere di nuovo Zoe Zanni",
    );
    expect([read(refused, "owner"), read(refused, "ownerName")]).toEqual(["nobody", "Sara Conti"]);
    expect(JSON.stringify(refused.card)).toContain('"title":"Zoe Zanni"');
    await press(refused, "nobody", "Sara Conti");
    expect(await ownerNow()).toBe(known.id);
    await press(refused, known.id, "Sara Conti");
    expect(await ownerNow()).toBe(sara.id);
    await press(await open(), "nobody");
    expect(await ownerNow()).toBeUndefined();
  });

  it("is asked about whatever a client makes up of what stood there", async () => {
    const form = await open();
    const before = await ownerNow();
    const { data } = form.buttons.find(({ verb }) => verb === "customer.assign") ?? {};
    const madeUp = { ...data, left: { owner: known.id, stood: known.id }, owner: known.id, ownerName: "Sara Conti" };
    expect((await bot.invokes(marco, "customer.assign", madeUp)).text).toContain("sia «Sara Conti» sia");
    expect(await ownerNow()).toBe(before);
  });

  it("is asked for again where several are called so, told apart by address", async () => {
    const before = await ownerNow();
    const refused = await press(await open(), undefined, "twin");
    expect(refused.text).toContain(
      "«twin» corrisponde a 2; sceglierne uno sopra, o scriverlo per intero, come Twin Bruni (twin1@x.example) o Twin Bruni (twin2@x.example)",
    );
    expect(refused.text).not.toContain("non è tra le scelte");
    expect((await press(refused, undefined, "anna")).text).toContain("«anna» corrisponde a 30");
    expect(await ownerNow()).toBe(before);
    await press(refused, undefined, "Twin Bruni (twin2@x.example)");
    expect(await ownerNow()).toBe(idOf("d", 2));
    // The choice tells which of them is meant.
    await press(await open(), idOf("d", 1), "twin");
    expect(await ownerNow()).toBe(idOf("d", 1));
  });
});

describe("the provider on a form", () => {
  const account = async () => bot.presses(marco, await bot.says(marco, "account woodgrove"), "Completa l’account…");
  const toAdd = () => bot.says(marco, "aggiungi cliente");
  const toInvite = () => bot.says(marco, "invita it@new.example");
  const added = { name: "Litware", domain: "litware.example", customerTenant: "" };
  const invited = { email: "it@new.example", name: "New", reason: "new", channel: "marketing" };
  const forms = [
    ["of an account", account, /Salva/, {}, "none"],
    ["of a new customer", toAdd, /Aggiungi/, added, "none"],
    ["of an invitation", toInvite, /Prepara|bozza|Avanti|Continua/, invited, "alone"],
  ] as const;

  it.each(forms)("%s is not decided between one that was chosen and another that was typed", async (...form) => {
    const [, open, button, rest, none] = form;
    const press = (card: Shown, provider: string | undefined, providerName: string) =>
      bot.presses(marco, card, button, { ...rest, ...(provider && { provider }), providerName });
    const refused = await press(await open(), idOf("b", 3), "distri uniti");
    expect(refused.text).toContain("sia «distri uniti» sia, scelto sopra, Contorno 3 Srl");
    expect([read(refused, "provider"), read(refused, "providerName")]).toEqual([idOf("b", 3), "distri uniti"]);
    for (const left of [idOf("b", 3), undefined]) {
      const again = await press(refused, left, "distri uniti");
      expect(again.text).toContain("sia «distri uniti» sia, scelto sopra, Contorno 3 Srl");
    }
    // Another provider is recorded with the account alone.
    const kept = open === account ? fabrikam : none;
    expect((await press(refused, kept, "distri uniti")).text).toContain("Distributori Uniti");
  });

  it("is not decided between none, which was chosen in its place, and another that was typed", async () => {
    const refused = await bot.presses(marco, await account(), "Salva", { provider: "none", providerName: "uniti" });
    expect(refused.text).toContain("sia «uniti» sia, scelto sopra, nessuno");
    expect(refused.text).toContain("o sopra scegliere di nuovo Fabrikam");
    expect([read(refused, "provider"), read(refused, "providerName")]).toEqual(["none", "uniti"]);
    const none = await bot.presses(marco, refused, "Salva", { provider: "none", providerName: "" });
    expect(none.text).not.toContain("Fabrikam");
  });

  it.each(forms)("%s is asked for again where several are called so", async (...form) => {
    const [, open, button, rest, none] = form;
    const press = (card: Shown, provider: string, providerName: string) =>
      bot.presses(marco, card, button, { ...rest, provider, providerName });
    const refused = await press(await open(), none, "twin");
    expect(refused.text).toContain(`«twin» corrisponde a 2; sceglierne uno sopra, o scriverlo per intero`);
    expect(refused.text).toContain(`Twin (${idOf("f", 2)}) o Twin Sud`);
    expect((await press(refused, none, `Twin (${idOf("f", 2)})`)).text).not.toContain("corrisponde");
  });

  it("is the one that was typed beside the one that stood there already", async () => {
    const form = await account();
    expect(read(form, "provider")).toBe(fabrikam);
    const done = await bot.presses(marco, form, "Salva", { provider: fabrikam, providerName: "uniti" });
    expect(done.text).toContain("Distributori Uniti");
  });
});
