import type { Acceptance } from "../../../core/acceptances/acceptance";
import { acceptable, holdersIn, knownBy, theKnown } from "../../../core/acceptances/known";
import { type Invited, invitedIn, matchOf } from "../../../core/acceptances/match";
import { type CustomerId, type HeldElsewhere, heldElsewhere } from "../../../core/customers/customer";
import type { InvitationId } from "../../../core/invitations/invitation";
import { mayInvite } from "../../../core/invitations/where";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { acceptanceCard } from "../../views/acceptances/acceptance";
import { acceptancesList, type Waiting } from "../../views/acceptances/list";
import type { Problem } from "../../views/problem";
import { shown } from "../../views/view";
import { allNames, nameOf, pageSize } from "../view-context";

/** A page of the acceptances of which nobody has said whose they are, oldest first (R19, R43). */
export async function showAcceptances(turn: Turn, { cursor }: { cursor?: string | undefined } = {}): Promise<Answer> {
  const { store, deps, actor, reader } = turn;
  const [{ rows, ...page }, people, open] = await Promise.all([
    store.openItems("acceptances", { cursor, limit: pageSize }),
    allNames(turn),
    acceptable(store),
  ]);
  const waiting = await Promise.all(rows.map((acceptance) => waitingAmong(turn, acceptance, open)));
  const mayWrite = mayInvite(store.tenant, actor);
  const now = deps.clock.now();
  return shown(acceptancesList(reader, { page: { ...page, rows: waiting }, cursor, people, now, mayWrite }));
}

async function waitingAmong({ store }: Turn, acceptance: Acceptance, open: readonly Invited[]): Promise<Waiting> {
  const known = await knownBy(store, acceptance);
  return { acceptance, match: matchOf(acceptance, open, known), isKnown: theKnown(known) !== undefined };
}

/** What was wrong with what was said of it, and what other CSP partners hold of the customer that was meant. */
interface Again {
  problem?: Problem;
  held?: readonly HeldElsewhere[];
  /** What pressing again agrees to: that this customer accepted. */
  other?: CustomerId | undefined;
  /** What pressing again agrees to: that the tenant id which appeared is left out. */
  withoutId?: boolean;
  /** What pressing again says: that these are other companies. */
  besides?: readonly string[];
  /** The invitation that was chosen. */
  invited?: InvitationId | undefined;
}

/** An acceptance as it stands, with what may fit it at this moment. */
export async function showAcceptance(turn: Turn, acceptance: Acceptance, again: Again = {}): Promise<Answer> {
  const { store, reader, actor } = turn;
  const [known, open] = await Promise.all([knownBy(store, acceptance), acceptable(store)]);
  const match = matchOf(acceptance, open, known);
  const fitting = invitedIn(match);
  const isFitting = ({ invitation }: Invited): boolean => fitting.some((each) => each.invitation.id === invitation.id);
  const holders = holdersIn(known);
  // What a customer of ours accepted was no invitation to somebody else whom nothing that appeared is like.
  const isOthers = ({ customer }: Invited): boolean =>
    holders.length > 0 && !holders.some(({ id }) => id === customer?.id);
  const others = open.filter((invited) => !isFitting(invited) && !isOthers(invited));
  return shown(
    acceptanceCard(reader, {
      acceptance,
      match,
      holders: holders.map((customer) => ({ customer, by: customer === known.ofTenant ? "tenant" : "domain" })),
      open: [...fitting, ...others].map(({ invitation }) => invitation),
      people: await allNames(turn),
      now: turn.deps.clock.now(),
      tenant: store.tenant,
      by: await nameOf(turn, acceptance.by),
      customerName: acceptance.decided?.customer && (await store.customer(acceptance.decided.customer))?.name,
      decidedBy: acceptance.decided ? await nameOf(turn, acceptance.decided.by) : "",
      mayDecide: mayInvite(store.tenant, actor),
      held: [...holders.flatMap((holder) => heldElsewhere(holder, acceptance.services)), ...(again.held ?? [])],
      problem: again.problem,
      other: again.other,
      besides: again.besides ?? [],
      withoutId: again.withoutId ?? false,
      invited: again.invited,
    }),
  );
}

/** In place of the message that was pressed. */
export const inPlace = (answer: Answer): Answer => ({ ...answer, reach: "message" });
