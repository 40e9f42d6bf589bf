import type { Millis } from "../clock";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { type Enrolment, type EnrolmentState, stepsFrom } from "./enrolment";

/** The enrolment one step on, where the table has that step; otherwise the state that forbids it. */
export function stepTo(enrolment: Enrolment, state: EnrolmentState, at: Millis): Result<Enrolment, Refusal> {
  const isAllowed = stepsFrom[enrolment.state].includes(state);
  return isAllowed
    ? ok({ ...enrolment, state, since: at })
    : refused({ kind: "enrolment-step-closed", state: enrolment.state });
}
