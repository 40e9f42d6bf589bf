import { customers } from "../../support/cast";
import { type Product, relazioni, type Shown, startProduct } from "../../support/product";
import { elena, fabrikam, luke, marco, paula } from "../../support/world";
import { addressesOn, buttonOn, valueOn } from "../on-card";

const email = "info@lamna.example";
const prepare = /^(Prepara la bozza|Prepare the draft)$/;

describe("the ways of an invitation", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
  });
  afterEach(() => bot.stop());

  const drafted = async (given: object = {}, person = marco): Promise<Shown> =>
    bot.presses(person, await bot.says(person, `invita ${email}`), prepare, {
      email,
      name: "Lamna",
      channel: "referral",
      language: "it",
      ...given,
    });
  const open = async () => bot.store.invitations();

  it.each([
    ["invita info@lamna-healthcare.example", "Lamna Healthcare"],
    ["invita ada@gmail.com", ""],
    ["invita ada@rossi-spa.onmicrosoft.com", "Rossi Spa"],
    ["invita it@woodgrove.example", "Woodgrove Bank"],
    ["invita Relecloud Srl info@relecloud.example", "Relecloud Srl"],
    ["invite Relecloud Ltd info@rc.example", "Relecloud Ltd"],
    ["Invita Nuova Energia S.r.l. con Fabrikam info@ne.example", "Nuova Energia S.r.l."],
    ["invita pippo info@pippo.example", "pippo"],
    ["invita Woodgrove Bank Srl it@woodgrove.example", "Woodgrove Bank"],
  ])("begin with the name that the line or the domain tells: %s", async (line, name) => {
    expect(valueOn(await bot.says(marco, line), "name")).toBe(name);
  });

  it.each(["invita Ada Verdi verdi@nuova.example", "invita domani in ufficio info@nuova.example"])(
    "take nothing for a company’s name that is none: %s",
    async (line) => {
      expect(buttonOn(await bot.says(marco, line), "invitation.draft")).toBeUndefined();
    },
  );

  it("let nobody but a person say how the customer came, also of a joint one", async () => {
    const form = await bot.says(marco, `invita ${email} con fabrikam`);
    expect(valueOn(form, "channel")).toBe("");
    const draft = await bot.presses(marco, form, prepare, { email, name: "Lamna", provider: fabrikam });
    expect(draft.text).toContain("Oggetto");
    expect(draft.text).not.toMatch(/Canale|non noto/);
    const [unsaid] = await open();
    expect(unsaid).not.toHaveProperty("channel");
    const said = await drafted({ name: "Lamna", provider: fabrikam });
    expect(said.text).toContain("Canale: non noto → segnalazione di Microsoft");
  });

  it("are joint from the start where the customer’s provider cannot order for it, unless the line says alone", async () => {
    const [woodgrove] = await bot.store.customersCalled("Woodgrove Bank");
    const gap = { ...woodgrove!, provider: { id: fabrikam, canOrder: false } };
    await bot.store.change(async () => ({ answer: undefined, customers: [gap] }));
    const record = await bot.says(marco, "cliente woodgrove");
    const forms = [
      await bot.presses(marco, record, "Prepara l’invito congiunto"),
      await bot.says(marco, "invita woodgrove bank"),
      await bot.says(marco, "invita it@woodgrove.example"),
    ];
    expect(forms.map((form) => valueOn(form, "provider"))).toEqual([fabrikam, fabrikam, fabrikam]);
    expect(valueOn(await bot.says(marco, "invita woodgrove bank da soli"), "provider")).toBe("alone");
  });

  it("are one to an address: another name or language changes the draft, and is told of, each time", async () => {
    await drafted();
    const changed = await drafted({ name: "Lamna Due", language: "en" });
    expect(changed.text).toContain("Nome del cliente: Lamna → Lamna Due");
    expect(changed.text).toContain("Lingua: italiano → inglese");
    const back = await drafted();
    expect(back.text).toContain("Nome del cliente: Lamna Due → Lamna");
    expect(back.text).toContain("servizi Microsoft di Lamna.");
    expect(await open()).toMatchObject([{ customerName: "Lamna", language: "it" }]);
  });

  it("change no text that somebody has written, and no draft of another, but name them and open them", async () => {
    const editor = await bot.presses(marco, await drafted(), "Modifica il testo");
    await bot.presses(marco, editor, "Salva il testo", { p1_r1: "Scritto a mano.", p2_r1: "" });
    for (const person of [marco, elena]) {
      const form = await bot.says(person, `invita ${email}`);
      expect(form.text).toContain("C’è già una bozza:");
      expect(buttonOn(form, "invitation.show")).toBeDefined();
      const again = await drafted({ name: "Lamna Due" }, person);
      expect(again.text).toContain("C’è già una bozza per Lamna, di Marco Bianchi");
      const shown = await bot.presses(person, again, "Apri quell’invito");
      expect(shown.text).toContain("Scritto a mano.");
    }
    expect(await open()).toMatchObject([{ customerName: "Lamna" }]);
  });

  it("say the customer’s own name in title and letter, whatever form of it was typed", async () => {
    const form = await bot.says(marco, "invita it@woodgrove.example");
    const wish = { email: "it@woodgrove.example", name: "Woodgrove", channel: "referral", language: "it" };
    const draft = await bot.presses(marco, form, prepare, wish);
    expect(draft.text).toContain("servizi Microsoft di Woodgrove Bank.");
  });

  it("go on with what was asked for where a row is pressed: sent, accepted, undo sent", async () => {
    await drafted();
    const row = /Lamna/;
    const which = await bot.says(marco, "inviato");
    expect(which.text).toContain("Premerlo, poi «Ho inviato l’invito»");
    const asking = await bot.presses(marco, which, row);
    expect(asking.text).toContain("Se è stato inviato, premere");
    expect(await open()).toMatchObject([{ state: "draft" }]);
    await bot.presses(marco, asking, "Ho inviato l’invito");
    expect(await open()).toMatchObject([{ state: "sent" }]);
    const form = await bot.presses(marco, await bot.says(marco, "accettato"), row);
    expect(buttonOn(form, "invitation.accepted")).toBeDefined();
    const asked = await bot.presses(marco, await bot.says(marco, "annulla invio"), row);
    expect(buttonOn(asked, "invitation.notSent")).not.toHaveProperty("mode");
    await bot.presses(marco, asked, "Non è stato inviato");
    expect(await open()).toMatchObject([{ state: "drafted" }]);
  });

  it("tell of no press that whoever opens a row of somebody else's list has not got", async () => {
    await drafted();
    const list = await bot.says(marco, "inviato", relazioni);
    const opened = await bot.presses(luke, list, /Lamna/, {}, relazioni);
    expect(opened.text).toContain("Lamna");
    expect(opened.text).not.toContain("I have sent");
    expect(buttonOn(opened, "invitation.sent")).toBeUndefined();
  });

  it("are recorded as sent by words, of a plain draft too, by who made it", async () => {
    await drafted();
    expect((await bot.says(elena, "inviato lamna")).text).toContain("Bozza, non inviata");
    expect(await open()).toMatchObject([{ state: "draft" }]);
    expect((await bot.says(marco, "inviato lamna")).text).toContain("Inviato, risposta attesa");
  });

  it.each([
    [paula, "sent alpine"],
    [luke, "sent alpine"],
    [paula, "sent"],
  ])("are told to be for another role, whoever is named: $name, %s", async (person, line) => {
    expect((await bot.says(person, line)).text).toContain("another role is needed");
  });

  it("have a page in the language of the person who was given its address", async () => {
    const [page = ""] = addressesOn(await drafted()).filter((address) => address.includes("/drafts/"));
    const path = page.slice(page.indexOf("/drafts/"));
    const read = async (address: string) =>
      (await fetch(bot.url + address, { headers: { "Accept-Language": "en" } })).text();
    expect(await read(path)).toContain('<html lang="it">');
    expect(await read(path.replace("lang=it", "lang=xx"))).toContain('<html lang="en">');
  });

  it("are opened by their page first where the letter does not fit a link", async () => {
    const editor = await bot.presses(marco, await drafted(), "Modifica il testo");
    const long = { p1_r1: "Buongiorno a tutti. ".repeat(50), p2_r1: "" };
    const saved = await bot.presses(marco, editor, "Salva il testo", long);
    const [first] = (saved.card.actions ?? []) as { url?: string; style?: string }[];
    expect(first).toMatchObject({ url: expect.stringContaining("/drafts/"), style: "positive" });
    expect(addressesOn(saved).join(" ")).not.toContain("outlook.office.com");
  });
});
