import type { ProviderRefusal } from "../../../core/providers/refusals";
import { plainText, type RefusalViews } from "../refusals/refusal-text";
import { longestQuote, shortened } from "../shorten";

/** Refusals of what is recorded of a provider, and of authorising it, in words. */
export const providerRefusals: RefusalViews<ProviderRefusal> = {
  "provider-name-needed": {
    problem: (reader) => ({ text: reader.text("problem.provider-name-needed"), field: "providerName" }),
  },
  "provider-name-linked": {
    problem: (reader, { typed }) => ({
      text: reader.text("problem.name-linked", { typed: shortened(typed, longestQuote) }),
      field: "providerName",
    }),
  },
  "provider-name-taken": {
    problem: (reader, { name }) => ({
      text: reader.text("problem.provider-name-taken", { name }),
      field: "providerName",
    }),
  },
  "provider-known": {
    problem: (reader, { name }) => ({ text: reader.text("problem.provider-known", { name }), field: "providerName" }),
  },
  "provider-received-unfit": {
    problem: (reader, { latest }) => ({
      text: reader.text("problem.provider-received-unfit", { latest: reader.day(latest) }),
      field: "receivedOn",
    }),
  },
  "provider-link-unfit": {
    problem: (reader) => ({ text: reader.text("problem.provider-link-unfit"), field: "link" }),
  },
  "provider-has-not-invited": { text: (reader, { name }) => plainText(reader, "provider-has-not-invited", { name }) },
  "consent-needed": { problem: (reader) => ({ text: reader.text("problem.consent-needed"), field: "consent" }) },
  "authorising-not-here": {
    text: (reader, { why }) => ({
      title: reader.text(
        why === "not-in-this-cloud" ? "refusal.accounts-read-only.title" : "refusal.authorising-not-here.title",
      ),
      why: reader.text(`refusal.authorising-not-here.${why}.why`),
      facts: [],
      next: reader.text("refusal.authorising-not-here.next"),
    }),
  },
  "not-for-direct-partner": {
    text: (reader, { what }) => ({
      title: reader.text("refusal.not-for-direct-partner.title"),
      why: reader.text(`refusal.not-for-direct-partner.${what}.why`),
      facts: [],
      next: reader.text("refusal.not-for-direct-partner.next"),
      topic: "direct-partners",
    }),
  },
};
