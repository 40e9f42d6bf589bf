import type { Acceptance, Appeared } from "../../acceptances/acceptance";
import { holdersIn } from "../../acceptances/known";
import { type Invited, type Known, matchOf } from "../../acceptances/match";
import { isSameSeen } from "../../acceptances/see";
import type { Alike } from "../../customers/account/alike";
import { accountLimits } from "../../customers/account/tags";
import type { Customer } from "../../customers/customer";
import { isCalledSame } from "../../customers/names";
import { fold } from "../../fold";
import type { Listed, WrongLine } from "../import";

/** What is known beside the customers when a line is compared. */
export interface Open {
  /** Open invitations that may be of whom this appeared as, in their order. */
  invited(appeared: Appeared): readonly Invited[];
  waiting: readonly Acceptance[];
}

/** What comes of a line. */
export type Outcome =
  | { kind: "new" }
  | { kind: "same"; customer?: Customer }
  /** It was not in an earlier list. */
  | { kind: "again"; customer: Customer; after: Customer }
  | { kind: "changed"; before: Customer; after: Customer }
  /** `customer`: the invited one, where it is known; `waiting`: the acceptance, where it had been seen before. */
  | { kind: "accepted"; customer?: Customer | undefined; invited: Invited; waiting?: Acceptance | undefined }
  | { kind: "to-match"; doubt: "probable" | "unmatched" }
  /** The same waits for a person already. */
  | { kind: "waiting" }
  | { kind: "wrong"; why: WrongLine["why"]; about: string };

/** What a list says of a customer, as an acceptance would show it: which services it grants stands in no list. */
export const appearedIn = ({ name, domain, tenantId }: Listed): Appeared => ({
  name,
  domain,
  ...(tenantId && { tenantId }),
  services: [],
});

/** What comes of a line, by what is known of the customers that have its domain or tenant id. */
export function outcomeOf(listed: Listed, known: Known & Alike, open: Open): Outcome {
  const [holder, other] = holdersIn(known);
  if (holder && other) return { kind: "wrong", why: "two-customers", about: `${holder.name} · ${other.name}` };
  if (holder?.tenantId && listed.tenantId && holder.tenantId !== listed.tenantId)
    return { kind: "wrong", why: "other-tenant", about: holder.name };
  if (holder && !isTheSame(holder, listed)) return ofAnother(listed, holder, known, open);
  if (!listed.related) return holder ? withoutRelationship(holder, listed) : newAccount(known);
  return holder?.state === "active" ? told(holder, listed) : appeared(listed, holder, known, open);
}

/** A list that says there is no relationship takes none away: an active customer becomes a question, as if it were missing. */
const withoutRelationship = (holder: Customer, listed: Listed): Outcome =>
  holder.state === "no-relationship" ? told(holder, listed) : { kind: "same" };

/** An account without relationship is nobody's acceptance, of which a person could be asked. */
function newAccount({ namesake, lookAlike }: Alike): Outcome {
  const alike = namesake ?? lookAlike;
  return alike ? { kind: "wrong", why: "alike", about: `${alike.name} (${alike.domain})` } : { kind: "new" };
}

/** Somebody with whom we have a relationship by the list, and had none. */
function appeared(listed: Listed, holder: Customer | undefined, known: Known & Alike, open: Open): Outcome {
  const seen = appearedIn(listed);
  const match = matchOf(seen, open.invited(seen), known);
  if (match.kind === "certain") {
    const waiting = open.waiting.find((each) => isSameSeen(each, seen));
    // An id that was seen before, and does not stand in the list, may be another customer's.
    if (waiting?.tenantId && !seen.tenantId) return { kind: "waiting" };
    return { kind: "accepted", customer: match.invited.customer, invited: match.invited, waiting };
  }
  // Whoever is called as a customer is, or has a domain that looks like its, may be that one: a person says so.
  const isNew = match.kind === "unmatched" && !holder && !known.namesake && !known.lookAlike;
  return isNew ? { kind: "new" } : toMatch(seen, match.kind, open);
}

/** Whoever has the tenant id is the same where the domain is, or the name: one that has moved, or is called otherwise now. */
const isTheSame = (holder: Customer, { domain, name }: Listed): boolean =>
  holder.domain === domain || isCalledSame(name, holder.name);

/** The tenant id is of a customer with another name and another domain: nobody is made another one by a list. */
function ofAnother(listed: Listed, holder: Customer, known: Known, open: Open): Outcome {
  const seen = appearedIn(listed);
  const match = matchOf(seen, open.invited(seen), known);
  const isInvited = listed.related && match.kind !== "unmatched";
  return isInvited ? toMatch(seen, "probable", open) : { kind: "wrong", why: "of-another", about: holder.name };
}

const toMatch = (seen: Appeared, doubt: "probable" | "unmatched", { waiting }: Open): Outcome =>
  waiting.some((each) => isSameSeen(each, seen)) ? { kind: "waiting" } : { kind: "to-match", doubt };

/** What a list tells of a customer that is known. */
function told(before: Customer, listed: Listed): Outcome {
  const after = asListed(before, listed);
  if ((after.tags ?? []).join(", ").length > accountLimits.tags && !isSame(before, after))
    return { kind: "wrong", why: "tags-too-long", about: before.name };
  if (!isSame(before, after)) return { kind: "changed", before, after };
  return before.unlisted ? { kind: "again", customer: before, after } : { kind: "same", customer: before };
}

/** A customer with what the list tells of it: nothing that people wrote here is lost. */
export function asListed({ unlisted: _, ...before }: Customer, { name, domain, tenantId, tags }: Listed): Customer {
  const known = new Set((before.tags ?? []).map(fold));
  const all = [...(before.tags ?? []), ...tags.filter((tag) => !known.has(fold(tag)))];
  return { ...before, name, domain, ...(tenantId && { tenantId }), ...(all.length > 0 && { tags: all }) };
}

const isSame = (before: Customer, after: Customer): boolean =>
  before.name === after.name &&
  before.domain === after.domain &&
  before.tenantId === after.tenantId &&
  (before.tags ?? []).length === (after.tags ?? []).length;
