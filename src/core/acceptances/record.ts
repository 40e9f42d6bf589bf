import type { Customer, CustomerId, Service } from "../customers/customer";
import { isCalledSame } from "../customers/names";
import type { Invitation } from "../invitations/invitation";
import { type Seen, withInvitation } from "../invitations/lifecycle";
import type { Person } from "../people/person";
import type { Deps, Queries, TenantStore } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { unreachable } from "../unreachable";
import type { Appeared } from "./acceptance";
import { appearedAs, type TypedAppearance } from "./appeared";
import { acceptable, holdersIn, invitedBy, knownBy } from "./known";
import { type Invited, isUnlike, type Known, matchOf } from "./match";
import { hasAlready, isSameSeen } from "./see";
import { type Taken, taken, without } from "./take";

export interface SeenAcceptance extends Omit<TypedAppearance, "domain"> {
  /** The domain that appeared; where none is told, it is that of the invited customer. */
  domain?: string;
  /** The customer that is said to have accepted, where what appeared is of another than the invited one. */
  confirmed?: CustomerId | undefined;
  /** Services that are left out where another CSP partner holds them. */
  leaveOut?: readonly Service[] | undefined;
}

/** Records the acceptance of an invitation that a person has seen: the link does not tell who accepted (R43). */
export function recordAcceptance(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  seen: Seen,
  typed: SeenAcceptance,
): Promise<Result<Customer, Refusal>> {
  const newId = deps.ids.next();
  return withInvitation<Customer>(store, actor, seen, async (invitation, queries) => {
    switch (invitation.state) {
      case "accepted": {
        const customer = invitation.accepted && (await queries.customer(invitation.accepted.customer));
        if (!customer) return refused({ kind: "not-found", what: "customer", words: typed.name });
        const again = await appearedFor(queries, { invitation, customer }, typed);
        if (!again.ok) return again;
        const { leaveOut = [] } = typed;
        return isSaidOf(customer, without(customer, again.value, leaveOut))
          ? ok(customer)
          : refused({ kind: "invitation-closed", invitation: invitation.id, state: "accepted" });
      }
      case "discarded":
        return refused({ kind: "invitation-closed", invitation: invitation.id, state: "discarded" });
      case "draft":
        return refused({ kind: "invitation-unready", invitation: invitation.id });
      case "drafted":
      case "sent":
        break;
      default:
        return unreachable(invitation.state);
    }
    const invited = await invitedBy(queries, invitation);
    const appeared = await appearedFor(queries, invited, typed);
    if (!appeared.ok) return appeared;
    const known = await knownBy(queries, appeared.value);
    const fits = await fitsAnother(queries, invited, appeared.value, known);
    if (fits) return refused(fits);
    const whose = acceptedBy(invited, known, appeared.value, typed.confirmed);
    if (!whose.ok) return whose;
    const { known: customer, staysOpen } = whose.value;
    const fit = customer && asOf(customer, appeared.value.tenantId);
    if (fit && !fit.ok) return fit;
    const { leaveOut } = typed;
    if (customer && staysOpen && isRecorded(customer, invitation, appeared.value, leaveOut)) return ok(customer);
    const acceptance = await saidNow(queries, appeared.value);
    const taking = { appeared: appeared.value, ...whose.value, invitation, acceptance, leaveOut, newId };
    const match = matchOf(appeared.value, [invited], known).kind === "certain" ? "certain" : "confirmed";
    return taken(deps, queries, actor, { ...taking, match });
  });
}

/** The acceptance that waited, where nothing was seen of it but what is said now. */
async function saidNow(queries: Queries, appeared: Appeared) {
  const { tenantId, services } = appeared;
  return (await queries.waitingAcceptances()).find(
    (waiting) =>
      isSameSeen(waiting, appeared) &&
      (!waiting.tenantId || waiting.tenantId === tenantId) &&
      waiting.services.every((service) => services.includes(service)),
  );
}

/** The same has been recorded of it already. */
const isSaidOf = (customer: Customer, appeared: Appeared): boolean =>
  hasAlready(customer, appeared) && isCalledSame(customer.name, appeared.name);

/** Who accepted, as it was typed on the form of an invitation; or all that is wrong with that. */
export const appearedFor = (
  queries: Queries,
  { invitation, customer }: Invited,
  typed: SeenAcceptance,
): Promise<Result<Appeared, Refusal>> =>
  appearedAs(queries, { ...typed, domain: typed.domain?.trim() || customer?.domain || invitation.domain });

/** What appeared is certainly of another open invitation than the one that is said to be accepted. */
async function fitsAnother(queries: Queries, { invitation }: Invited, appeared: Appeared, known: Known) {
  const match = matchOf(appeared, await acceptable(queries), known);
  if (match.kind !== "certain" || match.invited.invitation.id === invitation.id) return undefined;
  const { customerName: name, email } = match.invited.invitation;
  return { kind: "acceptance-fits-another" as const, name, email };
}

/** The customer that accepted, where it is known; `staysOpen`: it is another than the invited one, and so may that be yet. */
type Accepted = Pick<Taken, "staysOpen"> & { known: Customer | undefined };

/** The same was recorded before of a customer that is not the invited one: the invitation, being open, does not tell. */
const isRecorded = (
  customer: Customer,
  { provider }: Invitation,
  appeared: Appeared,
  leaveOut: readonly Service[] = [],
): boolean =>
  hasAlready(customer, { ...without(customer, appeared, leaveOut), domain: customer.domain }) &&
  (provider === undefined || (customer.provider?.id === provider && customer.provider.canOrder));

/**
 * The customer that accepted, where it is known: the invited one, or the one that has what appeared. Where these are two,
 * nothing tells whose acceptance it is but the person who saw it.
 */
export function acceptedBy(
  invited: Invited,
  known: Known,
  appeared: Appeared,
  confirmed: CustomerId | undefined,
): Result<Accepted, Refusal> {
  const { customer, invitation } = invited;
  const other = holdersIn(known).find(({ id }) => id !== customer?.id);
  const staysOpen = other && other.domain !== invitation.domain && { staysOpen: true as const };
  if (other && other.id !== confirmed) {
    const { id, name, domain } = other;
    return refused({
      kind: "acceptance-of-another",
      customer: id,
      name,
      domain,
      by: other.id === known.ofTenant?.id ? "tenant" : "domain",
      invited: customer?.name ?? invitation.customerName,
      ...staysOpen,
    });
  }
  // Of who is no customer yet, the invitation is what a person confirms.
  const { id, name, domain } = customer ?? { ...invitation, name: invitation.customerName };
  if (!other && id !== confirmed && isUnlike(appeared, invited))
    return refused({ kind: "acceptance-unlike", customer: id, name, domain, appeared: appeared.name });
  return ok({ known: other ?? customer, ...staysOpen });
}

/** The customer, unless it is known by another id than what appeared. */
export const asOf = (customer: Customer, tenantId: string | undefined): Result<Customer, Refusal> =>
  tenantId && customer.tenantId && customer.tenantId !== tenantId
    ? refused({ kind: "tenant-id-differs", typed: tenantId, name: customer.name, known: customer.tenantId })
    : ok(customer);
