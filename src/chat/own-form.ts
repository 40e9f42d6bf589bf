import { z } from "zod";
import type { Answer } from "./answer";
import type { Turn } from "./context";

/** What a button carries whose message is a form that somebody typed for, and was posted for that alone. */
const mark = { own: true };
const marked = z.object({ own: z.literal(true) });

/** The card of a form that is posted as a message of its own: its buttons say so, and whatever they lead to goes on saying it. */
export function inItsOwnMessage(answer: Answer): Answer {
  const card: unknown = JSON.parse(answer.card.json); // a card of ours, written a moment ago
  markButtons(card);
  return { ...answer, card: { ...answer.card, json: JSON.stringify(card) } };
}

/**
 * The answer to a press. A form that was opened on a list, a record or anything else that others read leaves that
 * message to them: it is replaced only if it shows what the answer is about.
 */
export function onItsMessage({ incoming }: Pick<Turn, "incoming">, carried: unknown, answer: Answer): Answer {
  if (marked.safeParse(carried).success) return answer.reach === "view" ? inItsOwnMessage(answer) : answer;
  const isKnown = answer.reach === "view" || answer.pressedShows || incoming.conversation.kind === "personal";
  return isKnown ? answer : { ...answer, onlyIfShown: true };
}

function markButtons(node: unknown): void {
  if (node === null || typeof node !== "object") return;
  // A part of a card that was parsed above: an object of named values.
  const element = node as Record<string, unknown>;
  if (element.type === "Action.Execute") element.data = { ...Object(element.data), ...mark };
  for (const [key, inner] of Object.entries(element)) if (key !== "data" && key !== "refresh") markButtons(inner);
}
