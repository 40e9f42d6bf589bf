import { IntlMessageFormat } from "intl-messageformat";
import en from "../../cards/text/en.json";
import it from "../../cards/text/it.json";
import type { Language } from "../core/people/person";

/** Every text a person can see has a key in both languages; `test/cards/texts.test.ts` keeps the keys equal. */
export type TextKey = keyof typeof en;
export type Values = Record<string, string | number>;
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
  const parts = message
    .getAst()
    .map((node) => ("value" in node && (node.type === 0 || node.type === 1) ? node : undefined));
  if (parts.some((part) => part === undefined)) return (values) => String(message.format(values));
  // Only words and plain arguments: joining strings is some thirty times faster than formatting.
  return (values) => {
    let text = "";
    for (const part of parts) text += part?.type === 0 ? part.value : String(values[part?.value ?? ""] ?? "");
    return text;
  };
}
