import { contoso, customers } from "../../support/cast";
import { type Product, startProduct } from "../../support/product";
import { aCustomer, marco, start } from "../../support/world";
import { valueOn } from "../on-card";
import { ask } from "./asking";
import { button, elementsOf, holds } from "./elements";

const alpine = aCustomer({
  id: "alpine",
  name: "Alpine Ski House",
  domain: "alpineski.example",
  state: "removed",
  removedAt: start - 1e8,
});

describe("whom an invitation that begins on a message is for", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers: [...customers, alpine] });
  });
  afterEach(() => bot.stop());

  const open = (content: string) =>
    ask(bot, marco, "composeExtension/fetchTask", {
      commandId: "invite",
      commandContext: "message",
      messagePayload: { id: "1", body: { contentType: "html", content } },
    });
  const presses = (dialog: object, title: RegExp, typed: object = {}) =>
    ask(bot, marco, "composeExtension/submitAction", {
      commandId: "invite",
      data: { reason: "new", provider: "alone", language: "en", ...typed, ...button(dialog, title)?.data },
    });
  const drafts = () => bot.store.invitations();
  const prepare = /^Prepara la bozza$/;

  it("is a customer who was removed where its address is typed: by the form by which it comes back", async () => {
    const typed = { email: "it@alpineski.example", name: "Alpine" };
    const again = await presses(await open("<p>Nessun indirizzo</p>"), prepare, typed);
    expect(await drafts()).toEqual([]);
    expect(JSON.stringify(again)).toContain("Ripristina un cliente");
    expect(["email", "name", "reason", "language"].map((id) => holds(again, id))).toEqual([
      "it@alpineski.example",
      "Alpine",
      "restore",
      "en",
    ]);
    await presses(again, prepare, { ...typed, reason: "restore" });
    expect(await drafts()).toMatchObject([{ customer: "alpine", customerName: "Alpine Ski House", reason: "restore" }]);
  });

  it("is a customer who was removed, and not a new one, where another address of the message is its own", async () => {
    const dialog = await open("<p>ada@lamna.example, it@alpineski.example</p>");
    const { data } = elementsOf(dialog).find(({ data: carried }) => carried?.instead !== undefined) ?? {};
    const typed = { email: "ada@lamna.example", name: "Lamna", reason: "new", provider: "alone" };
    const other = await ask(bot, marco, "composeExtension/submitAction", {
      commandId: "invite",
      data: { ...typed, ...data },
    });
    expect([holds(other, "email"), holds(other, "reason")]).toEqual(["it@alpineski.example", "restore"]);
  });

  it("is called as goes with its address, and not as was typed for another of the message", async () => {
    const dialog = await open("<p>ada@acme1.example e bea@fourth9.example</p>");
    const { data } = elementsOf(dialog).find(({ data: carried }) => carried?.instead !== undefined) ?? {};
    const other = await ask(bot, marco, "composeExtension/submitAction", {
      commandId: "invite",
      data: { email: "ada@acme1.example", name: "Acme Uno S.r.l.", reason: "new", provider: "alone", ...data },
    });
    const [email, name] = [holds(other, "email"), holds(other, "name")];
    expect([email, name]).toEqual(["bea@fourth9.example", "Fourth9"]);
    await presses(other, prepare, { email, name });
    expect(await drafts()).toMatchObject([{ email: "bea@fourth9.example", customerName: "Fourth9" }]);
  });

  it.each([
    [3, ", ada2@acme2.example e ada3@acme3.example:"],
    [5, ", ada4@acme4.example e ada5@acme5.example:"],
    [6, ", ada5@acme5.example e un altro:"],
    [8, ", ada5@acme5.example e altri 3:"],
  ])("names each of %i others whole, and how many more than can be pressed there are", async (n, named) => {
    const others = Array.from({ length: n }, (_, at) => `ada${at + 1}@acme${at + 1}.example`);
    const dialog = await open(`<p>bea@fourth9.example ${others.join(" ")}</p>`);
    expect(JSON.stringify(dialog)).toContain(named);
    const typed = { email: "bea@fourth9.example", name: "Fourth9" };
    const drafted = JSON.stringify(await presses(dialog, prepare, typed));
    expect(drafted).toContain(named.slice(0, -1));
    expect(drafted).toContain("ada1@acme1.example, ada2@acme2.example");
  });

  it.each([
    ["it@contoso-spa.example", "c’è già. Se è un’altra società con lo stesso nome"],
    ["it@cоntoso.example", "somiglia a contoso.example di Contoso S.p.A."],
  ])("is asked once where a customer is called so, or its domain looks so: %s", async (email, question) => {
    const typed = { email, name: contoso.name };
    const message = await open("<p>Nessun indirizzo</p>");
    const asked = await presses(message, prepare, typed);
    expect(JSON.stringify(asked)).toContain(question);
    expect(["email", "name"].map((id) => holds(asked, id))).toEqual([email, contoso.name]);
    expect(await drafts()).toEqual([]);
    const theirs = await presses(asked, /^Invita Contoso S\.p\.A\.…$/, typed);
    expect(JSON.stringify(theirs)).toContain("Per Contoso S.p.A.");
    const drafted = await presses(asked, prepare, typed);
    expect(JSON.stringify(drafted)).toContain("Bozza, non inviata");
    const [draft, ...others] = await drafts();
    expect([draft?.email, draft?.customer, others]).toEqual([email, undefined, []]);
  });

  it("is asked about a customer who was removed as what it is, with its way back a press away", async () => {
    const typed = { email: "it@alpine-ski.example", name: alpine.name };
    const asked = await presses(await open("<p>Nessun indirizzo</p>"), prepare, typed);
    expect(JSON.stringify(asked)).toContain("Alpine Ski House (alpineski.example) è registrato come rimosso");
    expect(JSON.stringify(asked)).not.toContain("c’è già");
    const theirs = await presses(asked, /^Ripristina Alpine Ski House…$/, typed);
    expect(JSON.stringify(theirs)).toContain("Ripristina un cliente");
    expect(holds(theirs, "reason")).toBe("restore");
    await presses(asked, prepare, typed);
    expect(await drafts()).toMatchObject([{ email: "it@alpine-ski.example", customerName: alpine.name }]);
    expect((await drafts())[0]?.customer).toBeUndefined();
  });

  it("is asked as well where the form was opened by a line", async () => {
    const form = await bot.says(marco, "invita it@contoso-spa.example");
    const typed = { email: "it@contoso-spa.example", name: contoso.name, reason: "new" };
    const asked = await bot.presses(marco, form, prepare, typed);
    expect(asked.text).toContain("c’è già");
    expect(await drafts()).toEqual([]);
    await bot.presses(marco, asked, prepare, typed);
    expect(await drafts()).toHaveLength(1);
  });

  describe("is invited already", () => {
    const typed = { email: "admin@firststreet.example", name: "First Street Clinic" };
    const told = /Già invitato: inviato il .*First Street Clinic, admin@firststreet\.example/;
    beforeEach(async () => {
      const form = await bot.says(marco, `invita ${typed.email}`);
      await bot.presses(marco, await bot.presses(marco, form, prepare, typed), /^Ho inviato/);
      expect(await drafts()).toMatchObject([{ state: "sent" }]);
    });

    it.each([typed, { ...typed, email: "it@firststreet.example" }])(
      "where its address is typed into the form: that is told once, with the press that opens it: %j",
      async (other) => {
        const asked = await bot.presses(marco, await bot.says(marco, "invita"), prepare, other);
        expect(asked.text).toMatch(told);
        expect(asked.text).toContain("premere di nuovo il pulsante");
        expect([valueOn(asked, "email"), valueOn(asked, "name")]).toEqual([other.email, other.name]);
        expect(await drafts()).toHaveLength(1);
        expect((await bot.presses(marco, asked, "Apri quell’invito", other)).text).toContain("Inviato");
        const drafted = await bot.presses(marco, asked, prepare, other);
        expect(drafted.text).toContain("Bozza, non inviata");
        expect(await drafts()).toHaveLength(2);
      },
    );

    it("in the dialog of a message without any address too", async () => {
      const asked = await presses(await open("<p>Nessun indirizzo</p>"), prepare, typed);
      expect(JSON.stringify(asked)).toContain("Già invitato:");
      expect(button(asked, /^Apri quell’invito$/)).toBeDefined();
      expect(["email", "name"].map((id) => holds(asked, id))).toEqual([typed.email, typed.name]);
      expect(await drafts()).toHaveLength(1);
      await presses(asked, prepare, typed);
      expect(await drafts()).toHaveLength(2);
    });

    it("and told at once where a line names its address: one press drafts another", async () => {
      const form = await bot.says(marco, `invita ${typed.email}`);
      expect(form.text).toMatch(told);
      await bot.presses(marco, form, prepare, typed);
      expect(await drafts()).toHaveLength(2);
    });
  });

  it.each([
    ["aiuto", prepare, "Nuovo invito", "Nuovo invito per Contoso S.p.A.", "Bozza di invito per Contoso S.p.A."],
    [
      "language english",
      /^Prepare the draft$/,
      "New invitation",
      "New invitation for Contoso S.p.A.",
      "Draft of an invitation for Contoso S.p.A.",
    ],
  ])("stands in the title of the dialog, which is short: %s", async (line, button, ...titles) => {
    await bot.says(marco, line);
    const form = await open("<p>it@contoso.example</p>");
    const draft = await presses(form, button, { email: "it@contoso.example", name: contoso.name });
    const dialogs = [await open("<p>Nessun indirizzo</p>"), form, draft];
    for (const [at, title] of titles.entries()) expect(dialogs[at]).toHaveProperty(["task", "value", "title"], title);
  });

  it("has a domain in letters of other alphabets also as programs write it, on the form and on the draft", async () => {
    const form = await open("<p>ada@xn--80ak6aa92e.example</p>");
    const draft = await presses(form, prepare, { email: "ada@xn--80ak6aa92e.example", name: "Mela" });
    for (const card of [form, draft]) expect(JSON.stringify(card)).toContain("xn--80ak6aa92e.example");
    expect(await drafts()).toHaveLength(1);
  });

  it.each([
    ["<p>Nessun indirizzo</p>", "tailspin.example", "Tailspin Toys", "Invita"],
    ["<p>ada@lamna.example</p>", "contoso.example", contoso.name, "Invita"],
    ["<p>ada@lamna.example</p>", "alpineski.example", "Alpine Ski House", "Ripristina"],
    ["<p>it@woodgrove.example</p>", "contoso.example", contoso.name, "Invita"],
  ])(
    "is nobody as long as name and address are not of one, however often that is pressed: %s, %s",
    async (message, domain, name, deed) => {
      const typed = { email: `it@${domain}`, name: "Pippo" };
      const first = await presses(await open(message), prepare, typed);
      const second = await presses(first, prepare, typed);
      for (const refused of [first, second]) {
        expect(JSON.stringify(refused)).toContain(`✕ ${domain} è di ${name}`);
        expect(["email", "name"].map((id) => holds(refused, id))).toEqual([typed.email, "Pippo"]);
        expect(JSON.stringify(refused)).not.toContain(`Per ${name}`);
      }
      expect(await drafts()).toEqual([]);
      const theirs = await presses(second, new RegExp(`^${deed} ${name}…$`), typed);
      expect(["email", "name", "language"].map((id) => holds(theirs, id))).toEqual([typed.email, name, "en"]);
      expect(JSON.stringify(theirs)).toContain(`Per ${name}`);
      await presses(theirs, prepare, { ...typed, name });
      expect(await drafts()).toMatchObject([{ customerName: name, email: typed.email }]);
    },
  );
});
