import { parse } from "tldts";
import type { Customer } from "../customers/customer";
import { isShared } from "../customers/domain";
import { isCalledSame, shareWords } from "../customers/names";
import type { Invitation } from "../invitations/invitation";
import type { Appeared } from "./acceptance";

/** An open invitation, with the customer it goes to where that is known. */
export interface Invited {
  invitation: Invitation;
  customer?: Customer | undefined;
}

/** Customers that are known under what appeared. */
export interface Known {
  ofTenant?: Customer | undefined;
  ofDomain?: Customer | undefined;
}

/** Why it may be this invitation, and is not certain to be. */
export type Doubt = "name-alike" | "other-name" | "other-domain" | "other-tenant" | "of-another" | "several";

/** Whose acceptance it is: for certain, for a reason that a person has to judge, or nobody's that was invited. */
export type Match =
  | { kind: "certain"; invited: Invited }
  | { kind: "probable"; doubt: Doubt; invited: readonly Invited[] }
  | { kind: "unmatched" };

/**
 * Whose acceptance it is (R19, R43, B1). Certain only by the tenant id of the invited customer, or by the domain of the
 * invited address, where that is no web mail, together with the same name; where nothing that appeared says
 * otherwise, exactly one invitation fits, and neither id nor domain is of another customer.
 *
 * @param open those that are sent, or ready to be
 */
export function matchOf(appeared: Appeared, open: readonly Invited[], known: Known): Match {
  const fitting = open.flatMap((invited) => {
    const fit = fitOf(appeared, invited);
    return fit ? [{ invited, fit }] : [];
  });
  const isSure = ({ fit }: { fit: Fit }): boolean => fit === "sure";
  const [first, ...others] = [...fitting.filter(isSure), ...fitting.filter((each) => !isSure(each))];
  if (!first) return { kind: "unmatched" };
  // What is only alike says nothing against what is the same, and has the name as well.
  const isNamedSo = isSure(first) && isNamed(appeared.name, first.invited);
  const rivals = others.filter(({ fit }) => !(isNamedSo && (fit === "name-alike" || fit === "other-domain")));
  const invited = [first, ...rivals].map((each) => each.invited);
  if (rivals.length > 0) return { kind: "probable", doubt: "several", invited };
  if (holderBeside(first.invited, known)) return { kind: "probable", doubt: "of-another", invited };
  return first.fit === "sure"
    ? { kind: "certain", invited: first.invited }
    : { kind: "probable", doubt: first.fit, invited };
}

/** The invitations that may be the one that was accepted. */
export function invitedIn(match: Match): readonly Invited[] {
  if (match.kind === "unmatched") return [];
  return match.kind === "certain" ? [match.invited] : match.invited;
}

/** The customer that has what appeared, where another one was invited. */
function holderBeside({ customer }: Invited, { ofTenant, ofDomain }: Known): Customer | undefined {
  return [ofTenant, ofDomain].find((holder) => holder !== undefined && holder.id !== customer?.id);
}

type Fit = "sure" | Exclude<Doubt, "several" | "of-another">;

function fitOf(appeared: Appeared, invited: Invited): Fit | undefined {
  const { tenantId, domain } = appeared;
  const known = invited.customer?.tenantId;
  const isTenant = tenantId !== undefined && known === tenantId;
  const isOtherTenant = tenantId !== undefined && known !== undefined && known !== tenantId;
  const isAddress = domain === invited.invitation.domain && !isShared(domain);
  const isCustomers = domain === invited.customer?.domain;
  if (isAddress || isCustomers) {
    if (isOtherTenant) return "other-tenant";
    if (isTenant) return "sure";
    // An address elsewhere than at the customer's own domain is of somebody who was asked for it.
    if (!isAddress || (invited.customer && !isCustomers)) return "other-domain";
    return isNamed(appeared.name, invited) ? "sure" : "other-name";
  }
  if (isTenant || isSibling(domain, invited)) return "other-domain";
  return isAlike(appeared.name, invited) ? "name-alike" : undefined;
}

/** One of the same name under another ending, or that which Microsoft gives: `contoso.it`, `contoso.onmicrosoft.com`. */
function isSibling(domain: string, { invitation, customer }: Invited): boolean {
  const name = nameIn(domain);
  const names = [invitation.domain, customer?.domain ?? ""].map(nameIn);
  return name !== undefined && names.includes(name);
}

const given = /^([^.]+)\.(?:partner\.)?onm(?:icrosoft\.(?:com|us)|schina\.cn)$/;

/** The name that a domain is made of, where it is nobody else's: `contoso`. */
export function nameIn(domain: string): string | undefined {
  if (!domain || isShared(domain)) return undefined;
  return given.exec(domain)?.[1] ?? (parse(domain).domainWithoutSuffix || undefined);
}

/** What the invited one is called. */
export const namesOf = ({ invitation, customer }: Invited): string[] =>
  [invitation.customerName, customer?.name ?? "", customer?.alias ?? ""].filter(Boolean);

/** Whether neither name nor domain of what appeared is that of the invited customer, or of the address. */
export function isUnlike(appeared: Appeared, invited: Invited): boolean {
  const { invitation, customer } = invited;
  const { domain, tenantId } = appeared;
  if (tenantId !== undefined && tenantId === customer?.tenantId) return false;
  const isDomain = domain === customer?.domain || domain === invitation.domain || isSibling(domain, invited);
  return !isDomain && !isAlike(appeared.name, invited);
}

/** Whether it is called so, but for legal forms. */
const isNamed = (name: string, invited: Invited): boolean =>
  namesOf(invited).some((other) => isCalledSame(name, other));

/** Whether all words of the shorter name are in the longer one, but for legal forms. */
const isAlike = (name: string, invited: Invited): boolean => namesOf(invited).some((other) => shareWords(name, other));
