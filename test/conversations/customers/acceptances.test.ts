import { loadDemoWorld, readDemoWorld } from "../../../src/demo/world";
import { type Product, type Shown, startProduct } from "../../support/product";
import { fabrikam, marco } from "../../support/world";
import { addressesOn, buttonOn, valueOn } from "../on-card";

describe("an acceptance, in the chat", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, readDemoWorld(), place) });
  });
  afterEach(() => bot.stop());

  /** The form on which the acceptance of a new invitation is recorded. */
  async function accepting(email: string, name: string, reason = "new"): Promise<Shown> {
    const form = await bot.says(marco, `invita ${email}`);
    const draft = await bot.presses(marco, form, /bozza/i, { email, name, reason, channel: "marketing" });
    const sent = await bot.presses(marco, await bot.presses(marco, draft, "Fatto"), "Ho inviato l’invito");
    return bot.presses(marco, sent, /Registra l’accettazione/);
  }
  const idOf = async (domain: string): Promise<string> => {
    const customer = (await bot.store.customersCalled(domain)).find((each) => each.domain === domain);
    if (!customer) throw new Error(`no ${domain}`);
    return customer.id;
  };

  it("under the id of another customer is recorded for nobody until somebody says whose it is", async () => {
    const form = await accepting("it@terzo.example", "Terzo S.r.l.");
    const contoso = await idOf("contoso.example");
    const before = await bot.store.customer(contoso);
    const typed = { name: "Terzo S.r.l.", customerTenant: contoso.toUpperCase(), services: "teams" };
    const asked = await bot.presses(marco, form, "Registra l’accettazione", typed);
    expect(asked.text).toContain(
      "questo ID tenant è di Contoso S.p.A. (contoso.example), mentre l’invito è per Terzo S.r.l.",
    );
    expect(asked.buttons.map(({ title }) => title)).toContain("Ha accettato l’altro cliente");
    expect(JSON.stringify(asked.card)).toContain(contoso.toUpperCase());
    const forged = { invitation: asked.buttons[0]?.data.invitation, revision: asked.buttons[0]?.data.revision };
    for (const other of ["", "33333333-3333-4333-8333-333333333399"])
      await bot.invokes(marco, "invitation.accepted", { ...forged, other, ...typed });
    expect(await bot.store.customer(contoso)).toEqual(before);

    const own = await bot.presses(marco, asked, "Registra l’accettazione", { ...typed, customerTenant: "" });
    expect(own.text).toContain("Terzo S.r.l.");
    expect(await bot.store.customer(contoso)).toEqual(before);
    expect((await bot.says(marco, "clienti terzo")).text).toContain("Terzo S.r.l.");
  });

  it("is recorded for the other customer once that is said", async () => {
    const form = await accepting("it@terzo.example", "Terzo S.r.l.");
    const contoso = await idOf("contoso.example");
    const typed = { name: "Terzo S.r.l.", customerTenant: contoso, services: "dynamics" };
    const asked = await bot.presses(marco, form, "Registra l’accettazione", typed);
    const [recorded] = await Promise.all(
      ["once", "twice"].map(() => bot.presses(marco, asked, "Ha accettato l’altro cliente", typed)),
    );
    const story = await bot.store.history(contoso, { limit: 9 });
    expect(story.filter(({ event }) => event.type === "acceptance.recorded")).toHaveLength(1);
    expect(recorded?.text).toContain("Contoso S.p.A.");
    expect((await bot.says(marco, "clienti terzo")).text).toContain("Nessun cliente trovato");
  });

  it("under an id that the invited customer has not is refused with the one it has", async () => {
    const form = await accepting("it@contoso.example", "Contoso S.p.A.", "restore");
    const typed = { name: "Contoso", customerTenant: "44444444-4444-4444-8444-444444444444", services: "dynamics" };
    const refused = await bot.presses(marco, form, "Registra l’accettazione", typed);
    const words = refused.text.replaceAll("\u200b", "");
    expect(words).toContain(`l’ID tenant di Contoso S.p.A. è ${await idOf("contoso.example")}`);
  });

  it("of a former customer ends what was to be decided about what it grants anew, and says what is left from before", async () => {
    const old = await bot.presses(marco, await bot.says(marco, "attività"), /Exchange/);
    const form = await accepting("it@alpineski.example", "Alpine Ski House", "restore");
    const typed = { name: "Alpine Ski House", customerTenant: "", services: "exchange" };
    const recorded = await bot.presses(marco, form, "Registra l’accettazione", typed);
    expect(recorded.text).toContain("Privilegi Exchange");
    expect(recorded.text).toContain("Rimasti da prima Azure");
    const open = await bot.store.openFollowUps();
    // The legal notice stays owed: it is about the relationship that was ended.
    expect(open.map((followUp) => ("service" in followUp ? followUp.service : followUp.id))).toEqual([
      "azure",
      "alpine26-notice",
    ]);

    const instead = await bot.presses(marco, old, /privilegi…/);
    expect(instead.text).toContain("concessi di nuovo: nulla da decidere");
    const [data] = old.buttons.map((button) => button.data);
    await bot.invokes(marco, "privileges.end", { followUp: data?.followUp, revision: data?.revision });
    const alpine = await bot.store.customer(await idOf("alpineski.example"));
    expect(alpine?.grants.filter(({ partner, state }) => partner === "us" && state === "granted")).toMatchObject([
      { service: "azure" },
      { service: "exchange" },
    ]);
  });

  it("of a service that was left from before grants it anew, and leaves nothing to decide", async () => {
    const record = async (services: string) => {
      const form = await accepting("it@alpineski.example", "Alpine Ski House", "restore");
      const typed = { name: "Alpine Ski House", customerTenant: "", services };
      return bot.presses(marco, form, "Registra l’accettazione", typed);
    };
    expect((await record("exchange")).text).toContain("Rimasti da prima Azure");
    const later = await record("azure");
    expect(later.text).toContain("Privilegi Exchange e Azure");
    expect(later.text).not.toContain("Rimasti da prima");
    const known = await bot.says(marco, "privilegi alpineski.example");
    expect(known.text).toContain("Azure Proseware Italia (noi), CSP Sì dal 21 nov 2026");
    expect(known.text).not.toContain("rimasti da prima");
    expect((await bot.says(marco, "attività alpineski.example")).text).not.toContain("Azure");
  });

  it("that waited says of an invitation that was sent since that it fits, and proposes it", async () => {
    const seen = await bot.says(marco, "accettato Terzo S.r.l. terzo.example");
    const typed = { name: "Terzo S.r.l.", domain: "terzo.example", customerTenant: "", services: "exchange" };
    await bot.presses(marco, seen, "Registra l’accettazione", { ...typed, invited: "to-find" });
    await accepting("it@terzo.example", "Terzo S.r.l.");
    const list = await bot.says(marco, "accettazioni");
    expect(list.text).toContain("Probabile: ora corrisponde un invito");
    const card = await bot.presses(marco, list, /Terzo/);
    expect(card.text).toContain("Inviti che possono corrispondere");
    const field = `invited_r${card.buttons.find(({ verb }) => verb === "acceptance.ofInvitation")?.data.revision}`;
    await bot.presses(marco, card, "È questo invito", { [field]: valueOn(card, field) });
    expect((await bot.says(marco, "privilegi terzo")).text).toContain("Concessi a noi per Exchange");
  });

  it("of both gives us subscriptions, licences and users to administer; of us alone it does not (R87)", async () => {
    const form = await bot.says(marco, "invita it@terzo.example con fabrikam");
    const wish = {
      email: "it@terzo.example",
      name: "Terzo S.r.l.",
      reason: "new",
      channel: "provider",
      provider: fabrikam,
    };
    const draft = await bot.presses(marco, form, /bozza/i, wish);
    const sent = await bot.presses(marco, await bot.presses(marco, draft, "Fatto"), "Ho inviato l’invito");
    const joint = await bot.presses(marco, sent, /Registra l’accettazione/);
    const typed = { name: "Terzo S.r.l.", customerTenant: "", services: "" };
    const recorded = await bot.presses(marco, joint, "Registra l’accettazione", typed);
    expect(recorded.text).toContain("Da amministrare sottoscrizioni, licenze, utenti");
    const record = await bot.says(marco, "cliente terzo");
    expect(record.text).toContain("Concessi a noi con l’accettazione congiunta: sottoscrizioni, licenze e utenti");
    expect(record.text).not.toContain("Il cliente non ha concesso privilegi");

    const alone = await accepting("it@quarto.example", "Quarto S.r.l.");
    await bot.presses(marco, alone, "Registra l’accettazione", { ...typed, name: "Quarto S.r.l." });
    const other = await bot.says(marco, "cliente quarto");
    expect(other.text).not.toContain("accettazione congiunta");
    expect(other.text).toContain("Il cliente non ha concesso privilegi");
  });

  it("asks whose it is where several customers are called so, and keeps the services that were said", async () => {
    const which = await bot.says(marco, "accettato società teams");
    expect(which.text).toContain("Quale cliente?");
    const form = await bot.presses(marco, which, /Società Cooperativa Edilizia/);
    const values = ["domain", "customerTenant", "services"].map((field) => valueOn(form, field));
    expect(values).toEqual(["coopedilizia.example", await idOf("coopedilizia.example"), "teams"]);
    const invited = await bot.says(marco, "accettato garda exchange");
    const other = await bot.presses(marco, invited, /modulo dell’accettazione di Lago di Garda/);
    expect(valueOn(other, "services")).toBe("exchange");
  });

  it("is of no draft, whatever a press is made to carry: what was typed is kept, for no invitation", async () => {
    const form = await bot.says(marco, "invita it@terzo.example");
    const wish = { email: "it@terzo.example", name: "Terzo S.r.l.", reason: "new", channel: "marketing" };
    await bot.presses(marco, form, /bozza/i, wish);
    const [draft] = await bot.store.invitations({ email: wish.email });
    const typed = { name: "Terzo Nuova S.r.l.", domain: "terzo.example", customerTenant: "", services: "teams" };
    const made = { invitation: draft?.id, revision: draft?.revision };
    for (const [verb, carried] of [
      ["invitation.accepted", { ...made, ...typed }],
      ["acceptance.see", { invited: draft?.id, ...typed }],
    ] as const) {
      const again = await bot.invokes(marco, verb, carried);
      expect(again.text).toContain(
        "l’invito di Terzo S.r.l. è una bozza non completa, quindi nessuno può averlo accettato",
      );
      expect(valueOn(again, "name")).toBe(typed.name);
      expect(buttonOn(again, "acceptance.see")).toBeDefined();
    }
    await bot.invokes(marco, "acceptance.see", typed);
    const [waiting] = await bot.store.waitingAcceptances();
    const seen = { acceptance: waiting?.id, revision: waiting?.revision };
    const card = await bot.invokes(marco, "acceptance.ofInvitation", { ...seen, invited: draft?.id });
    expect(card.text).toContain("quell’invito è una bozza: nessuno può averlo accettato");
    expect(await bot.store.invitations({ email: wish.email })).toMatchObject([{ state: "draft" }]);
    expect((await bot.says(marco, "clienti terzo")).text).toContain("Nessun cliente trovato");
  });

  it("takes the story of its invitation along into that of the customer (R1, R78)", async () => {
    const form = await accepting("it@terzo.example", "Terzo S.r.l.");
    await bot.presses(marco, form, "Registra l’accettazione", {
      name: "Terzo S.r.l.",
      customerTenant: "",
      services: "",
    });
    const story = await bot.says(marco, "cronologia terzo");
    for (const words of ["Nuovo cliente · marketing proprio", "ha iniziato un invito"])
      expect(story.text).toContain(words);
    expect(await bot.store.historyLength(await idOf("terzo.example"))).toBe(4);
    expect((await bot.says(marco, "cronologia contoso")).text).not.toContain("terzo");
  });

  it("without a tenant id opens the portals that need only the domain", async () => {
    const form = await accepting("it@terzo.example", "Terzo S.r.l.");
    const typed = { name: "Terzo S.r.l.", customerTenant: "", services: "exchange,azure" };
    await bot.presses(marco, form, "Registra l’accettazione", typed);
    expect(addressesOn(await bot.says(marco, "cliente terzo"))).toEqual([
      "https://admin.exchange.microsoft.com/?delegatedOrg=terzo.example",
    ]);
  });
});

describe("the partners of a former customer", () => {
  it("are shown to who types as to who presses", async () => {
    const bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, readDemoWorld(), place) });
    const record = await bot.says(marco, "cliente alpineski.example");
    const pressed = await bot.presses(marco, record, /artner/);
    expect((await bot.says(marco, "partner alpineski.example")).text).toBe(pressed.text);
    await bot.stop();
  });
});
