import { z } from "zod/v4";
import type { Answer } from "../../chat/answer";
import type { IncomingTurn, Input, Said } from "../../chat/context";
import { deliverPrivately, note, speak } from "../inbound/reply";
import type { TeamsTurn } from "../inbound/turn";
import { localeOf, messageInput, saidOf } from "../inbound/turn-input";
import type { TurnServices } from "../inbound/turn-services";
import { withTimeout } from "../inbound/with-timeout";
import { addressesNamed } from "./named";

/** What opens a dialog: our one command, whatever a client calls it, and the message it was chosen on, if any (teams-native 4.2). */
const opening = z.object({
  messagePayload: z
    .object({ body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish() })
    .nullish()
    .catch(undefined),
});
/** What is sent in one: what its button carries, with what was typed. */
const sending = z.object({ data: z.record(z.string(), z.unknown()) });

/** Opens the form of an invitation for the address that the message names; without one, the empty form. */
export async function openDialog(services: TurnServices, turn: TeamsTurn): Promise<string> {
  const { success, data } = opening.safeParse(turn.inbound.value);
  if (!success) return "{}";
  const named = addressesNamed(data.messagePayload?.body ?? {}, turn.inbound.recipient);
  return inDialog(services, turn, { kind: "press", verb: "invitation.start", data: { named }, automatic: false });
}

/**
 * Goes on with what a button carries that opens a dialog, or that was pressed in one, by the same handlers as on any card;
 * what is put away closes it.
 */
export async function submitDialog(services: TurnServices, turn: TeamsTurn): Promise<string> {
  const { success, data } = sending.safeParse(turn.inbound.value);
  if (!success) return "{}";
  const input = messageInput({ ...turn.inbound, value: data.data }, services.handed);
  if (input.kind !== "press" || input.verb === "cancel") return "{}";
  const { activity: _, ...press } = input;
  return inDialog(services, turn, press);
}

type Press = Exclude<Input, Said>;

async function inDialog(services: TurnServices, turn: TeamsTurn, press: Press): Promise<string> {
  const said = saidOf(turn.inbound, turn.tenant, press);
  if (!said) return note(services.say(localeOf(turn.inbound), "turn.no-identity"));
  // Whatever the chat it was opened in: a dialog is seen by its person alone.
  const incoming: IncomingTurn = { ...said, conversation: { ...said.conversation, kind: "personal" } };
  const work = speak(services, turn, incoming);
  const answer = await withTimeout(services.patienceMs, work);
  if (!answer) {
    turn.after.push(async () => deliverPrivately(services, turn, said, inPrivate(await work)));
    return JSON.stringify({ task: { type: "message", value: services.say(incoming.locale, "turn.late-private") } });
  }
  // A dialog is gone when it is closed.
  const { shows } = answer;
  if (shows) turn.after.push(() => services.showInPrivate(incoming.tenant, incoming.person.id, shows));
  if (answer.secret) turn.again = asTask(answer.secret.instead);
  return answer.failure ? againLater(services.say(incoming.locale, "turn.again"), press, answer) : asTask(answer);
}

/** A message stays: what may be seen once is in no message. */
const inPrivate = (answer: Answer): Answer => answer.secret?.instead ?? answer;

/** Trouble of ours costs nobody what was typed: the same can be sent once more. */
function againLater(title: string, { verb, data }: Press, { card, ...failure }: Answer): string {
  const again = { type: "Action.Submit", title, data: { ...data, verb } };
  const { actions: _, ...content } = JSON.parse(card.json); // a card of ours, written a moment ago
  return asTask({ ...failure, card: { ...card, json: JSON.stringify({ ...content, actions: [again] }) } });
}

function asTask({ card, summary }: Answer): string {
  const content = inSubmits(JSON.parse(card.json)); // a card of ours, written a moment ago
  const title = summary.slice(0, longestTitle);
  const value = { title, height: "large", width: "medium", card: { contentType: adaptive, content } };
  return JSON.stringify({ task: { type: "continue", value } });
}

const adaptive = "application/vnd.microsoft.card.adaptive";
const longestTitle = 64;

/** The card as dialogs take it: a button sends what it carries, with its verb among it. */
function inSubmits(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(inSubmits);
  if (node === null || typeof node !== "object") return node;
  const { refresh: _, ...fields } = Object.fromEntries(
    Object.entries(node).map(([key, inner]) => [key, key === "data" ? inner : inSubmits(inner)]),
  );
  if (fields.type !== "Action.Execute" && fields.type !== "Action.Submit") return fields;
  const { verb, data, ...button } = fields;
  // There is no dialog above a dialog: what would open one goes on in this.
  const { msteams: _opens, ...carried } = Object(data);
  return { ...button, type: "Action.Submit", data: { ...carried, ...(verb !== undefined && { verb }) } };
}
