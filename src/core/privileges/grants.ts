import type { Grant } from "../customers/customer";
import type { HeldByOther } from "../customers/events";
import { nameKey, wordsSought } from "../customers/names";

export type Partner = Grant["partner"];

/** A partner's name in the one spelling in which partners are compared; empty where nothing in it can be read. */
export const partnerKey = (name: string): string => nameKey(wordsSought(name).join(" "));

/** What tells one partner's privileges for one service from all others of a customer; it has no commas. */
export const grantKey = ({ service, partner }: Pick<Grant, "service" | "partner">): string =>
  partner === "us" ? service : `${service}:${partnerKey(partner.name)}`;

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
      grantKey(grant) !== grantKey(wanted),
  );

/** The grants with these in the places of the same partners' for the same services. */
export function withGrants(grants: readonly Grant[], added: readonly Grant[]): Grant[] {
  const keys = new Set(added.map(grantKey));
  return [...grants.filter((grant) => !keys.has(grantKey(grant))), ...added];
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
