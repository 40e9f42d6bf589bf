import type { Removal } from "../../../core/removals/removal";
import type { Reader } from "../../texts/reader";
import { fact } from "../facts";
import { type View, view } from "../view";
import { askedByFact, deciders, whoFacts } from "./facts";

/** People whose client may ask for their own view by itself: Teams takes no more. */
const refreshLimit = 60;

interface Facts {
  removal: Removal;
  requestedBy: string;
  approvers: readonly string[];
  /** Teams ids of the approvers, as far as they are known. */
  approverMris: readonly string[];
}

/** A request as everybody in a conversation may see it: no reason, no comment; who may decide gets more by one press. */
export function removalShared(reader: Reader, facts: Facts): View {
  const { removal, requestedBy } = facts;
  const approvers = deciders(reader, facts.approvers);
  const { customerName: name, domain } = removal;
  const date = reader.date(removal.expiresAt);
  const mris = facts.approverMris.slice(0, refreshLimit);
  return view(reader, "removals/shared", {
    spoken: reader.text("removals.pending.spoken", { name, domain, person: requestedBy, approvers, date }),
    name,
    detail: reader.text("removals.pending.expires", { date }),
    facts: [
      ...whoFacts(reader, removal),
      askedByFact(reader, removal, requestedBy),
      fact(reader, "fact.decides", approvers),
    ],
    // A refresh for nobody in particular would ask for everybody.
    refreshes: mris.length > 0,
    approvers: mris,
    removal: removal.id,
  });
}
