import { nameOf } from "../../core/people/readable";

/** Letters for which Teams has room above a dialog. */
const longest = 64;

/**
 * What stands above a dialog, on one line: what its card says first where that fits, else the heading of the card. Only
 * where neither fits, as a company's name may be long, is it cut, after a word; a single word is cut in itself.
 */
export function titleOf(summary: string, card: unknown): string {
  const [whole = "", ...others] = [summary, headingOf(card)].map((words) => nameOf(words, words.length));
  return [whole, ...others].find((words) => words !== "" && words.length <= longest) ?? cut(whole);
}

function cut(whole: string): string {
  const start = whole.slice(0, longest);
  const words = start.slice(0, Math.max(start.lastIndexOf(" "), 0)).replace(/[\s,;:.·–-]+$/u, "");
  return `${words || nameOf(whole, longest - 1)}…`;
}

/** The first heading on a card, where it is read; none where there is none. */
function headingOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(headingOf).find((words) => words !== "") ?? "";
  if (node === null || typeof node !== "object") return "";
  if ("style" in node && node.style === "heading" && "text" in node) return String(node.text);
  return headingOf(["body", "items", "columns"].map((key) => Object(node)[key]));
}
