import type { Shown } from "../support/product";

type Element = Record<string, unknown>;

/** Every element of a card, from outside in; what an old client would get instead is left out. */
export function elementsOf(node: unknown): Element[] {
  if (Array.isArray(node)) return node.flatMap(elementsOf);
  if (node === null || typeof node !== "object") return [];
  const below = Object.entries(node).flatMap(([key, value]) => (key === "fallback" ? [] : elementsOf(value)));
  return [node as Element, ...below]; // an object that is no array
}

/** The element with this id: an input, or a part that opens and closes. */
function elementOn({ card }: Shown, id: string): Element {
  const found = elementsOf(card).find((element) => element.id === id);
  if (!found) throw new Error(`no element ${id} on the card`);
  return found;
}

/** What an input holds before anybody types. */
export const valueOn = (shown: Shown, id: string): unknown => elementOn(shown, id).value;

/** The values that can be chosen in an input. */
export const choicesOn = (shown: Shown, id: string): unknown[] =>
  elementsOf(elementOn(shown, id).choices).map((choice) => choice.value);

/** Titles of the buttons inside a part of the card. */
export const buttonsIn = (shown: Shown, id: string): unknown[] =>
  elementsOf(elementOn(shown, id))
    .filter((element) => element.type === "Action.Execute")
    .map((element) => element.title);

/** The addresses that the card opens. */
export const addressesOn = ({ card }: Shown): string[] =>
  elementsOf(card).flatMap(({ url }) => (typeof url === "string" ? [url] : []));

/** The ids on the card, in their order. */
export const idsOn = ({ card }: Shown): unknown[] =>
  elementsOf(card).flatMap(({ id }) => (id === undefined ? [] : [id]));

/** The button with this verb, as the card has it. */
export const buttonOn = ({ card }: Shown, verb: string): Record<string, unknown> | undefined =>
  elementsOf(card).find((element) => element.type === "Action.Execute" && element.verb === verb);
