import { openReading, type Reading } from "../support/reading";

let reading: Reading;
beforeAll(async () => {
  reading = await openReading();
});
afterAll(() => reading.close());

async function asked(line: string) {
  const understood = await reading.understood(line);
  const first = understood.kind === "unclear" ? understood.guesses[0] : understood;
  if (!first) throw new Error(`nothing is meant by ${line}`);
  return first.asked;
}

describe("what a line names beside its command", () => {
  it("is there by kinds, with the line as it was typed", async () => {
    const found = await asked("invita ada@nuovo.example con Fabrikam");
    expect(found).toMatchObject({
      line: "invita ada@nuovo.example con Fabrikam",
      addresses: [{ typed: "ada@nuovo.example", address: { email: "ada@nuovo.example" } }],
      providers: [{ shortName: "Fabrikam" }],
      customers: [],
      words: "",
    });
  });

  it("are words to search where nobody is called so, in the order and spelling of the line", async () => {
    expect((await asked("clienti della Zeppo Café")).words).toBe("Zeppo Café");
    expect((await asked('clienti "Di Zeppo"')).words).toBe("Di Zeppo");
    expect((await asked("mostrami i clienti per favore")).words).toBe("");
  });

  it("is a name without the sign behind it, though its words say something else elsewhere", async () => {
    expect((await asked("what is the history of The Phone Company?")).called).toBe("The Phone Company");
  });

  it("is the part of a name that was typed, where several customers may be meant", async () => {
    const found = await asked("rimuovi toys");
    expect([found.words, found.partly, found.customers.map(({ name }) => name)]).toEqual([
      "toys",
      true,
      ["Tailspin Toys", "Wingtip Toys"],
    ]);
  });

  it("is a name in quotes where nobody is called so, whatever its words mean elsewhere", async () => {
    expect((await asked('cliente "Nuovo Cliente S.r.l."')).names).toEqual(["Nuovo Cliente S.r.l."]);
    expect((await asked("rimuovi «Open Lists Ltd»")).names).toEqual(["Open Lists Ltd"]);
    expect((await asked("cliente «Tailspin Toys»")).names).toEqual([]);
  });
});
