import type { Grant } from "../customers/customer";
import type { HeldByOther } from "../customers/events";
import { nameKey, wordsSought } from "../customers/names";
import { latin } from "../invitations/links/look-alikes";

export type Partner = Grant["partner"];

/**
 * A partner's name in the one spelling in which partners are compared, as it looks and without spaces: `A. Datum` and
 * `Adatum` are one. Its legal form does not tell it from another. Empty where nothing in it can be read.
 */
export const partnerKey = (name: string): string => spelled(name).replaceAll(" ", "");

const spelled = (name: string): string => nameKey(wordsSought(withoutSoleOwner(latin(name))).join(" "));

/** What may follow a legal form, and letters of one that stand apart: `S r l unipersonale`. */
const withoutSoleOwner = (name: string): string =>
  name
    .replace(/[\s,]+(?:unipersonale|(?:a|con) socio unico)[\s.]*$/iu, "")
    .replace(/(?<=\S[\s,]+)(?:s r l(?: s)?|s p a|s a s|s n c)[\s.]*$/iu, (form) => form.replace(/\s+/gu, ""));

/** What stands on a card for one partner's privileges for one service; it has no commas. */
export const grantKey = ({ service, partner }: Pick<Grant, "service" | "partner">): string =>
  partner === "us" ? service : `${service}:${spelled(partner.name)}`;

/** What tells one partner's privileges for one service from all others of a customer. */
export const grantIdentity = (grant: Pick<Grant, "service" | "partner">): string => grantKey(grant).replaceAll(" ", "");

/** The partner holds them now. */
export const isGranted = ({ state }: Grant): boolean => state === "granted";

/** The granted privileges of CSP partners beside which this one cannot stand: one holds a service (R21, R49, C11). */
export const holdersBeside = (grants: readonly Grant[], wanted: Grant): Grant[] =>
  grants.filter(
    (grant) =>
      wanted.transacting &&
      grant.transacting &&
      isGranted(grant) &&
      grant.service === wanted.service &&
      grantIdentity(grant) !== grantIdentity(wanted),
  );

/** What the same partner holds as CSP partner, where it is only to advise. */
export const steppingDown = (grants: readonly Grant[], wanted: Grant): Grant[] =>
  wanted.transacting
    ? []
    : grants.filter((grant) => grant.transacting && isGranted(grant) && grantIdentity(grant) === grantIdentity(wanted));

/** The grants with these in the places of the same partners' for the same services, each once. */
export function withGrants(grants: readonly Grant[], added: readonly Grant[]): Grant[] {
  const byKey = new Map(added.map((grant) => [grantIdentity(grant), grant]));
  return [...grants.filter((grant) => !byKey.has(grantIdentity(grant))), ...byKey.values()];
}

/** The grants, of which these were taken away. */
export const withoutThese = (
  grants: readonly Grant[],
  taken: readonly Grant[],
  revoked: NonNullable<Grant["revoked"]>,
): Grant[] => grants.map((grant) => (taken.includes(grant) ? { ...grant, state: "revoked", revoked } : grant));

/** What other partners held of these, by partner. */
export function ofOthers(grants: readonly Grant[]): HeldByOther[] {
  const names = grants.flatMap(({ partner }) => (partner === "us" ? [] : [partner.name]));
  return [...new Set(names)].map((name) => ({
    partner: name,
    services: grants.filter(({ partner }) => partner !== "us" && partner.name === name).map(({ service }) => service),
  }));
}
