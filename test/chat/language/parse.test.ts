import { commands } from "../../../src/chat/commands";
import { grammarOf, type Parsed } from "../../../src/chat/language/parse";
import { phrases } from "./support/phrases";
import { english, italian, sentencesIn } from "./support/sentences";

const grammar = grammarOf(commands);
const said = (text: string): string => short(grammar.parse(text));

function short(parsed: Parsed): string {
  if (parsed.kind === "empty") return "nothing";
  if (parsed.kind === "command") return `${parsed.command.name} | ${parsed.argument}`.trim();
  return ["?", ...parsed.guesses.map(({ command, argument }) => `${command.name} | ${argument}`.trim())].join(" / ");
}

const frames = {
  en: ["", "please ", "could you please ", "I would like to ", "hey Rapport, "],
  it: ["", "per favore ", "vorrei ", "potresti ", "ciao Rapport, "],
};
const endings = { en: ["", " please", ", thank you!"], it: ["", " per favore", ", grazie."] };
const names = ["contoso", "Caffè Città Alta", "Müller & Söhne", "adventure-works.example"];

function combinations(language: "en" | "it"): { text: string; expected: string }[] {
  return phrases[language].flatMap(({ command, words, argument }) =>
    frames[language].flatMap((frame) =>
      endings[language].flatMap((ending) => {
        const bare = { text: `${frame}${words}${ending}`, expected: `${command} |` };
        if (argument === "none") return [bare];
        return [
          bare,
          ...names.map((name) => ({ text: `${frame}${words} ${name}${ending}`, expected: `${command} | ${name}` })),
        ];
      }),
    ),
  );
}

describe("what people type (B10)", () => {
  for (const [language, table] of [
    ["English", english],
    ["Italian", italian],
  ] as const) {
    it(`reaches the right command with the right argument in every sentence of the ${language} table`, () => {
      const sentences = sentencesIn(table);
      const wrong = sentences.filter(({ text, command, argument }) =>
        command === "?" ? grammar.parse(text).kind === "command" : said(text) !== `${command} | ${argument}`.trim(),
      );
      expect(sentences.length).toBeGreaterThanOrEqual(100);
      expect(wrong.map(({ text }) => `${text} → ${said(text)}`)).toEqual([]);
    });
  }

  for (const language of ["en", "it"] as const) {
    it(`reaches the right command from every phrase of ${language}, with polite words before and after`, () => {
      const table = combinations(language);
      const wrong = table.filter(({ text, expected }) => said(text) !== expected);
      expect(table.length).toBeGreaterThanOrEqual(400);
      expect(wrong.map(({ text }) => `${text} → ${said(text)}`)).toEqual([]);
    });
  }

  it("has no phrase that is not tried here", () => {
    for (const language of ["en", "it"] as const) {
      const listed = commands.flatMap(({ name, words }) => words[language].map((phrase) => `${name}: ${phrase}`));
      expect(phrases[language].map(({ command, words }) => `${command}: ${words}`).sort()).toEqual(listed.sort());
    }
  });

  it("takes the labels of the seeds as commands (R180, C8)", () => {
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
    for (const [label, command] of Object.entries(labels)) expect(said(label)).toBe(`${command} |`);
  });

  it("takes provider, distributor and distributore for the same thing (R105)", () => {
    for (const word of ["providers", "distributors", "indirect providers", "provider", "distributori"])
      expect(said(word)).toBe("providers.list |");
  });

  it("is empty when there is nothing but a greeting or thanks", () => {
    for (const text of ["", "   ", "?!", "Ciao!", "hello", "grazie mille", "hey Rapport", "👍"])
      expect(said(text)).toBe("nothing");
  });
});

describe("a text that is no command", () => {
  it("is answered with the nearest commands, those that only read first", () => {
    expect(said("custmers")).toMatch(/^\? \/ customers.list \|/);
    expect(said("cleinti contoso")).toMatch(/^\? \/ customers.list \| contoso/);
    expect(said("aprovazioni")).toBe("? / removals.list |");
    expect(said("remvoe contoso")).toBe("? / removals.request | contoso");
    expect(said("please invtie it@x.example")).toBe("? / invitations.start | it@x.example");
    expect(said("invit")).toMatch(/^\? \/ invitations.list \| \/ invitations.start \|/);
  });

  it("guesses the customer from a bare name or a domain, and an invitation from an address", () => {
    expect(said("contoso")).toBe("? / customers.show | contoso");
    expect(said("contoso.example")).toBe("? / customers.show | contoso.example");
    expect(said("la scheda cliente di contoso")).toBe("customers.show | contoso");
    expect(said("L’Aquila Calcio")).toBe("? / customers.show | L’Aquila Calcio");
    expect(said("it@contoso.example")).toBe("? / invitations.start | it@contoso.example");
  });

  it("guesses a command that is named further on", () => {
    expect(said("contoso history")).toBe("? / history.show | contoso");
    expect(said("how do I invite contoso")).toBe("? / invitations.start | contoso");
  });

  it("suggests no change when the sentence says not to", () => {
    for (const text of ["don't remove contoso", "non rimuovere contoso", "please do not remove contoso"])
      expect(said(text)).toBe("?");
  });

  it("is unclear when words follow a command that takes none", () => {
    expect(said("invitations contoso")).toBe("? / invitations.list |");
    expect(said("notify off approvals")).toBe("? / notices.off |");
  });

  it("never turns a half-typed longer command into a shorter one that writes", () => {
    expect(said("notify of")).toMatch(/^\? \/ notices.off \|/);
    expect(said("notify offf")).toMatch(/^\? \/ notices.off \|/);
    expect(said("remove custmer contoso")).toMatch(/^\? \/ removals.request \| contoso/);
    expect(said("remove Custom")).toBe('? / removals.request | / removals.request | "Custom"');
    expect(said('customer "List"')).toBe("customers.show | List");
    expect(said('remove "Custom"')).toBe("removals.request | Custom");
  });

  it("asks back before it writes when the person only wanted to see something", () => {
    expect(said("show me sent invitations")).toBe("? / invitations.list | / invitations.sent | invitations");
    expect(said("mostrami il nostro collegamento")).toBe("? / links.show | / links.set |");
  });
});

describe("words that no command is called by", () => {
  it.each([
    ["notifiche", "? / notices.on | / notices.off | / customers.show | notifiche"],
    ["disattiva", "? / notices.off | / customers.show | disattiva"],
    ["italiano", "? / language | italiano"],
    ["English", "? / language | English"],
  ])("suggest what may be meant: %s", (typed, suggested) => {
    expect(said(typed)).toBe(suggested);
  });
});

describe("the grammar", () => {
  it("refuses a list in which two commands claim the same words", () => {
    const [first, second] = commands;
    const twice = { ...second!, words: first!.words };
    expect(() => grammarOf([first!, twice])).toThrow(/means both customers.list and customers.show/);
  });
});
