import type { LinkFault } from "../../../core/invitations/links/link-guard";
import type { InvitationRefusal } from "../../../core/invitations/refusals";
import type { Reader } from "../../texts/reader";
import { fact } from "../facts";
import { holdersFact, plainText, type RefusalText, type RefusalViews } from "../refusals/refusal-text";
import { capitalised } from "../sentences";
import { refusedLink } from "../shorten";
import { heldNamed } from "./facts";
import { faultSentence } from "./fault";

/** Refusals of an invitation, its text, its link, or its acceptance, in words. */
export const invitationRefusals: RefusalViews<InvitationRefusal> = {
  "address-invalid": {
    problem: (reader, { typed }) => ({
      text: typed.trim()
        ? reader.text("problem.address-invalid", { typed })
        : reader.text("invitations.start.email-missing"),
      field: "email",
    }),
  },
  "draft-open": {
    problem: (reader, { name, by }) => ({
      text: reader.text(by ? "problem.draft-open" : "problem.draft-open.gone", { name, person: by }),
      field: "email",
    }),
  },
  "invited-already": {
    problem: (reader, { name }) => ({
      text: reader.text("problem.invited-already", { name }),
      field: "email",
      isNext: true,
    }),
  },
  "name-needed": { problem: (reader) => ({ text: reader.text("problem.name-needed"), field: "name" }) },
  "tenant-id-invalid": {
    problem: (reader, { typed }) => ({
      text: reader.text("problem.tenant-id-invalid", { typed }),
      field: "customerTenant",
    }),
  },
  "name-too-long": {
    problem: (reader, { length, limit }) => ({
      text: reader.text("problem.name-too-long", { length: reader.number(length), limit: reader.number(limit) }),
      field: "name",
    }),
  },
  "tenant-id-foreign": {
    problem: (reader, { typed, of }) => ({
      text: of
        ? reader.text("problem.tenant-id-of", { typed, name: of })
        : reader.text("problem.tenant-id-nobodys", { typed }),
      field: "customerTenant",
    }),
  },
  "acceptance-of-another": {
    problem: (reader, { by, name, domain, invited, staysOpen }) => ({
      text: [
        reader.text(`problem.acceptance-of-another${by === "domain" ? ".domain" : ""}`, { name, domain, invited }),
        staysOpen ? reader.text("problem.acceptance-of-another.open", { name, invited }) : "",
      ].join(""),
      field: by === "domain" ? "domain" : "customerTenant",
    }),
  },
  "acceptance-unlike": {
    problem: (reader, { name, domain, appeared }) => ({
      text: reader.text("problem.acceptance-unlike", { name, domain, appeared }),
      field: "name",
    }),
  },
  "acceptance-fits-another": {
    problem: (reader, { name, email }) => ({
      text: reader.text("problem.acceptance-fits-another", { name, email }),
      field: "domain",
    }),
  },
  "invitation-unready": {
    problem: (reader) => ({ text: reader.text("problem.invitation-unready"), field: "invited" }),
  },
  "invitation-needed": { problem: (reader) => ({ text: reader.text("problem.invitation-needed"), field: "invited" }) },
  "tenant-id-differs": {
    problem: (reader, { typed, name, known }) => ({
      text: reader.text("problem.tenant-id-differs", { typed, name, known }),
      field: "customerTenant",
    }),
  },
  "domain-taken": {
    problem: (reader, { domain, name }) => ({
      text: reader.text("problem.domain-taken", { domain, name }),
      field: "email",
    }),
    text: (reader, { domain, name }) => ({
      ...plainText(reader, "domain-taken", { domain }),
      facts: [fact(reader, "refusal.fact.customer", name)],
    }),
  },
  "invites-former": {
    problem: (reader, { domain, name }) => ({
      text: reader.text("problem.invites-former", { domain, name }),
      field: "email",
      isNext: true,
    }),
  },
  "service-held": {
    problem: (reader, refusal) => ({ text: heldProblem(reader, refusal), field: "services" }),
    text: (reader, refusal) => ({
      title: reader.text("refusal.service-held.title"),
      why: reader.text("refusal.input.why", { problem: heldProblem(reader, refusal) }),
      facts: [],
      next: reader.text("refusal.service-held.next"),
    }),
  },
  "link-missing": {
    text: (reader, { provider, holders }) => ({
      ...plainText(reader, "link-missing"),
      ...(provider && { why: reader.text("refusal.link-missing.joint.why", { provider }) }),
      facts: [holdersFact(reader, holders)],
    }),
  },
  "link-unfit": { text: (reader, { fault, typed }) => unfitText(reader, "link-unfit", fault, typed) },
  "link-number-differs": {
    text: (reader, { url, number, before }) => ({
      ...plainText(reader, "link-number-differs", { number, before }),
      facts: [fact(reader, "refusal.fact.found", refusedLink(url))],
    }),
  },
  "link-part-left-out": {
    text: (reader, { url, lost }) => ({
      ...plainText(reader, "link-part-left-out", { lost }),
      facts: [fact(reader, "refusal.fact.found", refusedLink(url))],
    }),
  },
  "text-unfit": { text: (reader, { fault, found }) => unfitText(reader, "text-unfit", fault, found) },
  "inviting-not-here": {
    text: (reader, { cloud, what }) => ({
      title: reader.text(what === "joint" ? "refusal.inviting-not-here.title" : "refusal.accounts-read-only.title"),
      why: reader.text(`refusal.inviting-not-here.${what}.why`, { cloud: reader.text(`cloud.${cloud}`) }),
      facts: [],
      next: reader.text(`refusal.inviting-not-here.${what}.next`),
    }),
  },
  "provider-not-authorised": {
    text: (reader, { provider }) => plainText(reader, "provider-not-authorised", { provider }),
  },
  "invitation-closed": {
    text: (reader, { state }) => ({
      title: reader.text("refusal.invitation-closed.title"),
      why: reader.text(`refusal.invitation-closed.${state}.why`),
      facts: [],
      next: reader.text("refusal.invitation-closed.next"),
    }),
  },
  "page-of-another": { text: (reader, { sender }) => plainText(reader, "page-of-another", { sender }) },
};

const heldProblem = (reader: Reader, { held }: Extract<InvitationRefusal, { kind: "service-held" }>): string =>
  reader.text("problem.service-held", { held: heldNamed(reader, held) });

function unfitText(reader: Reader, kind: "link-unfit" | "text-unfit", fault: LinkFault, found: string): RefusalText {
  return {
    title: reader.text(`refusal.${kind}.title`),
    why: reader.text("refusal.input.why", { problem: capitalised(faultSentence(reader, fault)) }),
    facts: found ? [fact(reader, "refusal.fact.found", refusedLink(found))] : [],
    next: reader.text(`refusal.${kind}.next`),
  };
}
