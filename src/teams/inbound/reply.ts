import type { Answer } from "../../chat/answer";
import type { IncomingTurn } from "../../chat/context";
import { deliverPrivately, show, showAlone } from "../outbound/show";
import { withJson } from "../with-json";
import type { TeamsTurn } from "./turn";
import type { TurnServices } from "./turn-services";
import { withTimeout } from "./with-timeout";

/** Answers a message: posts a card, or edits the pressed one where that is what the press did. */
export async function answerMessage(services: TurnServices, turn: TeamsTurn, incoming: IncomingTurn): Promise<void> {
  const answer = await speak(services, turn, incoming);
  if (incoming.input.kind === "press" && !incoming.input.said) return deliver(services, turn, incoming, answer);
  const isQuestionRead = !turn.forOne;
  return turn.forOne || isForAsker(services, incoming, answer)
    ? showAlone(services, turn, incoming, answer, { isQuestionRead })
    : show(services, turn, incoming, answer);
}

/** A request to remove a customer stays where all may act on it, as everybody there may see it. */
const isForAsker = ({ targeted }: TurnServices, { conversation }: IncomingTurn, { forAsker, shows }: Answer): boolean =>
  targeted && forAsker === true && shows?.kind !== "removal" && conversation.kind !== "personal";

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
  learn(services, turn, incoming);
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
function learn(services: TurnServices, turn: TeamsTurn, { tenant, input }: IncomingTurn): void {
  if (input.kind !== "press" || !input.activity || !input.post || turn.forOne) return;
  const { activity, post } = input;
  const conversation = turn.inbound.conversation.id;
  turn.after.push(() => services.onPressed(tenant, { conversation, activity, post }));
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
    const answer = await services.talk(await asRead(services, turn, incoming));
    services.log.info("turn", { ...facts, ms: services.now() - start });
    return answer;
  } catch (cause) {
    services.log.error("turn failed", { ...facts, cause, ms: services.now() - start });
    return { ...(await services.failure(incoming, turn.reference, cause)), failure: true };
  }
}

/**
 * Keeps who reads the answer. What stands in a message that Teams shows to one person alone is pressed by that person as in
 * a private chat; what is chosen for the conversation stays its own.
 */
async function asRead(services: TurnServices, turn: TeamsTurn, incoming: IncomingTurn): Promise<IncomingTurn> {
  const { tenant, person, conversation, input } = incoming;
  if (conversation.kind === "personal") return incoming;
  turn.forOne = turn.inbound.recipient.isTargeted === true;
  if (input.kind !== "press" || input.said) return incoming;
  // A press tells by itself which message it is on, and that one person alone sees it: what we know of that counts.
  turn.shownAloneTo = input.activity && (await services.shownAloneTo(tenant, conversation.id, input.activity));
  turn.forOne ||= turn.shownAloneTo === person.id;
  const isOfPlace = /^notices\./.test(input.verb);
  return turn.forOne && !isOfPlace ? { ...incoming, conversation: seenAlone(conversation) } : incoming;
}

/** What one person alone sees in a conversation is as in a private chat, but for where that person types. */
export const seenAlone = (conversation: IncomingTurn["conversation"]): IncomingTurn["conversation"] =>
  conversation.kind === "personal" ? conversation : { ...conversation, kind: "personal", amongOthers: true };

/** A verb comes from the client: only what looks like one of ours goes into the log. */
const nameable = (verb: string): string => (/^[a-z][a-zA-Z.-]{0,60}$/.test(verb) ? verb : "unknown");

/** The message that the answer to a press replaces for everybody, if any. */
function pressed(incoming: IncomingTurn, answer: Answer): string | undefined {
  return incoming.input.kind === "press" && answer.reach === "message" ? incoming.input.activity : undefined;
}

/** Puts the answer where the pressed message stands, unless that is another's. */
async function replace(
  services: TurnServices,
  turn: TeamsTurn,
  incoming: IncomingTurn,
  answer: Answer,
  message: string,
): Promise<void> {
  if (!turn.forOne)
    return (await standsBeside(services, turn, incoming, answer, message))
      ? showBeside(services, turn, incoming, answer)
      : show(services, turn, incoming, answer, { message });
  // A message for one person alone is gone after a day: what is to be kept true stands in the private chat as well.
  await show(services, turn, incoming, answer, { message: ownAmong(turn, incoming, message) });
  if (answer.shows) await services.showInPrivate(incoming.tenant, incoming.person.id, answer.shows);
}

/** A message that is not remembered as shown to this person alone is left as it is, whatever the press tells of it. */
const ownAmong = ({ shownAloneTo }: TeamsTurn, { person }: IncomingTurn, message?: string): string | undefined =>
  shownAloneTo === person.id ? message : undefined;

/**
 * Whoever pressed has the answer; what is to be kept true stands in a message of its own, whoever presses how often: where
 * answers are for who asks, in their private chat, but for a request, on which all may act.
 */
async function showBeside(
  services: TurnServices,
  { inbound }: TeamsTurn,
  incoming: IncomingTurn,
  answer: Answer,
): Promise<void> {
  const { tenant, person } = incoming;
  const { shows: subject } = answer;
  if (!subject) return;
  if (isForPerson(services, incoming, answer)) return services.showInPrivate(tenant, person.id, subject);
  return services.showOnce(tenant, { subject, conversation: inbound.conversation.id });
}

/** What is kept true is shown to who pressed alone, wherever answers are for who asks. */
const isForPerson = ({ targeted }: TurnServices, { conversation }: IncomingTurn, { shows }: Answer): boolean =>
  targeted && shows !== undefined && shows.kind !== "removal" && conversation.kind !== "personal";

/** The pressed message stays as it is: it is kept true about something else, or is of all where the answer is for one. */
const standsBeside = async (
  services: TurnServices,
  turn: TeamsTurn,
  incoming: IncomingTurn,
  answer: Answer,
  message: string,
): Promise<boolean> =>
  (await showsAnother(services, turn, incoming, answer, message)) ||
  (isForPerson(services, incoming, answer) &&
    (await services.subjectShownBy(incoming.tenant, turn.inbound.conversation.id, message)) === undefined);

/** Not as the answer of an invoke: a view goes to its person alone, anything else to where it belongs. */
async function deliver(services: TurnServices, turn: TeamsTurn, incoming: IncomingTurn, own: Answer): Promise<void> {
  // A message stays: what may be seen once is in no message.
  const answer = own.secret?.instead ?? own;
  const message = pressed(incoming, answer);
  if (turn.forOne)
    return message !== undefined && answer.shows
      ? replace(services, turn, incoming, answer, message)
      : showAlone(services, turn, incoming, answer, {
          message: ownAmong(turn, incoming, message),
          isQuestionRead: false,
        });
  const isAnothers = message !== undefined && (await standsBeside(services, turn, incoming, answer, message));
  if (isAnothers && isForPerson(services, incoming, answer)) return showBeside(services, turn, incoming, answer);
  if (incoming.conversation.kind === "personal")
    return show(services, turn, incoming, answer, isAnothers ? {} : { message });
  if (answer.reach === "message" && !isAnothers) return show(services, turn, incoming, answer, { message });
  // What is to be kept true stands in the conversation as well, in a message of its own.
  if (isAnothers) await showBeside(services, turn, incoming, answer);
  await deliverPrivately(services, turn, incoming, answer);
}

/**
 * A message that is kept true about something is replaced only by how that stands, whatever was pressed on the way; one
 * that Teams shows to somebody else alone, by nothing.
 */
async function showsAnother(
  services: TurnServices,
  turn: TeamsTurn,
  { tenant, person }: IncomingTurn,
  { shows, onlyIfShown }: Answer,
  message: string,
): Promise<boolean> {
  if (turn.shownAloneTo !== undefined && turn.shownAloneTo !== person.id) return true;
  const conversation = turn.inbound.conversation.id;
  const kept = await services.subjectShownBy(tenant, conversation, message);
  if (kept) return !(shows?.kind === kept.kind && shows.id === kept.id);
  return onlyIfShown === true && (await services.formTypedBy(tenant, conversation, message)) !== person.id;
}
