import { loadDemoWorld, readDemoWorld } from "../../../src/demo/world";
import { type Product, relazioni, type Shown, startProduct } from "../../support/product";
import { elena, luke, marco, sara } from "../../support/world";
import { valueOn } from "../on-card";

/** The invitation that the card proposes. */
const chosen = (card: Shown) => ({
  invited: valueOn(
    card,
    `invited_r${card.buttons.find(({ verb }) => verb === "acceptance.ofInvitation")?.data.revision}`,
  ),
});
const titles = (card: Shown): string[] => card.buttons.map(({ title }) => title);

describe("acceptances that are seen, in the chat", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, readDemoWorld(), place) });
  });
  afterEach(() => bot.stop());

  async function invite(email: string, name: string): Promise<void> {
    const form = await bot.says(marco, `invita ${email}`);
    const draft = await bot.presses(marco, form, /bozza/i, { email, name, reason: "new", channel: "marketing" });
    await bot.presses(marco, await bot.presses(marco, draft, "Fatto"), "Ho inviato l’invito");
  }
  const typedForm = { services: "exchange", customerTenant: "", invited: "to-find" };
  const id = (n: number) => `55555555-5555-4555-8555-5555555555${String(n).padStart(2, "0")}`;

  async function sees(typed: Record<string, string>, person = marco): Promise<Shown> {
    const form = await bot.presses(
      person,
      await bot.says(person, "accettazioni"),
      /Registra un’accettazione|Record an acc/,
    );
    return bot.presses(person, form, /^(Registra l’accettazione|Record the acceptance)$/, { ...typedForm, ...typed });
  }

  it("are recorded at once where exactly one invitation fits, and said to be certain (R19)", async () => {
    await invite("it@terzo.example", "Terzo S.r.l.");
    const recorded = await sees({ name: "TERZO SRL", domain: "www.terzo.example", customerTenant: id(1) });
    expect(recorded.text).toContain("Privilegi Exchange");
    expect((await bot.says(marco, "clienti terzo")).text).toContain("TERZO SRL");
    const story = await bot.says(marco, "cronologia terzo");
    expect(story.text).toContain("certa");
    expect((await bot.says(marco, "accettazioni")).text).toContain("Nessuna: ogni accettazione vista è registrata.");
    const again = await sees({ name: "Terzo S.r.l.", domain: "terzo.example", customerTenant: id(1) });
    expect(again.text).toContain("È già noto: nulla è stato registrato di nuovo.");
  });

  it("are asked about where neither name nor domain is like the invited customer", async () => {
    const form = await bot.presses(marco, await bot.says(marco, "aggiungi cliente"), "Aggiungi", {
      name: "Sesto S.r.l.",
      domain: "sesto.example",
      customerTenant: "",
    });
    await invite("it@sesto.example", "Sesto S.r.l.");
    const other = { name: "Ottavo S.p.A.", domain: "ottavo.example", customerTenant: id(8), services: "exchange" };
    const accepting = await bot.says(marco, "accettato it@sesto.example");
    const asked = await bot.presses(marco, accepting, "Registra l’accettazione", other);
    expect(asked.text).toContain("«Ottavo S.p.A.» non somiglia al cliente invitato, Sesto S.r.l. (sesto.example)");
    const [sesto] = await bot.store.customersCalled("sesto.example");
    expect(sesto).toMatchObject({ state: "no-relationship" });
    expect(sesto).not.toHaveProperty("tenantId");
    expect(form.text).toContain("Sesto S.r.l.");
    await bot.presses(marco, asked, "Registra comunque", other);
    const [recorded] = await bot.store.customersCalled("sesto.example");
    expect(recorded).toMatchObject({ id: sesto?.id, state: "active", tenantId: id(8), owner: marco.id });
  });

  it("that wait and are like nobody invited are of the chosen invitation once it is confirmed", async () => {
    const form = { name: "Sesto S.r.l.", domain: "sesto.example", customerTenant: "" };
    await bot.presses(marco, await bot.says(marco, "aggiungi cliente"), "Aggiungi", form);
    await invite("it@sesto.example", "Sesto S.r.l.");
    const [invitation] = await bot.store.invitations({ email: "it@sesto.example" });
    const waiting = await sees({ name: "Ottavo S.p.A.", domain: "ottavo.example" });
    const asked = await bot.presses(marco, waiting, "È questo invito", { invited: invitation?.id });
    expect(asked.text).toContain("non somiglia al cliente invitato");
    expect(chosen(asked)).toEqual({ invited: invitation?.id });
    expect((await bot.store.customersCalled("sesto.example"))[0]).toMatchObject({ state: "no-relationship" });
    await bot.presses(marco, asked, "È questo invito", { invited: invitation?.id });
    expect((await bot.store.customersCalled("sesto.example"))[0]).toMatchObject({ state: "active" });
  });

  it("are nothing new where another has recorded the same, and not lost where it is something else", async () => {
    await invite("it@quarto.example", "Quarto S.p.A.");
    const mine = await bot.says(marco, "accettato it@quarto.example");
    const hers = await bot.says(elena, "accettato it@quarto.example");
    const typed = { name: "Quarto S.p.A.", domain: "quarto.example", customerTenant: "", services: "exchange" };
    await bot.presses(elena, hers, "Registra l’accettazione", typed);
    expect((await bot.presses(marco, mine, "Registra l’accettazione", typed)).text).toContain(
      "Accettazione registrata",
    );
    const more = { ...typed, customerTenant: id(9), services: "exchange,azure" };
    const late = await bot.presses(marco, mine, "Registra l’accettazione", more);
    expect(late.text).not.toContain("Accettazione registrata");
    expect(JSON.stringify(late.card)).toContain(id(9));
  });

  it("keep all that was seen where another recorded the invitation meanwhile, to be recorded of none", async () => {
    await invite("it@quarto.example", "Quarto S.p.A.");
    const [mine, hers] = [
      await bot.says(marco, "accettato it@quarto.example"),
      await bot.says(elena, "accettato it@quarto.example"),
    ];
    const typed = { name: "Quarto S.p.A.", domain: "quarto.example", customerTenant: "", services: "exchange" };
    await bot.presses(elena, hers, "Registra l’accettazione", typed);
    const other = { name: "Nono S.r.l.", domain: "nono.example", customerTenant: id(9), services: "exchange,teams" };
    const again = await bot.presses(marco, mine, "Registra l’accettazione", other);
    expect(again.text).toContain("registrata diversamente");
    for (const [field, value] of Object.entries(other)) expect([field, valueOn(again, field)]).toEqual([field, value]);
    const waiting = await bot.presses(marco, again, "Registra l’accettazione", { ...other, invited: "to-find" });
    expect(waiting.text).toContain("Nono S.r.l.");
    expect(await bot.store.waitingAcceptances()).toMatchObject([
      { name: "Nono S.r.l.", services: ["exchange", "teams"] },
    ]);
  });

  it("are recorded of a customer whose invitation was accepted before, where more is seen", async () => {
    await invite("it@quarto.example", "Quarto S.p.A.");
    const typed = { name: "Quarto S.p.A.", domain: "quarto.example", customerTenant: "", services: "exchange" };
    await bot.presses(marco, await bot.says(marco, "accettato it@quarto.example"), "Registra l’accettazione", typed);
    for (const line of ["accettato it@quarto.example", "accettato Quarto S.p.A.", "accettato quarto.example"]) {
      const form = await bot.says(marco, line);
      expect(form.text).toContain("già accettato e registrato");
      expect(valueOn(form, "domain")).toBe("quarto.example");
    }
  });

  it.each([
    ["accettato Nuova Spa nuova.example azure e exchange", ""],
    ["accepted Nuova Spa it@nuova.example with Azure and Exchange", ""],
    [`accettato Nuova Spa, nuova.example, ${"55555555-5555-4555-8555-555555555504"}, azure, exchange`, id(4)],
  ])("are put each into its own field: %s", async (line, customerTenant) => {
    const form = await bot.says(marco, line);
    const said = { name: "Nuova Spa", domain: "nuova.example", customerTenant, services: "exchange,azure" };
    for (const [field, value] of Object.entries(said)) expect([field, valueOn(form, field)]).toEqual([field, value]);
  });

  it.each([
    ["accettato contoso azure e intune", "Contoso S.p.A."],
    ["accepted gardahotels with Azure and Intune", "Lago di Garda Hotels S.r.l."],
    ["accettato direzione@gardahotels.example azure, intune", "Lago di Garda Hotels S.r.l."],
  ])("tick the services that a line names beside a customer: %s", async (line, name) => {
    const form = await bot.says(marco, line);
    expect([valueOn(form, "name"), valueOn(form, "services")]).toEqual([name, "azure,intune"]);
  });

  it("are recorded where the last invitation was discarded before, or while the form was open", async () => {
    const form = await bot.presses(marco, await bot.says(marco, "invita it@quarto.example"), /bozza/i, {
      email: "it@quarto.example",
      name: "Quarto S.p.A.",
      reason: "new",
      channel: "marketing",
    });
    const draft = await bot.presses(marco, form, "Fatto");
    const [open] = await bot.store.invitations({ email: "it@quarto.example" });
    const [seen, ofIt] = [
      await bot.says(marco, "accettato Nono S.r.l."),
      await bot.says(marco, "accettato it@quarto.example"),
    ];
    await bot.presses(marco, draft, "Elimina la bozza");
    const typed = { name: "Nono S.r.l.", domain: "nono.example", customerTenant: id(9), services: "exchange,teams" };
    const late = [
      await bot.presses(marco, seen, "Registra l’accettazione", { ...typed, invited: open?.id }),
      await bot.presses(marco, ofIt, "Registra l’accettazione", typed),
    ];
    for (const again of late) {
      expect(again.text).toContain("nel frattempo l’invito di Quarto S.p.A. è stato eliminato");
      for (const [field, value] of Object.entries(typed))
        expect([field, valueOn(again, field)]).toEqual([field, value]);
    }
    expect((await bot.says(marco, "accettato it@quarto.example azure")).text).toContain("Se si è vista comunque");
  });

  it("let a provider order where the customer is known with the same services", async () => {
    const joint = { services: "exchange", customerTenant: "" };
    const recorded = await sees({ ...joint, name: "Lago di Garda Hotels S.r.l.", domain: "gardahotels.example" });
    expect(recorded.text).toContain("Accettazione registrata");
    const [garda] = await bot.store.customersCalled("gardahotels.example");
    expect(garda?.provider?.canOrder).toBe(true);
  });

  it("let a provider order where the customer is known and no service was seen", async () => {
    const seen = { name: "Lago di Garda Hotels S.r.l.", domain: "gardahotels.example", services: "" };
    await sees(seen);
    const [garda] = await bot.store.customersCalled("gardahotels.example");
    expect(garda?.provider).toMatchObject({ canOrder: true });
    expect((await sees(seen)).text).toContain("È già noto");
  });

  it("are of the same domain, however it is spelt", async () => {
    await invite("it@müller-kva.example", "Müller S.r.l.");
    const again = await bot.says(marco, "invita it@xn--mller-kva-q9a.example");
    expect(again.text).toContain("it@müller-kva.example");
    const waiting = await sees({ name: "Muller", domain: "xn--mller-kva-q9a.example" });
    expect(waiting.text).not.toContain("il dominio è un altro");
  });

  it("may be of a company whose name ends as those of certified mail do, and are never certain then", async () => {
    await invite("it@prospec.example", "Prospec S.r.l.");
    const waiting = await sees({ name: "Prospec S.r.l.", domain: "prospec.example" });
    expect(waiting.text).toContain("Probabile");
    await bot.presses(marco, waiting, "È questo invito", chosen(waiting));
    expect(await bot.store.customersCalled("prospec.example")).toMatchObject([{ state: "active" }]);
    expect((await sees({ name: "Pec", domain: "legalmail.it" })).text).toContain("posta web o certificata");
  });

  it("are asked about where they are unlike an invitation to nobody who is known yet", async () => {
    await invite("it@sesto.example", "Sesto S.r.l.");
    const [invitation] = await bot.store.invitations({ email: "it@sesto.example" });
    const waiting = await sees({ name: "Ottavo S.p.A.", domain: "ottavo.example" });
    const asked = await bot.presses(marco, waiting, "È questo invito", { invited: invitation?.id });
    expect(asked.text).toContain("non somiglia al cliente invitato");
    expect(await bot.store.customersCalled("ottavo.example")).toEqual([]);
    await bot.presses(marco, asked, "È questo invito", { invited: invitation?.id });
    expect(await bot.store.customersCalled("ottavo.example")).toMatchObject([{ state: "active" }]);
  });

  it("of a customer that is known are of no invitation to somebody else", async () => {
    await invite("it@sesto.example", "Sesto S.r.l.");
    const waiting = await sees({ name: "Tailspin Toys", domain: "tailspin.example", services: "intune" });
    expect(titles(waiting)).not.toContain("È questo invito");
  });

  it("are of nobody at our own domain, or below it", async () => {
    for (const domain of ["proseware.example", "shop.proseware.example"])
      expect((await sees({ name: "Negozio", domain })).text).toContain("dominio nostro");
  });

  it("say that another has said whose they are, to who says it otherwise after that", async () => {
    const waiting = await sees({ name: "Ottavo S.p.A.", domain: "ottavo.example" });
    await bot.presses(marco, waiting, "Nuovo cliente");
    expect((await bot.presses(elena, waiting, "Non è nostra")).text).toContain("non è stato cambiato nulla");
    expect((await bot.presses(marco, waiting, "Nuovo cliente")).text).not.toContain("non è stato cambiato nulla");
  });

  it("cannot be told by our link, which names no customer: each is certain, probable or to be matched (R43)", async () => {
    const linkIn = async (email: string, name: string) => {
      await invite(email, name);
      const [invitation] = await bot.store.invitations({ email });
      return invitation?.link ?? "";
    };
    const link = await linkIn("it@terzo.example", "Terzo S.r.l.");
    expect(await linkIn("it@quarto.example", "Quarto S.p.A.")).toBe(link);
    expect(decodeURIComponent(link)).not.toMatch(/terzo|quarto/i);
    expect((await bot.says(marco, "collegamenti")).text).toContain(link);
    expect((await sees({ name: "Terzo S.r.l.", domain: "terzo.example" })).text).not.toContain("Probabile");
    expect((await sees({ name: "Quarto S.p.A.", domain: "gruppo.example" })).text).toContain("Probabile");
    expect((await sees({ name: "Altra S.p.A.", domain: "altra.example" })).text).toContain("Da abbinare");
    const list = await bot.says(marco, "accettazioni");
    expect(list.text).toContain("2 attendono");
    expect((await bot.says(marco, "cronologia terzo")).text).toContain("certa");
  });

  it("wait where only the name is alike, until a person says which invitation it was", async () => {
    await invite("it@terzo.example", "Terzo S.r.l.");
    const waiting = await sees({ name: "Terzo Gruppo S.r.l.", domain: "gruppoterzo.example", customerTenant: id(2) });
    expect(waiting.text).toContain("Probabile · il nome è simile, il dominio è un altro");
    expect(waiting.text).toContain("it@terzo.example");
    expect(waiting.text).toContain("Nessuna sottoscrizione, nessun diritto di fatturare, nessuna licenza.");
    expect((await bot.says(marco, "clienti terzo")).text).toContain("Nessun cliente trovato");
    const same = await sees({ name: "Terzo Gruppo", domain: "gruppoterzo.example" });
    expect(same.text).toContain("Probabile");

    const list = await bot.says(elena, "accettazioni da abbinare");
    expect(list.text).toContain("1 attende");
    const opened = await bot.presses(elena, list, /^Apri l’accettazione di Terzo Gruppo/);
    const [mine, hers] = await Promise.all([
      bot.presses(marco, waiting, "È questo invito", chosen(waiting)),
      bot.presses(elena, opened, "È questo invito", chosen(opened)),
    ]);
    expect([mine.text, hers.text].filter((text) => text.includes("✓ Registrata, per un invito"))).toHaveLength(2);
    const story = await bot.says(marco, "cronologia terzo");
    expect(story.text.match(/ha registrato l’accettazione del cliente/g)).toHaveLength(1);
    expect(story.text).toContain("confermata a mano");
    const record = await bot.says(marco, "cliente terzo");
    expect(record.text).toContain(id(2));
  });

  it("become a new customer, or none of ours, where nobody was invited", async () => {
    const waiting = await sees({ name: "Quarto S.p.A.", domain: "it@quarto.example" });
    expect(waiting.text).toContain("Da abbinare · nessun invito aperto corrisponde");
    const taken = await bot.presses(marco, waiting, "Nuovo cliente");
    expect(taken.text).toContain("✓ Registrata, come nuovo cliente");
    expect((await bot.presses(marco, taken, "Apri il cliente")).text).toContain("Quarto S.p.A.");

    const other = await sees({ name: "Quinto S.p.A.", domain: "quinto.example" });
    const none = await bot.presses(marco, other, "Non è nostra");
    expect(none.text).toContain("Non è nostra");
    expect((await bot.presses(marco, other, "Nuovo cliente")).text).toContain("Non è nostra");
    expect((await bot.says(marco, "clienti quinto")).text).toContain("Nessun cliente trovato");
  });

  it("of what belongs to another customer show both, and are recorded for that one alone", async () => {
    await invite("it@terzo.example", "Terzo S.r.l.");
    const contoso = (await bot.store.customersCalled("contoso.example"))[0];
    const waiting = await sees({
      name: "Terzo S.r.l.",
      domain: "terzo.example",
      customerTenant: contoso?.tenantId ?? "",
      services: "dynamics",
    });
    expect(waiting.text).toContain("ciò che è apparso è di un altro cliente");
    expect(waiting.text).toContain("Già noto: Contoso S.p.A. (contoso.example).");
    expect(waiting.text).toContain("it@terzo.example");
    expect(titles(waiting)).not.toContain("Nuovo cliente");
    const [data] = waiting.buttons.map((button) => button.data);
    const forged = { acceptance: data?.acceptance, revision: data?.revision };
    for (const customer of [id(9), "", "33333333-3333-4333-8333-333333333301"])
      await bot.invokes(marco, "acceptance.ofCustomer", { ...forged, customer });
    await bot.invokes(marco, "acceptance.newCustomer", forged);
    expect(await bot.store.customersCalled("terzo.example")).toEqual([]);
    await bot.presses(marco, waiting, "È questo cliente");
    expect((await bot.store.customer(contoso?.id ?? ""))?.services).toContain("dynamics");
    expect((await bot.says(marco, "clienti terzo")).text).toContain("Nessun cliente trovato");
  });

  it("take no web mail for a customer's domain, and keep what was typed", async () => {
    const again = await sees({ name: "Sesto", domain: "sesto@gmail.com", customerTenant: "12" });
    expect(again.text).toContain("posta web");
    expect(JSON.stringify(again.card)).toContain("sesto@gmail.com");
    const wrong = await sees({ name: "Sesto", domain: "non un dominio" });
    expect(wrong.text).toContain("non è un dominio");
    await invite("sesto@gmail.com", "Sesto");
    await invite("settimo@gmail.com", "Settimo");
    const first = await bot.presses(
      marco,
      await bot.says(marco, "accettato sesto@gmail.com"),
      "Registra l’accettazione",
      {
        ...typedForm,
        name: "Sesto",
        domain: "sesto.example",
      },
    );
    expect(first.text).toContain("Sesto");
    await bot.presses(marco, await bot.says(marco, "accettato settimo@gmail.com"), "Registra l’accettazione", {
      ...typedForm,
      name: "Settimo",
      domain: "settimo.example",
    });
    const list = await bot.says(marco, "clienti sest");
    expect(list.text).toContain("sesto.example");
    expect((await bot.says(marco, "clienti settimo")).text).toContain("settimo.example");
  });

  it("open the form with what the line says, where nobody is invited so", async () => {
    const form = await bot.says(marco, "accettato Ottavo S.r.l.");
    expect(form.text).toContain("Un cliente che è apparso");
    expect(valueOn(form, "name")).toBe("Ottavo S.r.l.");
    const english = await bot.says(luke, "acceptances");
    expect(english.text).toContain("None: every acceptance that was seen is recorded.");
  });

  it("are seen by whoever sees invitations, and decided by whoever invites", async () => {
    await sees({ name: "Nono S.p.A.", domain: "nono.example" });
    const list = await bot.says(sara, "accettazioni");
    expect(titles(list)).not.toContain("Registra un’accettazione…");
    const card = await bot.presses(sara, list, /^Apri l’accettazione di Nono/);
    expect(card.text).toContain("nono.example");
    expect(titles(card)).not.toContain("Nuovo cliente");
    const refused = await bot.invokes(sara, "acceptance.newCustomer", { acceptance: "x", revision: 1 });
    expect(refused.text).toContain("agente amministratore");
  });

  it("are told in the channel with who looks after the customer, and how it is known whose they are (R19)", async () => {
    await bot.says(marco, "avvisa qui clienti e inviti", relazioni);
    await invite("it@terzo.example", "Terzo S.r.l.");
    await sees({ name: "Terzo S.r.l.", domain: "terzo.example" });
    await bot.settled();
    const told = bot
      .cardsIn(relazioni.conversation)
      .map(({ text }) => text)
      .join("\n");
    expect(told).toContain("Certa, da ciò che è apparso.");
    expect(told).toContain(`In carico a: ${marco.name}.`);
  });
});
