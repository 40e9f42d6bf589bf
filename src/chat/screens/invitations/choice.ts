import { isCalledSame } from "../../../core/customers/names";
import { fold } from "../../../core/fold";
import type { Invitation } from "../../../core/invitations/invitation";
import { mayInvite } from "../../../core/invitations/where";
import { permit } from "../../../core/people/actor";
import type { Answer } from "../../answer";
import type { Command } from "../../command";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { isQuestion } from "../../language/beginning/done-to-other";
import { refuse } from "../../refuse";
import type { TextKey } from "../../texts/texts";
import type { Suggested } from "../../views/help/command-line";
import { reply } from "../../views/help/reply";
import { invitationsList } from "../../views/invitations/list";
import type { ListRow } from "../../views/list-rows";
import { withNote } from "../../views/note";
import { shown } from "../../views/view";
import { offer } from "../guessing/offers";
import { allNames, pageSize } from "../view-context";
import { withCompanyBeside } from "./called";
import { invitationOf } from "./invitations";

type State = Invitation["state"];

/** Which invitations are meant, what may be done without asking, and what is said where it is not done. */
export interface Wanted {
  /** In which state it can go on. */
  states: readonly State[];
  /** One word of a name is asked about, even when it fits one only. */
  wholly?: true;
  /** Who may go on with one at once: another's is shown first, with what can be done. */
  isMine?: (invitation: Invitation) => boolean;
  /** What is said of another’s, or of one that is to be looked at first. */
  others?: (invitation: Invitation) => TextKey;
  /** Where the line names none: which one is asked for, or that there is none of these. */
  which?: `invitations.${"accept" | "sent" | "show" | "unsent"}.which`;
  none?: TextKey;
  /** What a row goes on with, of those that can go on: what the line was for. */
  goesOn?: ((invitation: Invitation) => Pick<ListRow, "verb" | "data">) | undefined;
  /** What is offered where nobody is invited so. */
  instead?: Command;
  /** The answer where nobody is invited, or nobody of that name. */
  unfound?: () => Promise<Answer>;
  /** Why it does not go on from a state. */
  why?: Partial<Record<State, TextKey>>;
}

/**
 * Finds the one open invitation that a line names, by customer, address or domain, and goes on with it. Where it names
 * none or several, they are listed, this person's first, and nothing is done yet. Everything that the line names counts:
 * an address beside the name of another company fits no invitation.
 */
export async function withInvitationNamed(
  turn: Turn,
  asked: Asked,
  wanted: Wanted,
  goOn: (invitation: Invitation) => Promise<Answer>,
): Promise<Answer> {
  const { states, isMine = () => true } = wanted;
  const { reader } = turn;
  const open = await turn.store.invitations();
  const tests = namedBy(asked);
  if (tests.length === 0) {
    if (open.length === 0 && wanted.unfound) return wanted.unfound();
    return askWhich(turn, open, wanted);
  }
  const named = open.filter((invitation) => tests.every((isNamed) => isNamed(invitation)));
  const fits = named.filter(({ state }) => states.includes(state));
  const [only, ...others] = fits;
  if (others.length > 0 || (only && wanted.wholly && isOneWord(asked)))
    return listed(turn, fits, wanted, asking(turn, wanted, fits.length));
  if (only && isMine(only)) return goOn(only);
  if (only) return standing(turn, only, wanted.others?.(only));
  const [other, ...further] = named;
  if (other && further.length === 0) return standing(turn, other, wanted.why?.[other.state]);
  const domains = asked.addresses.map(({ address }) => address?.domain);
  const partly = open.filter(
    (invitation) => tests.some((isNamed) => isNamed(invitation)) || domains.includes(invitation.domain),
  );
  if (partly.length > 0) return listed(turn, partly, wanted, reader.text("invitations.named.other"));
  return notFound(turn, asked, wanted);
}

/** Where a name is no invitation's wholly: the one that is past that point, else those that may be meant, to press one. */
export async function withInvitationNearly(turn: Turn, asked: Asked, wanted: Wanted): Promise<Answer> {
  const [only, ...others] = await invitationsNamed(turn, asked);
  if (!only) {
    const nobody = turn.reader.text("invitations.named.nobody", { words: asked.called });
    return withNote(await askWhich(turn, await turn.store.invitations(), wanted), nobody);
  }
  if (others.length === 0 && !wanted.states.includes(only.state)) return standing(turn, only, wanted.why?.[only.state]);
  return listed(turn, [only, ...others], wanted, asking(turn, wanted, 1 + others.length));
}

/** Which of them is meant; of one that a part of its name fits, whether that is. */
const asking = ({ reader }: Turn, { which }: Wanted, n: number): string | undefined =>
  which && reader.text(n === 1 ? `${which}.one` : which);

/** Those that can go on, to choose from; where there are none, that, and what is open. */
function askWhich(turn: Turn, open: readonly Invitation[], wanted: Wanted): Promise<Answer> {
  const fits = open.filter(({ state }) => wanted.states.includes(state));
  const none = wanted.none && turn.reader.text(wanted.none);
  return fits.length > 0
    ? listed(turn, fits, wanted, asking(turn, wanted, fits.length))
    : listed(turn, open, wanted, none);
}

/** Whether an open invitation fits all that a line names; where it names nothing, whether any is open. */
export async function isInvited({ store }: Turn, asked: Asked): Promise<boolean> {
  const tests = namedBy(asked);
  return (await store.invitations()).some((invitation) => tests.every((isNamed) => isNamed(invitation)));
}

/** The open invitations that fit all that a line names; none where it names nothing. */
export async function invitationsNamed({ store }: Turn, asked: Asked): Promise<Invitation[]> {
  const tests = namedBy(asked);
  if (tests.length === 0) return [];
  return (await store.invitations()).filter((invitation) => tests.every((isNamed) => isNamed(invitation)));
}

/** "Accepted clinic". */
const isOneWord = ({ partly, called }: Asked): boolean => partly && !called.includes(" ");

/** It is there, only not at that point: its card says where it stands, and why that is not enough. */
async function standing(turn: Turn, invitation: Invitation, why: TextKey | undefined): Promise<Answer> {
  const card = shown(await invitationOf(turn, invitation));
  return why === undefined ? card : withNote(card, turn.reader.text(why, { words: invitation.customerName }));
}

/** Those that may be meant, this person's first. */
async function listed(
  turn: Turn,
  invitations: readonly Invitation[],
  { states, goesOn }: Wanted,
  note: string | undefined,
): Promise<Answer> {
  const isMine = ({ createdBy }: Invitation): boolean => createdBy === turn.actor.id;
  const rows = [...invitations.filter(isMine), ...invitations.filter((invitation) => !isMine(invitation))];
  const page = { rows: rows.slice(0, pageSize), from: rows.length > 0 ? 1 : 0, total: rows.length };
  const people = await allNames(turn);
  const mayWrite = mayInvite(turn.store.tenant, turn.actor);
  const list = shown(
    invitationsList(turn.reader, {
      page,
      people,
      now: turn.deps.clock.now(),
      mayWrite,
      goesOn: (invitation) => (mayWrite && states.includes(invitation.state) ? goesOn?.(invitation) : undefined),
    }),
  );
  return note === undefined ? list : withNote(list, note);
}

/** No open one is called so; a closed one says how it ended. */
async function notFound(turn: Turn, asked: Asked, { instead, unfound }: Wanted): Promise<Answer> {
  const { addresses, customers } = asked;
  // "Draft an invite for Contoso": who may not invite hears that, and not that there is none.
  const isTold = asked.deed === instead?.name && !isQuestion(asked.sentence);
  const needs = isTold ? instead?.needs : undefined;
  const permitted = needs && (await permit(turn.store, turn.actor, needs, instead?.doing));
  if (permitted && !permitted.ok) return refuse(turn, permitted.error);
  const email = addresses[0]?.address?.email;
  const customer = customers.length === 1 ? customers[0]?.id : undefined;
  const filter = email ? { email } : customer ? { customer } : undefined;
  const [last] = filter ? await turn.store.invitations(filter) : [];
  // More may have been granted since, or been accepted all the same.
  if (last && (last.state === "accepted" || last.state === "discarded")) {
    const { id: invitation, state, customerName: name } = last;
    if (!unfound) return refuse(turn, { kind: "invitation-closed", invitation, state });
    return withNote(await unfound(), turn.reader.text(`invitations.${state}.before`, { name }));
  }
  if (unfound) return unfound();
  // To invite is offered to whom we know, or can write to: words that are nobody's may be anything.
  const words = email ? withCompanyBeside(email, asked) : customers[0]?.name;
  const way = instead && words ? offer(turn, instead, words) : undefined;
  if (!way) return refuse(turn, { kind: "not-found", what: "invitation", words: addresses[0]?.typed ?? asked.called });
  const title = turn.reader.text("refusal.not-found.invitation.title");
  const list = turn.reader.text("refusal.not-found.invitation.words");
  const does = turn.reader.text("command.invitations.list.does");
  const others: Suggested = { words: list, does, press: { verb: "say", data: { text: list } } };
  return shown(
    reply(turn.reader, { title, lines: [turn.reader.text("refusal.not-found.why")], offers: [way, others] }),
  );
}

/** Everything by which the line says which one; nothing when it does not. */
function namedBy({ addresses, customers, invitations, words }: Asked): ((invitation: Invitation) => boolean)[] {
  const emails = addresses.flatMap(({ address }) => (address ? [fold(address.email)] : []));
  const ids = customers.map(({ id }) => id);
  const wanted = fold(words).split(" ").filter(Boolean);
  const tests = [
    addresses.length > 0 && (({ email }: Invitation) => emails.includes(fold(email))),
    invitations.length > 0 && (({ id }: Invitation) => invitations.some((each) => each.id === id)),
    customers.length > 0 &&
      (({ customer, domain, customerName }: Invitation) =>
        customer !== undefined
          ? ids.includes(customer) || customers.some((each) => each.domain === domain)
          : customers.some((each) => each.domain === domain || isCalledSame(each.name, customerName))),
  ].filter((test) => test !== false);
  if (tests.length > 0 || wanted.length === 0) return tests;
  return [({ customerName, email }) => wanted.every((word) => fold(`${customerName} ${email}`).includes(word))];
}
