import { mayTrade } from "../../../core/enrolment/standing";
import { mayAt } from "../../../core/providers/partner-type";
import type { Turn } from "../../context";

/** Whether the enrolment comes before anything with customers, and whether this person may look at how it stands. */
export async function enrolmentAhead({ store, actor }: Turn): Promise<{ isEnrolling: boolean; mayEnrol: boolean }> {
  const isEnrolling = !(await mayTrade(store)).ok;
  return { isEnrolling, mayEnrol: isEnrolling && mayAt(store.tenant, actor, "providers.read") };
}
