import type { Removal } from "../../../core/removals/removal";
import type { Reader } from "../../texts/reader";
import { addressFact, type Fact, fact } from "../facts";

const tenantId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Which customer is meant: its domain, and its Microsoft tenant id where that is what we know it by. */
export const whoFacts = (reader: Reader, removal: Removal): Fact[] => [
  addressFact(reader, "fact.domain", removal.domain),
  ...(tenantId.test(removal.customer) ? [fact(reader, "fact.tenant", removal.customer)] : []),
];

export const askedByFact = (reader: Reader, removal: Removal, requestedBy: string): Fact =>
  fact(reader, "fact.asked-by", requestedBy, ` · ${reader.moment(removal.requestedAt)}`);

/** Who may decide it; says so when there is nobody. */
export const deciders = (reader: Reader, approvers: readonly string[]): string =>
  approvers.length > 0 ? reader.or(approvers) : reader.text("removals.pending.nobody");
