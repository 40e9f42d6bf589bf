import { topics } from "../../../core/notices/topics";
import type { Refusal } from "../../../core/refusals";
import { unreachable } from "../../../core/unreachable";
import type { Reader } from "../../texts/reader";
import type { TextKey } from "../../texts/texts";
import { type Fact, plainFact } from "../facts";
import { shortenedMiddle, wrapped } from "../shorten";
import { faultSentence } from "./fault";
import { findingFacts } from "./findings";
import { problemOf } from "./problem";
import type { RefusalText } from "./refusal-text";
import { holdersFact, needsRoleText } from "./role";

/** Every refusal of the core in words (B11). */
export function refusalText(reader: Reader, refusal: Refusal): RefusalText {
  const { text } = reader;
  const typed = (words: string): Fact => plainFact(text("refusal.fact.typed"), wrapped(words));
  switch (refusal.kind) {
    case "needs-role":
      return needsRoleText(reader, refusal);
    case "not-found":
      return {
        title: text(`refusal.not-found.${refusal.what}.title`),
        why: text("refusal.not-found.why"),
        facts: [typed(refusal.words)],
        next: text(`refusal.not-found.${refusal.what}.next`),
      };
    case "changed-meanwhile":
      return {
        title: text("refusal.changed-meanwhile.title"),
        why: text(`refusal.changed-meanwhile.${refusal.what}.why`),
        facts: [],
        next: text("refusal.changed-meanwhile.next"),
        ...(refusal.what === "invitation" && { leftTrace: true as const }),
      };
    case "customer-removed": {
      const about = plainly(reader, refusal.kind, { date: reader.date(refusal.removedAt) });
      return { ...about, facts: [plainFact(text("refusal.fact.customer"), refusal.name)], customer: refusal.customer };
    }
    case "link-missing": {
      const about = plainly(reader, refusal.kind);
      const why = refusal.provider ? text("refusal.link-missing.joint.why", { provider: refusal.provider }) : about.why;
      return { ...about, why, facts: [holdersFact(reader, refusal.holders)] };
    }
    case "link-unfit":
    case "text-unfit": {
      const found = refusal.kind === "link-unfit" ? refusal.typed : refusal.found;
      return {
        title: text(`refusal.${refusal.kind}.title`),
        why: text("refusal.input.why", { problem: capitalised(faultSentence(reader, refusal.fault)) }),
        facts: found ? [plainFact(text("refusal.fact.found"), wrapped(shortenedMiddle(found, 160)))] : [],
        next: text(`refusal.${refusal.kind}.next`),
      };
    }
    case "service-held":
      return {
        title: text("refusal.service-held.title"),
        why: problem(reader, refusal),
        facts: [],
        next: text("refusal.service-held.next"),
      };
    case "domain-taken":
      return {
        ...plainly(reader, refusal.kind, { domain: refusal.domain }),
        facts: [plainFact(text("refusal.fact.customer"), refusal.name)],
      };
    case "invitation-closed":
    case "follow-up-closed":
      return {
        ...without(text(`refusal.${refusal.kind}.title`)),
        why: text(`refusal.${refusal.kind}.${refusal.state}.why` as TextKey), // one for each state: test/cards/refusals.test.ts
        next: text(`refusal.${refusal.kind}.next`),
      };
    case "removal-blocked": {
      const findings = findingFacts(reader, refusal.findings);
      const customer = plainFact(text("refusal.fact.customer"), refusal.name);
      return { ...plainly(reader, refusal.kind), facts: [customer, ...findings], customer: refusal.customer };
    }
    case "own-request":
      return { ...plainly(reader, refusal.kind), facts: [holdersFact(reader, refusal.approvers)] };
    case "already-decided":
      return alreadyDecided(reader, refusal);
    case "topic-unknown": {
      const known = reader.and(topics.map((topic) => text(`topic.${topic}`)));
      return { ...plainly(reader, refusal.kind, { topics: known }), facts: [typed(refusal.typed)] };
    }
    case "language-unknown":
      return { ...plainly(reader, refusal.kind), facts: [typed(refusal.typed)] };
    case "provider-not-authorised":
      return plainly(reader, refusal.kind, { provider: refusal.provider });
    case "text-too-long":
      return plainly(reader, refusal.kind, {
        paragraph: refusal.paragraph,
        length: reader.number(refusal.length),
        limit: reader.number(refusal.limit),
      });
    case "not-a-member":
    case "invitation-not-drafted":
    case "no-approver":
    case "not-a-channel":
      return plainly(reader, refusal.kind);
    case "address-invalid":
    case "name-needed":
    case "tenant-id-invalid":
    case "notice-not-accepted":
    case "notice-outdated":
    case "duty-unanswered":
    case "duty-date-needed":
    case "reason-needed":
    case "name-mismatch":
    case "comment-needed":
    case "keep-needs-reason":
    case "keep-needs-date":
      return {
        ...without(text("refusal.input.title")),
        why: problem(reader, refusal),
        next: text("refusal.input.next"),
      };
    default:
      return unreachable(refusal);
  }
}

type PlainKind =
  | "not-a-member"
  | "customer-removed"
  | "link-missing"
  | "provider-not-authorised"
  | "text-too-long"
  | "invitation-not-drafted"
  | "domain-taken"
  | "removal-blocked"
  | "own-request"
  | "no-approver"
  | "not-a-channel"
  | "topic-unknown"
  | "language-unknown";

/** The three sentences that most refusals consist of. */
const plainly = ({ text }: Reader, kind: PlainKind, values: Record<string, string | number> = {}): RefusalText => ({
  ...without(text(`refusal.${kind}.title`)),
  why: text(`refusal.${kind}.why`, values),
  next: text(`refusal.${kind}.next`),
});

const without = (title: string) => ({ title, facts: [] as Fact[] });

/** What is wrong with an entry, said as on its form. */
const problem = (reader: Reader, refusal: Refusal): string =>
  reader.text("refusal.input.why", { problem: problemOf(reader, refusal) ?? reader.text("refusal.input.title") });

function alreadyDecided(reader: Reader, { removal }: Extract<Refusal, { kind: "already-decided" }>): RefusalText {
  const { state, customerName: name, customer } = removal;
  const at = removal.voided?.at ?? removal.executedAt ?? removal.decided?.at ?? removal.requestedAt;
  const why = removal.voided ? reader.text(`event.void.${removal.voided.why}`) : "";
  return {
    title: reader.text("refusal.already-decided.title"),
    why: reader.text(`refusal.already-decided.${state}.why`, { why }),
    facts: [plainFact(reader.text("refusal.fact.customer"), name, ` · ${reader.moment(at)}`)],
    next: reader.text(state === "void" ? "refusal.already-decided.void.next" : "refusal.already-decided.next", {
      name,
    }),
    customer,
    leftTrace: true,
  };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
