import { contoso, customers, woodgrove } from "../support/cast";
import { type Product, personalChat, relazioni, startProduct } from "../support/product";
import { elena, marco, proseware, sara } from "../support/world";

const corrected = { type: "messageUpdate", channelData: { eventType: "editMessage", tenant: { id: proseware.id } } };

describe("what stands around the words, in the chat", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
  });
  afterEach(() => bot.stop());

  const opens = (card: { buttons: { verb: string; data: unknown }[] }): unknown[] =>
    card.buttons.filter(({ verb }) => verb === "customer.open").map(({ data }) => data);

  it("of several lines, the first is answered when it reads, and the others are named", async () => {
    const answer = await bot.says(marco, "- cliente woodgrove\n- rimuovi contoso\n");
    expect(opens(answer)).toEqual([expect.objectContaining({ customer: woodgrove.id })]);
    expect(answer.text).toContain("Ancora da scrivere: «rimuovi contoso»");
  });

  it.each([
    "rimuovi tailspin\nrimuovi contoso",
    "lingua inglese\nclienti",
    "invita ada@nuovo.example\n\ngrazie a tutti\nb",
  ])("of several lines, none begins what changes something: %j", async (text) => {
    const answer = await bot.says(marco, text);
    expect(answer.text).toContain("Non è stato avviato nulla");
    expect(answer.buttons.map(({ verb }) => verb)).not.toContain("removal.request");
    expect((await bot.store.person(marco.id))?.language).toBe("it");
  });

  it("a message that was corrected is answered when it reads, and begins nothing", async () => {
    expect(opens(await bot.says(marco, "cliente contoso", undefined, corrected))).toHaveLength(1);
    for (const line of ["rimuovi contoso", "lingua inglese", "invita ada@nuovo.example"]) {
      const answer = await bot.says(marco, line, undefined, corrected);
      expect(answer.text).toContain("Un messaggio corretto non avvia nulla");
      expect(answer.text).toContain(line);
    }
    expect((await bot.store.person(marco.id))?.language).toBe("it");
  });

  it("in a sentence, words that no customer is called by are not searched, and that is said", async () => {
    const answer = await bot.says(marco, "fammi il pinzimonio dei clienti senza privilegi");
    expect(answer.text).toContain("Parole non cercate, perché nessun cliente si chiama così: pinzimonio.");
    expect(answer.text).toContain("Senza privilegi");
    expect((await bot.says(marco, "clienti zzz")).text).toContain("Nessun cliente trovato");
  });

  it("a quoted message and a colleague who is called are not part of it", async () => {
    expect(opens(await bot.says(marco, '<quoted messageId="17"/> cliente contoso'))).toEqual([
      expect.objectContaining({ customer: contoso.id }),
    ]);
    const entities = [
      { type: "mention", text: `<at>${elena.name}</at>`, mentioned: { id: elena.mri, name: elena.name } },
    ];
    for (const text of [`cliente contoso <at>${elena.name}</at>`, `<at>${elena.name}</at> cliente contoso`])
      expect(opens(await bot.says(marco, text, relazioni, { entities }))).toEqual([
        expect.objectContaining({ customer: contoso.id }),
      ]);
  });

  it("a message to a colleague begins nothing for who wrote it, and says how it would", async () => {
    const entities = [
      { type: "mention", text: `<at>${elena.name}</at>`, mentioned: { id: elena.mri, name: elena.name } },
    ];
    for (const line of ["rimuovi contoso", "invita ada@nuovo.example", "avvisa qui rimozioni"]) {
      const text = `<at>Rapport</at> <at>${elena.name}</at> ${line}`;
      const answer = await bot.says(marco, text, relazioni, { entities });
      expect(answer.text).toContain("Non è stato avviato nulla");
      expect(answer.text).toContain(`Il messaggio si rivolge a ${elena.name}`);
      expect(answer.text).toContain(`«${line}»`);
    }
  });

  it.each([
    "rimuoverei tailspin",
    "rimuovi la rimozione di tailspin",
    "stop removing tailspin",
    "they remove tailspin",
  ])("nobody's removal is begun by %j", async (line) => {
    expect((await bot.says(marco, line)).buttons.map(({ verb }) => verb)).not.toContain("removal.request");
  });
});

describe("a personal chat that was removed", () => {
  it("is greeted each time it comes back, once, whatever news of it comes, and however soon", async () => {
    const bot = await startProduct();
    const news = (action: string) => ({ type: "installationUpdate", action });
    const arrived = { type: "conversationUpdate", membersAdded: [{ id: "28:rapport" }] };
    const greetings = () => bot.cardsIn(personalChat(sara).conversation).length;
    for (const times of [1, 2, 3]) {
      await bot.tells(sara, news("add"));
      await bot.tells(sara, arrived);
      await bot.connector.idle();
      expect(greetings()).toBe(times);
      await bot.tells(sara, news("remove"));
    }
    await bot.stop();
  });
});
