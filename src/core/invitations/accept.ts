import { clouds } from "../clouds";
import { changeCustomer } from "../customers/change";
import { type Customer, type CustomerId, type Grant, otherHolder, type Service } from "../customers/customer";
import { customerOfDomain, customerOfTenant } from "../customers/of";
import { byActor } from "../people/actor";
import type { Person } from "../people/person";
import type { Change, Deps, Queries, TenantStore } from "../ports";
import { overtakenBy } from "../privileges/overtake";
import { tenantOf } from "../providers/provider";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { unreachable } from "../unreachable";
import type { Invitation } from "./invitation";
import { type Seen, withInvitation } from "./lifecycle";
import { typedName } from "./typed-name";

export interface SeenAcceptance {
  /** The customer's name as it appeared. */
  name: string;
  /** The customer's Microsoft tenant id, where the person knows it. */
  tenantId?: string;
  /** Services for which the customer granted us privileges. */
  services: Service[];
  /** The customer that is said to have accepted, where the id is of another than the invited one. */
  confirmed?: CustomerId;
}

/** What stands where there is no id. */
const nobodys = /^(?:0{8}|f{8})(?:-(?:0{4}|f{4})){3}-(?:0{12}|f{12})$/;
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Records an acceptance that a person has seen: the link does not tell who accepted (R43). The customer appears in
 * the list (R19, R50) with the privileges granted and nothing else: no subscription and no right to bill (R33).
 */
export function recordAcceptance(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  seen: Seen,
  acceptance: SeenAcceptance,
): Promise<Result<Customer, Refusal>> {
  const newId = deps.ids.next();
  return withInvitation<Customer>(store, actor, seen, async (invitation, queries) => {
    switch (invitation.state) {
      case "accepted": {
        const customer = invitation.accepted && (await queries.customer(invitation.accepted.customer));
        return customer ? ok(customer) : refused({ kind: "not-found", what: "customer", words: acceptance.name });
      }
      case "discarded":
        return refused({ kind: "invitation-closed", invitation: invitation.id, state: "discarded" });
      case "draft":
      case "drafted":
      case "sent":
        break;
      default:
        return unreachable(invitation.state);
    }
    const name = typedName(acceptance.name);
    if (!name.ok) return name;
    const tenantId = acceptance.tenantId?.trim().toLowerCase() || undefined;
    const unfit = tenantId && (await unfitTenantId(queries, tenantId));
    if (unfit) return refused(unfit);
    const whose = await acceptedBy(queries, invitation, acceptance, tenantId);
    if (!whose.ok) return whose;
    const known = whose.value;
    const taken = acceptance.services.find((service) => known && otherHolder(known, service));
    if (taken)
      return refused({ kind: "service-held", service: taken, partner: (known && otherHolder(known, taken)) ?? "" });
    const at = deps.clock.now();
    const customer = accepted(
      known ?? newCustomer(newId, invitation, at),
      invitation,
      { ...acceptance, name: name.value },
      tenantId,
      queries,
      at,
    );
    return acceptedChange(deps, queries, actor, invitation, customer, acceptance.services, at);
  });
}

/** Why an id is no customer's: ours and those of the providers are seen in the same places, and get copied. */
async function unfitTenantId(queries: Queries, typed: string): Promise<Refusal | undefined> {
  if (!guid.test(typed)) return { kind: "tenant-id-invalid", typed };
  if (nobodys.test(typed)) return { kind: "tenant-id-foreign", typed };
  if (typed === queries.tenant.id) return { kind: "tenant-id-foreign", typed, of: queries.tenant.name };
  const provider = (await queries.providers()).find((each) => tenantOf(each) === typed);
  return provider && { kind: "tenant-id-foreign", typed, of: provider.name };
}

/**
 * The customer that accepted, where it is known: the invited one, or the one of the id. Where these are two, nothing tells
 * whose acceptance it is but the person who saw it.
 */
async function acceptedBy(
  queries: Queries,
  { customer: id, domain, customerName }: Invitation,
  { confirmed }: SeenAcceptance,
  tenantId: string | undefined,
): Promise<Result<Customer | undefined, Refusal>> {
  const invited = id ? await queries.customer(id) : await customerOfDomain(queries, domain);
  const ofId = tenantId ? await customerOfTenant(queries, tenantId) : undefined;
  if (ofId && ofId.id !== invited?.id && ofId.id !== confirmed)
    return refused({
      kind: "acceptance-of-another",
      customer: ofId.id,
      name: ofId.name,
      domain: ofId.domain,
      invited: invited?.name ?? customerName,
    });
  if (tenantId && !ofId && invited?.tenantId)
    return refused({ kind: "tenant-id-differs", typed: tenantId, name: invited.name, known: invited.tenantId });
  return ok(ofId ?? invited);
}

function newCustomer(id: CustomerId, invitation: Invitation, at: number): Customer {
  return {
    id,
    name: invitation.customerName,
    domain: invitation.domain,
    state: "active",
    since: at,
    origin: "invitation",
    mayBuy: false,
    services: [],
    grants: [],
    subscriptions: [],
    users: { total: 0, admins: 0 },
    licences: { total: 0, assigned: 0 },
    source: "ledger",
    asOf: at,
    revision: 0,
  };
}

/** The customer after the acceptance; what a removed relationship had does not come back by itself (C10, B21). */
function accepted(
  customer: Customer,
  invitation: Invitation,
  acceptance: SeenAcceptance,
  tenantId: string | undefined,
  queries: Queries,
  at: number,
): Customer {
  const { removedAt: _, managedSince, ...kept } = customer;
  const isNew = customer.revision === 0;
  const granted: Grant[] = acceptance.services.map((service) => ({
    service,
    partner: "us",
    transacting: true,
    state: "granted",
    since: at,
  }));
  const others = customer.grants.filter(
    (grant) => grant.partner !== "us" || !acceptance.services.includes(grant.service),
  );
  // In China an acceptance gives privileges only (C12).
  const joint = invitation.provider && clouds[queries.tenant.cloud].jointAcceptance === "provider-can-order";
  return {
    ...kept,
    ...(tenantId && { tenantId }),
    name: isNew ? acceptance.name : customer.name,
    state: "active",
    since: customer.state === "removed" ? at : customer.since,
    services: [...new Set([...customer.services, ...acceptance.services])],
    grants: [...others, ...granted],
    ...(managedSince !== undefined && customer.state === "active" && { managedSince }),
    ...(joint && invitation.provider && { provider: { id: invitation.provider, canOrder: true }, managedSince: at }),
    asOf: at,
  };
}

async function acceptedChange(
  deps: Deps,
  queries: Queries,
  actor: Person,
  invitation: Invitation,
  customer: Customer,
  services: Service[],
  at: number,
): Promise<Change<Result<Customer, Refusal>>> {
  const done: Invitation = {
    ...invitation,
    state: "accepted",
    customer: customer.id,
    customerName: customer.name,
    accepted: { by: actor.id, at, customer: customer.id },
  };
  const provider = invitation.provider && (await queries.provider(invitation.provider));
  const event = byActor(actor, {
    type: "invitation.accepted",
    invitation: done.id,
    customer: customer.id,
    name: customer.name,
    services,
    ...(provider && { joint: provider.name }),
  });
  const changed = await changeCustomer(deps, queries, customer);
  const overtaken = await overtakenBy(queries, customer, services, { actor, at });
  return {
    answer: ok(customer),
    ...changed,
    ...overtaken,
    invitations: [done],
    events: [event, ...(changed.events ?? [])],
    effects: [...(changed.effects ?? []), ...(overtaken.effects ?? [])],
  };
}
