import { z } from "zod/v4";
import type { Answer } from "../../chat/answer";
import type { IncomingTurn, Input, Said } from "../../chat/context";
import { nameOf } from "../../core/people/readable";
import { type Inbound, kindOf } from "../inbound/activity";
import { seenAlone, speak } from "../inbound/reply";
import { noteSeen } from "../inbound/seen";
import type { TeamsTurn } from "../inbound/turn";
import { localeOf, messageInput, saidOf } from "../inbound/turn-input";
import type { TurnServices } from "../inbound/turn-services";
import { withTimeout } from "../inbound/with-timeout";
import { deliverPrivately } from "../outbound/show";
import { addressesNamed } from "./named";
import { titleOf } from "./title";

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
  const press = pressIn(services, turn.inbound);
  return press ? inDialog(services, turn, press) : "{}";
}

function pressIn({ handed }: TurnServices, inbound: Inbound): Press | undefined {
  const { success, data } = sending.safeParse(inbound.value);
  if (!success) return undefined;
  const input = messageInput({ ...inbound, value: data.data }, handed);
  if (input.kind !== "press" || input.verb === "cancel") return undefined;
  const { activity: _, ...press } = input;
  return press;
}

/**
 * The settings of a team or chat, which Teams keeps a place for (teams-native 4.6): what it hears of, each topic a press.
 * A channel that was not heard of is noted, so that something can be sent there.
 */
export async function openSettings(services: TurnServices, turn: TeamsTurn): Promise<string> {
  const { team, channel } = turn.inbound.channelData ?? {};
  const [inTeam, inChannel] = [team, channel].map((place) => nameOf(place?.name ?? "", longestName));
  const data = { verb: "notices.topics", team: inTeam, channel: inChannel };
  return changeSettings(services, { ...turn, inbound: { ...turn.inbound, value: { data } } });
}

/** Goes on with what was pressed there. */
export async function changeSettings(services: TurnServices, turn: TeamsTurn): Promise<string> {
  const there = { ...turn, inbound: inItsChannel(turn.inbound) };
  const press = pressIn(services, there.inbound);
  if (!press) return "{}";
  await noteSeen(services, there);
  return inDialog(services, there, press, "config");
}

/** A team's settings name the channel beside the team; nothing else is taken for one. */
function inItsChannel(inbound: Inbound): Inbound {
  const { channelData, conversation } = inbound;
  const id = channelData?.channel?.id;
  const isChannel = kindOf(inbound) === "channel" && id !== undefined && /^19:[\w-]+@thread\.(?:tacv2|skype)$/.test(id);
  return isChannel ? { ...inbound, conversation: { ...conversation, id } } : inbound;
}

type Press = Exclude<Input, Said>;
/** Under which Teams awaits what is shown. */
type Place = "task" | "config";

async function inDialog(services: TurnServices, turn: TeamsTurn, press: Press, place: Place = "task"): Promise<string> {
  const said = saidOf(turn.inbound, turn.tenant, press);
  if (!said) return inWords(place, services.say(localeOf(turn.inbound), "turn.no-identity"));
  // Whatever the chat it was opened in: a dialog is seen by its person alone. Settings are those of the chat.
  const conversation = place === "task" ? seenAlone(said.conversation) : said.conversation;
  const incoming: IncomingTurn = { ...said, conversation };
  const work = speak(services, turn, incoming);
  const answer = await withTimeout(services.patienceMs, work);
  if (!answer) {
    turn.after.push(async () => deliverPrivately(services, turn, said, inPrivate(await work)));
    return inWords(place, services.say(incoming.locale, "turn.late-private"));
  }
  // A dialog is gone when it is closed.
  const { shows } = answer;
  if (shows) turn.after.push(() => services.showInPrivate(incoming.tenant, incoming.person.id, shows));
  if (answer.secret) turn.again = inCard(place, answer.secret.instead);
  const again = services.say(incoming.locale, "turn.again");
  return inCard(place, answer.failure ? againLater(again, press, answer) : answer);
}

const inWords = (place: Place, value: string): string => JSON.stringify({ [place]: { type: "message", value } });

/** A message stays: what may be seen once is in no message. */
const inPrivate = (answer: Answer): Answer => answer.secret?.instead ?? answer;

/** Trouble of ours costs nobody what was typed: the same can be sent once more. */
function againLater(title: string, { verb, data }: Press, { card, ...failure }: Answer): Answer {
  const again = { type: "Action.Submit", title, data: { ...data, verb } };
  const { actions: _, ...content } = JSON.parse(card.json); // a card of ours, written a moment ago
  return { ...failure, card: { ...card, json: JSON.stringify({ ...content, actions: [again] }) } };
}

function inCard(place: Place, { card, summary }: Answer): string {
  const content = inSubmits(JSON.parse(card.json)); // a card of ours, written a moment ago
  const title = titleOf(summary, content);
  const value = { title, height: "large", width: "medium", card: { contentType: adaptive, content } };
  return JSON.stringify({ [place]: { type: "continue", value } });
}

const adaptive = "application/vnd.microsoft.card.adaptive";
const longestName = 256;

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
