import { clouds } from "../../../../core/clouds";
import { privilegeState } from "../../../../core/customers/customer";
import { isJointPossible } from "../../../../core/invitations/where";
import type { Reader } from "../../../texts/reader";
import { orderingLack, type RecordFacts } from "./facts";

/** What keeps the provider from ordering, and what would change it: our authorisation, then the joint invitation (R80–R83, R164). */
export function gapLine(reader: Reader, facts: RecordFacts) {
  const { provider, tenant, may } = facts;
  const lack = orderingLack(facts);
  const isUnauthorised = lack === "unauthorised";
  const mayAuthorise = clouds[tenant.cloud].open && may("providers.authorise");
  const unrelated = isJointPossible(tenant.cloud) ? "customer.gap" : "customer.gap.privileges-only";
  const unauthorised = mayAuthorise ? "customer.gap.unauthorised" : "customer.gap.unauthorised.others";
  return {
    gap: lack !== undefined,
    gapText: reader.text(isUnauthorised ? unauthorised : unrelated),
    gapStrong: reader.text("customer.gap.strong", {
      provider: provider?.name ?? reader.text("customer.fact.provider"),
    }),
    // One that has not invited us begins with that, which its own card says.
    mayAuthorise:
      isUnauthorised &&
      mayAuthorise &&
      provider?.state === "invited-us" &&
      privilegeState(facts.customer) !== "revoked",
  };
}
