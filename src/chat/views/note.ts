import type { Answer } from "../answer";

/** A line of plain text: nothing in it is read as Markdown. */
interface PlainLine {
  type: "RichTextBlock";
  inlines: { type: "TextRun"; text: string; isSubtle: true }[];
}

/** The answer with a line above it, as when only a part of what was said is answered. */
export function withNote(answer: Answer, note: string): Answer {
  const card: { body?: unknown[] } = JSON.parse(answer.card.json); // a card of ours, written a moment ago
  const line: PlainLine = { type: "RichTextBlock", inlines: [{ type: "TextRun", text: note, isSubtle: true }] };
  const json = JSON.stringify({ ...card, body: [line, ...(card.body ?? [])] });
  return { ...answer, card: { json, fallbackText: `${note} ${answer.card.fallbackText}` } };
}
