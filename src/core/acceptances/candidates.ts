import { wordsSought } from "../customers/names";
import type { Appeared } from "./acceptance";
import { type Invited, nameIn, namesOf } from "./match";

/**
 * Open invitations by what could make them fit: whoever is compared with these alone is matched as with all of them
 * (`matchOf`), and many can be matched at once.
 */
export function candidatesAmong(open: readonly Invited[]): (appeared: Appeared) => Invited[] {
  if (open.length === 0) return () => [];
  const places = new Map<string, number[]>();
  for (const [place, invited] of open.entries()) {
    for (const key of new Set(keysOfInvited(invited))) places.set(key, [...(places.get(key) ?? []), place]);
  }
  return (appeared) => {
    const found = new Set(keysOf(appeared).flatMap((key) => places.get(key) ?? []));
    // In their order: of several that fit alike, the first is named first.
    return [...found].sort((one, other) => one - other).flatMap((place) => open[place] ?? []);
  };
}

const keysOfInvited = (invited: Invited): string[] => {
  const { invitation, customer } = invited;
  return [
    ...(customer?.tenantId ? [`id:${customer.tenantId}`] : []),
    ...[invitation.domain, customer?.domain ?? ""].flatMap(domainKeys),
    ...namesOf(invited).flatMap(nameKeys),
  ];
};

const keysOf = ({ tenantId, domain, name }: Appeared): string[] => [
  ...(tenantId ? [`id:${tenantId}`] : []),
  ...domainKeys(domain),
  ...nameKeys(name),
];

const domainKeys = (domain: string): string[] =>
  domain ? [`domain:${domain}`, `sibling:${nameIn(domain) ?? domain}`] : [];
const nameKeys = (name: string): string[] => wordsSought(name).map((word) => `word:${word}`);
