import type { Enrolment } from "./enrolment";

/** Reads of the reseller's own way into the programme. */
export interface EnrolmentQueries {
  /** None of a reseller that was in the programme before it used Rapport. */
  enrolment(): Promise<Enrolment | undefined>;
}
