import type { CustomerRefusal } from "../../../core/customers/refusals";
import { fact } from "../facts";
import { plainText, type RefusalViews } from "../refusals/refusal-text";

/** Refusals for what a customer is, in words. */
export const customerRefusals: RefusalViews<CustomerRefusal> = {
  "customer-removed": {
    text: (reader, { name, customer, removedAt }) => ({
      ...plainText(reader, "customer-removed", { date: reader.date(removedAt) }),
      facts: [fact(reader, "refusal.fact.customer", name)],
      customer,
    }),
  },
  "buying-not-here": {
    text: (reader, { cloud }) => plainText(reader, "buying-not-here", { cloud: reader.text(`cloud.${cloud}`) }),
  },
  "buying-needs-relationship": {
    text: (reader, { name, customer }) => ({
      ...plainText(reader, "buying-needs-relationship"),
      facts: [fact(reader, "refusal.fact.customer", name)],
      customer,
    }),
  },
  "no-relationship": {
    text: (reader, { name, customer }) => ({
      ...plainText(reader, "no-relationship"),
      facts: [fact(reader, "refusal.fact.customer", name)],
      customer,
    }),
  },
  "customer-domain-unfit": {
    problem: (reader, { typed, wrong }) => ({
      text: typed
        ? reader.text(`problem.customer-domain.${wrong}`, { typed })
        : reader.text("problem.customer-domain.missing"),
      field: "domain",
    }),
  },
  "account-settled": {
    problem: (reader, { part, name }) => ({
      text: reader.text(`problem.account-settled.${part}`, { name }),
      field: part,
    }),
  },
  "name-in-use": {
    problem: (reader, { name, domain, wasRemoved }) => ({
      text: reader.text(wasRemoved ? "problem.name-in-use.removed" : "problem.name-in-use", { name, domain }),
      field: "name",
    }),
  },
  "domain-look-alike": {
    problem: (reader, { typed, name, domain }) => ({
      text: reader.text("problem.domain-look-alike", { typed, name, domain }),
      field: "domain",
    }),
  },
  "domain-invited": {
    problem: (reader, { domain, name, email }) => ({
      text: reader.text("problem.domain-invited", { domain, name, email }),
      field: "domain",
    }),
  },
  "domain-in-use": {
    problem: (reader, { domain, name }) => ({
      text: reader.text("problem.domain-in-use", { domain, name }),
      field: "domain",
    }),
  },
  "tenant-id-in-use": {
    problem: (reader, { tenantId, name }) => ({
      text: reader.text("problem.tenant-id-in-use", { tenantId, name }),
      field: "customerTenant",
    }),
  },
  "tenant-id-known": {
    problem: (reader, { known, name }) => ({
      text: reader.text("problem.tenant-id-known", { known, name }),
      field: "customerTenant",
    }),
  },
  "owner-unknown": { problem: (reader) => ({ text: reader.text("problem.owner-unknown"), field: "owner" }) },
  "owner-unfit": {
    problem: (reader, { name }) => ({ text: reader.text("problem.owner-unfit", { name }), field: "owner" }),
  },
  "accounts-read-only": {
    text: (reader, { cloud }) => plainText(reader, "accounts-read-only", { cloud: reader.text(`cloud.${cloud}`) }),
  },
};
