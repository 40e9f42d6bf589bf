import type { Inbound } from "./activity";

/**
 * What the person typed: without the bot's own mentions, with other people's names as words, in one line
 * (teams-platform 1.3).
 */
export function wordsOf({ text, entities, recipient }: Pick<Inbound, "text" | "entities" | "recipient">): string {
  let words = text ?? "";
  for (const entity of entities ?? []) {
    // By id, never by name: people shorten the name, and it differs by language.
    if (entity.type === "mention" && entity.text && entity.mentioned?.id === recipient.id) {
      words = words.replaceAll(entity.text, " ");
    }
  }
  return decode(words.replace(/<\/?at\b[^>]*>/gi, ""))
    .replace(/[\s\u200b\ufeff]+/gu, " ")
    .trim();
}

const named: Record<string, string> = { nbsp: " ", lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(nbsp|lt|gt|quot|apos|amp));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
