import type { Person } from "../../../src/core/people/person";
import { loadDemoWorld, readDemoWorld } from "../../../src/demo/world";
import { type Product, type Shown, startProduct } from "../../support/product";
import { elena, luke, marco } from "../../support/world";

const showAll = /^(Show all customers|Mostra tutti i clienti)$/;
const verbsOf = ({ buttons }: Shown) => [
  ...new Set(buttons.filter(({ data }) => "customer" in data).map(({ verb }) => verb)),
];

describe("what a line was for is kept", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, readDemoWorld(), place) });
  });
  afterAll(() => bot.stop());

  const search = (person: Person, list: Shown, words: string) =>
    bot.presses(person, list, /^(Search|Cerca)$/, { words });

  it.each([
    ["rimuovi zzzz", "removal.start", "Quale cliente rimuovere?"],
    ["remove zzzz", "removal.start", "Quale cliente rimuovere?"],
    ["cronologia zzzz", "history.open", "La cronologia di chi?"],
    ["history zzzz", "history.open", "La cronologia di chi?"],
    ["assegna zzzz", "customer.assigning", "Quale cliente assegnare?"],
    ["assign the customer zzzz", "customer.assigning", "Quale cliente assegnare?"],
    ["account zzzz", "customer.account", "L’account di chi?"],
    ["consenti acquisti zzzz", "customer.buying", "scrivere «consenti acquisti», o «revoca acquisti»"],
    ["stop purchases zzzz", "customer.buying", "scrivere «consenti acquisti», o «revoca acquisti»"],
    ["permesso di acquisto zzzz", "customer.buys", "scrivere «permesso di acquisto»"],
    ["partner zzzz", "customer.partners", "I partner di chi?"],
    ["privilegi zzzz", "privileges.known", "I privilegi di chi?"],
    ["privileges lost zzzz", "privileges.taking", "Quale cliente ha tolto privilegi?"],
    ["esporta cronologia zzzz", "export.show", "Di quale cliente esportare la cronologia?"],
    ["ripristina zzzz", "invitation.restore", "Quale cliente?"],
    ["restore zzzz", "invitation.restore", "Quale cliente?"],
  ])("where nobody is called so: %s", async (line, verb, question) => {
    const none = await bot.says(marco, line);
    expect(none.text).toContain("Nessun cliente trovato");
    expect(none.text).toContain(question.startsWith("scrivere") ? "Quale cliente?" : question);
    expect(none.text).not.toContain("Premerne uno");
    expect(none.buttons.map(({ verb: each }) => each)).not.toContain("invitation.start");
    const all = await bot.presses(marco, none, showAll);
    expect(all.text).toContain(question);
    expect(verbsOf(all)).toEqual([verb]);
  });

  it.each([
    [marco, "esporta cronologia", "export.show", "Di quale cliente esportare la cronologia?", "Esportazione"],
    [luke, "export history", "export.show", "Whose history is to be exported?", "Export"],
    [marco, "permesso di acquisto", "customer.buys", "Quale cliente?", "Acquisti autonomi"],
    [luke, "buying permission", "customer.buys", "Which customer?", "Own purchases"],
  ] as const)("where nobody is named: %#", async (person, line, verb, question, card) => {
    const list = await bot.says(person, line);
    expect(list.text).toContain(question);
    expect(verbsOf(list)).toEqual([verb]);
    const opened = await bot.presses(person, list, /^(Open|Apri) .+[.,]/);
    expect(opened.text).toContain(card);
    expect(opened.text).not.toMatch(/outdated|non è più attuale/);
  });

  it.each([
    [
      marco,
      "privilegi persi",
      "Registra privilegi persi…",
      "Quale cliente ha tolto privilegi?",
      "Che cosa ha tolto il cliente?",
    ],
    [
      luke,
      "privileges lost",
      "Record privileges lost…",
      "Which customer took privileges away?",
      "What did the customer take away?",
    ],
  ] as const)(
    "beside those who took privileges away, to record another: %#",
    async (person, line, record, question, form) => {
      const lost = await bot.says(person, line);
      expect(lost.text).toMatch(/Wide World Importers/);
      const list = await bot.presses(person, lost, record);
      expect(list.text).toContain(question);
      expect(verbsOf(list)).toEqual(["privileges.taking"]);
      expect((await bot.presses(person, list, /Adventure/)).text).toContain(form);
      const none = await search(person, lost, "zzzz");
      expect((await bot.presses(person, none, record)).text).toBe(list.text);
    },
  );

  it("with whom a customer is to be assigned to", async () => {
    const all = await bot.presses(marco, await bot.says(marco, "assegna zzzz a elena"), showAll);
    expect(verbsOf(all)).toEqual(["customer.assigning"]);
    const rows = all.buttons.filter(({ verb }) => verb === "customer.assigning");
    expect(new Set(rows.map(({ data: { owner } }) => owner))).toEqual(new Set([elena.id]));
  });

  it.each(["rimuovi", "remove"])(
    "through searches, without a match, of a former customer, and left again: %s",
    async (line) => {
      const list = await bot.says(marco, line);
      const none = await search(marco, list, "zzzz");
      const all = await bot.presses(marco, none, showAll);
      expect(all.text).toBe(list.text);
      expect(verbsOf(all)).toEqual(["removal.start"]);
      const former = await search(marco, all, "alpine");
      expect(former.text).toContain("Alpine Ski House: rimozione registrata");
      expect(verbsOf(former)).toEqual(["removal.start"]);
      const found = await search(marco, all, "contoso");
      expect(verbsOf(await bot.presses(marco, found, showAll))).toEqual(["removal.start"]);
    },
  );

  it("by whoever may not go on with it either: in English, nobody is listed for that", async () => {
    const refused = await bot.says(luke, "remove zzzz");
    expect(refused.text).toContain("another role is needed");
    const none = await bot.says(luke, "history zzzz");
    expect(verbsOf(await bot.presses(luke, none, showAll))).toEqual(["history.open"]);
  });

  it.each([
    ["sent lago", /^Era già registrato come inviato; non è cambiato nulla\..*Lago di Garda Hotels/s],
    ["inviato lago", /^Era già registrato come inviato; non è cambiato nulla\..*Lago di Garda Hotels/s],
    ["sent zzzz", /^Nessun invito aperto è per «zzzz»\..*Inviti aperti.*Lago di Garda.*First Street/s],
    ["inviato zzzz", /^Nessun invito aperto è per «zzzz»\..*Inviti aperti.*Lago di Garda.*First Street/s],
    ["annulla invio lago", /^È questo l’invito non inviato\?.*Lago di Garda/s],
    ["annulla invio zzzz", /^Nessun invito aperto è per «zzzz»\. Quale non è stato inviato\?.*First Street/s],
  ])("for an invitation by a part of its name, and records nothing: %s", async (line, says) => {
    const before = JSON.stringify(await bot.store.invitations());
    const answer = await bot.says(marco, line);
    expect(answer.text).toMatch(says);
    expect(answer.text).not.toContain("Forse si intendeva");
    expect(JSON.stringify(await bot.store.invitations())).toBe(before);
  });

  it.each([
    [marco, "lingua italiana", "accettato garda", "È questo l’invito accettato?", "il nome intero"],
    [marco, "language english", "accepted clinic", "Is this the one that was accepted?", "its whole name"],
    [marco, "lingua italiana", "invita alpine", "Un solo cliente, e non per nome intero", "Scrivere il nome intero"],
    [marco, "language english", "invite alpine", "One customer only, and not by its whole name", "Type the whole name"],
  ])(
    "by a part of the name of one alone, which is asked about as one: %#",
    async (person, language, line, is, whole) => {
      await bot.says(person, language);
      const asked = await bot.says(person, line);
      expect(asked.text).toContain(is);
      expect(`${asked.text} ${asked.spoken}`).toContain(whole);
      expect((await bot.says(person, line.replace(/ .*/, ""))).text).not.toContain(is);
      await bot.says(person, "lingua italiana");
    },
  );

  it.each([
    ["elimina la bozza", /^Non c’è nessuna bozza\./],
    ["discard the draft", /^Non c’è nessuna bozza\./],
    ["bozza", /^Non c’è nessuna bozza\./],
    ["invito", /^Quale\?/],
  ])("for a draft, where there is none: %s", async (line, says) => {
    expect((await bot.says(marco, line)).text).toMatch(says);
  });

  it.each([
    [marco, "rinvia", /^Rinvia il promemoria di Alpine Ski House, Azure, /],
    [marco, "snooze", /^Rinvia il promemoria di Alpine Ski House, Azure, /],
  ])("by rows that are read out as what they open: %#", async (person, line, title) => {
    const rows = (await bot.says(person, line)).buttons.filter(({ verb }) => verb === "reminder.putting-off");
    expect(rows[0]?.title).toMatch(title);
    expect(rows.filter((row) => !/^Rinvia il promemoria di /.test(row.title))).toEqual([]);
  });

  it.each(["ripristina", "restore"])("among those who were removed, whatever is dropped: %s", async (line) => {
    const list = await bot.says(marco, line);
    expect(list.text).toContain("1–1 di 1");
    expect(list.buttons.map(({ title }) => title)).not.toContain("Mostra tutti i clienti");
    const found = await search(marco, list, "alpine");
    const all = await bot.presses(marco, found, showAll);
    expect(all.text).toContain("1–1 di 1");
    expect(all.text).toContain("Alpine Ski House");
  });

  it.each(["torna all’elenco", "torna all'elenco", "Torna alla lista", "indietro", "back to the list"])(
    "of a button that is typed: %s",
    async (line) => {
      const answer = await bot.says(marco, line);
      expect(answer.text).not.toContain("Non compreso");
      expect((await bot.presses(marco, answer, /^clienti/)).text).toContain("1–10 di 45");
    },
  );

  it("for a draft by a part of its name: pressed, its card asks whether it was sent, and records nothing yet", async () => {
    await bot.says(marco, "lingua inglese");
    const form = await bot.says(marco, 'invite "Quercia Verde" info@quercia.example');
    await bot.presses(marco, form, "Prepare the draft", {
      email: "info@quercia.example",
      name: "Quercia Verde",
      channel: "referral",
      language: "it",
    });
    const which = await bot.says(marco, "sent verde");
    expect(which.text).toMatch(/^Is this the one that was sent\?/);
    expect(which.text).not.toContain("Lago di Garda");
    const card = await bot.presses(marco, which, /Quercia Verde/);
    expect(card.buttons.map(({ title }) => title)).toContain("I have sent it");
    expect((await bot.store.invitations()).find(({ email }) => email === "info@quercia.example")?.state).not.toBe(
      "sent",
    );
    expect((await bot.says(marco, "sent zzzz")).text).toMatch(
      /^No open invitation is to “zzzz”\. Is this the one that was sent\?/,
    );
    await bot.says(marco, "lingua italiana");
  });
});
