import { csvOf } from "../../support/lists/brought";
import { type Files, fileHost } from "../../support/lists/file-host";
import { type Product, personalChat, relazioni, type Shown, startProduct } from "../../support/product";
import { aCustomer, elena, giulia, luke, marco, sara } from "../../support/world";

const tenant = (n: number): string => `44444444-4444-4444-8444-4444444444${String(n).padStart(2, "0")}`;
const neve = [tenant(1), "Neve S.r.l.", "neve.example", "Reseller", "nord, vip"];
const tailspinId = "33333333-3333-4333-8333-333333333302";
const tailspin = [tailspinId, "Tailspin Toys", "tailspin.example", "Reseller", ""];
const titles = (card: Shown): string[] => card.buttons.map(({ title }) => title);

describe("a list of customers from the portal, in the private chat", () => {
  let bot: Product;
  let files: Files;
  const begin = async (given: Parameters<typeof startProduct>[0] = {}) => {
    bot = await startProduct({ ...given });
    files = await fileHost(bot);
  };
  afterEach(async () => {
    await files.stop();
    await bot.stop();
  });

  /** The message of the import as it stands once nothing is under way. */
  async function preview(person = giulia): Promise<Shown> {
    await bot.settled();
    const card = bot.cardsIn(personalChat(person).conversation).at(-1);
    if (!card) throw new Error("there is no card");
    return card;
  }
  async function brought(list: string | Uint8Array, person = giulia): Promise<Shown> {
    await files.hands(person, list);
    return preview(person);
  }
  async function applied(card: Shown, inputs: Record<string, unknown> = { origin: "office-365" }): Promise<Shown> {
    await bot.presses(giulia, card, /^(Applica|Apply)$/, inputs);
    return preview();
  }

  it("shows what it would change and changes nothing; applied, the customers are in the list with their origin (R64, R65, R190)", async () => {
    await begin();
    const shown = await brought(csvOf(neve, tailspin));
    expect(shown.text).toContain("Nulla è ancora cambiato");
    expect(shown.text).toContain("Clienti nuovi 1 Modificati 0 Invariati 1");
    expect((await bot.says(marco, "clienti neve")).text).toContain("Nessun cliente");

    const done = await applied(shown);
    expect(done.text).toContain("✓ Applicata");
    expect((await bot.says(marco, "clienti")).text).toContain("Neve S.r.l.");
    const account = await bot.says(marco, "account neve");
    expect(account.text).toContain(tenant(1));
    expect(account.text).toContain("portale Microsoft 365 (già Office 365)");
    expect(account.text).toContain("nord, vip");
    expect((await bot.says(marco, "cronologia neve")).text).toContain("Giulia Rossi ha importato il cliente");
    expect(bot.cardsIn(relazioni.conversation).at(-1)?.text).toContain("Elenco di clienti importato");
  });

  it("lets all new names be read before they are added, page by page, and counts those without relationship", async () => {
    await begin();
    const lines = Array.from({ length: 13 }, (_, n) => ["", `Nuova ${n} S.r.l.`, `nuova${n}.example`, "Reseller", ""]);
    const shown = await brought(csvOf(...lines, ["", "Senza S.r.l.", "senza.example", "None", ""], tailspin));
    expect(shown.text).toContain("Clienti nuovi 14 · uno senza relazione: solo come account");
    const first = await bot.presses(giulia, shown, "Che cosa cambia");
    expect(first.text).toContain("Nuova 0 S.r.l. cliente nuovo");
    const next = await bot.presses(giulia, first, /10 succ/);
    expect(next.text).toMatch(/Nuova 12 S.r.l. cliente nuovo.*Senza S.r.l. cliente nuovo/);
    await bot.presses(giulia, shown, "Applica", { origin: "partner-center" });
    await bot.settled();
    const [applied] = bot.cardsIn(personalChat(giulia).conversation).slice(-1);
    expect(applied?.text).toContain("Clienti nuovi 14 · uno senza relazione");
  });

  it("adds nobody by itself: not when a provider is authorised, and not without a list (R68)", async () => {
    await begin();
    const before = (await bot.says(marco, "clienti")).text;
    const form = await bot.says(marco, "autorizza northwind");
    await bot.presses(marco, form, /Autorizza|Registra/, { consent: "true" });
    await bot.settled();
    expect((await bot.says(marco, "clienti")).text).toBe(before);
    expect((await bot.says(giulia, "importa")).text).toContain("Nulla cambia prima di premere «Applica»");
    expect((await bot.says(marco, "clienti")).text).toBe(before);
  });

  it("is told in English as well", async () => {
    await begin();
    await bot.says(giulia, "language english");
    const shown = await brought(csvOf(neve, ["", "", "x.example", "", ""]));
    expect(shown.text).toContain("Nothing is changed yet");
    expect(shown.text).toContain("New customers 1");
    expect(titles(shown)).toEqual(["What changes", "Wrong lines", "Apply", "Cancel"]);
    const wrong = await bot.presses(giulia, shown, "Wrong lines");
    expect(wrong.text).toContain("Line 3 no company name: x.example");
    expect((await bot.presses(giulia, wrong, "Back to the import")).text).toContain("Nothing is changed yet");
    expect((await applied(shown)).text).toContain("✓ Applied");
  });

  it("has its columns in any order, headings in Italian, semicolons, and what Excel writes here", async () => {
    await begin();
    const list = [
      "Paese;Etichette;Dominio primario;Nome della società;Relazione;ID Microsoft",
      "IT;vip;agricola.example;Società Agricola Città Alta;Rivenditore;",
    ].join("\r\n");
    await applied(await brought(Buffer.from(list, "latin1")));
    expect((await bot.says(marco, "cliente città alta")).text).toContain("Società Agricola Città Alta");
  });

  it("asks where the new customers were before, and forgets nothing meanwhile", async () => {
    await begin();
    const shown = await brought(csvOf(neve));
    const asked = await bot.presses(giulia, shown, "Applica", {});
    expect(asked.text).toContain("va scelto dove erano prima");
    expect(titles(asked)).toContain("Applica");
    expect((await applied(asked, { origin: "azure-portal" })).text).toContain("✓ Applicata");
    expect((await bot.says(marco, "account neve")).text).toContain("portale di Azure");
  });

  it("matches open invitations: who fits one for certain has accepted, others wait for a person (R19, R43)", async () => {
    await begin();
    const invite = async (email: string, name: string) => {
      const typed = { email, name, reason: "new", channel: "marketing", provider: "" };
      const draft = await bot.presses(marco, await bot.says(marco, `invita ${email}`), /bozza/i, typed);
      await bot.presses(marco, await bot.presses(marco, draft, "Fatto"), "Ho inviato l’invito");
    };
    await invite("it@neve.example", "Neve S.r.l.");
    await invite("it@rotta.example", "Rotta S.p.A.");
    const shown = await brought(csvOf(neve, ["", "Rotta S.p.A.", "rotta-group.example", "Reseller", ""], tailspin));
    expect(shown.text).toContain("Accettazioni 1 · certe");
    expect(shown.text).toContain("Da abbinare 1");
    expect((await applied(shown)).text).toContain("Accettazioni 1 · registrate");

    expect((await bot.says(marco, "cronologia neve")).text).toContain("certa");
    expect((await bot.says(marco, "account neve")).text).toContain("nord, vip");
    const waiting = await bot.says(marco, "accettazioni");
    expect(waiting.text).toContain("Rotta S.p.A.");
    expect(waiting.text).toContain("importata da Giulia Rossi");
    expect((await bot.says(marco, "inviti")).text).not.toContain("neve.example");
  });

  it("makes questions of customers that it does not have, on the board, and removes nobody (R67, R68)", async () => {
    await begin();
    expect((await applied(await brought(csvOf(neve)))).text).toContain("Non in elenco 1 · domande nel quadro");
    const board = await bot.says(sara, "quadro");
    const listed = await bot.presses(sara, board, /Cliente che l’elenco del portale non contiene/);
    expect(listed.text).toContain("Tailspin Toys");
    for (const line of ["clienti non nell’elenco del portale", "customers missing from the portal's list"]) {
      const narrowed = await bot.says(sara, line);
      expect([line, narrowed.text]).toEqual([line, expect.stringContaining("Tailspin Toys")]);
      expect(narrowed.text).not.toContain("Neve");
    }
    const record = await bot.says(sara, "cliente tailspin");
    expect(record.text).toContain("Relazione attiva");
    const kept = await bot.presses(sara, record, "È ancora nostro");
    expect(kept.text).toContain("per Sara Conti è ancora nostro");
    expect((await bot.says(sara, "quadro")).text).toContain("0 Clienti che l’elenco del portale non contiene");

    await applied(await brought(csvOf(neve, [...tailspin.slice(0, 4), "nuovo"])), {});
    expect((await bot.says(sara, "cliente tailspin")).text).not.toContain("elenco del portale");
    await applied(await brought(csvOf(neve)), {});
    expect((await bot.says(sara, "quadro")).text).toContain("1 Cliente che l’elenco del portale non contiene");
  });

  it("never takes what people wrote here: alias, notes, owner and their own tags stay", async () => {
    const customer = aCustomer({
      id: tailspinId,
      alias: "Trottole",
      notes: "Chiamare prima",
      tags: ["vip"],
      owner: sara.id,
    });
    await begin({ customers: [customer] });
    await applied(
      await brought(csvOf([tailspinId, "Tailspin Toys S.p.A.", "tailspin.example", "Reseller", "Nord, VIP"])),
      {},
    );
    const account = await bot.says(sara, "account tailspin");
    for (const kept of ["Trottole", "Chiamare prima", "Sara Conti", "vip, Nord"]) expect(account.text).toContain(kept);
    const story = await bot.says(sara, "cronologia tailspin");
    expect(story.text).toContain("Tailspin Toys S.p.A.");
  });

  it("gives nobody another customer’s domain or tenant id: such lines are named, with both", async () => {
    await begin({
      customers: [aCustomer(), aCustomer({ id: tenant(9), name: "Rotta S.p.A.", domain: "rotta.example" })],
    });
    const shown = await brought(
      csvOf([tenant(9), "Tailspin Toys", "tailspin.example", "", ""], [tenant(5), "Rotta", "rotta.example", "", ""]),
    );
    const wrong = await bot.presses(giulia, shown, "Righe errate");
    expect(wrong.text).toContain("Riga 2 dominio e ID Microsoft sono di due clienti: Rotta S.p.A. · Tailspin Toys");
    expect(wrong.text).toContain("Riga 3 il dominio è di un cliente con un altro ID Microsoft: Rotta S.p.A.");
    expect(titles(shown)).not.toContain("Applica");
  });

  it("makes no customer another one: a tenant id with another name and domain is not taken, or asked about (R43)", async () => {
    await begin();
    const typed = { email: "it@neve.example", name: "Neve S.r.l.", reason: "new", channel: "marketing", provider: "" };
    const draft = await bot.presses(marco, await bot.says(marco, "invita it@neve.example"), /bozza/i, typed);
    await bot.presses(marco, await bot.presses(marco, draft, "Fatto"), "Ho inviato l’invito");
    const shown = await brought(csvOf([tailspinId, "Neve S.r.l.", "neve.example", "Reseller", ""]));
    expect(shown.text).toContain("Modificati 0 Da abbinare 1");
    await applied(shown, {});
    expect((await bot.says(marco, "cliente tailspin")).text).toContain("tailspin.example");
    expect((await bot.says(marco, "accettazioni")).text).toContain("Neve S.r.l.");

    const another = await brought(csvOf([`{${tailspinId.toUpperCase()}}`, "Rotta S.p.A.", "rotta.example", "", ""]));
    const wrong = await bot.presses(giulia, another, "Righe errate");
    expect(wrong.text).toContain("l’ID Microsoft è di un cliente con un altro nome e un altro dominio: Tailspin Toys");
  });

  it("tells before what changes, of whom, and who is new", async () => {
    await begin();
    const shown = await brought(csvOf([tailspinId, "Tailspin Toys", "tailspin.it", "Reseller", "vip"], neve));
    expect(shown.text).toContain("Nuovi: Neve S.r.l.");
    const changes = await bot.presses(giulia, shown, "Che cosa cambia");
    expect(changes.text).toContain(
      "Tailspin Toys Dominio: tailspin.example → tailspin.it · Etichette: nessun dato → vip",
    );
    expect((await bot.presses(giulia, changes, "Torna all’importazione")).text).toContain("Nulla è ancora cambiato");
  });

  it("has one wrong line where a sign that cannot be read stands in it, and everything else is taken", async () => {
    await begin();
    const shown = await brought(csvOf(["", "Ro\0tta", "rotta.example", "", ""], neve));
    expect(shown.text).toContain("Clienti nuovi 1");
    const wrong = await bot.presses(giulia, shown, "Righe errate");
    expect(wrong.text).toContain("Riga 2 nella riga c’è un carattere illeggibile (NUL): Rotta");
  });

  it("takes no origin that is known by itself", async () => {
    await begin();
    const shown = await brought(csvOf(neve));
    expect((await applied(shown, { origin: "invitation" })).text).toContain("Nulla è ancora cambiato");
  });

  it("is bound to what was shown: when customers changed meanwhile, nothing is written and the new numbers are shown", async () => {
    await begin();
    const shown = await brought(csvOf(neve, tailspin));
    const form = await bot.says(sara, "aggiungi cliente");
    const account = {
      name: "Neve S.r.l.",
      domain: "neve.example",
      origin: "other",
      channel: "unknown",
      provider: "none",
    };
    await bot.presses(sara, form, /Aggiungi/, { customerTenant: "", ...account });

    const again = await applied(shown);
    expect(again.text).toContain("Nel frattempo qualcosa è cambiato");
    expect(again.text).toContain("Nulla è stato applicato");
    expect(again.text).toContain("Da abbinare 1");
    expect((await bot.says(sara, "accettazioni")).text).not.toContain("Neve");
    expect((await applied(again)).text).toContain("✓ Applicata");
    expect((await bot.says(sara, "accettazioni")).text).toContain("Neve S.r.l.");
    expect((await bot.says(sara, "cliente neve")).text).not.toContain("Relazione attiva dal");
  });

  it("is applied once, however often it is pressed or brought", async () => {
    await begin();
    const shown = await brought(csvOf(neve, tailspin));
    await Promise.all([applied(shown), applied(shown)]);
    const again = await brought(csvOf(neve, tailspin));
    expect(again.text).toContain("non c’è nulla da applicare");
    expect(titles(again)).toEqual(["Annulla"]);
    expect((await bot.store.customersCalled("neve")).length).toBe(1);
    expect((await bot.presses(giulia, shown, "Applica", { origin: "other" })).text).toContain("✓ Applicata");
  });

  it("counts what waits for a person however often it is brought, and says so where nothing is left to apply", async () => {
    await begin();
    const typed = { email: "it@rotta.example", name: "Rotta", reason: "new", channel: "marketing", provider: "" };
    const draft = await bot.presses(marco, await bot.says(marco, "invita it@rotta.example"), /bozza/i, typed);
    await bot.presses(marco, await bot.presses(marco, draft, "Fatto"), "Ho inviato l’invito");
    const list = csvOf(neve, ["", "Rotta", "rotta-group.example", "Reseller", ""], ["", "", "x.example", "", ""]);
    await applied(await brought(list));

    const again = await brought(list);
    expect(again.text).toContain("Da abbinare 1 · una persona dice di chi è l’accettazione");
    expect(again.text).toContain("Non in elenco 1 · già domande nel quadro");
    expect(again.text).toContain("Non in elenco: Tailspin Toys");
    expect(again.text).toContain("A parte le righe errate, l’elenco dice quello che è già noto");
    expect(again.text).toContain("2 domande attendono ancora una persona, nel quadro.");
    expect(titles(again)).toEqual(["Righe errate", "Apri il quadro", "Annulla"]);
  });

  it("offers to apply what closes a question, though it changes nothing else", async () => {
    await begin();
    await applied(await brought(csvOf(neve)));
    const again = await brought(csvOf(neve, tailspin));
    expect(again.text).toContain("Di nuovo in elenco 1 · chiude le domande aperte");
    await applied(again, {});
    expect((await bot.says(sara, "quadro")).text).toContain("0 Clienti che l’elenco del portale non contiene");
  });

  it("is given up before it is applied, and changes nothing", async () => {
    await begin();
    const shown = await brought(csvOf(neve));
    expect((await bot.presses(giulia, shown, "Annulla")).text).toContain("Annullata: nulla è cambiato");
    expect((await bot.presses(giulia, shown, "Applica", { origin: "other" })).text).toContain(
      "l’importazione è conclusa",
    );
    expect((await bot.says(giulia, "importa")).text).toContain("Importare i clienti");
    expect((await bot.says(marco, "clienti neve")).text).toContain("Nessun cliente");
  });

  it("takes the place of one that the same person brought and did not apply; nothing of that is left", async () => {
    await begin();
    const first = await brought(csvOf(neve));
    await brought(csvOf(["", "Rotta S.p.A.", "rotta.example", "", ""]));
    const open = await bot.store.openImports();
    expect(open.map(({ counts }) => counts.new)).toEqual([1]);
    const { list } = first.buttons[0]?.data ?? {};
    expect((await bot.store.importPart(String(list), 0))?.rows).toEqual([]);
    expect((await bot.presses(giulia, first, "Applica", { origin: "other" })).text).toContain("conclusa");
  });

  it("is found again by its word, for whoever brought it", async () => {
    await begin();
    await brought(csvOf(neve));
    expect((await bot.says(giulia, "importa")).text).toContain("Nulla è ancora cambiato");
    expect((await bot.says(marco, "importa")).text).toContain("Importare i clienti");
    expect((await bot.says(giulia, "import", relazioni)).text).toContain(
      "Allegare il file a un messaggio nella chat privata",
    );
  });

  it("is for a Global admin or an admin agent alone, also by a press and by a file", async () => {
    await begin();
    const shown = await brought(csvOf(neve));
    for (const person of [sara, luke]) {
      expect((await files.hands(person, csvOf(neve))).text).toMatch(/Giulia Rossi/);
      for (const { verb, data } of shown.buttons)
        expect((await bot.invokes(person, verb, { ...data, origin: "other" })).text).toMatch(/Giulia Rossi, Marco/);
    }
    expect((await bot.store.openImports()).map(({ by }) => by)).toEqual([giulia.id]);
    const [apply] = shown.buttons.filter(({ verb }) => verb === "import.apply");
    const taken = await bot.invokes(elena, "import.apply", { ...apply?.data, origin: "other" });
    expect(taken.text).toContain("confrontato");
  });

  it("is taken in private alone", async () => {
    await begin();
    const answer = await files.hands(giulia, csvOf(neve), { where: relazioni });
    expect(answer.text).toContain("in privato");
    expect(await bot.store.openImports()).toEqual([]);
  });

  it.each([
    ["no heading", "Neve S.r.l.,neve.example\n", "La prima riga non nomina le colonne"],
    ["no line", "Company name,Primary domain name\n", "Non ha righe"],
    ["nothing at all", "", "Non ha righe"],
    ["an open quotation mark", `Company name,Primary domain name\n"${"x\n".repeat(80_000)}`, "aperte alla riga 2 non"],
    ["a workbook", "PK\u0003\u0004\u0000\u0001", "Non è una tabella"],
  ])("is refused as a whole with what is wrong and what to do: %s", async (_, content, why) => {
    await begin();
    const refused = await files.hands(giulia, content, { name: "Elenco *clienti*.csv" });
    expect(refused.text).toContain(why);
    expect(refused.text).toMatch(/[Ee]sportare di nuovo Customers\.csv/);
    expect(await bot.store.openImports()).toEqual([]);
  });

  it.each([
    ["language italian", "Le virgolette aperte alla riga 4 non vengono mai chiuse"],
    ["language english", "A quotation mark that opens in line 4 is never closed"],
  ])("names the line in which a quotation mark opens that is never closed: %s", async (language, why) => {
    await begin();
    await bot.says(giulia, language);
    const list = 'Company name,Primary domain name\nNeve,neve.example\n\n"Mare,mare.example\nSole,sole.example\n';
    const refused = await files.hands(giulia, list);
    expect(refused.text).toContain(why);
    expect(await bot.store.openImports()).toEqual([]);
  });

  it("is refused where Teams does not hand it over", async () => {
    await begin();
    files.answer.status = 404;
    expect((await files.hands(giulia, csvOf(neve))).text).toContain("Teams non lo ha consegnato");
    files.answer.status = 302;
    files.answer.headers = { Location: "http://127.0.0.1:9/" };
    expect((await files.hands(giulia, csvOf(neve))).text).toContain("Teams non lo ha consegnato");
  });

  it("is read only in a cloud that is closed", async () => {
    await begin({ cloud: "germany" });
    expect((await files.hands(giulia, csvOf(neve))).text).toContain("chius");
    expect((await bot.says(giulia, "importa")).text).toContain("chius");
    expect(await bot.store.openImports()).toEqual([]);
  });

  it("shows what stands in it as it is, whatever stands in it", async () => {
    await begin();
    const name = "**Neve** [qui](https://evil.top) <at>Elena</at> ${env}";
    const shown = await brought(csvOf(["", name, "neve.example", "Boss*", ""], ["", name, "neve.example", "", ""]));
    const wrong = await bot.presses(giulia, shown, "Righe errate");
    expect(wrong.text).toContain("una relazione che Rapport non conosce: Boss*");
    await applied(shown);
    expect((await bot.says(giulia, "cliente neve.example")).text).toContain(name);
  });
});
