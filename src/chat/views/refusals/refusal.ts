import type { InvitationId } from "../../../core/invitations/invitation";
import type { Language } from "../../../core/languages";
import type { Refusal } from "../../../core/refusals";
import type { Reader } from "../../texts/reader";
import { plainFact } from "../facts";
import { wrapped } from "../shorten";
import { type View, view } from "../view";
import { refusalText } from "./refusal-views";

/** Of whoever was removed: an invitation of its own leads back. */
const isOfRemoved: ReadonlySet<Refusal["kind"]> = new Set(["customer-removed", "buying-needs-relationship"]);

/** The enrolment comes first: its card has the next step. */
const isOfEnrolment: ReadonlySet<Refusal["kind"]> = new Set([
  "enrolment-not-active",
  "enrolment-incomplete",
  "enrolment-step-closed",
]);

const isOfDiscarded = (refusal: Refusal): boolean =>
  refusal.kind === "invitation-closed" && refusal.state === "discarded";

/** What the button carries by which a link is saved that is other than before. */
function replacedBy(refusal: Refusal): object | undefined {
  if (refusal.kind !== "link-number-differs" && refusal.kind !== "link-part-left-out") return undefined;
  const replacing = refusal.kind === "link-number-differs" ? refusal.before : refusal.replacing;
  return { url: refusal.url, provider: refusal.provider ?? "", replacing };
}

/** With what an invitation begins that names no provider. */
export interface Alone {
  single: true;
  email?: string;
  customer?: string;
  customerName?: string;
  language?: Language;
}

interface Facts {
  refusal: Refusal;
  /** The line that was typed. */
  asked: string;
  /** Whoever reads it may invite. */
  mayInvite?: boolean;
  /** Whoever reads it may authorise providers. */
  mayAuthorise?: boolean;
  /** How the same customer is invited without a provider. */
  unjoined?: Alone;
  /** The invitation on whose card it was asked for. */
  invitation?: InvitationId;
  /** Whoever reads it may see the enrolment. */
  mayEnrol?: boolean;
}

/** Something was not done: what, why, whose rule, who can, and what to do now (B11). */
export function refusalCard(reader: Reader, facts: Facts): View {
  const {
    refusal,
    asked,
    unjoined,
    invitation = "",
    mayInvite = false,
    mayAuthorise = false,
    mayEnrol = false,
  } = facts;
  const { title, why, facts: told, next, customer, topic, list, become, leftTrace } = refusalText(reader, refusal);
  const all = [...(asked ? [plainFact(reader.text("refusal.fact.asked"), wrapped(asked))] : []), ...told];
  const nothing = leftTrace ? "" : reader.text("common.nothing-done");
  return view(reader, "refusals/refusal", {
    spoken: reader.text("refusal.spoken", {
      title,
      why,
      facts: told
        .map(({ label, value, detail }) => reader.text("refusal.fact.spoken", { label, value: `${value}${detail}` }))
        .join(" "),
      next: next.charAt(0).toUpperCase() + next.slice(1),
      nothing,
    }),
    summary: title,
    title,
    why,
    hasWhy: why !== "",
    facts: all,
    next,
    hasNext: next !== "",
    nothingDone: nothing !== "",
    hasCustomer: customer !== undefined,
    customer: customer ?? "",
    mayRestore: isOfRemoved.has(refusal.kind) && mayInvite,
    mayAuthorise: mayAuthorise && refusal.kind === "provider-not-authorised",
    provider: refusal.kind === "provider-not-authorised" ? refusal.id : "",
    mayBeAlone: refusal.kind === "provider-not-authorised" && unjoined !== undefined,
    unjoined: { ...unjoined },
    mayReplace: replacedBy(refusal) !== undefined,
    replaced: { ...replacedBy(refusal) },
    hasInvitation: invitation !== "",
    mayInviteAgain: mayInvite && invitation !== "" && isOfDiscarded(refusal),
    invitation,
    mayEnrol: isOfEnrolment.has(refusal.kind) && mayEnrol,
    mayBecomeAgent: become === true,
    hasList: list !== undefined,
    list: list ?? "",
    hasTopic: topic !== undefined,
    topic: topic ?? "",
  });
}
