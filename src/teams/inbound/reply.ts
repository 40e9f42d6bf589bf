import type { Answer } from "../../chat/answer";
import type { IncomingTurn } from "../../chat/context";
import type { SendOutcome } from "../outbound/outcome";
import type { Place } from "../outbound/send";
import { withJson } from "../with-json";
import type { TeamsTurn } from "./turn";
import type { TurnServices } from "./turn-services";
import { withTimeout } from "./with-timeout";

const tries = 3;
const longestWaitMs = 10_000;

/** Answers a message: posts a card, or edits the pressed one where that is what the press did. */
export async function answerMessage(services: TurnServices, turn: TeamsTurn, incoming: IncomingTurn): Promise<void> {
  const answer = await speak(services, turn, incoming);
  if (incoming.input.kind === "press" && !incoming.input.said) return deliver(services, turn, incoming, answer);
  await show(services, turn, incoming, answer, undefined);
}

/**
 * Answers a press in time: with its card, or with the word that the card follows. What has to be edited or posted is
 * done after the answer, for a connector call can outlast the client's patience.
 *
 * @returns the JSON of the answer to an `adaptiveCard/action`; the HTTP status is always 200 (teams-platform 2.5)
 */
export async function answerPress(services: TurnServices, turn: TeamsTurn, incoming: IncomingTurn): Promise<string> {
  const work = speak(services, turn, incoming);
  // A client refreshing by itself shows nothing while it waits, and must cause nothing (teams-platform 6.4).
  const automatic = incoming.input.kind === "press" && incoming.input.automatic;
  const answer = automatic ? await work : await withTimeout(services.patienceMs, work);
  if (!answer) {
    turn.after.push(async () => deliver(services, turn, incoming, await work));
    return note(services.say(incoming.locale, "turn.late"));
  }
  learn(services, turn, incoming, answer);
  // The card stays as it is: what was typed into it is not lost with our trouble.
  if (answer.failure) return note(answer.card.fallbackText);
  const message = automatic ? undefined : pressed(incoming, answer);
  if (message) turn.after.push(() => replace(services, turn, incoming, answer, message));
  if (answer.secret) turn.again = cardAnswer(answer.secret.instead);
  return cardAnswer(answer);
}

const cardAnswer = ({ card }: Answer): string =>
  withJson({ statusCode: 200, type: "application/vnd.microsoft.card.adaptive" }, "value", card.json);

/** A press is how we hear of a message of ours of whose post we had no answer; a client pressing by itself tells too. */
function learn(services: TurnServices, turn: TeamsTurn, { tenant, input }: IncomingTurn, answer: Answer): void {
  const activity = input.kind === "press" ? input.activity : undefined;
  const { pressedShows: subject } = answer;
  if (!subject || !activity) return;
  const conversation = turn.inbound.conversation.id;
  turn.after.push(() => services.onPressed(tenant, { subject, conversation, activity }));
}

/** A short word to the person who pressed; the card stays as it is. */
export const note = (text: string): string =>
  JSON.stringify({ statusCode: 200, type: "application/vnd.microsoft.activity.message", value: text });

type Spoken = Answer & { failure?: true };

/** Asks the conversation; a defect becomes a card with a reference, and a line in the log. */
export async function speak(services: TurnServices, turn: TeamsTurn, incoming: IncomingTurn): Promise<Spoken> {
  const start = services.now();
  const name = incoming.input.kind === "press" ? incoming.input.verb : "text";
  const facts = {
    tenant: incoming.tenant,
    conversation: incoming.conversation.kind,
    name: nameable(name),
    reference: turn.reference,
  };
  try {
    const answer = await services.talk(incoming);
    services.log.info("turn", { ...facts, ms: services.now() - start });
    return answer;
  } catch (cause) {
    services.log.error("turn failed", { ...facts, cause, ms: services.now() - start });
    return { ...(await services.failure(incoming, turn.reference, cause)), failure: true };
  }
}

/** A verb comes from the client: only what looks like one of ours goes into the log. */
const nameable = (verb: string): string => (/^[a-z][a-zA-Z.-]{0,60}$/.test(verb) ? verb : "unknown");

/** The message that the answer to a press replaces for everybody, if any. */
function pressed(incoming: IncomingTurn, answer: Answer): string | undefined {
  return incoming.input.kind === "press" && answer.reach === "message" ? incoming.input.activity : undefined;
}

/** Puts the answer where the pressed message stands, unless that is another's. */
const replace = async (
  services: TurnServices,
  turn: TeamsTurn,
  incoming: IncomingTurn,
  answer: Answer,
  message: string,
): Promise<void> =>
  (await showsAnother(services, turn, incoming, answer, message))
    ? showBeside(services, turn, incoming, answer)
    : show(services, turn, incoming, answer, message);

/** Whoever pressed has the answer; what is to be kept true stands in a message of its own, whoever presses how often. */
const showBeside = async (
  services: TurnServices,
  { inbound }: TeamsTurn,
  { tenant }: IncomingTurn,
  { shows: subject }: Answer,
): Promise<void> => subject && services.showOnce(tenant, { subject, conversation: inbound.conversation.id });

/** Not as the answer of an invoke: a view goes to its person alone, anything else to where it belongs. */
async function deliver(services: TurnServices, turn: TeamsTurn, incoming: IncomingTurn, own: Answer): Promise<void> {
  // A message stays: what may be seen once is in no message.
  const answer = own.secret?.instead ?? own;
  const message = pressed(incoming, answer);
  const isAnothers = message !== undefined && (await showsAnother(services, turn, incoming, answer, message));
  if (incoming.conversation.kind === "personal")
    return show(services, turn, incoming, answer, isAnothers ? undefined : message);
  if (answer.reach === "message" && !isAnothers) return show(services, turn, incoming, answer, message);
  // What is to be kept true stands in the conversation as well, in a message of its own.
  if (isAnothers) await showBeside(services, turn, incoming, answer);
  await deliverPrivately(services, turn, incoming, answer);
}

/** Posts an answer to its person alone, in the chat that they have with Rapport. */
export async function deliverPrivately(
  services: TurnServices,
  turn: TeamsTurn,
  incoming: IncomingTurn,
  answer: Answer,
): Promise<void> {
  const { tenant, person, conversation } = incoming;
  const opened = await services.send.openPersonal(person.mri, { tenant, ...conversation });
  if (opened.kind === "opened") await show(services, turn, incoming, answer, undefined, opened.conversation);
  else lost(services, turn, opened);
}

/**
 * Brings a card into a conversation, and remembers what it shows. Waits for Teams after the request only. Where others
 * read along, a subject is shown as everybody may see it: what its person alone may know is in the answer to a press.
 */
async function show(
  services: TurnServices,
  turn: TeamsTurn,
  incoming: IncomingTurn,
  personal: Answer,
  message: string | undefined,
  conversation = turn.inbound.conversation.id,
): Promise<void> {
  const isShared = incoming.conversation.kind !== "personal" && conversation === turn.inbound.conversation.id;
  const answer = isShared && personal.shows ? await services.everybody(incoming, personal.shows) : personal;
  if (!answer) return lost(services, turn, { kind: "rejected", reason: "subject-gone" });
  const { serviceUrl, botId } = incoming.conversation;
  const place: Place = { tenant: incoming.tenant, conversation, serviceUrl, botId, ...replying(turn, conversation) };
  const outcome = await attempt(services, place, answer, message);
  if (outcome.kind !== "later") return settle(services, turn, place, answer, outcome);
  const { shows } = answer;
  turn.after.push(() =>
    message !== undefined && shows
      ? // By then it may stand otherwise: what is said is what is so when it is said.
        services.editLater(incoming.tenant, { subject: shows, conversation, activity: message })
      : insist(services, turn, place, answer, message, outcome.afterMs),
  );
}

/** A message that is kept true about something is replaced only by how that stands, whatever was pressed on the way. */
async function showsAnother(
  services: TurnServices,
  turn: TeamsTurn,
  { tenant, person }: IncomingTurn,
  { shows, onlyIfShown }: Answer,
  message: string,
): Promise<boolean> {
  const conversation = turn.inbound.conversation.id;
  const kept = await services.subjectShownBy(tenant, conversation, message);
  if (kept) return !(shows?.kind === kept.kind && shows.id === kept.id);
  return onlyIfShown === true && (await services.formTypedBy(tenant, conversation, message)) !== person.id;
}

/** An id says nothing outside its conversation. */
const replying = ({ inbound }: TeamsTurn, conversation: string): Pick<Place, "replyTo"> =>
  inbound.id && inbound.conversation.id === conversation ? { replyTo: inbound.id } : {};

async function attempt(
  services: TurnServices,
  place: Place,
  answer: Answer,
  message: string | undefined,
): Promise<SendOutcome> {
  const edited = message === undefined ? undefined : await services.send.edit(place, message, answer);
  return edited && edited.kind !== "message-gone" ? edited : services.send.post(place, answer);
}

async function insist(
  services: TurnServices,
  turn: TeamsTurn,
  place: Place,
  answer: Answer,
  message: string | undefined,
  waitMs: number,
): Promise<void> {
  let outcome: SendOutcome = { kind: "later", afterMs: waitMs, reason: "" };
  for (let left = tries - 1; left > 0 && outcome.kind === "later"; left--) {
    const backoffMs: number = Math.min(Math.max(outcome.afterMs, 1000), longestWaitMs);
    await new Promise((done) => setTimeout(done, backoffMs));
    outcome = await attempt(services, place, answer, message);
  }
  await settle(services, turn, place, answer, outcome);
}

async function settle(
  services: TurnServices,
  turn: TeamsTurn,
  place: Place,
  answer: Answer,
  outcome: SendOutcome,
): Promise<void> {
  if (outcome.kind !== "sent") return lost(services, turn, outcome);
  if (!outcome.activity) return;
  const message = { conversation: place.conversation, activity: outcome.activity };
  if (answer.shows) await services.onShown(place.tenant, { subject: answer.shows, ...message });
  if (answer.formOf) await services.onForm(place.tenant, { ...message, person: answer.formOf });
}

function lost(services: TurnServices, turn: TeamsTurn, outcome: Exclude<SendOutcome, { kind: "sent" }>): void {
  const reason = "reason" in outcome ? outcome.reason : outcome.kind;
  services.log.error("answer not delivered", { tenant: turn.tenant, reference: turn.reference, reason });
}
