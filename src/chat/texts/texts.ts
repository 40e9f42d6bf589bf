import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { firstLanguage, type Language, localeOf, perLanguage } from "../../core/languages";
import { joinMessage, type Piece, type Values } from "./join-message";
import type { TextKey } from "./text-key";

export type { TextKey };

type Say = (values: Values) => string;

const root = join(__dirname, "../../../../cards/text");

/** With whom somebody reads: in channels and groups Teams hands Rapport only the lines that mention it. */
export type Audience = "in-private" | "among-others";

/** Made for each. */
const perAudience = <Made>(make: (audience: Audience) => Made): Record<Audience, Made> => ({
  "in-private": make("in-private"),
  "among-others": make("among-others"),
});

/**
 * What a text says there: `{@}` is the mention, before words that people are told to type, `{@| after …}` a part that
 * stands among others alone.
 */
const saidTo = (audience: Audience, source: string): string =>
  audience === "among-others"
    ? source.replaceAll("{@}", "@Rapport ").replace(/\{@\|([^{}]*)\}/g, "$1")
    : source.replace(/\{@(?:\|[^{}]*)?\}/g, "");

/** A key that stands in two files is a defect. */
function readTexts(language: Language, audience: Audience): Record<TextKey, string> {
  const files = readdirSync(join(root, language)).map((file) => join(root, language, file));
  const texts: Record<string, string>[] = files.map((file) => JSON.parse(saidTo(audience, readFileSync(file, "utf8"))));
  // The keys of all languages are held equal to the type's by test/cards/texts.test.ts.
  return Object.assign({}, ...texts) as Record<TextKey, string>;
}

const sources = perAudience((audience) => perLanguage((language) => readTexts(language, audience)));

/** All texts of one language as they are written for a private chat, by their keys. */
export const sourcesOf = (language: Language): Readonly<Record<TextKey, string>> => sources["in-private"][language];

const compiled = perAudience(() => perLanguage(() => new Map<TextKey, Say>()));

/** The texts of one language: messages in ICU syntax, each compiled at its first use. */
export function textsOf(
  language: Language,
  audience: Audience = "in-private",
): (key: TextKey, values?: Values) => string {
  const known = compiled[audience][language];
  return (key, values = {}) => {
    let say = known.get(key);
    if (!say) {
      say = compile(sources[audience][language][key], language);
      known.set(key, say);
    }
    return say(values);
  };
}

/** Whether there is a text under this key: for keys that are put together from data. */
export const isTextKey = (key: string): key is TextKey => Object.hasOwn(sources["in-private"][firstLanguage], key);

function compile(source: string, language: Language): Say {
  // "'" is an apostrophe in our texts, not ICU's quotation mark.
  const message = new IntlMessageFormat(source.replaceAll("'", "''"), localeOf(language), undefined, {
    ignoreTag: true,
  });
  const pieces = message.getAst().map(pieceOf);
  const plain = pieces.filter((piece) => piece !== undefined);
  // Joining strings is some thirty times faster than formatting.
  return plain.length === pieces.length ? joinMessage(plain) : (values) => String(message.format(values));
}

/** @returns `undefined` for plurals and choices, which only the library understands */
function pieceOf(node: ReturnType<IntlMessageFormat["getAst"]>[number]): Piece | undefined {
  if (!("value" in node)) return undefined;
  if (node.type === 0) return { words: node.value };
  return node.type === 1 ? { value: node.value } : undefined;
}
