import { type Seen, submits } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
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

describe("who is greeted, or signs a line", () => {
  it.each([
    ["hello Sara, could I see the customers", "customers"],
    ["ciao Luke, i clienti senza privilegi", "clienti senza privilegi"],
    ["customers without azure. Many thanks, Elena", "customers without azure"],
    ["clienti di fabrikam, grazie mille, Sara", "clienti di fabrikam"],
    ["buongiorno Giulia, i clienti di Luke", "clienti di Luke"],
  ])("narrows no list: %s", async (line, alone) => {
    const answer = await says(line);
    expect(answer.text).not.toContain("non tiene conto");
    expect(answer.carried("customer", "customer.open").toSorted()).toEqual(await customers(alone));
  });

  it("keeps no removal from its form", async () => {
    const answer = await says("rimuovi tailspin toys, grazie, Luke");
    expect(submits.some((verb) => answer.buttons.some((button) => button.verb === verb))).toBe(true);
  });

  it.each(["hi, Luke's customers", "show me Luke's customers, thanks"])(
    "is somebody else than whose customers are asked for: %s",
    async (line) => {
      expect(await customers(line)).toEqual(await customers("customers of Luke"));
    },
  );
});

describe("why a list is asked for", () => {
  it.each([
    ["customers with a provider gap, so we cannot buy for them", "customers with a gap"],
    ["clienti con azure, per la telefonata sui rinnovi", "clienti con azure"],
    ["the customers with exchange because I have to write to them about invoices", "customers with exchange"],
    ["elenco dei clienti che l'ho cancellato dal telefono", "clienti"],
    ["clienti senza teams, così preparo la presentazione", "clienti senza teams"],
  ])("does not narrow it: %s", async (line, alone) => {
    const answer = await says(line);
    expect(answer.text).not.toContain("non tiene conto");
    expect(answer.carried("customer", "customer.open").toSorted()).toEqual(await customers(alone));
  });

  it.each([
    ["clienti, quindi quelli di fabrikam", "clienti di fabrikam"],
    ["customers, so the removed ones", "removed customers"],
  ])("is no reason where it narrows: %s", async (line, alone) => {
    expect(await customers(line)).toEqual(await customers(alone));
  });
});

it.each(["mi mandi l'elenco dei clienti di fabrikam", "all the clients that go through fabrikam"])(
  "warns of no word that could narrow nothing: %s",
  async (line) => {
    const answer = await says(line);
    expect(answer.text).not.toContain("non tiene conto");
    expect(answer.carried("customer", "customer.open").length).toBeGreaterThan(0);
  },
);
