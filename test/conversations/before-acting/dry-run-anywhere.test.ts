import { loadDemoWorld, readDemoWorld } from "../../../src/demo/world";
import { type Product, personalChat, startProduct } from "../../support/product";
import { elena, marco } from "../../support/world";

const demo = readDemoWorld();

describe("a word of a dry run anywhere in a line", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, demo, place) });
    await bot.says(marco, "aiuto");
  });
  afterAll(() => bot.stop());

  it.each([
    ["«prova» invita it@terzo.example", /ha iniziato un invito/],
    ['"prova" invita it@terzo.example', /ha iniziato un invito/],
    ["‘prova’ rimuovi tailspin", /ha chiesto la rimozione/],
    ["`prova` rimuovi tailspin", /ha chiesto la rimozione/],
    ["prova/ rimuovi tailspin", /ha chiesto la rimozione/],
    ['prova "rimuovi tailspin"', /ha chiesto la rimozione/],
    ["simulazione rimuovi tailspin", /ha chiesto la rimozione/],
    ["dry-run:remove tailspin", /ha chiesto la rimozione/],
    ["rimuovi tailspin (prova)", /ha chiesto la rimozione/],
    ["remove tailspin as a dry run", /ha chiesto la rimozione/],
    ["rimuovi tailspin\nprova", /ha chiesto la rimozione/],
    ["prova\nrimuovi tailspin", /ha chiesto la rimozione/],
    ["«prova» consenti acquisti tailspin", /acquist/],
    ["facciamo una prova: consenti acquisti tailspin", /acquist/],
    ["fai una prova: consenti acquisti tailspin", /acquist/],
    ["senza farlo, prova consenti acquisti tailspin", /acquist/],
    ["«prova» autorizza northwind", /ha autorizzato un provider/],
    ['"dry-run" english', /lingua/],
    ["«prova» avvisa qui clienti", /avvisi/],
    ["simula rimozione tailspin", /ha chiesto la rimozione/],
    ["prova di rimozione tailspin", /ha chiesto la rimozione/],
    ["what if we remove tailspin", /ha chiesto la rimozione/],
    ["e se rimuovessimo tailspin?", /ha chiesto la rimozione/],
    ["se rimuovessi tailspin?", /ha chiesto la rimozione/],
  ])("keeps the line from every form and button that writes: %s", async (line, told) => {
    const { text, buttons } = await bot.says(marco, line, personalChat(marco));
    expect(text).toMatch(/^Prova/);
    expect(text).toMatch(told);
    expect(buttons.map(({ verb }) => verb)).toEqual(["help"]);
  });

  it("tries a decision that is named, and the request where none is", async () => {
    const { text } = await bot.says(elena, "prova approva tailspin", personalChat(elena));
    expect(text).not.toContain("ha chiesto la rimozione");
  });

  it.each([
    ["invita it@prova.example", "it@prova.example"],
    ['invita "Prova S.r.l." it@rossi.example', "Prova S.r.l."],
    ['aggiungi cliente "Prova S.r.l."', "Prova S.r.l."],
  ])("is none in an address, nor in a name in quotes: %s", async (line, shown) => {
    const { card, text } = await bot.says(marco, line, personalChat(marco));
    expect(text).not.toMatch(/^Prova/);
    expect(JSON.stringify(card)).toContain(`"value":"${shown}"`);
  });

  it.each([
    ["prova contoso.example", /Mostra soltanto qualcosa: la scheda di un cliente/],
    ["dry-run it@terzo.example", /it@terzo\.example/],
    ["simulate https://terzo.example", /https:\/\/terzo\.example/],
  ])("leaves an address that stands alone beside it to be tried: %s", async (line, told) => {
    const { text } = await bot.says(marco, line, personalChat(marco));
    expect(text).not.toMatch(/^Che cosa va provato/);
    expect(text).toMatch(told);
  });

  it("keeps no line from what only reads", async () => {
    expect((await bot.says(marco, "cronologia prova")).text).toMatch(/La cronologia di chi\?/);
  });
});
