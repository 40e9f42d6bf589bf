import type { Grant } from "../../../src/core/customers/customer";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage, world } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { marco } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (line: string): Promise<Seen> => stage.says(marco, line, personalChat(marco));
const customers = async (line: string): Promise<string[]> =>
  (await says(line)).carried("customer", "customer.open").toSorted();

describe("a list of customers", () => {
  it.each([
    ["clienti in scadenza", "scadenza"],
    ["clienti con business premium", "business premium"],
    ["customers at risk", "risk"],
    ["customers with e5", "e5"],
    ["who buys on their own", "buys"],
  ])(
    "is not shown where nothing of what is asked can narrow it, and it is said what can: %s",
    async (line, unknown) => {
      const answer = await says(line);
      expect(answer.text).toContain(`«${unknown}»`);
      expect(answer.has("customers.unread.ways")).toBe(true);
      expect(answer.carried("customer")).toEqual([]);
    },
  );

  it.each(["i clienti di Nuvola Ventotto", "list the customers of Nuvola Ventotto", "customers with Visio"])(
    "is nobody’s where a name is written that nobody has, and never everybody’s: %s",
    async (line) => {
      const answer = await says(line);
      expect(answer.text).toMatch(/^Nessun cliente trovato/);
      expect(answer.carried("customer")).toEqual([]);
    },
  );

  it.each([
    ["where are we admins of Azure", "granted", "azure"],
    ["clienti con privilegi Azure", "granted", "azure"],
    ["customers where we lost Exchange", "revoked", "exchange"],
    ["clienti che ci hanno tolto exchange", "revoked", "exchange"],
  ] as const)("is of those whose privileges for one service are told: %s", async (line, state, service) => {
    const isOurs = (each: Grant): boolean => each.partner === "us" && each.state === state && each.service === service;
    const wanted = world.customers.filter((each) => each.state === "active" && each.grants.some(isOurs));
    expect(wanted).not.toEqual([]);
    expect(await customers(line)).toEqual(wanted.map(({ id }) => id).toSorted());
  });

  it("says for which service privileges are wanted, and drops that at a press", async () => {
    const list = await says("clienti di fabrikam con privilegi su azure");
    const drop = list.buttons.find(({ title }) => title === "con privilegi su Azure: togli questo");
    const left = await stage.presses(marco, drop!, personalChat(marco));
    expect(left.text).toContain("tramite Fabrikam Distribution");
    expect(left.text).not.toContain("con privilegi su Azure");
    const other = list.buttons.find(({ title }) => title === "tramite Fabrikam Distribution: togli questo");
    const ofService = await stage.presses(marco, other!, personalChat(marco));
    expect(ofService.carried("customer", "customer.open").toSorted()).toEqual(
      await customers("clienti con privilegi su azure"),
    );
  });

  it.each(["clienti persi", "which customers left us", "customers we lost"])(
    "is of those who are no longer with us: %s",
    async (line) => {
      expect(await customers(line)).toEqual(["33333333-3333-4333-8333-333333333308"]);
    },
  );

  it.each([
    ["customers of fabrikam, azure only", "only"],
    ["clienti di fabrikam in scadenza", "scadenza"],
    ["clienti rimossi da sara", "sara"],
    ["customers removed yesterday", "yesterday"],
  ])("names what it is not narrowed by beside what it is: %s", async (line, unknown) => {
    const answer = await says(line);
    expect(answer.text).toContain(`L’elenco non tiene conto di: «${unknown}».`);
    expect(answer.carried("customer")).not.toEqual([]);
  });

  it.each([
    ["customers without azure and mine", "clienti senza azure e miei"],
    ["customers I look after", "clienti di cui sono responsabile"],
    ["customers i don't look after", "clienti di cui non sono responsabile"],
    ["customers of marco with neither azure nor teams", "clienti né con azure né con teams di marco"],
  ])("is the same in both languages: %s", async (english, italian) => {
    const shown = await customers(english);
    expect(shown).not.toEqual([]);
    expect(await customers(italian)).toEqual(shown);
  });

  it.each([
    ["clienti il cui responsabile non è Sara", "customers whose owner isn't Sara", "clienti non di Sara"],
    ["clienti con responsabile diverso da Marco", "customers whose owner is not Marco", "clienti non di Marco"],
    ["clienti il cui provider non è fabrikam", "customers whose provider is not fabrikam", "clienti non di fabrikam"],
    [
      "clienti il cui distributore non è northwind",
      "customers whose distributor isn't northwind",
      "clienti non di northwind",
    ],
  ])("is of all but those of one, and narrowed by nothing else: %s", async (italian, english, plain) => {
    const all = await says(plain);
    expect(all.text).toMatch(/non (?:affidati a|tramite)/);
    for (const line of [italian, english]) {
      const list = await says(line);
      expect(list.carried("customer", "customer.open")).toEqual(all.carried("customer", "customer.open"));
      expect(list.text).not.toContain("Provider senza relazione ·");
    }
  });

  it.each(["anyone being removed right now?", "is anybody being removed?", "c'è qualcuno in via di rimozione adesso?"])(
    "is of the removals that are under way: %s",
    async (line) => {
      const list = await says(line);
      expect(list.text).toContain("In via di rimozione");
      expect(list.text).not.toContain("Privilegi tolti");
    },
  );

  it.each([
    "everyone whose name starts with contoso",
    "tutto quello che si chiama contoso",
    "le varie contoso che abbiamo",
    "qualunque ditta con contoso nel nome",
    "tutti i contoso",
  ])("is of all who are called so: %s", async (line) => {
    const list = await says(line);
    expect(list.text).toContain("cercato «contoso»");
    expect(list.carried("customer", "customer.open")).toHaveLength(4);
  });

  it.each(["customers with no provider", "clienti senza provider", "chi non ha provider?", "who has no provider?"])(
    "is of none that has a provider: %s",
    async (line) => {
      const provided = new Set(world.customers.filter(({ provider }) => provider).map(({ id }) => id));
      const list = await says(line);
      expect(list.text).toContain("senza provider");
      expect(list.carried("customer", "customer.open").filter((id) => provided.has(id))).toEqual([]);
    },
  );
});

describe("a list of invitations", () => {
  it.each([
    ["inviti rifiutati", "rifiutati"],
    ["invites with fabrikam", "fabrikam"],
    ["invites lamna", "lamna"],
    ["gli inviti aperti con fabrikam", "fabrikam"],
  ])("names what it is not narrowed by: %s", async (line, unknown) => {
    expect((await says(line)).text).toContain(`L’elenco non tiene conto di: «${unknown}».`);
  });
});
