import { loadDemoWorld, readDemoWorld } from "../../../src/demo/world";
import { type Product, startProduct } from "../../support/product";
import { luke, marco, paula, sara } from "../../support/world";

describe("what is not found", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, readDemoWorld(), place) });
  });
  afterAll(() => bot.stop());

  it.each([
    [marco, "invito zzz", "Mostra l’elenco", "Inviti aperti"],
    [sara, "invito zzz", "Mostra l’elenco", "Inviti aperti"],
    [luke, "invitation zzz", "Show the list", "Open invitations"],
    [marco, "provider zzz", "Mostra l’elenco", "Northwind"],
    [marco, "utente zzz", "Mostra l’elenco", "Elena Ferri"],
    [paula, "user zzz", "Show the list", "Elena Ferri"],
    [marco, "approva zzz", "Mostra l’elenco", "Nessuna richiesta"],
    [luke, "removal zzz", "Show the list", "No removal request is open"],
  ])("leads to the list of what there is: %#", async (person, line, title, words) => {
    const none = await bot.says(person, line);
    expect(none.text).not.toContain(words);
    expect((await bot.presses(person, none, title)).text).toContain(words);
  });

  it.each([
    ["invito zzz", false],
    ["invito mario", false],
    ["invito adventure works", true],
    ["invito nuovo@zzz.example", true],
  ])("as an invitation is offered to be begun where it is said to whom alone: %s", async (line, isOffered) => {
    const { text, buttons } = await bot.says(marco, line);
    expect(text).toContain("invito non trovato");
    expect(/invita /.test(text)).toBe(isOffered);
    expect(buttons.map(({ data }) => data.text)).toContain("inviti");
  });

  it("is not what the words in help lead to: privileges alone are those to be decided", async () => {
    const row = (await bot.says(marco, "aiuto")).buttons.find(({ data }) => data.text === "privilegi");
    expect(row?.title).toContain("da solo, che cosa è da decidere");
    const list = await bot.invokes(marco, "say", { text: "privilegi" });
    expect(list.text).toContain("Attività aperte");
  });
});

describe("what is wrong with a form", () => {
  it("is said beside its input and beside the buttons, and not a third time above", async () => {
    const bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, readDemoWorld(), place) });
    const list = await bot.says(marco, "attività");
    const { verb = "", data = {} } = list.buttons[0] ?? {};
    const form = await bot.invokes(marco, verb, data);
    const again = await bot.presses(marco, form, "Tieni fino alla data", { reason: "Il cliente lo chiede." });
    expect(again.text.match(/✕/g)).toHaveLength(2);
    const [above = "", beside = "", below = ""] = again.text.split("✕");
    expect(above).toContain("Perché si tengono");
    expect(below.startsWith(beside.trimEnd().slice(0, 20))).toBe(true);
    await bot.stop();
  });

  it("is so in long forms as well: of a removal, and of a text with a link", async () => {
    const bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, readDemoWorld(), place) });
    const form = await bot.says(marco, "rimuovi tailspin");
    const unfit = { acks: "read,faith,indemnity", duty: "no", reason: "Contratto chiuso", typed: "Contoso" };
    const again = await bot.presses(marco, form, "Chiedi l’approvazione", unfit);
    expect(again.text.match(/✕/g)).toHaveLength(2);
    const typed = { email: "it@nuovo.example", name: "Nuovo", reason: "new", channel: "marketing" };
    const draft = await bot.invokes(marco, "invitation.draft", typed);
    const editor = await bot.presses(marco, draft, "Modifica il testo");
    const paragraphs = { p1: "https://admin.rnicrosoft.com/x", p2: "" };
    const refused = await bot.presses(marco, editor, "Salva il testo", paragraphs);
    expect(refused.text.match(/✕ Testo non salvato/g)).toHaveLength(2);
    await bot.stop();
  });
});
