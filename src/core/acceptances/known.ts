import type { Customer } from "../customers/customer";
import { isShared } from "../customers/domain";
import { mayBeCalled } from "../customers/names";
import { customerOfDomain, customerOfTenant, customersOfAll } from "../customers/of";
import { type Invitation, mayBeAccepted } from "../invitations/invitation";
import type { Queries } from "../ports";
import type { Appeared } from "./acceptance";
import { type Invited, type Known, type Match, matchOf } from "./match";

/** Customers that are known under what appeared. */
export async function knownBy(queries: Queries, { tenantId, domain }: Appeared): Promise<Known> {
  return {
    ofTenant: tenantId ? await customerOfTenant(queries, tenantId) : undefined,
    ofDomain: await customerOfDomain(queries, domain),
  };
}

/** The invitation with the customer it goes to. */
export async function invitedBy(queries: Queries, invitation: Invitation): Promise<Invited> {
  const { customer: id, domain } = invitation;
  if (id) return { invitation, customer: await queries.customer(id) };
  return { invitation, customer: calledSo(invitation, await customerOfDomain(queries, domain)) };
}

/** The customer of the invited domain, unless it is called otherwise: its account was made for somebody else since. */
const calledSo = ({ customerName }: Invitation, customer: Customer | undefined): Customer | undefined =>
  customer && mayBeCalled(customer, customerName) ? customer : undefined;

/** Invitations that may have been accepted: those that are sent, or ready to be. */
export async function acceptable(queries: Queries): Promise<Invited[]> {
  const open = (await queries.invitations()).filter(mayBeAccepted);
  const called = await customersOfAll(queries, open.map(calling));
  return open.map((invitation) => {
    const { customer: id, domain } = invitation;
    const found = called(calling(invitation));
    if (id) return { invitation, customer: found.find((each) => each.id === id) };
    const ofDomain = isShared(domain) ? undefined : found.find((each) => each.domain === domain);
    return { invitation, customer: calledSo(invitation, ofDomain) };
  });
}

/** By what the customer of an invitation is looked up: its id where one is known, else the domain of the address. */
const calling = ({ customer, domain }: Invitation): string => customer ?? domain;

/** Whose acceptance it is at this moment, and the customers that are known under what appeared. */
export async function matchNow(queries: Queries, appeared: Appeared): Promise<{ match: Match; known: Known }> {
  const known = await knownBy(queries, appeared);
  return { match: matchOf(appeared, await acceptable(queries), known), known };
}

/** The customers that have what appeared, each once; that of the id first. */
export const holdersIn = ({ ofTenant, ofDomain }: Known): Customer[] =>
  [ofTenant, ofDomain?.id === ofTenant?.id ? undefined : ofDomain].filter((each) => each !== undefined);

/** The customer that has what appeared; an id tells more than a domain. */
export const theKnown = ({ ofTenant, ofDomain }: Known): Customer | undefined => ofTenant ?? ofDomain;
