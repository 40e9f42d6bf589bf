import type { Removal } from "../../../core/removals/removal";
import type { Reader } from "../../texts/reader";
import { addressFact, type Fact, fact } from "../facts";

/** Which customer is meant; its tenant id is in its account. */
export const whoFact = (reader: Reader, removal: Removal): Fact => addressFact(reader, "fact.domain", removal.domain);

export const askedByFact = (reader: Reader, removal: Removal, requestedBy: string): Fact =>
  fact(reader, "fact.asked-by", requestedBy, ` · ${reader.moment(removal.requestedAt)}`);

/** Who may decide it; says so when there is nobody. */
export const deciders = (reader: Reader, approvers: readonly string[]): string =>
  approvers.length > 0 ? reader.or(approvers) : reader.text("removals.pending.nobody");
