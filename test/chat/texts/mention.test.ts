import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { textsOf } from "../../../src/chat/texts/texts";
import { type Language, languages } from "../../../src/core/languages";
import { projectRoot } from "../../support/sources";

/** Texts as they are written, by their keys. */
function writtenIn(language: Language): [string, string][] {
  const folder = join(projectRoot, "cards/text", language);
  return readdirSync(folder).flatMap((file) =>
    Object.entries<string>(JSON.parse(readFileSync(join(folder, file), "utf8"))),
  );
}

/** Told to whoever is on a page, or of words that are typed in the private chat. */
const isTypedElsewhere = (key: string): boolean =>
  /^(?:about|export)-page\./.test(key) || key === "invitations.page.private" || key === "removals.unreached.next";

/** What is written of a form's input, of a name or of an address: nothing is typed to Rapport there. */
const isNoLine = /^(?:\{typed\}|\{name\}|with|con)$/;

/** The words in quotes behind a verb of typing, sentence by sentence. */
const toldToType = (text: string): string[] =>
  text
    .split(/(?<=[.?!]) /)
    .flatMap((sentence) => sentence.split(/\b(?:[Tt]yp(?:es?|ing)|[Ss]criv(?:ere|e|endo|ono))\b/).slice(1))
    .flatMap((behind) => [...behind.matchAll(/[“«]([^”»]+)[”»]/g)].map(([, words = ""]) => words))
    .filter((words) => !isNoLine.test(words));

describe.each(languages)("what texts tell people to type, in %s", (language) => {
  const told = writtenIn(language)
    .filter(([key]) => !isTypedElsewhere(key))
    .flatMap(([key, text]) => toldToType(text).map((words) => ({ key, words })));

  it("begins with the place of the mention, whatever the text", () => {
    expect(told.length).toBeGreaterThan(100);
    expect(told.filter(({ words }) => !/^(?:\{@\}|@Rapport )/.test(words))).toEqual([]);
  });

  it("mentions Rapport in channels and groups, and not in a private chat", () => {
    const [words] = language === "it" ? ["avvisa qui"] : ["notify here"];
    expect(textsOf(language, "among-others")("subscribed.stopped.on")).toContain(`@Rapport ${words}`);
    expect(textsOf(language)("subscribed.stopped.on")).toMatch(new RegExp(`[“«]${words}`));
  });
});
