import { commands } from "../../../src/chat/commands";
import { lexiconOf } from "../../../src/chat/language/lexicon";
import { tokensOf } from "../../../src/chat/language/words/tokens";
import { languages } from "../../../src/core/languages";

const lexicon = lexiconOf(commands);
const partsIn = (line: string) =>
  lexicon.partsIn(tokensOf(line)).map(({ from, to, part }) => `${part.command.name} ${part.role} ${from}–${to}`);

describe("the words of all commands", () => {
  it("are known in both languages, with every form of a verb", () => {
    for (const word of ["remove", "removing", "rimuovi", "rimuovere", "togliamo", "invited", "invitalo", "clienti"])
      expect([word, lexicon.knows(word)]).toEqual([word, true]);
    expect(lexicon.knows("contoso")).toBe(false);
  });

  it("say which command they are of, where they stand", () => {
    expect(partsIn("please remove tailspin")).toContain("removals.request verb 1–2");
    expect(partsIn('please "remove" tailspin')).toEqual([]);
  });

  it("are also those of the sentences in which one speaks of a command", () => {
    const [list] = commands.filter(({ name }) => name === "customers.list");
    expect(lexicon.isSpoken("whichever")).toBe(false);
    expect(lexicon.isSpoken("companies")).toBe(true);
    expect(lexicon.vocabularyOf(list!).has("companies")).toBe(true);
  });

  it("are recognised through one slip of the fingers, unless the word is another", () => {
    expect(lexicon.meant("cleinti")).toBe("clienti");
    expect(lexicon.meant("clienti")).toBeUndefined();
    expect(lexicon.meant("contoso")).toBeUndefined();
  });
});

describe("each command", () => {
  it.each(commands.map((command) => [command.name, command] as const))(
    "is known by what is shown of it: %s",
    (_, command) => {
      for (const language of languages) {
        const parts = lexicon.partsIn(tokensOf(command.words[language].shown));
        expect(parts.some(({ from, part }) => from === 0 && part.isName && part.command === command)).toBe(true);
      }
    },
  );

  it("is shown by words that no other is shown by", () => {
    for (const language of languages) {
      const shown = commands.map(({ words }) => words[language].shown);
      expect(shown.filter((words, place) => shown.indexOf(words) !== place)).toEqual([]);
    }
  });
});
