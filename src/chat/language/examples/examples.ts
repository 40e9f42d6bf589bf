import type { Language } from "../../../core/languages";
import en from "./en.json";
import it from "./it.json";

/** What stands for itself in a line, unlike names: the words by which it is called. */
const called: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { language: "english|italian", topic: "removals|approvals|invitations|customers|privileges|everything" },
  it: { language: "inglese|italiano", topic: "rimozioni|approvazioni|inviti|clienti|privilegi|tutto" },
};

/** "(show|open) {customer}": every alternative occurs once, those of several places side by side. */
function expanded(language: Language, pattern: string): string[] {
  const pieces = pattern
    .replace(/\{(language|topic)\}/g, (_, name: string) => `(${called[language][name] ?? ""})`)
    .split(/[()]/)
    .map((piece, at) => (at % 2 === 1 ? piece.split("|") : [piece]));
  const count = Math.max(...pieces.map(({ length }) => length));
  return Array.from({ length: count }, (_, turn) =>
    pieces
      .map((alternatives) => alternatives[turn % alternatives.length] ?? "")
      .join("")
      .trim(),
  );
}

const expandedIn = (
  language: Language,
  patterns: Readonly<Record<string, readonly string[]>>,
): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(patterns).map(([command, each]) => [
      command,
      each.flatMap((pattern) => expanded(language, pattern)),
    ]),
  );

/**
 * Sentences that people say for each command, by its name: what the ranker learns from. Names stand in them as
 * `{customer}`, `{address}` and so on. They are our own, and none of those by which the understanding is tried
 * (test/chat/phrases).
 */
export const examples: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = {
  en: expandedIn("en", en),
  it: expandedIn("it", it),
};
