import { clouds } from "../clouds";
import type { Queries } from "../ports";
import { worksWithProviders } from "../providers/partner-type";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { type Enrolment, type EnrolmentState, nextStep } from "./enrolment";

/** How the reseller stands towards the programme. */
export interface Standing {
  state: EnrolmentState;
  /** None of who was in the programme before it used Rapport. */
  enrolment?: Enrolment;
}

/**
 * How the reseller stands. Whoever has a partner id by the settings, customers or an authorised provider is in the
 * programme, whatever is recorded of the way there.
 */
export async function standingOf(queries: Queries): Promise<Standing> {
  const enrolment = await queries.enrolment();
  // A direct partner does not enrol as an indirect reseller. Where Rapport does not go along, nothing is recorded of the way, and so nothing waits for it.
  const { how } = clouds[queries.tenant.cloud].enrolment;
  if (!enrolment || how === "in-its-own-portal" || !worksWithProviders(queries.tenant)) return { state: "active" };
  const isActive = queries.tenant.partnerId !== "" || (await hasTraded(queries));
  return { state: isActive ? "active" : enrolment.state, enrolment };
}

async function hasTraded(queries: Queries): Promise<boolean> {
  const [customers, providers] = await Promise.all([queries.customers({ limit: 1 }), queries.providers()]);
  return customers.total > 0 || providers.some(({ state }) => state === "authorised");
}

/** Whether the reseller may invite customers and authorise providers; a refusal names the state and the next step. */
export async function mayTrade(queries: Queries): Promise<Result<void, Refusal>> {
  const { state, enrolment } = await standingOf(queries);
  if (state === "active" || !enrolment) return ok(undefined);
  const next = nextStep(enrolment);
  return refused({ kind: "enrolment-not-active", state, ...(next && { next }) });
}

/** The partner id of the reseller: of the settings, else the one that was tied to the account; empty where there is none. */
export async function partnerIdOf(queries: Queries): Promise<string> {
  return queries.tenant.partnerId || ((await queries.enrolment())?.chosen ?? "");
}
