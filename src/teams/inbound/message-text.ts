import type { Inbound } from "./activity";

/**
 * What the person typed, line by line: without the bot's own mentions, and what is quoted or struck out; other people's
 * names as words (teams-platform 1.3). `called`: the first colleague of those who are called at the beginning,
 * which are left out as well. `whole`: the message as it is.
 */
export function spokenIn({ text, entities, recipient }: Pick<Inbound, "text" | "entities" | "recipient">): {
  words: string;
  whole: string;
  called?: string;
} {
  // Most messages are typed words and nothing else.
  if (!/[<&~]/.test(text ?? "")) return { words: uncalled(linesOf(text ?? ""), recipient.name), whole: text ?? "" };
  // By id, never by name: people shorten the name, and it differs by language.
  const ofBot = (entities ?? []).filter(({ type, mentioned }) => type === "mention" && mentioned?.id === recipient.id);
  const names = new Set(ofBot.flatMap(({ text, mentioned }) => [nameIn(text), nameIn(mentioned?.name)]));
  const typed = ownWords((text ?? "").replace(/~~[^~\n]+~~/g, " "))
    .replace(mention, (whole, name: string) => (names.has(nameIn(name)) ? " " : whole))
    .replace(/<quoted\b[^<>]*>/gi, "\n")
    .replace(/<\/?pre\b[^<>]*>/gi, "\n```\n")
    .replace(/<\/?code\b[^<>]*>/gi, "`")
    .replace(/<\/?(?:b|strong|i|em|u|span|font)(?:\s[^<>]*)?>/gi, "")
    .replace(/<\/?(?:td|th)\b[^<>]*>/gi, " ")
    .replace(/<\/?(?:p|div|br|ul|ol|li|table|tr)\b[^<>]*>/gi, "\n");
  const [calls = ""] = /^(?:\s*<at\b[^<>]*>[^<]*<\/at>)+/i.exec(typed) ?? [];
  const colleagues = (entities ?? []).filter(
    ({ type, mentioned }) => type === "mention" && mentioned?.id !== recipient.id,
  );
  const called = colleagues
    .map(({ text, mentioned }) => nameIn(text ?? mentioned?.name))
    .find((name) => isIn(calls, name));
  const spoken = linesOf(decode(typed.slice(calls.length).replace(/<\/?at\b[^<>]*>/gi, "")));
  const words = uncalled(spoken, recipient.name);
  return { words, whole: decode(text ?? ""), ...(called && { called }) };
}

/** "@Rapport …", typed by hand where the client makes no mention of it. */
function uncalled(words: string, name: string | null | undefined): string {
  const call = `@${name}`.toLowerCase();
  const rest = words.slice(call.length);
  return name && words.toLowerCase().startsWith(call) && !/^[\p{L}\p{N}._-]/u.test(rest)
    ? rest.replace(/^[\s,:;]+/u, "")
    : words;
}

const linesOf = (text: string): string =>
  text
    .split(/[\r\n\u2028\u2029]+/u)
    .map((line) =>
      line
        .replace(/[\u200b\ufeff]/gu, "")
        .replace(/\s+/gu, " ")
        .trim(),
    )
    .filter((line) => line !== "")
    .join("\n");

/** Without what is quoted or struck out: the person did not say it, or says it no more. */
function ownWords(text: string): string {
  const kept: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: tag, 1: closes, index } of text.matchAll(/<(\/?)(?:blockquote|s|strike|del)(?:\s[^<>]*)?>/gi)) {
    if (depth === 0) kept.push(text.slice(from, index), "\n");
    depth = Math.max(0, depth + (closes ? -1 : 1));
    from = index + tag.length;
  }
  return depth > 0 ? kept.join("") : [...kept, text.slice(from)].join("");
}

const isIn = (calls: string, name: string): boolean =>
  name !== "" && [...calls.matchAll(mention)].some(([, called]) => nameIn(called) === name);

/** No tag has another one in it: what looks like thousands of beginnings is read once. */
const mention = /<at\b[^<>]*>([^<]*)<\/at>/gi;

/** The name in the text of a mention, which Teams writes with or without entities. */
const nameIn = (text: string | null | undefined): string =>
  decode((text ?? "").replace(/<\/?at\b[^<>]*>/gi, "")).trim();

const named: Record<string, string> = { nbsp: " ", lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(nbsp|lt|gt|quot|apos|amp));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
