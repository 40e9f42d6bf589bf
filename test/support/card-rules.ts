import { createRequire } from "node:module";
import type { Card } from "../../src/chat/answer";
import type { View } from "../../src/chat/views/view";

/** The rules that every card keeps (card design 3, 6 and 8), as assertions shared by all card tests. */

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Node = { [key: string]: Json };

/** The open-source reader of Adaptive Cards: only its bundle loads in Node. */
const adaptiveCards = createRequire(__filename)("adaptivecards/dist/adaptivecards.js") as Library;

interface Library {
  AdaptiveCard: new () => {
    parse(card: unknown, context: Context): void;
    validateProperties(): { validationEvents: Event[] };
  };
  SerializationContext: new () => Context;
}
interface Context {
  readonly eventCount: number;
  getEventAt(index: number): Event;
}
interface Event {
  message: string;
}

/** Most bytes a card may have as sent; Teams refuses about 28 KB. */
const byteLimit = 28_000;

/** Where a string may be anything a person wrote: it is shown as typed, or not shown at all. */
const plainPlaces = [
  "TextRun.text",
  "Input.Text.value",
  "Input.Date.value",
  "Input.ChoiceSet.value",
  "choice.title",
  "choice.value",
];

/** What a screen reader says for a row, and the words that a press says or searches again. */
const heardOrRepeated = ["selectAction.title", "data.text", "data.words"];

/** Asserts everything that holds for any card; the message names each broken rule and its place. */
export function expectGoodCard(made: View): void {
  expect(faultsOf(made)).toEqual([]);
}

function faultsOf({ card, summary }: View): string[] {
  return [
    ...schemaFaults(card),
    ...wordFaults(card),
    ...actionFaults(card),
    ...inputFaults(card),
    ...(card.fallbackText.trim() && summary.trim() ? [] : ["it says nothing to clients without cards"]),
    ...(Buffer.byteLength(card.json) > byteLimit ? ["it is larger than 28 KB"] : []),
  ];
}

function schemaFaults(card: Card): string[] {
  const { msteams: _teamsOnly, ...standard } = contentOf(card);
  const context = new adaptiveCards.SerializationContext();
  const parsed = new adaptiveCards.AdaptiveCard();
  parsed.parse(standard, context);
  const found = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [...found, ...parsed.validateProperties().validationEvents.map((event) => event.message)];
}

function wordFaults(card: Card): string[] {
  return stringsOf(card)
    .filter(({ place, text }) => !plainPlaces.includes(place) && (/\$\{/.test(text) || /^#[a-z]+[.-]/.test(text)))
    .map(({ place, text }) => `${place} was not filled: ${text}`);
}

function actionFaults(card: Card): string[] {
  const faults: string[] = [];
  const top = (contentOf(card).actions ?? []) as Node[]; // a card's actions are objects: the schema check above says so
  const primary = top.filter((action) => action.mode !== "secondary");
  if (primary.length > 3) faults.push(`${primary.length} buttons are seen at once`);
  if (top.length > 6) faults.push(`${top.length} buttons`);
  const weighty = top.filter((action) => action.style === "positive" || action.style === "destructive");
  if (weighty.length > 1) faults.push("more than one button is the next step");
  for (const node of nodesOf(card)) {
    const set = Array.isArray(node.actions) ? (node.actions as Node[]) : [];
    if (set.length > 0 && set.every(({ mode }) => mode === "secondary")) faults.push("all buttons are folded away");
    if (node.isEnabled === false) faults.push("a button is disabled");
    for (const action of set) faults.push(...buttonFaults(action));
    if (typeof node.url === "string" && !node.url.startsWith("https://"))
      faults.push(`a link is not https: ${node.url}`);
  }
  return faults;
}

function buttonFaults(action: Node): string[] {
  if (action.type !== "Action.Execute") return [];
  const fallback = action.fallback as Node | undefined; // set by the loader
  const data = (fallback?.data ?? {}) as Node;
  const named = `button ${String(action.title)}`;
  return [
    ...(action.title ? [] : ["a button has no words"]),
    ...(action.verb && data.verb === action.verb ? [] : [`${named}: its fallback does not do the same`]),
  ];
}

function inputFaults(card: Card): string[] {
  return nodesOf(card)
    .filter((node) => typeof node.type === "string" && node.type.startsWith("Input.") && !node.label)
    .map((node) => `the input ${String(node.id)} has no label`);
}

/**
 * Asserts that what people wrote stands on the card exactly as typed, and nowhere as markup. The spoken title of a row
 * and the fallback text are read as plain words by their clients and may name it; data may carry it only as the words
 * to say or to search again.
 */
export function expectUntouched(made: View, typed: string): void {
  const places = stringsOf(made.card).filter(({ text }) => text.includes(typed));
  const harmful = places.filter(({ place }) => !plainPlaces.includes(place) && !heardOrRepeated.includes(place));
  expect(harmful.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
  expect(places.some(({ place }) => plainPlaces.includes(place))).toBe(true);
  expect(made.card.fallbackText).not.toMatch(/[*_[\]<>`]/);
}

/** Asserts the same of each of these cards but those of which it is told that they show nothing of it. */
export function expectUntouchedOn(
  made: ReadonlyMap<string, View>,
  typed: string,
  { but }: { but: readonly string[] },
): void {
  const written = JSON.stringify(typed).slice(1, -1);
  const shows = ([, { card }]: [string, View]): boolean => card.json.includes(written);
  expect([...made].filter((each) => !shows(each)).map(([name]) => name)).toEqual(but);
  for (const [, view] of [...made].filter(shows)) expectUntouched(view, typed);
}

/** The card as its readers get it. */
export const contentOf = (card: Card): Node => JSON.parse(card.json);

/** All words on the card as one text, in reading order. */
export const wordsOn = (card: Card): string =>
  stringsOf(card)
    .filter(({ place }) => /(^|\.)(text|title|label)$/.test(place))
    .map(({ text }) => text)
    .join(" ");

/** The verbs of the card's buttons and rows. */
export const verbsOn = (card: Card): string[] =>
  nodesOf(card).flatMap((node) => (node.type === "Action.Execute" && typeof node.verb === "string" ? [node.verb] : []));

interface Found {
  /** Type of the element and name of its property, e.g. `TextRun.text`. */
  place: string;
  text: string;
}

function stringsOf(card: Card): Found[] {
  const found: Found[] = [];
  const walk = (node: Json, place: string, key: string): void => {
    if (typeof node === "string") found.push({ place, text: node });
    else if (Array.isArray(node)) for (const item of node) walk(item, key === "inlines" ? "TextRun.text" : place, key);
    else if (node !== null && typeof node === "object") {
      for (const [name, value] of Object.entries(node)) walk(value, `${kindOf(node, key)}.${name}`, name);
    }
  };
  walk(contentOf(card), "card", "card");
  return found.filter(({ place }) => place !== "AdaptiveCard.fallbackText");
}

function kindOf(node: Node, key: string): string {
  if (key === "selectAction" || key === "data") return key;
  if (key === "choices") return "choice";
  return typeof node.type === "string" ? node.type : key;
}

export function nodesOf(card: Card): Node[] {
  const found: Node[] = [];
  const walk = (node: Json): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (node !== null && typeof node === "object") {
      found.push(node);
      Object.values(node).forEach(walk);
    }
  };
  walk(contentOf(card));
  return found;
}
