import { askedOfAlike } from "../customers/account/alike";
import type { Customer, CustomerId, Service } from "../customers/customer";
import { together } from "../forms/all-fit";
import { cardsOf } from "../invitations/about";
import type { InvitationId } from "../invitations/invitation";
import { notInvitedBy } from "../invitations/where";
import { byActor, permit } from "../people/actor";
import type { Person } from "../people/person";
import { type Change, type Deps, type Queries, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import type { Acceptance, AcceptanceId, Appeared } from "./acceptance";
import { holdersIn, invitedBy, knownBy } from "./known";
import type { Known } from "./match";
import { acceptedBy, asOf } from "./record";
import { taken } from "./take";

/** The acceptance as the person saw it. */
export interface SeenWaiting {
  id: AcceptanceId;
  revision: number;
}

/** What is left out as the person agrees to: services that another CSP partner holds, and an id that is not the customer's. */
interface LeavesOut {
  leaveOut?: readonly Service[];
  withoutId?: boolean;
}

/**
 * What a person says of it; `confirmed`: the customer that has what appeared, where another was invited; `asked`: the
 * invitation about which the person was asked that.
 */
export type Said =
  | ({ decision: "of-invitation"; invitation: InvitationId } & Confirmed & LeavesOut)
  | ({ decision: "of-customer"; customer: CustomerId } & LeavesOut)
  | { decision: "new-customer"; besides?: readonly string[] }
  | { decision: "not-ours" };

interface Confirmed {
  confirmed?: CustomerId | undefined;
  asked?: InvitationId | undefined;
}

type Outcome = Result<{ acceptance: Acceptance; customer?: Customer }, Refusal>;

/** Records what a person says of an acceptance that waits: whose it is, or that it is not ours (R19, R43, B1). */
export function decideAcceptance(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  seen: SeenWaiting,
  said: Said,
): Promise<Outcome> {
  const newId = deps.ids.next();
  return store.change<Outcome>(async (queries) => {
    const permitted = await permit(queries, actor, "invitations.write");
    if (!permitted.ok) return unchanged(permitted);
    const acceptance = await queries.acceptance(seen.id);
    if (!acceptance) return unchanged(refused({ kind: "not-found", what: "acceptance", words: seen.id }));
    const closed = notInvitedBy(queries.tenant, false);
    if (closed) return unchanged(refused(closed));
    if (isSaid(acceptance, said)) return unchanged(ok(await withCustomer(queries, acceptance)));
    if (acceptance.state !== "waiting" || acceptance.revision !== seen.revision)
      return unchanged(refused({ kind: "changed-meanwhile", what: "acceptance" }));
    if (said.decision === "not-ours") return notOurs(deps, acceptance, actor);
    const change = await takenAs(deps, queries, actor, acceptance, said, newId);
    if (!change.answer.ok) return unchanged(change.answer);
    const [decided = acceptance] = change.acceptances ?? [];
    return { ...change, answer: ok({ acceptance: decided, customer: change.answer.value }) };
  });
}

/** The same has been said of it before. */
function isSaid({ state, decided }: Acceptance, said: Said): boolean {
  if (said.decision === "of-invitation") return decided?.invitation === said.invitation;
  if (state !== said.decision) return false;
  return said.decision !== "of-customer" || decided?.customer === said.customer;
}

async function withCustomer(queries: Queries, acceptance: Acceptance) {
  const customer = await queries.customer(acceptance.decided?.customer ?? "");
  return { acceptance, ...(customer && { customer }) };
}

function notOurs({ clock }: Deps, acceptance: Acceptance, actor: Person): Change<Outcome> {
  const { id, name } = acceptance;
  const decided: Acceptance = { ...acceptance, state: "not-ours", decided: { by: actor.id, at: clock.now() } };
  const event = byActor(actor, { type: "acceptance.not-ours", acceptance: id, name });
  return { answer: ok({ acceptance: decided }), acceptances: [decided], events: [event] };
}

const leftOutBy = (said: Said): readonly Service[] | undefined => ("leaveOut" in said ? said.leaveOut : undefined);

async function takenAs(
  deps: Deps,
  queries: Queries,
  actor: Person,
  acceptance: Acceptance,
  said: Exclude<Said, { decision: "not-ours" }>,
  newId: CustomerId,
): Promise<Change<Result<Customer, Refusal>>> {
  const known = await knownBy(queries, acceptance);
  const taking = { appeared: acceptance, acceptance, match: "confirmed", newId, leaveOut: leftOutBy(said) } as const;
  const holders = holdersIn(known);
  const [holder, other] = holders;
  if (said.decision === "of-customer") {
    const customer = holders.find(({ id }) => id === said.customer);
    if (!customer) return unchanged(refused({ kind: "changed-meanwhile", what: "acceptance" }));
    const appeared = asOwn(acceptance, customer, known, said);
    return appeared.ok
      ? taken(deps, queries, actor, { ...taking, appeared: appeared.value, known: customer })
      : unchanged(appeared);
  }
  if (said.decision === "new-customer") {
    const { name, domain } = acceptance;
    const owner = known.ofDomain ?? holder;
    const wrong = owner
      ? { kind: "domain-taken" as const, domain, customer: owner.id, name: owner.name }
      : together(await askedOfAlike(queries, { name, domain }, said.besides));
    return wrong ? unchanged(refused(wrong)) : taken(deps, queries, actor, { ...taking, known: undefined });
  }
  const invitation = await queries.invitation(said.invitation);
  if (!invitation) return unchanged(refused({ kind: "not-found", what: "invitation", words: said.invitation }));
  if (invitation.state === "accepted" || invitation.state === "discarded")
    return unchanged(refused({ kind: "invitation-closed", invitation: invitation.id, state: invitation.state }));
  if (invitation.state === "draft")
    return unchanged(refused({ kind: "invitation-unready", invitation: invitation.id }));
  const invited = await invitedBy(queries, invitation);
  // Of two that have what appeared, it is the one whose invitation is chosen.
  const own = other && holders.find(({ id }) => id === invited.customer?.id);
  // The card says who has what appeared; that a second customer is concerned, only what is chosen tells.
  const isAsked = invited.customer === undefined ? other !== undefined : invited.customer.id !== holder?.id;
  const confirmed = isAsked && said.asked !== invitation.id ? undefined : said.confirmed;
  const whose = own ? ok({ known: own }) : acceptedBy(invited, known, acceptance, confirmed);
  if (!whose.ok) return unchanged(whose);
  const appeared = whose.value.known ? asOwn(acceptance, whose.value.known, known, said) : ok(acceptance);
  if (!appeared.ok) return unchanged(appeared);
  const change = await taken(deps, queries, actor, { ...taking, appeared: appeared.value, ...whose.value, invitation });
  return { ...change, effects: [...(change.effects ?? []), cardsOf(invitation)] };
}

/** What appeared, without an id that is another customer's, or not that by which this one is known, once that is agreed to. */
function asOwn(
  acceptance: Acceptance,
  customer: Customer,
  { ofTenant }: Known,
  { withoutId = false }: LeavesOut,
): Result<Appeared, Refusal> {
  const { tenantId, ...appeared } = acceptance;
  if (!tenantId || ofTenant?.id === customer.id) return ok(acceptance);
  const own = ofTenant
    ? refused({ kind: "tenant-id-in-use" as const, tenantId, customer: ofTenant.id, name: ofTenant.name })
    : asOf(customer, tenantId);
  if (own.ok) return ok(acceptance);
  return withoutId ? ok(appeared) : own;
}
