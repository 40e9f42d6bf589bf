import { customers, filled } from "../support/cast";
import { type Product, relazioni, type Shown, startProduct } from "../support/product";
import { elena, fabrikam, jointLink, marco, ownLink } from "../support/world";
import { addressesOn, buttonsIn, valueOn } from "./on-card";

/** The ways through the product from the first press to the last, as the articles number their steps. */
describe("the whole way, in the chat", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
  });
  afterEach(() => bot.stop());

  const newTenant = "44444444-4444-4444-8444-444444444401";
  const litware = { email: "info@litware.example", name: "Litware", reason: "new", channel: "marketing" };

  /** The page from which a person sends the message, as a browser gets it. */
  async function pageOf(shown: Shown): Promise<string> {
    const page = addressesOn(shown).find((address) => address.includes("/drafts/"));
    const response = await fetch(`${bot.url}${new URL(page ?? "").pathname}`, { headers: { "Accept-Language": "it" } });
    return response.text();
  }

  const asHtml = (text: string) => text.replaceAll("&", "&amp;");

  /** From the finished draft to the record of the customer who accepted. */
  async function sentAndAccepted(done: Shown): Promise<Shown> {
    const sent = await bot.presses(marco, done, "Ho inviato l’invito");
    const seen = { name: "Litware S.p.A.", customerTenant: newTenant, services: "exchange" };
    await bot.presses(
      marco,
      await bot.presses(marco, sent, "Registra l’accettazione…"),
      "Registra l’accettazione",
      seen,
    );
    return bot.presses(marco, await bot.says(marco, "clienti litware"), /^Apri Litware S\.p\.A\./);
  }

  it("of an invitation goes from the list of customers over review, edit, Done and mail to the new record (R20, R51, R71–R76, R174)", async () => {
    const form = await bot.presses(marco, await bot.says(marco, "clienti"), "Invita un cliente");
    const draft = await bot.presses(marco, form, "Prepara la bozza", litware);
    const page = await pageOf(draft);
    expect(page).toContain("mailto:info@litware.example");
    expect(page).toContain(asHtml(ownLink));
    const editor = await bot.presses(marco, draft, "Modifica il testo");
    const edited = await bot.presses(marco, editor, "Salva il testo", { p1_r1: "Buongiorno a tutti.", p2_r1: "" });
    const done = await bot.presses(marco, edited, "Fatto");
    expect(done.text).toContain("Pronto, non ancora inviato");
    const invited = await bot.says(marco, "cliente litware");
    expect(invited.text).toContain("Pronto, non ancora inviato");
    expect(invited.text).not.toContain("Relazione attiva");
    expect((await bot.says(marco, "clienti litware")).text).toContain("Nessun cliente trovato");
    const message = await pageOf(done);
    expect(message).toContain("Buongiorno a tutti.");
    expect(message).toContain(asHtml(ownLink));

    const record = await sentAndAccepted(done);
    for (const part of ["Account", "Servizi e privilegi", "Utenti e licenze", "Sottoscrizioni"])
      expect(record.text).toContain(part);
    expect(addressesOn(record)).toContain("https://admin.exchange.microsoft.com/?delegatedOrg=litware.example");
  });

  it("of a joint invitation goes from the provider to a customer for whom the provider can order (R82–R86, R88, R89, R176)", async () => {
    const card = await bot.presses(marco, await bot.says(marco, "distributori"), /Fabrikam Distribution/);
    const form = await bot.presses(marco, card, "Invita nuovi clienti");
    expect(valueOn(form, "provider")).toBe(fabrikam);
    expect(form.text).toContain("anche il provider può inviare ordini");
    const draft = await bot.presses(marco, form, "Prepara la bozza", { ...litware, provider: fabrikam });
    expect(await pageOf(draft)).toContain(asHtml(jointLink));
    const editor = await bot.presses(marco, draft, "Modifica il testo");
    const typed = { p1_r1: ownLink, p2_r1: "" };
    expect((await bot.presses(marco, editor, "Salva il testo", typed)).text).toContain("Testo non salvato");
    const edited = await bot.presses(marco, editor, "Salva il testo", { p1_r1: "Buongiorno.", p2_r1: "" });
    const done = await bot.presses(marco, edited, "Fatto");
    expect(done.text).toContain("Pronto, non ancora inviato");
    expect(done.text).toContain("Con Fabrikam Distribution");
    expect(done.buttons.map(({ title }) => title)).not.toContain("Fatto");
    expect(await pageOf(done)).toContain(asHtml(jointLink));

    const record = await sentAndAccepted(done);
    expect(record.text).toContain("Fabrikam Distribution · può ordinare");
    for (const part of ["Account", "Servizi e privilegi", "Utenti e licenze", "Sottoscrizioni"])
      expect(record.text).toContain(part);
  });

  it("of a removal goes from the list over one customer's account to a list without that customer (R90–R93, R177)", async () => {
    const record = await bot.presses(marco, await bot.says(marco, "clienti"), /^Apri Tailspin Toys/);
    expect(buttonsIn(record, "account")).toEqual(["Consenti acquisti…", "Account…"]);
    const form = await bot.presses(marco, record, "Rimuovi relazione con il cliente…");
    await bot.presses(marco, form, "Chiedi l’approvazione", filled);
    const waiting = await bot.says(marco, "clienti");
    expect(waiting.text).toContain("1–5 di 5");
    expect(waiting.text).toContain("Rimozione richiesta");
    await bot.settled();
    const [shared] = bot.cardsIn(relazioni.conversation);
    const review = await bot.presses(elena, shared!, "Esamina la richiesta", {}, relazioni);
    await bot.presses(elena, review, "Approva la rimozione", { comment_r1: "" }, relazioni);
    await bot.settled();
    const left = await bot.says(marco, "clienti");
    expect(left.text).toContain("1–4 di 4");
    expect(left.text).not.toContain("Tailspin Toys");
    expect((await bot.says(marco, "cronologia tailspin")).text).toContain("Rimozione registrata");
  });
});
