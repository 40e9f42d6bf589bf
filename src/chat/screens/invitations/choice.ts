import { fold } from "../../../core/fold";
import type { Invitation } from "../../../core/invitations/invitation";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { refuse } from "../../refuse";
import { invitationsList } from "../../views/invitations/list";
import { shown } from "../../views/view";
import { allNames, pageSize } from "../view-context";
import { invitationView } from "./invitations";

/** Which invitations are meant, and what may be done without asking. */
interface Wanted {
  /** In which state it can go on. */
  states: readonly Invitation["state"][];
  /** Goes on at once only with what this person drafted: another's is shown first. */
  mine?: true;
}

/**
 * Finds the one open invitation that a line names, by customer, address or domain, and goes on with it. Where it names
 * none or several, they are listed, this person's first, and nothing is done yet.
 */
export async function withInvitationNamed(
  turn: Turn,
  asked: Asked,
  { states, mine }: Wanted,
  goOn: (invitation: Invitation) => Promise<Answer>,
): Promise<Answer> {
  const open = await turn.store.invitations();
  const isNamed = namedBy(asked);
  const named = isNamed ? open.filter(isNamed) : open;
  const fits = named.filter((invitation) => states.includes(invitation.state));
  const [only] = fits;
  if (isNamed && fits.length === 1 && only) {
    if (!mine || only.createdBy === turn.actor.id) return goOn(only);
    return shown(await invitationView(turn, only, turn.actor));
  }
  const [other] = named;
  // It is there, only not at that point: its card says where it stands.
  if (isNamed && fits.length === 0 && named.length === 1 && other)
    return shown(await invitationView(turn, other, turn.actor));
  if (isNamed && fits.length === 0)
    return refuse(turn, { kind: "not-found", what: "invitation", words: wordsOf(asked) });
  const isMine = ({ createdBy }: Invitation): boolean => createdBy === turn.actor.id;
  const rows = [...fits.filter(isMine), ...fits.filter((invitation) => !isMine(invitation))];
  const page = { rows: rows.slice(0, pageSize), from: rows.length > 0 ? 1 : 0, total: rows.length };
  const people = await allNames(turn);
  return shown(invitationsList(turn.reader, { page, people, now: turn.deps.clock.now(), mayWrite: true }));
}

/** How the line says which one; `undefined` when it does not. */
function namedBy(asked: Asked): ((invitation: Invitation) => boolean) | undefined {
  const { addresses, customers, invitations, words } = asked;
  if (invitations.length > 0) return ({ id }) => invitations.some((each) => each.id === id);
  const emails = addresses.flatMap(({ address }) => (address ? [fold(address.email)] : []));
  if (addresses.length > 0) return ({ email }) => emails.includes(fold(email));
  const ids = customers.map(({ id }) => id);
  if (customers.length > 0)
    return ({ customer, domain }) =>
      (customer !== undefined && ids.includes(customer)) || customers.some((each) => each.domain === domain);
  const wanted = fold(words).split(" ").filter(Boolean);
  if (wanted.length === 0) return undefined;
  return ({ customerName, email }) => wanted.every((word) => fold(`${customerName} ${email}`).includes(word));
}

const wordsOf = ({ addresses, customers, words }: Asked): string => addresses[0]?.typed ?? customers[0]?.name ?? words;
