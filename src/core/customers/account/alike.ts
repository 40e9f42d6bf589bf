import { lookingLike } from "../../invitations/links/look-alikes";
import type { Refusal } from "../../refusals";
import type { Customer, CustomerId } from "../customer";
import { isCalledInFull } from "../names";
import type { CustomerQueries } from "../queries";

/** A company that is no customer yet. */
interface Company {
  name: string;
  domain: string;
}

/** The customer called the same, and the one whose domain looks the same: it may be that one, or pass itself off as it. */
export interface Alike {
  namesake?: Customer | undefined;
  lookAlike?: Customer | undefined;
}

/** Words by which whoever is like a company is looked up: its name, and the domains that its own is taken for. */
export const wordsAlike = ({ name, domain }: Company): string[] => [name, ...lookingLike(domain)];

/**
 * Who is like a company among the customers that are called as its words say.
 *
 * @param besides of whom a person has said, asked about just that, that they are others (`nameBeside`, `domainBeside`)
 */
export function alikeAmong(
  company: Company,
  called: (word: string) => readonly Customer[],
  besides: readonly string[] = [],
): Alike {
  const isNamed = (other: Customer): boolean =>
    isCalledInFull(other, company.name) && !besides.includes(nameBeside(other.id));
  const isUntold = ({ id }: Customer): boolean => !besides.includes(domainBeside(id));
  const looking = lookingLike(company.domain).flatMap((like) => called(like).filter(({ domain }) => domain === like));
  return {
    namesake: called(company.name).find(isNamed),
    lookAlike: looking.find(isUntold),
  };
}

/** What is answered to the question about a customer of the same name, */
export const nameBeside = (id: CustomerId): string => `name:${id}`;
/** and to the one about a customer whose domain looks the same. */
export const domainBeside = (id: CustomerId): string => `domain:${id}`;

/** What is asked before a company becomes a customer, each by itself, until a person has said that they are others. */
export async function askedOfAlike(
  queries: Pick<CustomerQueries, "customersMentioned">,
  company: Company,
  besides: readonly string[] = [],
): Promise<Refusal[]> {
  const found = await queries.customersMentioned(wordsAlike(company));
  const { namesake, lookAlike } = alikeAmong(company, (word) => found.get(word) ?? [], besides);
  const told = ({ id: customer, name, domain }: Customer) => ({ customer, name, domain });
  return [
    ...(namesake
      ? [{ kind: "name-in-use" as const, ...told(namesake), wasRemoved: namesake.state === "removed" }]
      : []),
    ...(lookAlike ? [{ kind: "domain-look-alike" as const, typed: company.domain, ...told(lookAlike) }] : []),
  ];
}
