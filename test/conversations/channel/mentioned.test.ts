import { type Product, personalChat, relazioni, startProduct, type Where } from "../../support/product";
import { elena, giulia, marco } from "../../support/world";

const group: Where = { conversation: "19:group@thread.v2", kind: "groupChat" };
const ofSeveral = [relazioni, group];

describe("what a card tells people to type", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  it.each(ofSeveral)("mentions Rapport in a $kind, on the card and where it is read aloud", async (where) => {
    const subscribed = await bot.says(giulia, "avvisa qui rimozioni", where);
    expect(subscribed.text).toContain("Scrivere «@Rapport avvisi» per cambiarli");
    expect(subscribed.spoken).toContain("Scrivere «@Rapport avvisi no» per fermarli");
    expect((await bot.says(giulia, "avvisi no", where)).text).toContain("Scrivere «@Rapport avvisa qui» per riaverli.");
  });

  it.each(ofSeveral)("mentions Rapport in a $kind also where the card says the same to everybody", async (where) => {
    const { text } = await bot.says(elena, "utenti", where);
    expect(text).toContain("«@Rapport utente» e un nome");
  });

  it.each(ofSeveral)(
    "says in a $kind after whom words are typed that stand there without any sentence",
    async (where) => {
      expect((await bot.says(giulia, "aiuto", where)).text).toContain("le altre si scrivono dopo @Rapport.");
      const offered = await bot.says(marco, "invita ada@nuova.example e bea@seconda.example", where);
      expect(offered.text.match(/da scrivere dopo @Rapport/g)?.length).toBeGreaterThan(1);
      const inPrivate = await bot.says(marco, "invita ada@nuova.example e bea@seconda.example");
      expect(inPrivate.text).toContain("da scrivere");
      expect(inPrivate.text).not.toContain("@Rapport");
    },
  );

  it("mentions Rapport in what a worker posts there, and not in what it posts in private", async () => {
    await bot.says(marco, "language english");
    await bot.says(marco, "notify here removals", relazioni);
    await bot.says(elena, "aiuto");
    const form = await bot.says(marco, "remove tailspin");
    const filled = { acks: "read,faith,indemnity", duty: "no", reason: "It ends.", typed: "Tailspin Toys" };
    await bot.presses(marco, form, "Ask for approval", filled);
    await bot.settled();
    const readIn = (conversation: string): string =>
      bot
        .cardsIn(conversation)
        .map(({ text, spoken }) => `${text} ${spoken}`)
        .join(" ");
    expect(readIn(relazioni.conversation)).toContain("“@Rapport ");
    expect(readIn(relazioni.conversation)).not.toMatch(/[Tt]ype “(?!@Rapport)/);
    expect(readIn(personalChat(elena).conversation)).toContain("Scrivere «approva");
    expect(readIn(personalChat(elena).conversation)).not.toContain("@Rapport");
  });

  it("mentions nobody in the private chat", async () => {
    for (const line of ["avvisi", "clienti", "utenti", "aiuto rimuovere"]) {
      const { text, spoken } = await bot.says(elena, line);
      expect(`${text} ${spoken}`.replace("@Rapport prova questo avviso", "")).not.toMatch(/«@Rapport/);
    }
  });
});
