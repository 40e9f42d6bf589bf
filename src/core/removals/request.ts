import { type Day, days } from "../clock";
import { type Customer, type CustomerId, grantedServices } from "../customers/customer";
import { fold } from "../fold";
import type { Language } from "../languages";
import { byActor, permit } from "../people/actor";
import type { Person } from "../people/person";
import { type Deps, type Queries, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { preflightOf } from "./preflight";
import type { NoticeDuty, Removal } from "./removal";

/** Days an approver has to decide. */
const decisionDays = 7;

/** What the requester was shown and answered. */
export interface RemovalWish {
  customer: CustomerId;
  /** The customer's revision on the form. */
  revision: number;
  notice: { version: number; language: Language; hash: string };
  acknowledged: { read: boolean; faith: boolean; indemnity: boolean };
  duty?: "no" | "given" | "due";
  dutyOn?: Day;
  reason: string;
  /** The customer's name, typed to confirm which one is meant. */
  typedName: string;
}

/**
 * Asks for a relationship to be ended (R90–R92, R95–R98). Nothing ends here: another person has to approve exactly
 * what was shown. Asking again while the request of the same person waits gives that request.
 *
 * @param noticeVersion the version of the legal notice in force
 */
export function requestRemoval(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  wish: RemovalWish,
  noticeVersion: number,
): Promise<Result<Removal, Refusal>> {
  const id = deps.ids.next();
  return store.change<Result<Removal, Refusal>>(async (queries) => {
    const permitted = await permit(queries, actor, "removals.request");
    if (!permitted.ok) return unchanged(permitted);
    const customer = await queries.customer(wish.customer);
    if (!customer) return unchanged(refused({ kind: "not-found", what: "customer", words: wish.customer }));
    const [pending] = await queries.pendingRemovals(customer.id);
    if (pending?.requestedBy === actor.id) return unchanged(ok(pending));
    const obstacle = (await obstacleTo(queries, actor, customer, wish)) ?? fault(wish, customer, noticeVersion);
    if (obstacle) return unchanged(refused(obstacle));

    const at = deps.clock.now();
    const removal: Removal = {
      id,
      customer: customer.id,
      customerName: customer.name,
      domain: customer.domain,
      customerRevision: customer.revision + 1, // saved below with the request on it
      state: "pending",
      reason: wish.reason.trim(),
      duty: dutyOf(wish),
      notice: { ...wish.notice, by: actor.id, at },
      requestedBy: actor.id,
      requestedAt: at,
      expiresAt: at + days(decisionDays),
      remaining: grantedServices(customer),
      revision: 0,
    };
    const event = byActor(actor, {
      type: "removal.requested",
      removal: id,
      customer: customer.id,
      name: customer.name,
      noticeVersion: wish.notice.version,
      noticeLanguage: wish.notice.language,
      noticeHash: wish.notice.hash,
      duty: removal.duty,
    });
    return {
      answer: ok(removal),
      customers: [{ ...customer, pendingRemoval: id }],
      removals: [removal],
      events: [event],
      effects: [
        { kind: "ask-approvers", key: `ask:${id}`, removal: id },
        { kind: "expire-removal", key: `expire:${id}`, removal: id, dueAt: removal.expiresAt },
      ],
    };
  });
}

/** What makes a request pointless, whatever is on the form. */
async function obstacleTo(
  queries: Queries,
  actor: Person,
  customer: Customer,
  wish: RemovalWish,
): Promise<Refusal | undefined> {
  const { id, name } = customer;
  if (customer.state === "removed")
    return { kind: "customer-removed", name, customer: id, removedAt: customer.removedAt ?? 0 };
  const findings = await preflightOf(queries, customer);
  if (findings.some((finding) => finding.blocks)) return { kind: "removal-blocked", customer: id, name, findings };
  const approvers = await approversFor(queries, actor.id);
  if (approvers.length === 0) return { kind: "no-approver" };
  return customer.revision === wish.revision ? undefined : { kind: "changed-meanwhile", what: "customer" };
}

/** What is missing or wrong on the form, in its order. */
function fault(wish: RemovalWish, customer: Customer, noticeVersion: number): Refusal | undefined {
  if (wish.notice.version !== noticeVersion) {
    return { kind: "notice-outdated", shown: wish.notice.version, current: noticeVersion };
  }
  const missing = (["read", "faith", "indemnity"] as const).filter((point) => !wish.acknowledged[point]);
  if (missing.length > 0) return { kind: "notice-not-accepted", missing };
  if (!wish.duty) return { kind: "duty-unanswered" };
  if (wish.duty !== "no" && !wish.dutyOn) return { kind: "duty-date-needed" };
  if (!wish.reason.trim()) return { kind: "reason-needed" };
  if (sameName(wish.typedName, customer.name)) return undefined;
  return { kind: "name-mismatch", typed: wish.typedName, name: customer.name };
}

/** Accents, capitals and punctuation at the ends are no proof of attention; the words are. */
const sameName = (typed: string, name: string): boolean => words(typed) === words(name);
const words = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const dutyOf = (wish: RemovalWish): NoticeDuty =>
  wish.duty === "no" || !wish.dutyOn
    ? { required: false }
    : { required: true, given: wish.duty === "given", on: wish.dutyOn };

/** Those who may decide a request of this person: every approver but the requester (B3, four eyes). */
export async function approversFor(queries: Queries, requestedBy: string): Promise<Person[]> {
  const people = await queries.people();
  return people.filter((person) => person.roles.includes("approver") && person.id !== requestedBy);
}
