import type { Inbound } from "./activity";

/**
 * What the person typed, line by line: without the bot's own mentions, those of colleagues who are only called at the
 * beginning, and what stands for a quoted message; other people's names as words (teams-platform 1.3).
 */
export function wordsOf({ text, entities, recipient }: Pick<Inbound, "text" | "entities" | "recipient">): string {
  // By id, never by name: people shorten the name, and it differs by language.
  const ofBot = (entities ?? []).filter(({ type, mentioned }) => type === "mention" && mentioned?.id === recipient.id);
  const names = new Set(ofBot.flatMap(({ text, mentioned }) => [nameIn(text), nameIn(mentioned?.name)]));
  const typed = (text ?? "")
    .replace(mention, (whole, name: string) => (names.has(nameIn(name)) ? " " : whole))
    .replace(/<quoted\b[^<>]*>/gi, "\n")
    .replace(/<\/?(?:p|div|br|ul|ol|li|blockquote)\b[^<>]*>/gi, "\n")
    .replace(/^(?:\s*<at\b[^<>]*>[^<]*<\/at>)+/i, "")
    .replace(/<\/?at\b[^<>]*>/gi, "");
  return decode(typed)
    .split(/[\r\n\u2028\u2029]+/u)
    .map((line) =>
      line
        .replace(/[\u200b\ufeff]/gu, "")
        .replace(/\s+/gu, " ")
        .trim(),
    )
    .filter((line) => line !== "")
    .join("\n");
}

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
