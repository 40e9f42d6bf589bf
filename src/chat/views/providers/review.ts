import { type AccessReview, dueOf } from "../../../core/providers/access-review";
import type { Tenant } from "../../../core/tenant";
import type { Reader } from "../../texts/reader";
import { fact } from "../facts";
import { type Problem, problemLine } from "../problem";
import { putOffParts, type ReminderShown } from "../reminders/put-off";
import { sentences } from "../sentences";
import { breakable } from "../shorten";
import { type View, view } from "../view";
import { adminCenterOf } from "./provider";

interface Facts {
  review: AccessReview;
  tenant: Tenant;
  assignedTo: string;
  reminder?: ReminderShown;
  /** What was filled in when the form came back with a problem. */
  typed?: { why: string; until: string } | undefined;
  problem?: Problem | undefined;
}

/** A provider's admin access to our own account: remove it there and record it, or keep it with a reason and a date (R166). */
export function reviewForm(reader: Reader, { review, tenant, assignedTo, typed, ...facts }: Facts): View {
  const { spokenProblem, ...problem } = problemLine(reader, facts.problem);
  const name = review.providerName;
  const due = reader.date(dueOf(review));
  const portal = adminCenterOf(tenant);
  const { spokenPutOff, shown } = putOffParts(reader, facts.reminder);
  const said = reader.text("provider.review.spoken", { name, due, person: assignedTo, problem: spokenProblem });
  // The form stands open once it has come back.
  const isKeeping = typed !== undefined || facts.problem !== undefined;
  return view(reader, "providers/review", {
    spoken: sentences(`${said} ${spokenPutOff}`),
    name,
    state: reader.text("provider.review.state"),
    detail: ` · ${reader.text("provider.review.detail", { due })}`,
    ...problem,
    ...shown,
    facts: [
      fact(reader, "provider.review.since", reader.date(review.grantedAt)),
      fact(reader, "fact.assigned-to", assignedTo),
    ],
    step: reader.text("provider.review.step", { name, tenant: tenant.shortName }),
    isKeeping,
    mayKeep: !isKeeping,
    why: typed?.why ?? "",
    until: typed?.until ?? "",
    hasPortal: portal !== "",
    portal,
    // Three buttons are seen at once.
    portalMode: shown.resumesFirst ? "secondary" : "primary",
    review: review.id,
    revision: review.revision,
  });
}

/** What was decided about it; what is kept can still be removed, where nobody else reads along. */
export function reviewDecided(
  reader: Reader,
  { review, by, shared = false }: { review: AccessReview; by: string; shared?: boolean },
): View {
  const { providerName: name, decided, state } = review;
  const day = decided?.until ? reader.day(decided.until) : "";
  const moment = reader.moment(decided?.at ?? review.openedAt);
  const outcome = state === "kept" ? "kept" : "removed";
  return view(reader, "providers/reviewed", {
    spoken: reader.text(`provider.reviewed.${outcome}.spoken`, { name, day, moment, person: by }),
    name,
    state: reader.text(`provider.reviewed.${outcome}.state`, { day }),
    facts: [
      fact(reader, "fact.decided-by", by, ` · ${moment}`),
      ...(decided?.reason && !shared ? [fact(reader, "fact.reason", breakable(decided.reason))] : []),
    ],
    foot: reader.text(state === "kept" && !shared ? "provider.reviewed.foot.kept" : "provider.reviewed.foot"),
    mayEnd: state === "kept" && !shared,
    review: review.id,
    revision: review.revision,
  });
}
