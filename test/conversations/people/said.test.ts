import { type Product, startProduct } from "../../support/product";
import { giulia, luke, marco, paula } from "../../support/world";
import { added } from "./staff";

describe("what is said of people", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct();
  });
  afterAll(() => bot.stop());

  it.each([
    ["user rossi", "User Giulia Rossi"],
    ["utente conti", "User Sara Conti"],
    ["role of rossi", "User Giulia Rossi"],
    ["ruolo di Luke Green", "User Luke Green"],
    ["user sara@proseware.example", "User Sara Conti"],
    ["history of luke", "History Luke Green"],
    ["cronologia di Luke Green", "History Luke Green"],
  ])("is about whom it names, by any part of the name: %s", async (line, shown) => {
    expect((await bot.says(paula, line)).text).toContain(shown);
  });

  it.each(["user nobody", "utente nessuno", "user zzz", "role of Zephyr"])(
    "is about nobody where it names nobody we have: %s",
    async (line) => {
      expect((await bot.says(paula, line)).text).toContain("user not found");
    },
  );

  it.each(["role", "roles", "ruolo", "ruoli"])("is about oneself where it names nobody: %s", async (line) => {
    const { text } = await bot.says(luke, line);
    expect(text).toMatch(/^(?:User|Utente) Luke Green/);
    expect(text).not.toContain("Sara Conti");
  });

  it.each([
    ["aggiungi utente Anna Neri anna@proseware.example", "Anna Neri", "anna@proseware.example"],
    ["add user Anna Stone", "Anna Stone", ""],
    ["nuovo utente Hans Toys hans@proseware.example", "Hans Toys", "hans@proseware.example"],
    ["add a new user Sara Smith sara.smith@proseware.example", "Sara Smith", "sara.smith@proseware.example"],
    ["aggiungi utente Nicolò D’Angelo come agente di vendita", "Nicolò D’Angelo", ""],
    ["add user Mark Sales as sales agent", "Mark Sales", ""],
    ["add Mark Sales as sales agent", "Mark Sales", ""],
    ["add Luke Field luke.field@proseware.example as admin agent", "Luke Field", "luke.field@proseware.example"],
    ["add Mia Field as a helpdesk agent", "Mia Field", ""],
    ["please add Hope Price as helpdesk", "Hope Price", ""],
    ["add Will Baker will.baker@proseware.example as an admin agent", "Will Baker", "will.baker@proseware.example"],
    ["add a colleague called Will Toys", "Will Toys", ""],
    ["aggiungi Mia Rocca come agente helpdesk", "Mia Rocca", ""],
    ["aggiungi Anna Sala come agente vendite", "Anna Sala", ""],
    ["aggiungi Sara dei Verdi come agente amministratore", "Sara dei Verdi", ""],
    ["vorrei aggiungere un utente che si chiama Gioia Toys", "Gioia Toys", ""],
  ])("adds whoever is named, whatever else the name means: %s", async (line, fullName, address) => {
    const { card } = await bot.says(paula, line);
    expect(JSON.stringify(card)).toContain(`"value":"${fullName}"`);
    expect(JSON.stringify(card)).toContain(`"value":"${address}"`);
  });

  it.each([
    "add user to tailspin toys",
    "aggiungi un utente a Tailspin Toys",
    "registra un nuovo utente per Tailspin Toys",
    "non aggiungere utente Anna",
    "add Luke Green as a sales agent",
    "add Mia Field and Hope Price as helpdesk agents",
  ])(
    "adds nobody where a customer's users are meant, somebody who is there, or two at once, or it is denied: %s",
    async (line) => {
      expect(JSON.stringify((await bot.says(paula, line)).card)).not.toContain("user.check");
    },
  );

  it.each(["change luke’s role to admin agent", "togli a Luke il ruolo"])(
    "changes nothing, and says where that is done: %s",
    async (line) => {
      expect((await bot.says(paula, line)).text).toContain("Nothing was changed");
      expect((await bot.store.people()).find(({ name }) => name === "Luke Green")?.roles).toEqual(["helpdesk-agent"]);
    },
  );

  it.each([
    ["add ada@proseware.example as sales agent", "", "ada@proseware.example", "true"],
    ["add user Ada Neri ada@proseware.example", "Ada Neri", "ada@proseware.example", "false"],
    ["aggiungi utente Ada Neri", "Ada Neri", "", "false"],
    ["nuovo utente ada@proseware.example agente di vendita", "", "ada@proseware.example", "true"],
  ])("fills in the form to add somebody: %s", async (line, name, address, sales) => {
    const { card } = await bot.says(paula, line);
    const inputs = (card.body as { id?: string; value?: string }[]).filter(({ id }) => id);
    const value = (wanted: string) => inputs.find(({ id }) => id === wanted)?.value;
    expect([value("fullName"), value("address"), value("sales-agent")]).toEqual([name, address, sales]);
  });

  it("tells a Global admin how to become Admin agent where that is what it takes", async () => {
    expect((await bot.says(giulia, "aggiungi utente")).text).toContain(
      "dà a un amministratore globale anche quel ruolo",
    );
  });

  it("names who may add users", async () => {
    const told = await bot.says(marco, "chi può aggiungere utenti");
    expect(told.text).toContain("Paula Hall");
    expect(told.text).not.toContain("Giulia Rossi");
  });

  it("brings two of one name as a list", async () => {
    await added(bot, { fullName: "Sara Neri", address: "sara.neri@proseware.example" });
    const list = await bot.says(paula, "user sara neri");
    expect(list.text).toContain("User Sara Neri");
    expect((await bot.says(paula, "role of sara")).text).toMatch(/Sara Conti.*Sara Neri/);
  });
});
