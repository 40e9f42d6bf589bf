import { isStrict } from "../../../src/chat/language/spoken";
import { openReading, type Reading } from "./support/reading";
import { english, italian, sentencesIn } from "./support/sentences";

let reading: Reading;
beforeAll(async () => {
  reading = await openReading();
});
afterAll(() => reading.close());

const command = (line: string): Promise<string> => reading.command(line);

describe("what people type (B10)", () => {
  it.each([
    ["English", english],
    ["Italian", italian],
  ])("reaches the right command in every sentence of the %s table", async (_, table) => {
    const wrong: string[] = [];
    const sentences = sentencesIn(table);
    for (const [sentence, expected] of sentences) {
      const found = await command(sentence);
      if (found !== expected) wrong.push(`${sentence} → ${found}`);
    }
    expect(sentences.length).toBeGreaterThanOrEqual(100);
    expect(wrong).toEqual([]);
  });

  it("may be the labels of the seeds (R180, C8)", async () => {
    const labels = {
      "Request a reseller relationship": "invitations.start",
      "Richiedi una relazione come rivenditore": "invitations.start",
      "Invite new customers": "invitations.start",
      "Invita nuovi clienti": "invitations.start",
      "View customers": "customers.list",
      "Visualizza clienti": "customers.list",
      "Remove customer relationship": "removals.request",
      "Rimuovi relazione con il cliente": "removals.request",
      "Indirect providers": "providers.list",
      "Provider indiretti": "providers.list",
      "Partner relationships": "customers.partners",
      "Relazioni con i partner": "customers.partners",
    };
    for (const [label, expected] of Object.entries(labels))
      expect([label, await command(label)]).toEqual([label, expected]);
  });

  it("may say provider, distributor and distributore for the same thing (R105)", async () => {
    for (const word of ["providers", "distributors", "indirect providers", "provider", "distributori"])
      expect([word, await command(word)]).toEqual([word, "providers.list"]);
  });
});

describe("a bare name", () => {
  it.each(["Contoso S.p.A.", "contoso.example", "33333333-3333-4333-8333-333333333301", "Tailspin Toys", "toys"])(
    "opens the record, or asks which: %s",
    async (name) => {
      expect(await command(name)).toBe("customers.show");
    },
  );
});

describe("what is not clear", () => {
  const unclear = async (line: string) => {
    const understood = await reading.understood(line);
    if (understood.kind !== "unclear") throw new Error(`${line} is ${understood.command.name}`);
    return understood;
  };

  it("names the words that kept a write from beginning, with the write first among what may be meant", async () => {
    const { guesses, left } = await unclear("rimuovi Tailspin Toys zeppo");
    expect(left).toEqual(["zeppo"]);
    expect(guesses[0]?.command.name).toBe("removals.request");
    expect(guesses[0]?.asked.customers.map(({ name }) => name)).toEqual(["Tailspin Toys"]);
  });

  it.each(["vorrei Contoso S.p.A. zeppo", "Tailspin Toys zappo zeppo"])(
    "is no deed that nobody speaks of: %s",
    async (line) => {
      const understood = await reading.understood(line);
      const guesses = understood.kind === "unclear" ? understood.guesses : [];
      expect(guesses.filter(({ command }) => isStrict(command))).toEqual([]);
    },
  );
});

describe("a line that takes back what it says, over and over", () => {
  it.each(["customers of Sara", "“assign Tailspin Toys to Sara”", "assign Tailspin Toys to Sara"])(
    "is read no more often than one that does so once: %s",
    async (line) => {
      const people = jest.spyOn(reading.store, "people");
      const readings = async (times: number): Promise<number> => {
        people.mockClear();
        await reading.understood(line.replace("Sara", `Sara${", sorry, Luke, no wait, Sara".repeat(times)}`));
        return people.mock.calls.length;
      };
      const often = [await readings(1), await readings(12)];
      people.mockRestore();
      expect(often[1]).toBe(often[0]);
    },
  );
});

describe("a question about a deed", () => {
  it.each([
    ["posso rimuovere Tailspin Toys?", "answers.may"],
    ["devo togliere Tailspin Toys?", "answers.may"],
    ["may I remove Tailspin Toys", "answers.may"],
    ["come si rimuove un cliente?", "answers.how"],
    ["how do I invite a customer", "answers.how"],
  ])("is answered: %s", async (line, expected) => {
    expect(await command(line)).toBe(expected);
  });
});

describe("what cannot be done here", () => {
  it.each([
    ["ripristina Alpine Ski House", "invitations.restore"],
    ["restore Alpine Ski House", "invitations.restore"],
    ["consenti a Contoso S.p.A. di acquistare da sola", "customers.buying"],
    ["add a user at Contoso S.p.A.", "elsewhere.users"],
    ["add user", "users.add"],
    ["utenti", "users.list"],
    ["utente Marco Bianchi", "users.show"],
    ["importa i clienti da excel", "imports.take"],
    ["export the customer list", "exports.show"],
    ["autorizza il provider Northwind", "providers.authorise"],
  ])("is understood all the same: %s", async (line, expected) => {
    expect(await command(line)).toBe(expected);
  });
});

describe("small talk", () => {
  it.each([
    ["ciao", "talk.hello"],
    ["Good morning!", "talk.hello"],
    ["grazie mille", "talk.thanks"],
    ["sì", "talk.yes"],
    ["no", "talk.no"],
    ["annulla", "talk.cancel"],
    ["ok", "talk.ok"],
  ])("is understood as such: %s", async (line, expected) => {
    expect(await command(line)).toBe(expected);
  });
});
