import { IntlMessageFormat } from "intl-messageformat";
import en from "../../../cards/text/en.json";
import it from "../../../cards/text/it.json";
import type { Language } from "../../core/languages";
import { joinMessage, type Piece, type Values } from "./join-message";

/** Every text a person can see has a key in both languages; `test/cards/texts.test.ts` keeps the keys equal. */
export type TextKey = keyof typeof en;
type Say = (values: Values) => string;

const sources: Record<Language, Record<TextKey, string>> = { en, it };
const locales = { en: "en-GB", it: "it-IT" } as const;
const compiled: Record<Language, Map<TextKey, Say>> = { en: new Map(), it: new Map() };

/** The texts of one language: messages in ICU syntax, each compiled at its first use. */
export function textsOf(language: Language): (key: TextKey, values?: Values) => string {
  const known = compiled[language];
  return (key, values = {}) => {
    let say = known.get(key);
    if (!say) {
      say = compile(sources[language][key], language);
      known.set(key, say);
    }
    return say(values);
  };
}

/** Whether there is a text under this key: for keys that are put together from data. */
export const isTextKey = (key: string): key is TextKey => Object.hasOwn(en, key);

function compile(source: string, language: Language): Say {
  // "'" is an apostrophe in our texts, not ICU's quotation mark.
  const message = new IntlMessageFormat(source.replaceAll("'", "''"), locales[language], undefined, {
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
