import type { Cloud } from "../../../src/core/clouds";
import { type Product, type Shown, startProduct } from "../../support/product";
import { elena, fabrikam, luke, marco, paula } from "../../support/world";
import { valueOn } from "../on-card";

const button = "Che cosa vede il cliente";
const typed = { email: "it@nuovo.example", name: "Nuovo", reason: "new", channel: "marketing", language: "it" };

describe("what the customer sees of an invitation", () => {
  let bot: Product;
  const start = async (cloud: Cloud): Promise<void> => {
    bot = await startProduct({ cloud });
  };
  afterEach(() => bot.stop());

  const preview = async (card: Shown): Promise<string> =>
    String(valueOn(await bot.presses(marco, card, button), "text"));

  it("is text to copy: whose request, where it opens, who accepts, what that gives and what not (R46)", async () => {
    await start("public");
    const text = await preview(await bot.invokes(marco, "invitation.draft", typed));
    expect(text).toContain("Proseware Italia S.r.l. chiede una relazione come rivenditore");
    expect(text).toContain("l’interfaccia di amministrazione di Microsoft 365.");
    expect(text).toContain("un amministratore globale dell’organizzazione invitata");
    expect(text).toContain(
      "diventa un rivenditore di chi accetta, e può ricevere privilegi di amministratore delegato",
    );
    expect(text).toContain("non si ordina né si sposta nulla, e non ne derivano fatture");
  });

  it("names the provider and its orders where the invitation is joint", async () => {
    await start("us-government");
    const text = await preview(await bot.invokes(marco, "invitation.draft", { ...typed, provider: fabrikam }));
    expect(text).toContain("Proseware Italia S.r.l. e Fabrikam Distribution chiedono insieme");
    expect(text).toContain("per il governo degli Stati Uniti");
    expect(text).toContain("Fabrikam Distribution può inviare ordini");
  });

  it("promises privileges and nothing else in the cloud of 21Vianet (R33, R46)", async () => {
    await start("china");
    const text = await preview(await bot.invokes(marco, "invitation.draft", typed));
    expect(text).toContain("ottiene privilegi di amministratore delegato");
    expect(text).toContain("né sottoscrizioni né fatture");
    expect(text).toContain("gestito da 21Vianet");
  });

  it("is in the language of the message, on a card in that of its reader", async () => {
    await start("public");
    const draft = await bot.invokes(marco, "invitation.draft", { ...typed, language: "en" });
    const card = await bot.presses(marco, draft, button);
    expect(valueOn(card, "text")).toContain("Whose request: Proseware Italia S.r.l. asks for a reseller relationship.");
    expect(card.text).toContain("Invito · che cosa vede il cliente");
    const back = await bot.presses(marco, card, "Torna all’invito");
    expect(back.text).toContain("Bozza, non inviata");
  });

  it("can be read of what is finished and sent, by everybody who sees invitations, and changes nothing", async () => {
    await start("public");
    const draft = await bot.invokes(marco, "invitation.draft", typed);
    const finished = await bot.presses(marco, draft, "Fatto");
    expect(await preview(finished)).toContain("chiede una relazione");
    const sent = await bot.presses(marco, finished, "Ho inviato l’invito");
    const before = await bot.store.invitations();
    for (const person of [marco, elena, luke])
      expect((await bot.presses(person, sent, button)).text).toMatch(/chiede una relazione/);
    expect(await bot.store.invitations()).toEqual(before);
    const refused = await bot.presses(paula, sent, button);
    expect(refused.text).toContain("another role is needed");
  });

  it.each(["preview it@zefiro.example", "anteprima zefiro", "che cosa vede il cliente zefiro?"])(
    "is shown to who types for it: %s",
    async (line) => {
      await start("public");
      await bot.invokes(marco, "invitation.draft", { ...typed, email: "it@zefiro.example", name: "Zefiro" });
      expect((await bot.says(marco, line)).text).toContain("Di chi è la richiesta");
    },
  );

  it("is asked of which invitation where none is named, and offered to be made where there is none", async () => {
    await start("public");
    await bot.invokes(marco, "invitation.draft", typed);
    expect((await bot.says(marco, "anteprima")).buttons.map(({ verb }) => verb)).toContain("invitation.show");
    expect((await bot.says(marco, "anteprima it@contoso.example")).text).toMatch(/invito non trovato.*invita/s);
    // Of whom nobody here has heard, the list is shown the way to.
    const unknown = await bot.says(marco, "anteprima contoso");
    expect(unknown.text).toMatch(/invito non trovato.*inviti/s);
    expect(unknown.buttons.map(({ title }) => title)).toContain("Mostra l’elenco");
  });

  it("is no longer shown of an invitation that ended: a card of another time tells how", async () => {
    await start("public");
    const draft = await bot.invokes(marco, "invitation.draft", typed);
    await bot.presses(marco, draft, "Elimina la bozza");
    const card = await bot.presses(marco, draft, button);
    expect(card.text).toContain("Nuovo");
    expect(card.text).not.toContain("Di chi è la richiesta");
  });
});
