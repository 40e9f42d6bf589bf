import type { RemovalRefusal } from "../../../core/removals/refusals";
import type { Reader } from "../../texts/reader";
import { fact } from "../facts";
import { holdersFact, plainText, type RefusalText, type RefusalViews } from "../refusals/refusal-text";
import { findingFacts } from "./finding-words";
import { partsNamed, whyVoid } from "./standing";

/** Refusals of a removal request, or of a decision on one, in words. */
export const removalRefusals: RefusalViews<RemovalRefusal> = {
  "removal-blocked": {
    text: (reader, { name, customer, findings }) => ({
      ...plainText(reader, "removal-blocked"),
      facts: [fact(reader, "refusal.fact.customer", name), ...findingFacts(reader, findings)],
      customer,
    }),
  },
  "shown-changed": {
    problem: (reader, { changed }) => ({
      text:
        changed.length > 0
          ? reader.text("problem.shown-changed.what", { what: partsNamed(reader, changed) })
          : reader.text("problem.shown-changed"),
    }),
  },
  "notice-not-accepted": {
    problem: (reader, { missing }) => ({
      text: reader.text("problem.notice-not-accepted", {
        points: reader.and(missing.map((point) => reader.text(`problem.notice-point.${point}`))),
      }),
      field: "acks",
    }),
  },
  "notice-outdated": { problem: (reader) => ({ text: reader.text("problem.notice-outdated") }) },
  "duty-unanswered": { problem: (reader) => ({ text: reader.text("problem.duty-unanswered"), field: "duty" }) },
  "notice-date-unfit": {
    problem: (reader, { earliest, latest }) => ({
      text: reader.text("problem.notice-date-unfit", { earliest: reader.day(earliest), latest: reader.day(latest) }),
      field: "givenOn",
    }),
  },
  "duty-date-unfit": {
    problem: (reader, { given }) => ({
      text: reader.text(given ? "problem.duty-date-unfit.given" : "problem.duty-date-unfit.due"),
      field: "duty_on",
    }),
  },
  "duty-date-needed": {
    problem: (reader, { given }) => ({
      text: reader.text(given ? "problem.duty-date-needed.given" : "problem.duty-date-needed.due"),
      field: "duty_on",
      isNext: true,
    }),
  },
  "reason-needed": { problem: (reader) => ({ text: reader.text("problem.reason-needed"), field: "reason" }) },
  "name-mismatch": {
    problem: (reader, { typed, name }) => ({
      text: reader.text("problem.name-mismatch", { typed, name }),
      field: "typed",
    }),
  },
  "request-of-another": {
    text: (reader, { requester }) => plainText(reader, "request-of-another", { requester }),
  },
  "own-request": {
    text: (reader, { approvers, stuck }) => ({
      ...plainText(reader, "own-request"),
      facts: [holdersFact(reader, approvers)],
      ...(stuck && { next: reader.text("refusal.own-request.stuck.next") }),
    }),
  },
  "not-involved": {
    text: (reader, { people }) => ({ ...plainText(reader, "not-involved"), facts: [holdersFact(reader, people)] }),
  },
  "comment-needed": { problem: (reader) => ({ text: reader.text("problem.comment-needed"), field: "comment" }) },
  "already-decided": { text: alreadyDecided },
  "no-approver": { text: (reader) => plainText(reader, "no-approver") },
};

function alreadyDecided(
  reader: Reader,
  { removal }: Extract<RemovalRefusal, { kind: "already-decided" }>,
): RefusalText {
  const { state, customerName: name, customer } = removal;
  const { voided, closed, stuck, executedAt, decided, requestedAt } = removal;
  const at = voided?.at ?? closed?.at ?? stuck?.since ?? executedAt ?? decided?.at ?? requestedAt;
  const why = voided ? whyVoid(reader, voided) : "";
  return {
    title: reader.text("refusal.already-decided.title"),
    why: reader.text(`refusal.already-decided.${state}.why`, { why }),
    facts: [fact(reader, "refusal.fact.customer", name, ` · ${reader.moment(at)}`)],
    next: reader.text(state === "void" ? "refusal.already-decided.void.next" : "refusal.already-decided.next", {
      name,
    }),
    customer,
    leftTrace: true,
  };
}
