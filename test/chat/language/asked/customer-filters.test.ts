import { listAsked } from "../../../../src/chat/language/asked/customer-filters";
import { fabrikam, marco, sara } from "../../../support/world";
import { openReading, type Reading } from "../support/reading";

let reading: Reading;
beforeAll(async () => {
  reading = await openReading();
});
afterAll(() => reading.close());

async function filters(line: string): Promise<string[]> {
  const understood = await reading.understood(line);
  const { asked } = understood.kind === "unclear" ? understood.guesses[0]! : understood;
  const { words, facets } = listAsked(asked, marco.id);
  return [...facets, ...(words ? [`words ${words}`] : [])];
}

describe("the filters that a line asks for", () => {
  it.each([
    ["privilege:revoked", "customers who took our privileges away", "clienti che ci hanno tolto i privilegi"],
    ["privilege:revoked", "customers with revoked privileges", "clienti con privilegi revocati"],
    ["privilege:none", "customers without privileges", "clienti senza privilegi"],
    ["privilege:granted", "customers where we have privileges", "clienti dove abbiamo i privilegi"],
    ["pending", "customers with a removal pending", "clienti con una rimozione in attesa"],
    [`provider:${fabrikam}`, "customers of fabrikam", "clienti di Fabrikam"],
    ["service:azure", "customers with azure", "clienti con azure"],
    [`owner:${marco.id}`, "my customers", "i miei clienti"],
    [`owner:${sara.id}`, "customers of Sara", "clienti di Sara"],
  ])("are said in words, in both languages: %s", async (facet, english, italian) => {
    expect(await filters(english)).toEqual([facet]);
    expect(await filters(italian)).toEqual([facet]);
  });

  it("combine with one another and with words", async () => {
    expect(await filters("i miei clienti con azure e fabrikam")).toEqual([
      `provider:${fabrikam}`,
      "service:azure",
      `owner:${marco.id}`,
    ]);
    expect(await filters("i miei clienti contoso")).toEqual([`owner:${marco.id}`, "words contoso"]);
  });

  it("are none where the list alone is asked for", async () => {
    expect(await filters("clienti")).toEqual([]);
    expect(await filters("clienti toys")).toEqual(["words toys"]);
  });
});
