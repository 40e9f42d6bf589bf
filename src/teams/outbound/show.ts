import type { Answer } from "../../chat/answer";
import type { IncomingTurn } from "../../chat/context";
import type { TeamsTurn } from "../inbound/turn";
import type { TurnServices, Went } from "../inbound/turn-services";
import type { Failure, SendOutcome } from "./outcome";
import type { Opened, Place } from "./send";

const tries = { later: 3, unsure: 2 };
const longestWaitMs = 10_000;

interface Where {
  /** The message that it replaces; left out, it is one of its own. */
  message?: string | undefined;
  /** Left out, that of the turn. */
  conversation?: string;
  /** Hears how it ended; left out, the log does, where it was not well. */
  ended?: (outcome: SendOutcome) => Promise<void>;
}

/**
 * Brings a card into a conversation, and remembers what it shows. Waits for Teams after the request only. Where others
 * read along, a subject is shown as everybody may see it: what its person alone may know is in the answer to a press.
 */
export async function show(
  services: TurnServices,
  turn: TeamsTurn,
  incoming: IncomingTurn,
  personal: Answer,
  { message, conversation = turn.inbound.conversation.id, ended }: Where = {},
): Promise<void> {
  const isHere = conversation === turn.inbound.conversation.id;
  const isAlone = isHere && turn.forOne === true;
  const isShared = isHere && !isAlone && incoming.conversation.kind !== "personal";
  const answer = isShared && personal.shows ? await services.everybody(incoming, personal.shows) : personal;
  if (!answer) return lost(services, turn, { kind: "rejected", reason: "subject-gone" });
  const { serviceUrl, botId } = incoming.conversation;
  const to = isAlone && { to: incoming.person.mri };
  const place = { tenant: incoming.tenant, conversation, serviceUrl, botId, ...replying(turn, conversation), ...to };
  const settled = async (outcome: SendOutcome): Promise<void> => {
    if (outcome.kind === "sent") await keep(services, incoming, place, answer, outcome.activity);
    else if (!ended) lost(services, turn, outcome);
    await ended?.(outcome);
  };
  const outcome = await attempt(services, place, answer, message);
  const isDenied = isAlone && outcome.kind === "later" && outcome.denied;
  if (!mayPass(outcome) || isDenied) return settled(outcome);
  const { shows } = answer;
  turn.after.push(async () =>
    message !== undefined && outcome.kind === "later" && shows && !isAlone
      ? // By then it may stand otherwise: what is said is what is so when it is said.
        services.editLater(incoming.tenant, { subject: shows, conversation, activity: message })
      : settled(await insist(outcome, () => attempt(services, place, answer, message))),
  );
}

/**
 * Posts an answer to its person alone, in the chat that they have with Rapport: the one that is known, or it is opened.
 *
 * @param ended hears how it ended
 */
export async function deliverPrivately(
  services: TurnServices,
  turn: TeamsTurn,
  incoming: IncomingTurn,
  answer: Answer,
  ended?: (outcome: SendOutcome) => Promise<void>,
): Promise<void> {
  const { tenant, person, conversation } = incoming;
  const known = await services.privateChatOf(tenant, person.id);
  const open = (): Promise<Opened | Failure> => services.send.openPersonal(person.mri, { tenant, ...conversation });
  const chat =
    known === undefined ? await insist(await open(), open) : { kind: "opened" as const, conversation: known };
  if (chat.kind === "opened")
    return show(services, turn, incoming, answer, { conversation: chat.conversation, ...(ended && { ended }) });
  return ended ? ended(chat) : lost(services, turn, chat);
}

/**
 * Shows an answer to whoever asked alone, where others read along. Where Teams does not, or does not say so, it goes to the
 * private chat, and who read the question reads where the answer went; a question that nobody else read stays unknown. The
 * second copy of what may be there after all is seen by nobody but whoever asked.
 */
export function showAlone(
  services: TurnServices,
  turn: TeamsTurn,
  incoming: IncomingTurn,
  answer: Answer,
  { message, isQuestionRead }: { message?: string | undefined; isQuestionRead: boolean },
): Promise<void> {
  const tell = async (outcome: SendOutcome): Promise<void> => {
    if (outcome.kind !== "sent") lost(services, turn, outcome);
    const told = await services.wentElsewhere(incoming, wentBy(outcome));
    await show(services, { ...turn, forOne: false }, incoming, told);
  };
  const instead = (): Promise<void> =>
    deliverPrivately(services, turn, incoming, answer, isQuestionRead ? tell : undefined);
  return show(services, { ...turn, forOne: true }, incoming, answer, {
    message,
    // Three more calls: whoever asked waits for none of them.
    ended: async ({ kind }) => void (kind === "sent" || turn.after.push(instead)),
  });
}

/** What is said of an answer for the private chat: that Rapport is to be added only where Teams says that it is not there. */
function wentBy({ kind }: SendOutcome): Went {
  if (kind === "sent") return "private";
  if (kind === "unsure") return "perhaps";
  return kind === "gone" ? "not-installed" : "not-now";
}

/** An id says nothing outside its conversation. */
const replying = ({ inbound }: TeamsTurn, conversation: string): Pick<Place, "replyTo"> =>
  inbound.id && inbound.conversation.id === conversation ? { replyTo: inbound.id } : {};

type Passing = Extract<SendOutcome, { kind: "later" | "unsure" }>;

const mayPass = (outcome: SendOutcome | Opened): outcome is Passing =>
  outcome.kind === "later" || (outcome.kind === "unsure" && outcome.again);

async function attempt(
  services: TurnServices,
  place: Place,
  answer: Answer,
  message: string | undefined,
): Promise<SendOutcome> {
  const edited = message === undefined ? undefined : await services.send.edit(place, message, answer);
  return edited && edited.kind !== "message-gone" ? edited : services.send.post(place, answer);
}

/** Tries again what could not be done just now, not sooner than Teams wants: a few times, or once where that may show it twice. */
async function insist<Outcome extends SendOutcome | Opened>(
  first: Outcome,
  again: () => Promise<Outcome>,
): Promise<Outcome> {
  let outcome = first;
  for (let tried = 1; mayPass(outcome) && tried < tries[outcome.kind]; tried++) {
    const told: number = outcome.kind === "later" ? outcome.afterMs : 0;
    const backoffMs = Math.min(Math.max(told, 1000), longestWaitMs);
    await new Promise((done) => setTimeout(done, backoffMs));
    outcome = await again();
  }
  return outcome;
}

/** Teams gives no id of a message that it has split. What one person sees for a day is kept true nowhere. */
async function keep(
  services: TurnServices,
  { tenant, person }: IncomingTurn,
  { conversation, to }: Place,
  { shows, formOf }: Answer,
  activity: string,
): Promise<void> {
  if (!activity) return;
  const message = { conversation, activity };
  if (to !== undefined) return services.onForm(tenant, { ...message, person: person.id, targeted: true });
  if (shows) await services.onShown(tenant, { subject: shows, ...message });
  if (formOf) await services.onForm(tenant, { ...message, person: formOf });
}

function lost(services: TurnServices, turn: TeamsTurn, outcome: Exclude<SendOutcome, { kind: "sent" }>): void {
  const reason = "reason" in outcome ? outcome.reason : outcome.kind;
  services.log.error("answer not delivered", { tenant: turn.tenant, reference: turn.reference, reason });
}
