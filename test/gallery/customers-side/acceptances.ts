import { type AcceptanceFacts, acceptanceCard } from "../../../src/chat/views/acceptances/acceptance";
import { acceptancesList, type Waiting } from "../../../src/chat/views/acceptances/list";
import { problemOf } from "../../../src/chat/views/refusals/refusal-views";
import type { Acceptance } from "../../../src/core/acceptances/acceptance";
import { days } from "../../../src/core/clock";
import { anAcceptance } from "../../support/builders";
import { invitation as anInvitation, contoso, now } from "../../support/samples";
import { elena } from "../../support/world";
import { about, type Cards, type Cast, pageOf, specimensFrom, ten, usual } from "../cast";

/** Acceptances of which nothing is certain. */
function acceptanceCards({ customer, words, person }: Cast = usual): Cards {
  const { name, domain, tenantId = "" } = customer;
  const acceptance: Acceptance = anAcceptance("a", {
    name,
    domain,
    tenantId,
    services: ["exchange", "azure"],
    at: now - days(2),
  });
  const invitation = about(customer, anInvitation);
  const invited = [{ invitation, customer }];
  const waiting: Waiting = {
    acceptance,
    match: { kind: "probable", doubt: "name-alike", invited },
    isKnown: false,
  };
  const unmatched: Waiting = { acceptance: anAcceptance("b"), match: { kind: "unmatched" }, isKnown: true };
  const facts: AcceptanceFacts = {
    ...waiting,
    holders: [],
    open: [invitation, anInvitation],
    people: new Map([[invitation.createdBy, person]]),
    now,
    tenant: { cloud: "public", partnerType: "indirect-reseller" },
    by: person,
    decidedBy: person,
    mayDecide: true,
  };
  const decided = { by: elena.id, at: now, customer: customer.id };
  return {
    "acceptances/acceptance": (reader) => acceptanceCard(reader, facts),
    "acceptances/acceptance of another": (reader) =>
      acceptanceCard(reader, {
        ...facts,
        match: { kind: "probable", doubt: "of-another", invited },
        holders: [{ customer, by: "tenant" }],
        problem: problemOf(reader, { kind: "input-unfit", field: "invited", wrong: "no-choice", typed: words }),
      }),
    "acceptances/acceptance of two": (reader) =>
      acceptanceCard(reader, {
        ...facts,
        match: { kind: "probable", doubt: "of-another", invited },
        holders: [
          { customer, by: "tenant" },
          { customer: { ...contoso, tenantId: undefined }, by: "domain" },
        ],
      }),
    "acceptances/acceptance with services held": (reader) =>
      acceptanceCard(reader, {
        ...facts,
        match: { kind: "unmatched" },
        holders: [{ customer, by: "domain" }],
        held: [{ service: "azure", partner: words }],
      }),
    "acceptances/acceptance unmatched, read only": (reader) =>
      acceptanceCard(reader, { ...facts, ...unmatched, holders: [{ customer, by: "domain" }], mayDecide: false }),
    "acceptances/acceptance unmatched in China": (reader) =>
      acceptanceCard(reader, {
        ...facts,
        match: { kind: "unmatched" },
        tenant: { ...facts.tenant, cloud: "china" },
        open: [],
      }),
    "acceptances/acceptance decided": (reader) =>
      acceptanceCard(reader, { ...facts, acceptance: { ...acceptance, state: "of-invitation", decided } }),
    "acceptances/acceptance decided without services held": (reader) => {
      const without = { ...decided, leftOut: [{ service: "azure" as const, partner: words }] };
      return acceptanceCard(reader, {
        ...facts,
        acceptance: { ...acceptance, state: "of-customer", decided: without },
      });
    },
    "acceptances/acceptance not ours": (reader) =>
      acceptanceCard(reader, {
        ...facts,
        acceptance: { ...acceptance, source: "imported", state: "not-ours", decided },
      }),
    "acceptances/list": (reader) => acceptancesList(reader, { ...pageOf([waiting, unmatched]), mayWrite: true }),
    "acceptances/list empty": (reader) => acceptancesList(reader, { ...pageOf<Waiting>([]), mayWrite: false }),
    "acceptances/list middle page": (reader) => acceptancesList(reader, { ...pageOf(ten(waiting)), mayWrite: true }),
  };
}

export const acceptanceSpecimens = specimensFrom(acceptanceCards());
