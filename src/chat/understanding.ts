import { mayTrade } from "../core/enrolment/standing";
import { fold } from "../core/fold";
import { permit } from "../core/people/actor";
import type { Doing } from "../core/people/refusals";
import type { Permission } from "../core/permissions";
import { mayAt } from "../core/providers/partner-type";
import type { Refusal } from "../core/refusals";
import type { Answer } from "./answer";
import type { Command, CommandName, Task } from "./command";
import { commands } from "./commands";
import type { Turn } from "./context";
import { saysAllCustomers } from "./language/asked/arguments";
import { type Asked, unknownWords } from "./language/asked/asked";
import { isQuestion } from "./language/beginning/done-to-other";
import { namesSlot } from "./language/beginning/strict";
import { isStrict } from "./language/spoken";
import { understandingOf } from "./language/understand";
import type { Guess, Understood } from "./language/understood";
import { articles } from "./language/words/small-words";
import { learnedAtBuild } from "./learned";
import { refuse } from "./refuse";
import { showCustomer, showCustomers, withCustomer } from "./screens/customers";
import { dryOffer } from "./screens/dry-run/dry-run";
import { eachNamed, isChoice, withoutEach } from "./screens/guessing/each-named";
import { offersFor } from "./screens/guessing/guesses";
import { onlyInvited } from "./screens/invitations/called";
import { isInvited } from "./screens/invitations/choice";
import { invitationOf } from "./screens/invitations/invitations";
import type { Suggested } from "./views/help/command-line";
import { didYouMean } from "./views/help/did-you-mean";
import { withNote } from "./views/note";
import { shown } from "./views/view";

/** What a line means, of everything that can be typed. */
export const understand = understandingOf(commands, learnedAtBuild);

/** What is told under these is of Rapport, of the conversation and of colleagues. */
const otherTasks: ReadonlySet<Task> = new Set(["elsewhere", "notices", "people"]);
const others: ReadonlySet<CommandName> = new Set(["help", "guide", "language"]);

/**
 * Whether a line may be answered with customers, or with what they do: everything is taken for that which is not known to be
 * otherwise, such as a guess, and whatever names one.
 */
export function tellsOfCustomers(understood: Understood<Command>): boolean {
  if (understood.kind !== "command") return true;
  const { command, asked } = understood;
  const isOther = (otherTasks.has(command.task) || others.has(command.name)) && command.needs !== "customers.read";
  return !isOther || [...asked.customers, ...asked.invitations, ...asked.providers].length > 0;
}

/** What a line is answered that wants a deed of all customers which is done with one at a time; nothing where it asks, or wants another. */
export function oneByOneIn(understood: Exclude<Understood<Command>, { kind: "denied" }>) {
  const asked = understood.kind === "unclear" ? understood.guesses[0]?.asked : understood.asked;
  const { needs, doing, oneByOne } = commands.find(({ name }) => name === asked?.deed) ?? {};
  if (!asked || !oneByOne || isQuestion(asked.sentence) || !saysAllCustomers(asked.keys)) return undefined;
  return { needs, doing, show: (turn: Turn) => oneByOne(turn, asked) };
}

/** Why it is too early for a command, if it is: the reseller is not in the programme yet. */
export async function notYet(turn: Turn, { whenActive }: Command): Promise<Answer | undefined> {
  const active = whenActive ? await mayTrade(turn.store) : undefined;
  return active && !active.ok ? refuse(turn, active.error) : undefined;
}

/** Goes on for who may; else says who may. */
export async function permitted(
  turn: Turn,
  needs: Permission | undefined,
  go: () => Promise<Answer>,
  doing?: Doing,
): Promise<Answer> {
  if (!needs || mayAt(turn.store.tenant, turn.actor, needs)) return go();
  const outcome = await permit(turn.store, turn.actor, needs, doing);
  return outcome.ok ? go() : refuse(turn, outcome.error);
}

type Unclear = Extract<Understood<Command>, { kind: "unclear" }>;

/** Did you mean: at most three ways; none that writes can be pressed. */
export async function ask(turn: Turn, typed: string, unclear: Unclear): Promise<Answer> {
  const early = await tooEarly(turn, unclear);
  if (early) return early;
  const offers = await offersFor(turn, typed, unclear.guesses, understand);
  const instead = await answeredInstead(turn, unclear, offers);
  return instead ?? offered(turn, typed, unclear, offers, saysOutright(unclear));
}

/** The same of a line that is only to be tried: each way tries it, and no other answer stands in for them. */
export async function askDry(turn: Turn, typed: string, unclear: Unclear): Promise<Answer> {
  const early = await tooEarly(turn, unclear);
  if (early) return early;
  const offers = await offersFor(turn, typed, unclear.guesses, understand);
  return offered(
    turn,
    typed,
    unclear,
    offers.map((each) => dryOffer(turn, each)),
  );
}

const tooEarly = async (turn: Turn, { guesses: [first] }: Unclear): Promise<Answer | undefined> =>
  first && notYet(turn, first.command);

/** What answers better than a choice of ways: what stands for all that was not understood. */
async function answeredInstead(
  turn: Turn,
  { guesses: [first], left }: Unclear,
  offers: readonly Suggested[],
): Promise<Answer | undefined> {
  if (!first) return undefined;
  const { command, asked } = first;
  const { needs, nearly } = command;
  if (nearly && fold(left.join(" ")) === fold(asked.called)) return permitted(turn, needs, () => nearly(turn, asked));
  const invited = command.slots?.includes("customer") ? onlyInvited(turn, asked) : undefined;
  if (invited && offers.length === 0) {
    const why = turn.reader.text("invitations.no-customer", { name: invited.customerName });
    return withNote(shown(await invitationOf(turn, invited)), why);
  }
  // "Tick off the invitation to tom@… as sent": whatever else is said, there is none.
  if (!isOfNothingHere(first) && (await isOfNoInvitation(turn, first)))
    return permitted(turn, needs, async () => refuse(turn, notInvited(asked)), command.doing);
  // All the rest of the line is a name: it is looked for, and nothing is begun; a read does not stand in for a deed.
  const called = nobodyIn(first);
  const isSaid = asked.deed === command.name;
  const isLedOn = isSaid ? offers.some(({ press }) => press === undefined) : offers.length > 0;
  if (!called || isLedOn || isOfNothingHere(first) || left.join(" ") !== unknownWords(asked)) return undefined;
  return permitted(turn, needs, () => showNobody(turn, command, { ...asked, called }));
}

/** Whether a deed is said, and not asked about, whatever else could be offered for the line. */
const saysOutright = ({ guesses: [first] }: Unclear): boolean =>
  first !== undefined &&
  first.asked.deed === first.command.name &&
  !isQuestion(first.asked.sentence) &&
  !isOfNothingHere(first);

async function offered(
  turn: Turn,
  typed: string,
  { guesses, left }: Unclear,
  offers: Suggested[],
  isMeant = false,
): Promise<Answer> {
  const [first] = guesses;
  const nobody = first ? nobodyIn(first) : "";
  // What is meant and not allowed is refused, with who may: that it was not understood would be untrue.
  const isOne = first && !isOfNothingHere(first) && (isMeant || offers.length === 0);
  const needs = isOne && first && isStrict(first.command) ? first.command.needs : undefined;
  const each = first ? await eachNamed(turn, first.command, first.asked) : [];
  const isEach = each.length > 0 && offers.length >= each.length;
  const unread = first && isEach ? withoutEach(left, each, first.asked) : left;
  return permitted(turn, needs, async () => {
    const way = shown(didYouMean(turn.reader, { typed, guesses: offers, left: unread, nobody }));
    return isEach && first && !isChoice(first.asked) ? withNote(way, turn.reader.text("guess.one-by-one")) : way;
  });
}

/** "I still have to invite them", "is it true that …", "accepted the printer's quote": nobody asks for the deed. */
function isOfNothingHere({ command, asked: { sentence } }: Guess<Command>): boolean {
  const { tokens, marks, isNew } = sentence;
  const isDue = marks.some((here) => here.includes("duty") && !here.includes("request"));
  const isThing = tokens.some(
    ({ raw }, place) => isNew[place] && /^\p{Ll}/u.test(raw) && articles.has(tokens[place - 1]?.key ?? ""),
  );
  const isNamed = command.slots === undefined || namesSlot(command, sentence);
  return isDue || (!isNamed && (isThing || isQuestion(sentence)));
}

/** Whether something is said of an invitation that is to be there, to an address or a name of nobody who is invited. */
async function isOfNoInvitation(turn: Turn, { command, asked }: Guess<Command>): Promise<boolean> {
  const isOfInvitation = command.slots?.includes("invitation") === true && command.argument === "required";
  const isNamed = asked.addresses.length > 0 || asked.words !== "" || asked.customers.length === 1;
  // "Invite it@…, because …": a new one is wanted.
  const isOther = asked.deed !== undefined && asked.deed !== command.name;
  return isOfInvitation && isNamed && !isOther && asked.spoken === command.name && !(await isInvited(turn, asked));
}

const notInvited = ({ addresses, called }: Asked): Refusal => ({
  kind: "not-found",
  what: "invitation",
  words: addresses[0]?.typed ?? called,
});

/** That nobody is called so, with those whose names are near. */
function showNobody(turn: Turn, { picks, carries, ofFormer }: Command, asked: Asked): Promise<Answer> {
  const choice = { verb: picks ?? ("customer.open" as const), data: carries?.(turn, asked) ?? {} };
  return withCustomer(turn, asked, choice, (customer) => showCustomer(turn, customer), {
    includeRemoved: ofFormer ? "first" : true,
    wholly: true,
    without: () => showCustomers(turn, { words: asked.called }),
  });
}

/** The name of nobody we know that a line has where a customer may be named, if it names nobody else. */
function nobodyIn({ command, asked }: Guess<Command>): string {
  const { words, customers, invitations, addresses } = asked;
  const isNamed = [...customers, ...invitations, ...addresses].length > 0;
  return command.slots?.includes("customer") && !isNamed ? words : "";
}
