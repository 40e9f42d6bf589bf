import { type Day, days, type Millis } from "../clock";
import { type Customer, type CustomerId, grantedServices } from "../customers/customer";
import { withoutRelationship } from "../customers/refusals";
import { fold } from "../fold";
import { together } from "../forms/all-fit";
import type { Language } from "../languages";
import { askKey } from "../notices/unreached";
import { byActor, permit } from "../people/actor";
import type { Person } from "../people/person";
import { type Deps, type Queries, type ReadingDeps, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { approversFor } from "./policy";
import { preflightOf } from "./preflight";
import type { NoticeDuty, Removal } from "./removal";
import type { RemovalId } from "./removal-id";
import { changesSince, type Shown, shownOf } from "./shown";
import { inState, isPending } from "./states";

/** Days an approver has to decide. */
const decisionDays = 7;

/** What the requester was shown and answered. */
export interface RemovalWish {
  customer: CustomerId;
  /** The last request for the customer as the form was begun; none if nobody had asked. */
  after?: RemovalId | undefined;
  /** What the form showed of the customer. */
  shown: Shown;
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
 * what was shown. Asking again while the request of the same person waits gives that request; by a form that was begun
 * before a request was decided, nothing new.
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
    const open = customer.openRemoval && (await queries.removal(customer.openRemoval.id));
    if (isPending(open) && open.requestedBy === actor.id) return unchanged(ok(open));
    const obstacle =
      (await obstacleTo(deps, queries, actor, customer, wish)) ??
      faultsIn(wish, customer, noticeVersion, deps.clock.now());
    if (obstacle) return unchanged(refused(obstacle));

    const at = deps.clock.now();
    const removal: Removal = {
      id,
      customer: customer.id,
      customerName: customer.name,
      domain: customer.domain,
      shown: shownNow(deps, queries, customer),
      state: "pending",
      reason: wish.reason.trim(),
      duty: dutyOf(wish),
      notice: { ...wish.notice, by: actor.id, at },
      requestedBy: actor.id,
      requestedAt: at,
      expiresAt: at + days(decisionDays),
      retries: 0,
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
      ...inState(removal, customer),
      events: [event],
      effects: [
        { kind: "ask-approvers", key: askKey(id), removal: id },
        { kind: "expire-removal", key: `expire:${id}`, removal: id, dueAt: removal.expiresAt },
      ],
    };
  });
}

/** What else keeps a request from being made, where an input on its form cannot be read. */
export async function checkedRemoval(
  { clock }: Pick<ReadingDeps, "clock">,
  queries: Pick<Queries, "customer">,
  wish: RemovalWish,
  noticeVersion: number,
): Promise<Result<void, Refusal>> {
  const customer = await queries.customer(wish.customer);
  const faults = customer && faultsIn(wish, customer, noticeVersion, clock.now());
  return faults ? refused(faults) : ok(undefined);
}

/** What makes a request pointless, whatever is on the form. */
async function obstacleTo(
  deps: ReadingDeps,
  queries: Queries,
  actor: Person,
  customer: Customer,
  wish: RemovalWish,
): Promise<Refusal | undefined> {
  const { id, name } = customer;
  const ended = withoutRelationship(customer);
  if (ended) return ended;
  // What the form was begun for has been decided: whoever means it still begins another.
  const last = customer.openRemoval ? undefined : await queries.lastRemoval(id);
  if (last && last.id !== wish.after) return { kind: "already-decided", removal: last };
  const findings = await preflightOf(deps, queries, customer);
  if (findings.some((finding) => finding.blocks)) return { kind: "removal-blocked", customer: id, name, findings };
  const approvers = await approversFor(queries, actor.id);
  if (approvers.length === 0) return { kind: "no-approver" };
  const changed = changesSince(wish.shown, shownNow(deps, queries, customer));
  return changed && { kind: "shown-changed", changed };
}

const shownNow = (deps: ReadingDeps, { tenant }: Queries, customer: Customer): Shown =>
  shownOf(customer, deps.authority(tenant).abilities.endRelationship);

/** All that is missing or wrong on the form, in its order; another version of the notice is to be read first. */
function faultsIn(wish: RemovalWish, customer: Customer, noticeVersion: number, now: Millis): Refusal | undefined {
  if (wish.notice.version !== noticeVersion) {
    return { kind: "notice-outdated", shown: wish.notice.version, current: noticeVersion };
  }
  const missing = (["read", "faith", "indemnity"] as const).filter((point) => !wish.acknowledged[point]);
  const duty = dutyFault(wish, now);
  const { typedName: typed } = wish;
  return together([
    ...(missing.length > 0 ? [{ kind: "notice-not-accepted", missing } as const] : []),
    ...(duty ? [duty] : []),
    ...(wish.reason.trim() ? [] : [{ kind: "reason-needed" } as const]),
    ...(sameName(typed, customer.name) ? [] : [{ kind: "name-mismatch", typed, name: customer.name } as const]),
  ]);
}

function dutyFault(wish: RemovalWish, now: Millis): Refusal | undefined {
  if (!wish.duty) return { kind: "duty-unanswered" };
  if (wish.duty === "no") return undefined;
  const given = wish.duty === "given";
  if (!wish.dutyOn) return { kind: "duty-date-needed", given };
  return isDutyDate(wish, now) ? undefined : { kind: "duty-date-unfit", given };
}

/** Notice was given in the past year, at the latest today wherever that is; it is planned from today on, within some years. */
function isDutyDate({ duty, dutyOn = "" }: RemovalWish, now: Millis): boolean {
  const isoDay = (at: Millis): Day => new Date(at).toISOString().slice(0, 10);
  const latest = duty === "given" ? now + days(1) : now + days(5 * 366);
  const earliest = duty === "given" ? now - days(366) : now - days(1);
  return dutyOn >= isoDay(earliest) && dutyOn <= isoDay(latest);
}

/** Accents, capitals and punctuation at the ends are no proof of attention; the words are. */
const sameName = (typed: string, name: string): boolean => words(typed) === words(name);
const words = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Whether a request says what is wished: one that waited already has a reason and an answer of its own. */
export function isAskedSo({ reason, duty }: Removal, wish: RemovalWish): boolean {
  const wished = dutyOf(wish);
  const isSameDuty = duty.required
    ? wished.required && wished.given === duty.given && wished.on === duty.on
    : !wished.required;
  return isSameDuty && reason === wish.reason.trim();
}

const dutyOf = (wish: RemovalWish): NoticeDuty =>
  wish.duty === "no" || !wish.dutyOn
    ? { required: false }
    : { required: true, given: wish.duty === "given", on: wish.dutyOn };
