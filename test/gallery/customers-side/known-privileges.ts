import { privilegesKnown } from "../../../src/chat/views/privileges/known";
import { againForm, partnerForm, takenForm } from "../../../src/chat/views/privileges/record-forms";
import { problemOf } from "../../../src/chat/views/refusals/refusal-views";
import type { Customer, Grant } from "../../../src/core/customers/customer";
import { alpineSki, now, wideWorld } from "../../support/samples";
import { luke, proseware } from "../../support/world";
import { type Cards, type Cast, usual } from "../cast";

const since = now - 1e10;
/** What a person saw, what an acceptance gave, what was taken away, and another partner. */
const grantsOf = (person: string, partner: string): Grant[] => [
  { service: "exchange", partner: "us", transacting: true, state: "granted", since },
  {
    service: "azure",
    partner: { name: partner },
    transacting: true,
    state: "granted",
    since,
    seen: { by: person, how: "seen" },
  },
  {
    service: "azure",
    partner: "us",
    transacting: true,
    state: "revoked",
    since,
    revoked: { at: now, seenBy: person, on: "2026-11-18" },
  },
  {
    service: "teams",
    partner: "us",
    transacting: true,
    state: "granted",
    since,
    seen: { by: person, how: "acceptance" },
  },
  { service: "intune", partner: { name: "Tailwind Advisors" }, transacting: false, state: "granted", since },
];

/** Cards about the privileges of a customer as they are known. */
export function knownCards({ customer, words, person }: Cast = usual): Cards {
  const partner = words.slice(0, 120);
  const one: Customer = {
    ...customer,
    services: ["exchange", "sharepoint"],
    grants: grantsOf(person, "Litware Cloud"),
  };
  const facts = { customer: one, tenant: proseware, now, mayRecord: true };
  const day = "2026-11-21";
  const typed = { services: ["azure" as const], seenOn: day, endedOn: "" };
  return {
    "privileges/known": (reader) => privilegesKnown(reader, facts),
    "privileges/known taken away": (reader) => privilegesKnown(reader, { ...facts, customer: wideWorld }),
    "privileges/known of a removed customer": (reader) => privilegesKnown(reader, { ...facts, customer: alpineSki }),
    "privileges/known nothing yet, read only": (reader) =>
      privilegesKnown(reader, { ...facts, customer: { ...one, grants: [], services: [] }, mayRecord: false }),
    "privileges/taken": (reader) =>
      takenForm(reader, {
        customer: { ...one, grants: grantsOf(luke.name, partner) },
        tenant: proseware,
        typed: { taken: [], seenOn: day },
        problem: undefined,
      }),
    "privileges/taken refused": (reader) =>
      takenForm(reader, {
        customer: one,
        tenant: proseware,
        typed: { taken: ["exchange"], seenOn: "2027-01-01" },
        problem: problemOf(reader, { kind: "seen-on-unfit", field: "seenOn", latest: day }),
      }),
    "privileges/partner": (reader) =>
      partnerForm(reader, {
        customer: one,
        typed: { ...typed, services: [], partner: "", sells: "csp" },
        problem: undefined,
      }),
    "privileges/partner refused": (reader) =>
      partnerForm(reader, {
        customer: one,
        typed: { ...typed, partner, sells: "adviser" },
        problem: problemOf(reader, {
          kind: "second-holder",
          partner: { name: partner },
          held: [{ service: "azure", partner: { name: "Litware Cloud" } }],
        }),
      }),
    "privileges/again": (reader) => againForm(reader, { customer: wideWorld, typed, problem: undefined }),
    "privileges/again refused": (reader) =>
      againForm(reader, {
        customer: one,
        typed,
        problem: problemOf(reader, {
          kind: "second-holder",
          partner: "us",
          held: [{ service: "azure", partner: { name: "Litware Cloud" } }],
        }),
      }),
  };
}
