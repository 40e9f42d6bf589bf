import { z } from "zod";
import type { Answer } from "./answer";
import type { Turn } from "./context";
import type { Reader } from "./texts/reader";
import { isShort, lists, type WayBack } from "./views/list-rows";

/** On which list a row stood that was pressed. */
const opened = z.object({ way: z.object({ verb: z.enum(lists), data: z.record(z.unknown()) }).refine(isShort) });

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
  const isKnown = answer.reach === "view" || answer.pressedShows || incoming.conversation.kind === "personal";
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
    for (const button of buttons) button.data = { way, ...Object(button.data) };
    if (buttons.some(({ verb }) => verb === "cancel")) return card;
    return { ...card, actions: withButton(card.actions ?? [], buttonTo(reader, way)) };
  });
  return Buffer.byteLength(led.card.json) < longestCard ? led : answer;
}

/** Bytes of a card that Teams delivers, and room for what it is wrapped in. */
const longestCard = 28_000;

/** So many buttons of a card are seen at once. */
const mostSeen = 3;

/** In the place of one that shows the same list from its beginning, else as the last that is seen. */
function withButton(actions: readonly Action[], button: Action): Action[] {
  const isList = ({ verb }: Action): boolean => verb === button.verb;
  if (actions.some(isList)) return actions.map((action) => (isList(action) ? { ...action, ...button } : action));
  const seen = actions.filter(({ mode }) => mode !== "secondary");
  const folded = actions.filter(({ mode }) => mode === "secondary");
  const over = seen.slice(mostSeen - 1).map((action) => ({ ...action, mode: "secondary" }));
  return [...seen.slice(0, mostSeen - 1), button, ...over, ...folded];
}

const buttonTo = (reader: Reader, { verb, data }: WayBack) => ({
  type: "Action.Execute",
  title: reader.text(verb === "board.open" ? "common.back-to-board" : "common.back-to-list"),
  verb,
  associatedInputs: "none",
  data,
});

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
