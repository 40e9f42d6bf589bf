import type { Day, Millis } from "../../../core/clock";
import type { Customer } from "../../../core/customers/customer";
import type { Finding } from "../../../core/removals/removal";
import type { RemovalId } from "../../../core/removals/removal-id";
import type { Shown } from "../../../core/removals/shown";
import type { NoticeText } from "../../texts/legal-notice";
import type { Reader } from "../../texts/reader";
import { type Problem, problemLine } from "../problem";
import { sentences } from "../sentences";
import { sign } from "../signs";
import { type View, view } from "../view";
import { remainSentence } from "./finding-words";
import { findingSigns, portalOf, remainSigns } from "./findings";

/** What a requester confirms of the legal notice. */
export const acknowledgements = ["read", "faith", "indemnity"] as const;
export type Acknowledgement = (typeof acknowledgements)[number];

/** What a person had filled in when the form came back with a problem. */
export interface RemovalTyped {
  acks: Acknowledgement[];
  duty?: "no" | "given" | "due";
  dutyOn?: Day;
  reason: string;
  typedName: string;
}

interface Facts {
  customer: Customer;
  findings: readonly Finding[];
  /** The last request for the customer as the form was begun. */
  after?: RemovalId | undefined;
  /** What the request will be bound to. */
  shown: Shown;
  notice: NoticeText;
  /** Names of those who may decide it. */
  approvers: readonly string[];
  now: Millis;
  typed?: RemovalTyped;
  problem?: Problem | undefined;
}

const untouched: RemovalTyped = { acks: [], reason: "", typedName: "" };

/** The request to end a relationship: preflight, legal notice in five points, and what the requester declares (R90–R98, B4, B5). */
export function removalForm(reader: Reader, facts: Facts): View {
  const { customer, findings, notice, approvers, typed = untouched } = facts;
  const { name, domain } = customer;
  const { spokenProblem, ...problem } = problemLine(reader, facts.problem);
  const remain = remainSentence(reader, findings);
  const portal = portalOf(findings);
  return view(reader, "removals/form", {
    summary: reader.text("removals.form.summary", { name }),
    spoken: sentences(reader.text("removals.form.spoken", { name, domain, problem: spokenProblem, remain })),
    name,
    detail: ` · ${domain}`,
    ...problem,
    hasNoApprover: approvers.length === 0,
    findings: [...findingSigns(reader, findings), ...remainSigns(reader, findings, "owner")],
    points: notice.points.map(({ title, text }, index) =>
      sign(reader.text("removals.form.point", { n: reader.number(index + 1) }), { strong: `${title} `, text }),
    ),
    acks: typed.acks.join(),
    duty: typed.duty ?? "",
    // Asked for where notice is required: whoever says so gets the form once more.
    asksDay: typed.duty === "given" || typed.duty === "due" || isAboutDay(facts.problem),
    dutyOnLabel: reader.text(typed.duty === "given" ? "removals.form.duty-on.given" : "removals.form.duty-on.due"),
    dutyOn: typed.dutyOn ?? "",
    reason: typed.reason,
    typedName: typed.typedName,
    foot: footOf(reader, facts),
    customer: customer.id,
    after: facts.after ?? "",
    shown: facts.shown,
    hasPortal: portal !== "",
    portal,
    notice: notice.version,
    language: notice.language,
  });
}

const isAboutDay = (problem: Problem | undefined): boolean =>
  problem !== undefined && [problem, ...(problem.others ?? [])].some(({ field }) => field === "duty_on");

function footOf(reader: Reader, { notice, approvers, now }: Facts): string {
  const values = { version: notice.version, moment: reader.moment(now) };
  if (approvers.length === 0) return reader.text("removals.form.foot.nobody", values);
  return reader.text("removals.form.foot", { ...values, approvers: reader.or(approvers) });
}
