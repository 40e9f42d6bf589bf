import { candidatesAmong } from "../../acceptances/candidates";
import { acceptable } from "../../acceptances/known";
import type { Known } from "../../acceptances/match";
import type { Millis } from "../../clock";
import { type Alike, alikeAmong, wordsAlike } from "../../customers/account/alike";
import type { Customer, CustomerId } from "../../customers/customer";
import { customersOfAll } from "../../customers/of";
import type { Queries } from "../../ports";
import type { Listed } from "../import";
import { type Open, type Outcome, outcomeOf } from "./outcome";

/** A line with what comes of it. */
export interface Compared {
  listed: Listed;
  outcome: Outcome;
}

/**
 * What comes of these lines at this moment, in their order. An invitation is accepted by one line, and a customer is told
 * of by one.
 *
 * @param list since when customers may be its own, and the ids of invitations that earlier lines have accepted
 */
export async function compareLines(
  queries: Queries,
  rows: readonly Listed[],
  list: { writtenFrom?: Millis | undefined; claimed: ReadonlySet<string> },
): Promise<Compared[]> {
  const knownTo = await customersOf(queries, rows, list.writtenFrom);
  const taken = new Set(list.claimed);
  const told = new Set<CustomerId>();
  const candidates = candidatesAmong(await acceptable(queries));
  const open: Open = {
    invited: (appeared) => candidates(appeared).filter(({ invitation }) => !taken.has(invitation.id)),
    waiting: await queries.waitingAcceptances(),
  };
  return rows.map((listed) => {
    const outcome = outcomeOf(listed, knownTo(listed), open);
    const customer = customerIn(outcome);
    if (customer && told.has(customer.id))
      return { listed, outcome: { kind: "wrong", why: "told-already", about: customer.name } };
    if (customer) told.add(customer.id);
    if (outcome.kind === "accepted") taken.add(outcome.invited.invitation.id);
    return { listed, outcome };
  });
}

/** The customer that a line is about. */
function customerIn(outcome: Outcome): Customer | undefined {
  if (outcome.kind === "changed") return outcome.before;
  return "customer" in outcome ? outcome.customer : undefined;
}

async function customersOf(
  queries: Queries,
  rows: readonly Listed[],
  writtenFrom = Number.POSITIVE_INFINITY,
): Promise<(listed: Listed) => Known & Alike> {
  const words = rows.flatMap((row) => [row.domain, ...(row.tenantId ? [row.tenantId] : []), ...wordsAlike(row)]);
  const called = await customersOfAll(queries, words);
  return ({ name, domain, tenantId }) => ({
    // Two of one name in a list are two: of those that it made itself nobody is asked.
    ...alikeAmong({ name, domain }, (word) => called(word).filter(({ since }) => since < writtenFrom)),
    ofDomain: called(domain).find((customer) => customer.domain === domain),
    ofTenant: tenantId ? called(tenantId).find((customer) => customer.tenantId === tenantId) : undefined,
  });
}
