import { carried } from "../../faults/deeds";
import { contoso, customers } from "../../support/cast";
import { type Product, type Shown, startProduct } from "../../support/product";
import { marco } from "../../support/world";
import { idsOn, valueOn } from "../on-card";

const said = {
  it: {
    language: "lingua italiano",
    add: ["aggiungi cliente", "Aggiungi"],
    account: ["account contoso", "Completa l’account…", "Salva"],
    seen: ["accettazioni", "Registra un’accettazione…", "Registra l’accettazione"],
    nameNeeded: "Manca il nome del cliente",
    noDomain: "«litware» non è un dominio",
    noId: "«4444» non è un ID tenant",
    webMail: "gmail.com è di un servizio di posta web",
    domainInUse: `${contoso.domain} è già il dominio di Contoso S.p.A.`,
    tooLong: "2001",
    nameTooLong: "201",
  },
  en: {
    language: "language english",
    add: ["add customer", "Add"],
    account: ["account contoso", "Complete the account…", "Save"],
    seen: ["acceptances", "Record an acceptance…", "Record the acceptance"],
    nameNeeded: "The customer’s name is missing",
    noDomain: "“litware” is no domain",
    noId: "“4444” is not a tenant id",
    webMail: "gmail.com belongs to a web or certified mail service",
    domainInUse: `${contoso.domain} is already the domain of Contoso S.p.A.`,
    tooLong: "2,001",
    nameTooLong: "201",
  },
} as const;

/** The id of an input as the card has it, which may end in a revision. */
const idOn = (shown: Shown, field: string): string =>
  String(idsOn(shown).find((id) => String(id).replace(/_r\d+$/, "") === field));

/** What is said in bold right behind the input with this id. */
function behind(shown: Shown, id: string): string {
  const { body } = shown.card as unknown as { body: { id?: string; inlines?: { text: string }[] }[] };
  return body[body.findIndex((element) => element.id === idOn(shown, id)) + 1]?.inlines?.[0]?.text ?? "";
}

describe.each(["it", "en"] as const)("a form with more than one wrong field, in %s", (language) => {
  const words = said[language];
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
    await bot.says(marco, words.language);
  });
  afterEach(() => bot.stop());

  function expectNamed(again: Shown, typed: Record<string, string>, wrong: Record<string, string>): void {
    for (const [id, problem] of Object.entries(wrong)) {
      expect(behind(again, id)).toContain(problem);
      expect(again.spoken).toContain(problem);
    }
    for (const [id, value] of Object.entries(typed)) expect(valueOn(again, idOn(again, id))).toBe(value);
  }

  it("names all of them where a customer is added, each beside its field, and keeps what was typed", async () => {
    const [line, press] = words.add;
    const typed = { name: "", domain: "litware", customerTenant: "4444" };
    const again = await bot.presses(marco, await bot.says(marco, line), press, typed);
    expectNamed(again, typed, { name: words.nameNeeded, domain: words.noDomain, customerTenant: words.noId });
  });

  it("names a domain in use beside what else is wrong, and leads to who has it", async () => {
    const [line, press] = words.add;
    const typed = { name: "", domain: contoso.domain, customerTenant: "4444" };
    const again = await bot.presses(marco, await bot.says(marco, line), press, typed);
    expectNamed(again, typed, { name: words.nameNeeded, domain: words.domainInUse, customerTenant: words.noId });
    expect(again.buttons.find(({ verb }) => verb === "customer.open")?.data).toMatchObject({ customer: contoso.id });
    const shown = await bot.invokes(marco, "customer.open", { ...typed, ...carried(again, "customer.open") });
    expect(valueOn(shown, "kept_customerTenant")).toBe("4444");
  });

  it("names what is too long beside what is wrong by itself", async () => {
    const [line, press] = words.add;
    const typed = { name: "x".repeat(201), domain: "litware", customerTenant: "" };
    const again = await bot.presses(marco, await bot.says(marco, line), press, typed);
    expectNamed(again, typed, { name: words.nameTooLong, domain: words.noDomain });
  });

  it("names all of them where an account is completed", async () => {
    const [line, start, press] = words.account;
    const form = await bot.presses(marco, await bot.says(marco, line), start);
    const typed = { customerTenant: "4444", notes: "n".repeat(2001) };
    const again = await bot.presses(marco, form, press, typed);
    expectNamed(again, typed, { customerTenant: words.noId, notes: words.tooLong });
    expect((await bot.store.customer(contoso.id))?.notes).toBeUndefined();
  });

  it("names all of them where an acceptance was seen", async () => {
    const [line, start, press] = words.seen;
    const form = await bot.presses(marco, await bot.says(marco, line), start);
    const typed = { name: "", domain: "it@gmail.com", customerTenant: "4444", services: "exchange" };
    const again = await bot.presses(marco, form, press, { ...typed, invited: "to-find" });
    expectNamed(again, typed, { name: words.nameNeeded, domain: words.webMail, customerTenant: words.noId });
    expect(await bot.store.waitingAcceptances()).toEqual([]);
  });

  it("names all of them where an invitation was accepted", async () => {
    const start = await bot.says(marco, "invita it@terzo.example");
    const invited = { email: "it@terzo.example", name: "Terzo S.r.l.", reason: "new", channel: "marketing" };
    const draft = await bot.presses(marco, start, /bozza|draft/i, invited);
    await bot.presses(marco, draft, /^(Fatto|Done)$/);
    const [, , press] = words.seen;
    const typed = { name: "x".repeat(201), domain: "litware", customerTenant: "4444", services: "teams" };
    const again = await bot.presses(marco, await bot.says(marco, `accettato it@terzo.example`), press, typed);
    expectNamed(again, typed, { name: words.nameTooLong, domain: words.noDomain, customerTenant: words.noId });
  });
});
