import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage, world } from "../../chat/phrases/stage";
import { everybody, marco } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (line: string): Promise<Seen> => stage.says(marco, line);
const customers = async (line: string): Promise<string[]> =>
  (await says(line)).carried("customer", "customer.open").toSorted();
const idOf = (name: string): string => world.customers.find((each) => each.name === name)?.id ?? "nobody";

describe("a list that is asked for in other words", () => {
  it.each([
    ["clienti con azure ma niente exchange", "clienti con azure senza exchange"],
    ["Sara's customers minus the ones on Azure", "customers of Sara without azure"],
    ["which of my customers is fabrikam unable to order for", "my customers with a provider gap"],
    ["quelli che nn sono piu nostri clienti", "clienti rimossi"],
    ["chi non è più nostro cliente", "clienti rimossi"],
    ["the companies we have parted ways with", "removed customers"],
    ["clienti con azure oltre a exchange", "clienti con azure e exchange"],
    ["customers with teams in addition to exchange", "customers with teams and exchange"],
    ["fammi vedere il mio portafoglio clienti", "i miei clienti"],
    ["the whole customer base, no filter", "customers"],
    ["chi abbiamo tolto dall'elenco", "clienti rimossi"],
    ["clienti di fabrikam con azure, mi servono per la riunione", "clienti di fabrikam con azure"],
  ])("is the same: %s", async (line, plain) => {
    const listed = await customers(line);
    expect(listed).not.toEqual([]);
    expect(listed).toEqual(await customers(plain));
  });

  it("is that of removals under way, though there are none", async () => {
    const answer = await says("i clienti con una rimozione in ballo");
    expect(answer.has("customers.empty.title")).toBe(true);
    expect(answer.text).toContain("In via di rimozione");
  });

  it.each(["i distributori oltre a Fabrikam", "which providers besides Fabrikam do we have"])(
    "leaves out the provider that it leaves out: %s",
    async (line) => {
      const answer = await says(line);
      expect(answer.has("providers.title")).toBe(true);
      expect(answer.text).toContain("Northwind");
      expect(answer.text).not.toContain("Fabrikam Distribution");
    },
  );
});

describe("a company nobody knows, written as a name", () => {
  it.each([
    ["Who looks after Litware", "Litware"],
    ["Who looks after Blue Harbor Dental", "Blue Harbor Dental"],
  ])("is looked for, whatever else is not understood: %s", async (line, name) => {
    const answer = await says(line);
    expect(answer.has("customers.empty.title")).toBe(true);
    expect(answer.text).toContain(`Cercato: ${name}`);
  });
});

describe("open invitations", () => {
  const invited = async (line: string): Promise<string[]> => (await says(line)).carried("invitation");

  it.each([
    ["invitations older than ten days", 1],
    ["invitations older than 10 days", 1],
    ["invitations older than a fortnight", 0],
    ["inviti fermi da più di una settimana", 2],
    ["inviti senza risposta da oltre due mesi", 0],
    ["invites nobody has answered for more than 10 days", 1],
  ] as const)("are narrowed by their age: %s", async (line, count) => {
    expect(await invited(line)).toHaveLength(count);
    expect((await says(line)).text).toMatch(/fino (?:al |all’)/u);
  });

  it("keep their age from page to page", async () => {
    const { buttons } = await says("invitations older than 10 days");
    const all = buttons.find(({ verb }) => verb === "invitations.page");
    expect(all && (await stage.presses(marco, all)).carried("invitation")).toHaveLength(2);
  });

  it("are those of whoever says that they sent them", async () => {
    expect(await invited("invites I mailed out last week")).toEqual(
      await invited("inviti che ho inviato la settimana scorsa"),
    );
  });
});

describe("an address of a customer's domain", () => {
  it.each([
    "any news from ada@contoso.example",
    "what is the status with ada@contoso.example",
    "novità da bruno.neri@contoso.example?",
    "partner ada@contoso.example",
    "mi ha scritto una certa Neri da neri@contoso.example, di che cliente si tratta",
  ])("stands for the customer where something is only read: %s", async (line) => {
    expect((await says(line)).carried("customer")).toContain(idOf("Contoso S.p.A."));
  });

  it("is no customer that could be removed", async () => {
    const answer = await says("rimuovi ada@contoso.example");
    expect(answer.text).not.toContain("Contoso S.p.A.");
    expect(answer.has("removals.kind")).toBe(false);
  });
});

describe("who or what is asked about", () => {
  it.each([
    ["who takes care of Blue Harbor Dental", "Blue Harbor Dental"],
    ["che licenze ha Acqua Chiara", "Acqua Chiara"],
    ["Helping Hands Removals Ltd", "Helping Hands Removals Ltd"],
  ])("is said to be unknown, whole: %s", async (line, name) => {
    const answer = await says(line);
    expect(answer.has("customers.empty.title")).toBe(true);
    expect(answer.text).toContain(`Cercato: ${name}`);
  });

  it.each(["sole", "privilegi sole", "account sole"])("is a customer by one word of the name: %s", async (line) => {
    expect((await says(line)).carried("customer")).toContain(idOf("Cantine *Sole & Luna* [1962]"));
  });

  it("is asked about where a removal would begin with one word of the name", async () => {
    const answer = await says("rimuovi sole");
    expect(answer.has("customers.choice.title")).toBe(true);
    expect(answer.carried("customer", "removal.start")).toEqual([idOf("Cantine *Sole & Luna* [1962]")]);
  });

  it.each([
    ["cronologia Bakery of Bath", "Bakery of Bath"],
    ["partners Swiss Bank", "Swiss Bank"],
    ["account Studio di Como", "Studio di Como"],
  ])("is nobody who has one word of the name, however short that is: %s", async (line, name) => {
    const answer = await says(line);
    expect(answer.has("customers.empty.near")).toBe(true);
    expect(answer.text).toContain(`Cercato: ${name}`);
  });

  it("is never offered for a removal where it is removed already", async () => {
    const answer = await says("Alpine l'avevamo rimossa noi il mese scorso, o ricordo male?");
    expect(answer.toType.join()).not.toContain("rimuovi");
    expect(answer.text).toContain("Rimozione registrata");
  });
});

describe("a colleague", () => {
  it.each([
    ["assegna tailspin toys a elena.ferri", "Elena Ferri"],
    ["assign tailspin toys to luke.green, thanks", "Luke Green"],
  ])("is known by name and surname with a point between them: %s", async (line, name) => {
    const answer = await says(line);
    const chosen = [...answer.inputs.values()];
    expect(answer.carried("customer", "customer.assign")).toContain(idOf("Tailspin Toys"));
    expect(chosen).toContain(everybody.find((each) => each.name === name)?.id);
  });

  it("has customers, though an apostrophe is missing", async () => {
    expect(await customers("lukes customers with exchange")).toEqual(
      await customers("customers of Luke with exchange"),
    );
  });
});

describe("a customer to be added", () => {
  it.each([
    ["aggiungi cliente Terme di Comano", "Terme di Comano"],
    ["add customer Bank of Ely", "Bank of Ely"],
  ])("is named whole, small words and all: %s", async (line, name) => {
    expect((await says(line)).inputs.get("name")).toBe(name);
  });
});

describe("an invitation to somebody new", () => {
  it("takes a domain for the name that it tells", async () => {
    expect((await says('invita "lago-verde.example"')).inputs.get("name")).toBe("Lago Verde");
    expect((await says('invita "Pinco Pallino S.r.l."')).inputs.get("name")).toBe("Pinco Pallino S.r.l.");
  });
});

describe("an acceptance", () => {
  it.each([
    ["accettato Nuova Energia S.r.l.", "Nuova Energia S.r.l."],
    ["accepted Energia Verde", "Energia Verde"],
    ["accettato Alpine Srl", "Alpine Srl"],
    ["accettato Studio di Lecco S.r.l.", "Studio di Lecco S.r.l."],
    ["accepted Bakery of Derby Ltd", "Bakery of Derby Ltd"],
    ["accettato Pane e Vini S.n.c.", "Pane e Vini S.n.c."],
    ["accettato Soluzioni Teams S.r.l.", "Soluzioni Teams S.r.l."],
  ])(
    "of somebody new is told under the name that was written, of no customer with a word of it: %s",
    async (line, name) => {
      const { inputs, text } = await says(line);
      expect(inputs.get("name")).toBe(name);
      expect([inputs.get("domain"), inputs.get("customerTenant")]).toEqual(["", ""]);
      expect(text).not.toContain("contoso-energie.example");
    },
  );

  it("of a customer is told by a part of the name", async () => {
    expect((await says("accettato tailspin")).inputs.get("name")).toBe("Tailspin Toys");
  });

  it.each(["accettato first street clinic e azure", "first street clinic has accepted, and azure"])(
    "is told with a service behind its name: %s",
    async (line) => {
      const answer = await says(line);
      expect(answer.buttons.map(({ verb }) => verb)).toContain("invitation.accepted");
      expect(
        [...answer.inputs].some(([name, value]) => /^(?:granted|services)/.test(name) && value.includes("azure")),
      ).toBe(true);
    },
  );
});

describe("an invitation that is not there", () => {
  it.each([
    "please note that the invitation to wide world importers went out yesterday",
    "segna come inviato quello di woodgrove",
    "registra l'accettazione di woodgrove, mi hanno scritto ieri",
    "oops, I marked woodgrove as sent too early, please take that back",
  ])("is said not to be there, whatever else is not understood: %s", async (line) => {
    expect((await says(line)).has("refusal.not-found.invitation.title")).toBe(true);
    expect(await stage.hasChanged()).toBe(false);
  });
});
