import type { Queries } from "../../ports";
import type { ProviderId } from "../../providers/provider";
import type { Refusal } from "../../refusals";
import { ok, type Result, refused } from "../../result";

/** The provider that was chosen, if any; refused is one that is not known. */
export const fitProvider = async (
  queries: Pick<Queries, "provider">,
  id: ProviderId | undefined,
): Promise<Result<ProviderId | undefined, Refusal>> =>
  id && !(await queries.provider(id)) ? refused({ kind: "not-found", what: "provider", words: id }) : ok(id);
