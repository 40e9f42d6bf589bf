import fc from "fast-check";
import { commands } from "../../../src/chat/commands";
import { grammarOf } from "../../../src/chat/language/parse";
import { fold } from "../../../src/core/fold";
import { inLines, longLines } from "./support/long-texts";
import { phrases as byLanguage } from "./support/phrases";

const grammar = grammarOf(commands);
const phrases = [...byLanguage.en, ...byLanguage.it];
const changing = phrases.filter(({ changes }) => changes);
const wordsFor = (command: string): string[] =>
  changing.filter((phrase) => phrase.command === command).map(({ words }) => words);

/** Whether what a text was taken for may be: nothing that changes something, unless its very words are there. */
function isMeant(text: string): boolean {
  const parsed = grammar.parse(text);
  const exact = parsed.kind === "command" ? wordsFor(parsed.command.name) : [];
  return exact.length === 0 || exact.some((words) => says(text, words));
}

const small = new Set(
  "the a an our my your this that all i il lo la gli le l un uno una di del della dei d dell a al alla con with for of to per da".split(
    " ",
  ),
);

/** As said after "vorrei" or "puoi". */
const infinitives = new Map(
  Object.entries({
    invitare: "invita",
    richiedere: "richiedi",
    rimuovere: "rimuovi",
    terminare: "termina",
    approvare: "approva",
    esaminare: "esamina",
    rifiutare: "rifiuta",
    impostare: "imposta",
    avvisare: "avvisa",
    notificare: "notifica",
    parlare: "parla",
  }),
);

/**
 * Whether a text says a phrase, written down independently of the grammar: its words in a row, small words between
 * them left out or added, infinitives for imperatives, hyphens as they come.
 */
function says(text: string, phrase: string): boolean {
  const wanted = squeezed(phrase);
  const words = fold(text).split(/[^\p{L}\p{N}-]+/u);
  return words.some((_, start) => {
    for (let end = start + 1; end <= words.length; end += 1)
      if (squeezed(words.slice(start, end).join(" ")) === wanted) return true;
    return false;
  });
}

function squeezed(text: string): string {
  const words = fold(text)
    .replace(/[\p{Pd}]/gu, " ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => infinitives.get(word) ?? word);
  return words.filter((word, index) => index === 0 || !small.has(word)).join("");
}

const letters = fc.constantFrom(..."abcdefghilmnoprstuvz '-.".split(""));
const edit = fc.record({
  kind: fc.constantFrom("insert", "delete", "replace", "swap"),
  at: fc.nat(60),
  letter: letters,
});
type Edit = { kind: string; at: number; letter: string };

function edited(text: string, { kind, at, letter }: Edit): string {
  const index = at % (text.length + 1);
  const [before, after] = [text.slice(0, index), text.slice(index)];
  if (kind === "insert") return before + letter + after;
  if (kind === "delete") return before + after.slice(1);
  if (kind === "replace") return before + letter + after.slice(1);
  return before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2);
}

const samples = { numRuns: 3000 };

describe("a write or a form (B10: none from a wrong text)", () => {
  it("is never reached by a phrase with one or two slips, unless the slip gives another exact phrase", () => {
    fc.assert(
      fc.property(fc.constantFrom(...changing), fc.array(edit, { minLength: 1, maxLength: 2 }), ({ words }, edits) => {
        return isMeant(edits.reduce(edited, words));
      }),
      { numRuns: 4000 },
    );
  });

  it("is never reached by a slip in its words when a name follows", () => {
    fc.assert(
      fc.property(fc.constantFrom(...changing), fc.array(edit, { minLength: 1, maxLength: 2 }), ({ words }, edits) => {
        return isMeant(`${edits.reduce(edited, words)} contoso`);
      }),
      { numRuns: 4000 },
    );
  });

  it("is never reached by arbitrary text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        return isMeant(text);
      }),
      samples,
    );
  });
});

describe("a guess", () => {
  it("is a command once the person says it that way", () => {
    const typo = fc.tuple(
      fc.constantFrom(...phrases),
      fc.array(edit, { minLength: 1, maxLength: 3 }),
      fc.constantFrom("", " contoso", " Custom"),
    );
    fc.assert(
      fc.property(typo, fc.constantFrom("en", "it"), ([{ words }, edits, name], language) => {
        const parsed = grammar.parse(edits.reduce(edited, words) + name);
        for (const { command, argument } of parsed.kind === "unclear" ? parsed.guesses : []) {
          const said = grammar.parse(`${command.words[language][0]} ${argument}`);
          expect(said).toMatchObject({ kind: "command", command: { name: command.name } });
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the same words", () => {
  const name = fc.constantFrom("contoso", "tailspin toys", "caffè città alta", "contoso.example", "it@contoso.example");
  const line = fc.tuple(fc.constantFrom(...phrases), name).map(([{ words, argument }, following]) => ({
    words,
    argument: argument === "none" ? "" : following,
  }));
  const meaning = (text: string): string => {
    const parsed = grammar.parse(text);
    return parsed.kind === "command" ? fold(`${parsed.command.name} ${parsed.argument}`) : parsed.kind;
  };
  const changes: Record<string, (words: string, argument: string) => string> = {
    capitals: (words, argument) => `${words} ${argument}`.toUpperCase(),
    "accents left out": (words, argument) => fold(`${words} ${argument}`),
    "accents written apart": (words, argument) => `${words} ${argument}`.normalize("NFD"),
    "extra spaces": (words, argument) => `  ${words.replaceAll(" ", " \u00a0 ")}   ${argument}  `,
    "straight quotes around the argument": (words, argument) => (argument ? `${words} "${argument}"` : words),
    "curly quotes around the argument": (words, argument) => (argument ? `${words} “${argument}”` : words),
    "Italian quotes around the argument": (words, argument) => (argument ? `${words} «${argument}»` : words),
    "single quotes around the argument": (words, argument) => (argument ? `${words} ‘${argument}’` : words),
    "quotes around everything": (words, argument) => `"${words} ${argument}"`,
    "polite words before": (words, argument) => `hey Rapport, could you please ${words} ${argument}`,
    "polite Italian words around": (words, argument) => `per favore, ${words} ${argument}, grazie!`,
    "a question mark": (words, argument) => `${words} ${argument}?`,
  };
  for (const [kind, change] of Object.entries(changes)) {
    it(`mean the same with ${kind}`, () => {
      fc.assert(
        fc.property(line, ({ words, argument }) => {
          expect(meaning(change(words, argument))).toBe(meaning(`${words} ${argument}`));
        }),
        { numRuns: 500 },
      );
    });
  }
});

describe("any text at all", () => {
  it("is parsed without an error", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.string({ unit: "grapheme" })), (text) => {
        grammar.parse(text);
      }),
      samples,
    );
  });

  it.each(inLines)("is parsed however long it is, repeating %j", (part) => {
    for (const line of longLines(part)) expect(() => grammar.parse(line)).not.toThrow();
  });
});
