import type { Person } from "../people/person";
import type { Deps, TenantStore } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { changeEnrolment, type Made } from "./change";
import { type Enrolment, type EnrolmentState, missingParts, type Verification, verifications } from "./enrolment";
import type { Happened } from "./events";
import { stepTo } from "./step";

type Outcome = Promise<Result<Enrolment, Refusal>>;
type Clock = Pick<Deps, "clock">;
interface Seen {
  revision: number;
}

/** Records that the application has been handed in, in the portal (R134). */
export const recordSubmitted = ({ clock }: Clock, store: TenantStore, actor: Person, seen: Seen): Outcome =>
  changeEnrolment(store, actor, seen, (enrolment) => {
    const missing = missingParts(enrolment);
    if (enrolment.state === "preparing" && missing.length > 0)
      return refused({ kind: "enrolment-incomplete", missing });
    const submitted = { by: actor.id, at: clock.now() };
    return moved({ ...enrolment, submitted }, enrolment, "submitted", clock.now(), { type: "enrolment.submitted" });
  });

/** Records what the primary contact has confirmed; with both, the contact is verified (R138). */
export const recordConfirmed = (
  { clock }: Clock,
  store: TenantStore,
  actor: Person,
  seen: Seen,
  what: Verification,
): Outcome =>
  changeEnrolment(store, actor, seen, (enrolment): Result<Made, Refusal> => {
    const isAfter = enrolment.state === "submitted" || enrolment.state === "contact-verified";
    if (isAfter && enrolment.verified[what] !== undefined) return ok({ already: true });
    if (enrolment.state !== "submitted") return refused({ kind: "enrolment-step-closed", state: enrolment.state });
    const verified = { ...enrolment.verified, [what]: clock.now() };
    const confirmed: Happened = { type: "enrolment.confirmed", what };
    const ticked = { ...enrolment, verified };
    if (!verifications.every((each) => verified[each] !== undefined))
      return ok({ enrolment: ticked, happened: [confirmed] });
    const next = stepTo(ticked, "contact-verified", clock.now());
    return next.ok
      ? ok({ enrolment: next.value, happened: [confirmed, { type: "enrolment.contact-verified" }] })
      : next;
  });

/** Records that Microsoft reviews the application: only after the contact is verified (R139). */
export const recordInReview = ({ clock }: Clock, store: TenantStore, actor: Person, seen: Seen): Outcome =>
  changeEnrolment(store, actor, seen, (enrolment) =>
    moved(enrolment, enrolment, "in-review", clock.now(), { type: "enrolment.in-review" }),
  );

/** Records that the account is ready to use (R141). */
export const recordActive = ({ clock }: Clock, store: TenantStore, actor: Person, seen: Seen): Outcome =>
  changeEnrolment(store, actor, seen, (enrolment) =>
    moved(enrolment, enrolment, "active", clock.now(), { type: "enrolment.active" }),
  );

/** Records that Microsoft said no, and why. */
export const recordRejected = (
  { clock }: Clock,
  store: TenantStore,
  actor: Person,
  seen: Seen,
  typed: string,
): Outcome =>
  changeEnrolment(store, actor, seen, (enrolment) => {
    const reason = typed.trim();
    if (!reason) return refused({ kind: "rejection-reason-needed" });
    // Somebody else's other reason is not done already.
    if (enrolment.state === "rejected" && enrolment.rejectedFor !== reason)
      return refused({ kind: "enrolment-step-closed", state: enrolment.state });
    const rejected = { ...enrolment, rejectedFor: reason };
    return moved(rejected, enrolment, "rejected", clock.now(), { type: "enrolment.rejected", reason });
  });

function moved(
  enrolment: Enrolment,
  before: Enrolment,
  to: EnrolmentState,
  at: number,
  event: Happened,
): Result<Made, Refusal> {
  if (before.state === to) return ok({ already: true });
  const next = stepTo(enrolment, to, at);
  return next.ok ? ok({ enrolment: next.value, happened: [event] }) : next;
}
