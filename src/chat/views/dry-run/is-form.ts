/**
 * Whether a card asks to be filled in: what only searches or filters a list stands behind a button, or finds of whom
 * something is wanted.
 */
export function isForm(json: string): boolean {
  const card: { body?: unknown } = JSON.parse(json); // a card of ours, written a moment ago
  return hasInput(card.body);
}

function hasInput(node: unknown): boolean {
  if (node === null || typeof node !== "object") return false;
  const { type, id } = node as { type?: unknown; id?: unknown }; // an element has a type, a list has none
  return (/^Input\./.test(String(type)) && !isSearch.has(id)) || Object.values(node).some(hasInput);
}

const isSearch: ReadonlySet<unknown> = new Set(["chosen", "words"]);
