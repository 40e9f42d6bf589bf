import { providerStory } from "../../../src/chat/views/history/story";
import { authoriseForm } from "../../../src/chat/views/providers/authorise";
import { notesForm, recordForm } from "../../../src/chat/views/providers/forms";
import { gapsChoice, gapsList } from "../../../src/chat/views/providers/gaps";
import { providersList } from "../../../src/chat/views/providers/list";
import { type ProviderFacts, providerCard } from "../../../src/chat/views/providers/provider";
import { reviewDecided, reviewForm } from "../../../src/chat/views/providers/review";
import { problemOf } from "../../../src/chat/views/refusals/refusal-views";
import { days } from "../../../src/core/clock";
import type { Customer } from "../../../src/core/customers/customer";
import type { AccessReview } from "../../../src/core/providers/access-review";
import type { Provider } from "../../../src/core/providers/provider";
import {
  adventureWorks,
  at,
  fabrikamDistribution,
  northwindDistribuzione,
  now,
  providers,
} from "../../support/samples";
import { marco, proseware } from "../../support/world";
import { type Cards, type Cast, specimensFrom, ten, usual } from "../cast";
import { oneOfEach } from "../events";

/** Cards about indirect providers. */
function providerCards({ customer, words, person }: Cast = usual): Cards {
  const named = { name: customer.name };
  const linked = new Set(providers.map(({ id }) => id));
  const list = { providers, linked, now, mayAuthorise: true, maySeeCustomers: true };
  const invitation = { receivedOn: "2026-11-18", link: "https://partner.microsoft.com/dashboard/v2/invite?id=1" };
  const invited: Provider = { ...northwindDistribuzione, ...named, invitation };
  const authorised: Provider = {
    ...fabrikamDistribution,
    ...named,
    brings: { training: words, credit: "60 giorni" },
    notes: words,
  };
  const review: AccessReview = {
    id: "access-fabrikam",
    provider: authorised.id,
    providerName: customer.name,
    grantedAt: at("2026-11-18T08:00:00Z"),
    openedAt: at("2026-11-18T08:00:00Z"),
    assignedTo: marco.id,
    state: "open",
    revision: 1,
  };
  const kept = { by: marco.id, at: now, reason: words, until: "2027-06-30" };
  const card: ProviderFacts = {
    provider: authorised,
    tenant: proseware,
    shared: { total: 43, more: false },
    gaps: { total: 3, more: false },
    review,
    reviewer: person,
    isLinked: true,
    isActive: true,
    may: { authorise: true, invite: true, seeCustomers: true },
  };
  const mayNothing = { authorise: false, invite: false, seeCustomers: false };
  const typed = { providerName: customer.name, receivedOn: "2026-11-18", link: words };
  const customers: Customer[] = [customer, adventureWorks];
  const gaps = {
    provider: authorised,
    shared: { total: 43, more: false },
    now,
    invited: new Map([[adventureWorks.id, now - days(9)]]),
    isJoint: true,
    mayOpenProvider: true,
    mayAuthorise: true,
    mayInvite: true,
  };
  const page = { customers, from: 1, total: 2, more: false };
  const entries = oneOfEach.filter(({ event }) => event.type.startsWith("provider."));
  return {
    "providers/list one to authorise": (reader) => providersList(reader, list),
    "providers/list nothing to authorise": (reader) => providersList(reader, { ...list, providers: [authorised] }),
    "providers/list no joint link yet": (reader) => providersList(reader, { ...list, linked: new Set() }),
    "providers/list none": (reader) => providersList(reader, { ...list, providers: [], mayAuthorise: false }),
    "providers/provider": (reader) => providerCard(reader, card),
    "providers/provider invited us": (reader) =>
      providerCard(reader, { ...card, provider: invited, review: undefined, isLinked: false }),
    "providers/provider not to be opened": (reader) =>
      providerCard(reader, {
        ...card,
        provider: { ...invited, invitation: { ...invitation, link: "https://partner.microsoft.com.evil.example/a" } },
      }),
    "providers/provider not connected": (reader) =>
      providerCard(reader, {
        ...card,
        provider: { ...invited, state: "not-connected" },
        shared: { total: 0, more: false },
      }),
    "providers/provider without link": (reader) =>
      providerCard(reader, {
        ...card,
        isLinked: false,
        gaps: { total: 200, more: true },
        review: { ...review, state: "kept", decided: kept },
        may: mayNothing,
      }),
    "providers/provider reviewed": (reader) =>
      providerCard(reader, {
        ...card,
        gaps: { total: 0, more: false },
        review: { ...review, state: "ended", decided: { by: marco.id, at: now } },
      }),
    "providers/record": (reader) => recordForm(reader, { typed: { providerName: "", receivedOn: "", link: "" } }),
    "providers/record refused": (reader) =>
      recordForm(reader, { typed, problem: problemOf(reader, { kind: "provider-link-unfit" }) }),
    "providers/notes": (reader) => notesForm(reader, { provider: authorised }),
    "providers/authorise": (reader) => authoriseForm(reader, { provider: invited, tenant: proseware }),
    "providers/authorise refused": (reader) =>
      authoriseForm(reader, {
        provider: northwindDistribuzione,
        tenant: proseware,
        problem: problemOf(reader, { kind: "consent-needed" }),
      }),
    "providers/review": (reader) => reviewForm(reader, { review, tenant: proseware, assignedTo: person }),
    "providers/review refused": (reader) =>
      reviewForm(reader, {
        review,
        tenant: { ...proseware, cloud: "china" },
        assignedTo: person,
        typed: { why: words, until: "" },
        problem: problemOf(reader, { kind: "keep-needs-date", latest: "2027-11-21" }),
      }),
    "providers/reviewed": (reader) =>
      reviewDecided(reader, { review: { ...review, state: "kept", decided: kept }, by: person }),
    "providers/reviewed removed": (reader) =>
      reviewDecided(reader, { review: { ...review, state: "ended", decided: { by: marco.id, at: now } }, by: person }),
    "providers/gaps": (reader) => gapsList(reader, { ...gaps, page }),
    "providers/gaps middle page": (reader) =>
      gapsList(reader, {
        ...gaps,
        mayInvite: false,
        page: { ...page, customers: ten(customer), from: 11, total: 43, next: "mark", previous: "mark" },
      }),
    "providers/gaps not authorised yet": (reader) => gapsList(reader, { ...gaps, provider: invited, page }),
    "providers/gaps-choice": (reader) =>
      gapsChoice(
        reader,
        [
          { provider: authorised, gaps: card.gaps },
          { provider: northwindDistribuzione, gaps: { total: 200, more: true } },
        ],
        true,
      ),
    "providers/gaps-choice none, for who sees no providers": (reader) => gapsChoice(reader, [], false),
    "providers/history": (reader) =>
      providerStory(reader, authorised, { entries, total: entries.length, holds: true, hasEarlier: false }),
  };
}

export const providerSpecimens = specimensFrom(providerCards());
