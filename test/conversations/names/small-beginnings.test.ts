import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { aCustomer, marco } from "../../support/world";

const names = ["Nessuno di Noto S.r.l.", "All Saints Ltd", "Who Gives Ltd", "Mai Dire Srl", "Not Just Coffee"];
const open = (stage: Stage) => (line: string) => stage.says(marco, line, personalChat(marco));

describe("a customer whose name begins with a word that denies, asks or counts", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage("demo");
    const customers = [...names, "Senza Nome S.p.A."].map((name, n) =>
      aCustomer({ id: `named-${n}`, name, domain: `named-${n}.example`, revision: 0 }),
    );
    await stage.store.change(async () => ({ answer: undefined, customers }));
  });
  afterAll(() => stage.stop());

  it.each([...names, "Senza Nome S.p.A.", "Who Gives", "mai dire", "senza nome", "all saints"])(
    "is meant where its whole name stands, whatever is said of it: %s",
    async (name) => {
      const says = open(stage);
      const called = new RegExp(name, "i");
      expect((await says(name)).text).toMatch(new RegExp(`^Cliente ${name}`, "i"));
      expect((await says(`storia di ${name}`)).text).toMatch(new RegExp(`^Cronologia ${name}`, "i"));
      expect((await says(`accettato ${name}`)).inputs.get("name")).toMatch(called);
      expect((await says(`${name} has accepted`)).inputs.get("name")).toMatch(called);
      expect((await says(`invita ${name}`)).inputs.get("name")).toMatch(called);
      expect((await says(`chi segue ${name}`)).text).toMatch(new RegExp(`^Cliente ${name}`, "i"));
    },
  );

  it.each([...names, "Senza Nome S.p.A."])("is not added once more: %s", async (name) => {
    for (const line of [`aggiungi cliente ${name}`, `add ${name} as a customer`])
      expect((await open(stage)(line)).has("customer.add.known")).toBe(true);
  });

  it("is not meant by a line that denies something else", async () => {
    const list = await open(stage)("clienti senza azure");
    expect(list.text).toContain("senza Azure");
    expect(list.text).not.toContain("Senza Nome");
  });
});

describe("a name of nobody that begins so", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage("demo");
  });
  afterAll(() => stage.stop());

  it.each(["Nessuno di Noto S.r.l.", "All Saints Ltd", "Who Gives Ltd", "Mai Dire Srl", "Senza Nome S.p.A."])(
    "is a name with its legal form: %s",
    async (name) => {
      const says = open(stage);
      for (const line of [`cliente ${name}`, `storia di ${name}`]) {
        const none = await says(line);
        expect(none.has("customers.empty.title")).toBe(true);
        expect(none.text).toContain(`Cercato: ${name}`);
      }
      for (const line of [
        `accettato ${name}`,
        `invita ${name}`,
        `aggiungi cliente ${name}`,
        `add ${name} as a customer`,
      ])
        expect([line, (await says(line)).inputs.get("name")]).toEqual([line, name]);
      expect((await says(`rimuovi ${name}`)).text).toContain(`Nessun cliente si chiama «${name}»`);
    },
  );

  it("is not opened as another's of which it has a word", async () => {
    const says = open(stage);
    for (const line of ["cliente Not Just Coffee", "the history of Not Just Coffee"])
      expect((await says(line)).text).toContain("Cercato: Not Just Coffee");
  });

  it.each(["Has Contoso S.p.A. accepted?", "Nessun Contoso S.p.A. ha accettato"])(
    "takes no word of a sentence that only begins it: %s",
    async (line) => {
      expect((await open(stage)(line)).text).not.toMatch(/«(?:Has|Nessun) Contoso/);
    },
  );
});
