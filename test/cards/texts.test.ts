import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { isTextKey, sourcesOf, textsOf } from "../../src/chat/texts/texts";
import { languages } from "../../src/core/languages";
import { projectRoot } from "../support/sources";

const en = sourcesOf("en");
const it_ = sourcesOf("it");
const keys = Object.keys(en).filter(isTextKey);

/** The files of texts of one language, each with its keys. */
const filesOf = (language: string): Record<string, string[]> => {
  const folder = join(projectRoot, "cards/text", language);
  const keysIn = (file: string) => Object.keys(JSON.parse(readFileSync(join(folder, file), "utf8"))).sort();
  return Object.fromEntries(readdirSync(folder).map((file) => [file, keysIn(file)]));
};

/** Names of the values that a text takes, however deep in its plurals. */
function valuesIn(source: string, locale: string): string[] {
  const names = new Set<string>();
  const walk = (nodes: ReturnType<IntlMessageFormat["getAst"]>): void => {
    for (const node of nodes) {
      if (node.type !== 0 && node.type !== 7 && "value" in node) names.add(String(node.value));
      if ("options" in node) for (const option of Object.values(node.options)) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(source.replaceAll("'", "''"), locale, undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

describe("the texts", () => {
  it("have the same files, with the same keys, in every language Rapport speaks", () => {
    for (const language of languages) expect(filesOf(language)).toEqual(filesOf("en"));
    expect(readdirSync(join(projectRoot, "cards/text")).sort()).toEqual([...languages].sort());
  });

  it("call the people and places of the programme by one name each", () => {
    const saying = (sources: Record<string, string>, words: RegExp) =>
      Object.entries(sources).filter(([, source]) => words.test(source));
    expect(saying(en, /\bcent(?:re|res)\b/i)).toEqual([]);
    // Whoever looks after a customer is another one.
    expect(saying(it_, /\b(?:un|il|dal|al) responsabile\b(?! delle approvazioni)/i)).toEqual([]);
  });

  it("call no customer a former one, nor a relationship removed, where Rapport only recorded that", () => {
    const tooMuch = /former customer|\bex[ -]client|(?:already|been|was) removed|(?:già|stat[ao]) rimoss/i;
    // Rapport itself, removed from a chat, is another matter.
    const said = keys.filter(
      (key) => !/rapport/i.test(en[key] ?? "") && [en[key], it_[key]].some((text) => tooMuch.test(text ?? "")),
    );
    expect(said).toEqual(["customer.removal.pending"]);
  });

  it("stand in one file each", () => {
    expect(Object.values(filesOf("en")).flat().length).toBe(keys.length);
  });

  it("take the same values in every language", () => {
    for (const language of languages) {
      const texts = sourcesOf(language);
      const differing = keys.filter((key) => valuesIn(en[key], "en").join() !== valuesIn(texts[key], language).join());
      expect(differing).toEqual([]);
    }
  });

  it("can all be said", () => {
    for (const language of languages) {
      for (const key of keys) {
        const values = Object.fromEntries(valuesIn(en[key], "en").map((name) => [name, 2]));
        expect(textsOf(language)(key, values)).not.toMatch(/\{|\}|undefined/);
      }
    }
  });

  it("in Italian are impersonal and use the quotation marks «…»", () => {
    const personal = keys.filter((key) => /\b(tuo|tua|tuoi|tue|ti|vostro|vostra|Lei|Suo|Sua)\b/.test(it_[key]));
    expect(personal).toEqual([]);
    expect(keys.filter((key) => /[“”"]/.test(it_[key]))).toEqual([]);
  });

  it("say one thing without exclamation marks (card design 5)", () => {
    for (const language of languages) {
      expect(keys.filter((key) => /[a-z]!/.test(sourcesOf(language)[key]))).toEqual([]);
    }
  });
});
