import type { Millis } from "../../../core/clock";
import type { Customer } from "../../../core/customers/customer";
import type { Finding, NoticeDuty, Removal } from "../../../core/removals/removal";
import type { Reader } from "../../texts/reader";
import { timeLeft } from "../list-rows";
import { type Problem, problemLine } from "../problem";
import { linesOf, sentences } from "../sentences";
import { breakable } from "../shorten";
import { type Sign, sign } from "../signs";
import { type View, view } from "../view";
import { askedByFact, whoFact } from "./facts";
import { remainSentence } from "./finding-words";
import { findingSigns, portalOf, remainSigns } from "./findings";

interface Facts {
  removal: Removal;
  customer: Customer;
  requestedBy: string;
  /** Without the request itself. */
  findings: readonly Finding[];
  now: Millis;
  problem?: Problem | undefined;
  /** What the approver had typed as a comment. */
  comment?: string;
}

/** The whole request for somebody who may decide it, with the words that it cannot be undone (B3, R94–R97). */
export function removalApprover(reader: Reader, facts: Facts): View {
  const { removal, customer, requestedBy, findings, now } = facts;
  const { customerName: name, domain } = removal;
  const { spokenProblem, ...problem } = problemLine(reader, facts.problem);
  const remain = remainSentence(reader, findings);
  const spoken = { name, domain, person: requestedBy, problem: spokenProblem, remain };
  const date = reader.date(removal.expiresAt);
  const portal = portalOf(findings);
  return view(reader, "removals/approver", {
    spoken: sentences(reader.text("removals.approver.spoken", spoken)),
    name,
    detail: reader.text("removals.approver.expires", { date, left: timeLeft(reader, removal.expiresAt, now) }),
    ...problem,
    facts: [whoFact(reader, removal), askedByFact(reader, removal, requestedBy)],
    reason: linesOf(breakable(removal.reason)),
    findings: [
      ...findingSigns(reader, findings).slice(0, 12),
      sign("✓", { text: reader.text("removals.preflight.notice", { version: removal.notice.version }) }),
      dutySign(reader, removal.duty),
      ...remainSigns(reader, findings, "later"),
    ],
    comment: facts.comment ?? "",
    removal: removal.id,
    revision: removal.revision,
    customer: customer.id,
    hasPortal: portal !== "",
    portal,
  });
}

/** What the requester declared about notice to the customer (R97). */
function dutySign(reader: Reader, duty: NoticeDuty): Sign {
  if (!duty.required) return sign("✓", { text: reader.text("removals.preflight.duty.no") });
  const day = reader.day(duty.on);
  if (duty.given) return sign("✓", { text: reader.text("removals.preflight.duty.given", { day }) });
  return sign("!", { strong: reader.text("removals.preflight.duty.due", { day }) });
}
