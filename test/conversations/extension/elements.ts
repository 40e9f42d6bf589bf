export interface Element {
  id?: string;
  value?: unknown;
  type?: string;
  title?: string;
  data?: Record<string, unknown>;
}

/** Every element of a card, or of the card in a dialog; what buttons carry is none. */
export function elementsOf(node: unknown): Element[] {
  if (node === null || typeof node !== "object") return [];
  return [
    node as Element,
    ...Object.entries(node).flatMap(([key, inner]) => (key === "data" ? [] : elementsOf(inner))),
  ];
}

/** What stands in the input of this id. */
export const holds = (card: object, id: string): unknown => elementsOf(card).find((each) => each.id === id)?.value;

export const button = (card: object, title: RegExp): Element | undefined =>
  elementsOf(card).find((each) => title.test(each.title ?? ""));
