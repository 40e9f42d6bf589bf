import { csvOf } from "../../support/lists/brought";
import { type Files, fileHost } from "../../support/lists/file-host";
import { type Product, personalChat, type Shown, startProduct } from "../../support/product";
import { giulia, sara } from "../../support/world";

const list = csvOf(["", "Neve S.r.l.", "neve.example", "Reseller", ""]);

describe("a list of customers that comes with more than itself", () => {
  let bot: Product;
  let files: Files;
  beforeEach(async () => {
    bot = await startProduct();
    files = await fileHost(bot);
  });
  afterEach(async () => {
    await files.stop();
    await bot.stop();
  });

  /** The card of the import, once nothing is under way. */
  async function hands(text: string, others: readonly string[] = []): Promise<Shown> {
    await files.hands(giulia, list, { text, others });
    await bot.settled();
    const card = bot.cardsIn(personalChat(giulia).conversation).at(-1);
    if (!card) throw new Error("there is no card");
    return card;
  }

  it.each([
    ["rimuovi tailspin", [], "«rimuovi tailspin»"],
    ["", ["Altro.csv"], "«Altro.csv»"],
    ["rimuovi tailspin\nclienti", ["Altro.csv", "b.csv"], "«rimuovi tailspin clienti», «Altro.csv», «b.csv»"],
  ])("tells what was not answered of %j beside it, with %j", async (text, others, named) => {
    const shown = await hands(text, others);
    expect(shown.text).toContain("Clienti nuovi 1");
    expect(shown.text).toContain(`un file di quel messaggio. Senza risposta, da inviare a parte: ${named}.`);
    expect(await bot.store.openRemovals()).toEqual([]);
  });

  it.each(["", "importa", "importa questo elenco"])(
    "says nothing of words that ask for just that: %j",
    async (text) => {
      expect((await hands(text)).text).not.toContain("Senza risposta");
    },
  );

  it("tells it also where the file is not taken", async () => {
    const refused = await files.hands(giulia, "no list", { text: "rimuovi tailspin" });
    expect(refused.text).toContain("«rimuovi tailspin»");
    const forbidden = await files.hands(sara, list, { others: ["Altro.csv"] });
    expect(forbidden.text).toContain("«Altro.csv»");
  });

  it("is refused with the rule of the article that tells of such customers, which names the roles (R59, R64)", async () => {
    const { text } = await files.hands(sara, list);
    expect(text).toContain("Microsoft, clienti dei rivenditori indiretti");
    expect(text).not.toMatch(/dedotta|21Vianet/);
  });

  it.each([
    "prova importa",
    "prova",
    "dry-run import",
    "dry-run",
    "simula l'importazione\nciao",
    "che cosa succede se importo questo elenco?",
    "what would happen if we imported this?",
  ])("begins no import where it is only to be tried, and has no button that writes: %s", async (text) => {
    const answer = await files.hands(giulia, list, { text });
    expect(answer.text).toContain("Customers.csv non è stato letto: una prova non scrive nulla");
    for (const { verb } of answer.buttons) expect(["help", undefined]).toContain(verb);
    expect(await bot.store.openImports()).toEqual([]);
    expect(files.asked).toEqual([]);
  });
});
