import { type Product, relazioni, startProduct } from "../../support/product";
import { elena, giulia, luke, marco, paula, sara } from "../../support/world";
import { ada, added, filled, inRoster } from "./staff";

describe("adding a user", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  it("confirms every detail before anything is done (R145, R146, R147, R149)", async () => {
    const form = await bot.says(paula, "add user");
    const confirm = await bot.presses(paula, form, "Continue", filled);
    for (const words of ["Ada Verdi", "ada@proseware.example", "Sales agent", "Exists already"])
      expect(confirm.text).toContain(words);
    expect(await bot.store.people()).toHaveLength(6);
    const corrected = await bot.presses(paula, confirm, "Correct");
    expect(corrected.text).toContain("ada@proseware.example");
    await bot.presses(paula, confirm, "Add");
    await bot.presses(paula, confirm, "Add");
    const people = await bot.store.people();
    expect(people.filter(({ name }) => name === "Ada Verdi")).toHaveLength(1);
  });

  it("is listed with roles and address, and told in the channel (R143)", async () => {
    await added(bot);
    await bot.settled();
    const list = await bot.says(marco, "utenti");
    expect(list.text).toContain("Ada Verdi");
    expect(list.text).toContain("Non ha ancora effettuato l’accesso");
    const told = bot.cardsIn(relazioni.conversation).map(({ text }) => text);
    expect(told.some((text) => text.includes("Utente aggiunto") && text.includes("Ada Verdi"))).toBe(true);
  });

  it.each([giulia, sara, luke])("is refused to $name, with role, rule and holders (R142)", async (person) => {
    const refused = await bot.says(person, "add user");
    for (const name of ["Paula Hall", "Marco Bianchi", "Elena Ferri"]) expect(refused.text).toContain(name);
    await bot.invokes(person, "user.add", {
      wish: { directory: "none", fullName: "X", address: "x@y.example", given: ["sales-agent"], account: "exists" },
    });
    expect(await bot.store.people()).toHaveLength(6);
  });

  it.each(["global-admin", "approver"])("gives %s to nobody who is no Global admin", async (role) => {
    for (const person of [marco, paula]) {
      const wish = { directory: "none", fullName: "X", address: "x@y.example", given: [role], account: "exists" };
      const refused = await bot.invokes(person, "user.add", { wish });
      expect(refused.text).toContain("Giulia Rossi");
    }
    expect(await bot.store.people()).toHaveLength(6);
  });

  it.each([
    [{ fullName: " " }, "nome completo"],
    [{ fullName: "evil.com" }, "«evil.com» si legge come un collegamento"],
    [{ fullName: "Ada https://evil.top/a" }, "si legge come un collegamento"],
    [{ address: "" }, "indirizzo"],
    [{ address: "ada@proseware" }, "ada@proseware"],
    [{ "sales-agent": "false" }, "almeno un ruolo"],
    [{ address: "MARCO@Proseware.example" }, "Marco Bianchi"],
    [{ address: "marco@PROSEWARE.EXAMPLE " }, "Marco Bianchi"],
    [{ directory: ada.id, fullName: "", address: "" }, "Teams non dice"],
  ])("brings the form again with all that was typed where it cannot be: %j (R146)", async (wrong, problem) => {
    const form = await bot.says(marco, "aggiungi utente");
    const again = await bot.presses(marco, form, "Continua", { ...filled, ...wrong });
    expect(again.text).toContain(problem);
    expect(again.buttons.map(({ verb }) => verb)).toContain("user.check");
    const kept = { ...filled, ...wrong }.fullName.trim();
    if (kept) expect(again.text).toContain(kept);
  });

  it("takes one address in all its forms for one", async () => {
    await added(bot, { address: "jürgen@müller.example" });
    const again = await added(bot, { address: "JÜRGEN@xn--mller-kva.example", fullName: "Another" }).catch(String);
    expect(String(again)).toContain("no button");
    expect(await bot.store.people()).toHaveLength(7);
  });

  it("takes name and address of who is chosen in the directory from the roster, and believes no card", async () => {
    inRoster(bot, ada);
    const form = await bot.says(marco, "aggiungi utente");
    const chosen = { directory: ada.id, "sales-agent": "true", account: "exists" };
    const confirm = await bot.presses(marco, form, "Continua", chosen);
    expect(confirm.text).toContain("ada@proseware.example");
    await bot.presses(marco, confirm, "Aggiungi");
    expect((await bot.says(ada, "clienti")).text).toContain("Tailspin");
    const foreign = { ...ada, id: "a0000000-0000-4000-8000-000000000078" };
    inRoster(bot, foreign, { tenantId: "99999999-9999-4999-8999-999999999999" });
    const refused = await bot.presses(marco, form, "Continua", { ...chosen, directory: foreign.id });
    expect(refused.text).toContain("Teams non dice");
  });

  it("refuses another address than the directory has of who is chosen, and knows that there is an account", async () => {
    inRoster(bot, ada);
    const form = await bot.says(marco, "aggiungi utente");
    const other = { ...filled, directory: ada.id, fullName: "Bea", address: "bea@proseware.example" };
    expect((await bot.presses(marco, form, "Continua", other)).text).toContain("ada@proseware.example");
    const same = { ...filled, directory: ada.id, account: "to-create" };
    await bot.presses(marco, await bot.presses(marco, form, "Continua", same), "Aggiungi");
    expect((await bot.store.personWith(ada.id))?.signIn).toBeUndefined();
  });

  it("is told to who may not see others only of themselves", async () => {
    expect((await bot.says(sara, "utente")).text).toContain("Sara Conti");
    expect((await bot.says(sara, "utente Luke Green")).text).toContain("altro ruolo");
    const forged = await bot.invokes(sara, "user.open", { whom: elena.id });
    expect(forged.text).not.toContain("elena@proseware.example");
  });
});
