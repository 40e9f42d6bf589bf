import type { Answer } from "../chat/answer";
import type { Said } from "../chat/turn-context";
import type { Desk } from "./desk";
import type { Outcome } from "./outcome";
import type { Place } from "./send";
import type { TeamsTurn } from "./turn";
import { withJson } from "./with-json";
import { within } from "./within";

const tries = 3;
const longestWaitMs = 10_000;

/** Answers a message: posts a card, or edits the pressed one where that is what the press did. */
export async function answerMessage(desk: Desk, turn: TeamsTurn, said: Said): Promise<void> {
  const answer = await speak(desk, turn, said);
  await show(desk, turn, said, answer, pressed(said, answer));
}

/**
 * Answers a press in time: with its card, or with the word that the card follows. What has to be edited or posted is
 * done after the answer, for a connector call can outlast the client's patience.
 *
 * @returns the JSON of the answer to an `adaptiveCard/action`; the HTTP status is always 200 (teams-platform 2.5)
 */
export async function answerPress(desk: Desk, turn: TeamsTurn, said: Said): Promise<string> {
  const work = speak(desk, turn, said);
  // A client refreshing by itself shows nothing while it waits, and must cause nothing (teams-platform 6.4).
  const automatic = said.input.kind === "press" && said.input.automatic;
  const answer = automatic ? await work : await within(desk.patienceMs, work);
  if (!answer) {
    turn.after.push(async () => deliverLate(desk, turn, said, await work));
    return note(desk.say(said.locale, "turn.late"));
  }
  // The card stays as it is: what was typed into it is not lost with our trouble.
  if (answer.trouble) return note(answer.card.fallbackText);
  const message = automatic ? undefined : pressed(said, answer);
  if (message) turn.after.push(() => show(desk, turn, said, answer, message));
  return withJson({ statusCode: 200, type: "application/vnd.microsoft.card.adaptive" }, "value", answer.card.json);
}

/** A short word to the person who pressed; the card stays as it is. */
export const note = (text: string): string =>
  JSON.stringify({ statusCode: 200, type: "application/vnd.microsoft.activity.message", value: text });

type Spoken = Answer & { trouble?: true };

/** Asks the conversation; a defect becomes a card with a reference, and a line in the log. */
async function speak(desk: Desk, turn: TeamsTurn, said: Said): Promise<Spoken> {
  const start = desk.now();
  const name = said.input.kind === "press" ? said.input.verb : "text";
  const facts = {
    tenant: said.tenant,
    conversation: said.conversation.kind,
    name: nameable(name),
    reference: turn.reference,
  };
  try {
    const answer = await desk.talk(said);
    desk.log.info("turn", { ...facts, ms: desk.now() - start });
    return answer;
  } catch (cause) {
    desk.log.error("turn failed", { ...facts, cause, ms: desk.now() - start });
    return { ...(await desk.trouble(said, turn.reference, cause)), trouble: true };
  }
}

/** A verb comes from the client: only what looks like one of ours goes into the log. */
const nameable = (verb: string): string => (/^[a-z][a-z.-]{0,60}$/.test(verb) ? verb : "unknown");

/** The message that the answer to a press replaces for everybody, if any. */
function pressed(said: Said, answer: Answer): string | undefined {
  return said.input.kind === "press" && answer.reach === "message" ? said.input.activity : undefined;
}

/** Too late for the answer of the invoke: a view goes to its person alone, anything else to where it belongs. */
async function deliverLate(desk: Desk, turn: TeamsTurn, said: Said, answer: Answer): Promise<void> {
  if (answer.reach === "message" || said.conversation.kind === "personal") {
    return show(desk, turn, said, answer, pressed(said, answer));
  }
  const { tenant, person, conversation } = said;
  const opened = await desk.send.openPersonal(person, { tenant, ...conversation });
  if (opened.kind === "opened") await show(desk, turn, said, answer, undefined, opened.conversation);
  else lost(desk, turn, opened);
}

/** Brings a card into a conversation, and remembers what it shows. Waits for Teams after the request only. */
async function show(
  desk: Desk,
  turn: TeamsTurn,
  said: Said,
  answer: Answer,
  message: string | undefined,
  conversation = turn.inbound.conversation.id,
): Promise<void> {
  const { serviceUrl, botId } = said.conversation;
  const place: Place = { tenant: said.tenant, conversation, serviceUrl, botId };
  const outcome = await attempt(desk, place, answer, message);
  if (outcome.kind !== "later") return settle(desk, turn, place, answer, outcome);
  turn.after.push(() => insist(desk, turn, place, answer, message, outcome.afterMs));
}

async function attempt(desk: Desk, place: Place, answer: Answer, message: string | undefined): Promise<Outcome> {
  const edited = message === undefined ? undefined : await desk.send.edit(place, message, answer);
  return edited && edited.kind !== "message-gone" ? edited : desk.send.post(place, answer);
}

async function insist(
  desk: Desk,
  turn: TeamsTurn,
  place: Place,
  answer: Answer,
  message: string | undefined,
  waitMs: number,
): Promise<void> {
  let outcome: Outcome = { kind: "later", afterMs: waitMs, reason: "" };
  for (let left = tries - 1; left > 0 && outcome.kind === "later"; left--) {
    const pauseMs: number = Math.min(Math.max(outcome.afterMs, 1000), longestWaitMs);
    await new Promise((done) => setTimeout(done, pauseMs));
    outcome = await attempt(desk, place, answer, message);
  }
  if (outcome.kind === "later" && message && answer.shows) {
    return desk.editLater(place.tenant, { subject: answer.shows, conversation: place.conversation, activity: message });
  }
  await settle(desk, turn, place, answer, outcome);
}

async function settle(desk: Desk, turn: TeamsTurn, place: Place, answer: Answer, outcome: Outcome): Promise<void> {
  if (outcome.kind !== "sent") return lost(desk, turn, outcome);
  if (!answer.shows || !outcome.activity) return;
  await desk.onShown(place.tenant, {
    subject: answer.shows,
    conversation: place.conversation,
    activity: outcome.activity,
  });
}

function lost(desk: Desk, turn: TeamsTurn, outcome: Exclude<Outcome, { kind: "sent" }>): void {
  const reason = "reason" in outcome ? outcome.reason : outcome.kind;
  desk.log.error("answer not delivered", { tenant: turn.tenant, reference: turn.reference, reason });
}
