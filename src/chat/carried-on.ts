import { z } from "zod";
import type { Queries } from "../core/ports";
import type { Answer } from "./answer";
import type { Turn } from "./context";
import type { Reader } from "./texts/reader";
import type { TextKey } from "./texts/texts";
import type { Verb } from "./verbs";
import { opens } from "./views/customers/rows";
import { isShort, places, type WayBack } from "./views/list-rows";

/** On which list a row or a button stood that was pressed. */
const opened = z.object({ way: z.object({ verb: z.enum(places), data: z.record(z.unknown()) }).refine(isShort) });

/** Whoever is chosen in a list that asks which customer is meant, and the way back to that list. */
const chosenInList = z.object({
  opens: z.enum(opens),
  said: z.record(z.unknown()).optional(),
  chosen: z.string().min(1),
  words: z.string().default(""),
  shown: z.string().default(""),
  back: z.record(z.unknown()).optional(),
});

/**
 * The press on the row of whoever was chosen in a list as its name was typed; none where nobody was. What is nobody's
 * there is a name that a person typed, and is searched.
 */
export async function rowOfChosen(
  store: Pick<Queries, "customer">,
  { verb, data }: { verb: string; data: unknown },
): Promise<{ verb: Verb; data: Record<string, unknown> } | undefined> {
  const chosen = verb === "customers.page" ? chosenInList.safeParse(data) : undefined;
  if (!chosen?.success) return undefined;
  const { opens, said, chosen: customer, words, shown, back } = chosen.data;
  if (await store.customer(customer)) return { verb: opens, data: { ...said, customer, way: back } };
  const others = words.trim() === shown.trim() ? [] : [words];
  return { verb: "customers.page", data: { ...Object(data), words: [customer, ...others].join(" ") } };
}

interface Action {
  type?: string;
  verb?: string;
  mode?: string;
  data?: unknown;
}
type Card = { actions?: Action[] };

/**
 * The answer to a press. A form that was opened on a list, a record or anything else that others read leaves that
 * message to them: it is replaced only if it shows what the answer is about, or is the form of whoever pressed.
 */
export function onItsMessage({ incoming }: Pick<Turn, "incoming">, answer: Answer): Answer {
  const isKnown = answer.reach === "view" || incoming.conversation.kind === "personal";
  return isKnown ? answer : { ...answer, onlyIfShown: true };
}

/**
 * What was opened on a list, with the way back to its page, search and filter, also from what is opened on it in turn. A
 * form has that way on the button that leaves it; a message that is everybody's stays as it is for everybody, and a card
 * that is full does without.
 */
export function withWayBack({ reader, incoming }: Turn, carried: unknown, answer: Answer): Answer {
  const found = opened.safeParse(carried);
  const isOwn = answer.reach === "view" || incoming.conversation.kind === "personal";
  if (!found.success || !isOwn || answer.secret) return answer;
  const { way } = found.data;
  const led = withCard(answer, (card) => {
    const buttons = buttonsIn(card);
    for (const button of buttons) button.data = leadingBack(Object(button.data), way);
    if (buttons.some(({ verb }) => verb === "cancel")) return card;
    return { ...card, actions: withButton(card.actions ?? [], buttonTo(reader, way)) };
  });
  return Buffer.byteLength(led.card.json) < longestCard ? led : answer;
}

/** So many places are gone back to from one another: a list, where that was opened, and where that was in turn. */
const mostSteps = 3;

/** What a button carries, with the way back: one that stands on a list has the way to that, and from there this one. */
function leadingBack(carried: object, outer: WayBack): object {
  const own = opened.safeParse(carried);
  if (!own.success) return { ...carried, way: outer };
  const { verb, data } = own.data.way;
  const way = { verb, data: { ...data, way: cut(outer, mostSteps - 1) } };
  return isShort(way) ? { ...carried, way } : carried;
}

/** A way back of so many steps. */
function cut({ verb, data: { way, ...data } }: WayBack, steps: number): WayBack {
  const from = opened.safeParse({ way });
  return { verb, data: steps > 1 && from.success ? { ...data, way: cut(from.data.way, steps - 1) } : data };
}

/** Bytes of a card that Teams delivers, and room for what it is wrapped in. */
const longestCard = 28_000;

/** So many buttons of a card are seen at once. */
const mostSeen = 3;

/** In the place of one that shows the same list from its beginning, or of help alone; else as the last that is seen. */
function withButton(actions: readonly Action[], button: Action): Action[] {
  // Help is where those are led who have nowhere else to go.
  if (actions.every(({ verb }) => verb === "help")) return [button];
  const isSame = (action: Action): boolean => action.verb === button.verb && isPartOf(action.data, button.data);
  if (actions.some(isSame)) return actions.map((action) => (isSame(action) ? { ...action, ...button } : action));
  const seen = actions.filter(({ mode }) => mode !== "secondary");
  const folded = actions.filter(({ mode }) => mode === "secondary");
  const over = seen.slice(mostSeen - 1).map((action) => ({ ...action, mode: "secondary" }));
  return [...seen.slice(0, mostSeen - 1), button, ...over, ...folded];
}

/** Whether one carries nothing that the other does not, but for the way back. */
function isPartOf(data: unknown, whole: unknown): boolean {
  const { way: _, ...own } = Object(data);
  return Object.entries(own).every(([key, value]) => JSON.stringify(value) === JSON.stringify(Object(whole)[key]));
}

const buttonTo = (reader: Reader, { verb, data }: WayBack) => ({
  type: "Action.Execute",
  title: reader.text(titleOf(verb)),
  verb,
  associatedInputs: "none",
  data,
});

function titleOf(verb: WayBack["verb"]): TextKey {
  if (verb === "provider.open") return "common.back-to-provider";
  return verb === "board.open" ? "common.back-to-board" : "common.back-to-list";
}

function withCard(answer: Answer, make: (card: Card) => Card): Answer {
  const card: Card = JSON.parse(answer.card.json); // a card of ours, written a moment ago
  return { ...answer, card: { ...answer.card, json: JSON.stringify(make(card)) } };
}

/** Everything on a card that is pressed and answered by us. */
function buttonsIn(node: unknown): Action[] {
  if (node === null || typeof node !== "object") return [];
  const element: Action = node;
  const inner = Object.entries(node).flatMap(([key, each]) =>
    key === "data" || key === "refresh" ? [] : buttonsIn(each),
  );
  return element.type === "Action.Execute" ? [element, ...inner] : inner;
}
