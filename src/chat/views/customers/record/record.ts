import {
  type Customer,
  grantedServices,
  hasProviderGap,
  ourGrants,
  privilegeState,
} from "../../../../core/customers/customer";
import type { Tenant } from "../../../../core/tenant";
import type { Reader } from "../../../texts/reader";
import { type Fact, plainFact } from "../../facts";
import { type View, view } from "../../view";
import { asOf } from "../as-of";
import { askedPart } from "./asked-part";
import { activeState, type RecordFacts } from "./facts";
import { knownServices, serviceRows } from "./services";
import { recordSpoken } from "./spoken";
import { subscriptionPart } from "./subscriptions";

/** A customer's record: relationship, services, subscriptions, users, account (R10, R20–R26, R33–R38, R61–R63, R80). */
export function customerRecord(reader: Reader, facts: RecordFacts): View {
  const { customer, tenant, provider, may } = facts;
  const mayInvite = may("invitations.write");
  const removed = customer.state === "removed";
  const unrelated = customer.state === "no-relationship";
  const revoked = !removed && privilegeState(customer) === "revoked";
  const removal = removed ? undefined : customer.openRemoval;
  return view(reader, "customers/record", {
    spoken: recordSpoken(reader, facts),
    customer: customer.id,
    name: customer.name,
    ...stateLine(reader, customer),
    ...partLine(reader, facts),
    removed,
    unrelated,
    revoked,
    hasRemoval: removal !== undefined,
    removal: removal ? reader.text(`customer.removal.${removal.state}`) : "",
    hasFollowUps: removed && facts.openFollowUps > 0,
    followUps: reader.text("customer.removed.follow-ups", { n: facts.openFollowUps }),
    ...responsibility(reader, customer, tenant),
    facts: topFacts(reader, facts),
    gap: !removed && hasProviderGap(customer),
    gapStrong: reader.text("customer.gap.strong", {
      provider: provider?.name ?? reader.text("customer.fact.provider"),
    }),
    services: serviceRows(reader, customer, tenant.cloud),
    noServices: knownServices(customer).length === 0,
    ...areas(reader, customer),
    noPrivileges:
      customer.state === "active" && grantedServices(customer).length === 0 && customer.managedSince === undefined,
    ...subscriptionPart(reader, customer),
    ...folds(reader, facts),
    mayRemove: may("removals.request") && customer.state === "active" && !removal,
    mayRestore: mayInvite && (removed || revoked),
    restoreTitle: reader.text(removed ? "customer.restore" : "customer.invite-again"),
    mayInviteFirst: mayInvite && unrelated && !revoked,
    mayInvite: mayInvite && customer.state === "active" && !revoked,
    mayHistory: may("customers.read"),
    ...asOf(reader, [customer], facts.now),
  });
}

/** What was asked for stands first; nothing where the record was opened as a whole. */
function partLine(reader: Reader, facts: RecordFacts) {
  const part = facts.part && askedPart(reader, facts, facts.part);
  return { isAsked: part !== undefined, askedStrong: part?.strong ?? "", asked: part?.text ?? "" };
}

function stateLine(reader: Reader, customer: Customer): { state: string; stateDetail: string } {
  const { domain } = customer;
  if (customer.state === "removed") {
    const date = reader.date(customer.removedAt ?? customer.asOf);
    return {
      state: reader.text("customer.state.removed"),
      stateDetail: reader.text("customer.state.removed-on", { date, domain }),
    };
  }
  if (customer.state === "no-relationship") {
    const stateDetail = reader.text("customer.state.account-since", { date: reader.date(customer.since), domain });
    return { state: reader.text("customer.state.no-relationship"), stateDetail };
  }
  const state = activeState(customer);
  const stateDetail =
    state === "active"
      ? reader.text("customer.state.since", { date: reader.date(customer.since), domain })
      : ` · ${domain}`;
  return { state: reader.text(`customer.state.${state}`), stateDetail };
}

/** We stay answerable after the customer took privileges away, under the agreement of our cloud (R24, R25, R53, R54). */
function responsibility(
  reader: Reader,
  customer: Customer,
  tenant: Tenant,
): { responsible: boolean; responsibility: string } {
  const taken = ourGrants(customer).filter((grant) => grant.state === "revoked");
  const all = grantedServices(customer).length === 0;
  const at = Math.max(...taken.map((grant) => grant.revoked?.at ?? grant.since), 0);
  return {
    responsible: taken.length > 0 && customer.state === "active",
    responsibility: reader.text(all ? "customer.responsible.all" : "customer.responsible.some", {
      date: reader.date(at),
      services: reader.and(taken.map((grant) => reader.text(`service.${grant.service}`))),
      agreement: reader.text(`agreement.${tenant.cloud}`),
    }),
  };
}

/** What a joint acceptance gave us beside services (R87). */
function areas(reader: Reader, { managedSince, state }: Customer): { isManaged: boolean; areas: string } {
  const isManaged = managedSince !== undefined && state === "active";
  const text = isManaged ? reader.text("customer.areas", { date: reader.date(managedSince) }) : "";
  return { isManaged, areas: text };
}

function topFacts(reader: Reader, { customer, provider, owner }: RecordFacts): Fact[] {
  const seen = ourGrants(customer).find((grant) => grant.revoked)?.revoked;
  const ready = [
    reader.text(customer.tenantId ? "customer.fact.ready.account" : "customer.fact.ready.no-account"),
    reader.text(
      customer.state === "active" ? "customer.fact.ready.relationship" : "customer.fact.ready.no-relationship",
    ),
  ];
  const order = customer.provider?.canOrder ? "customer.fact.provider.can" : "customer.fact.provider.cannot";
  return [
    ...(seen
      ? [
          plainFact(
            reader.text("customer.fact.seen"),
            reader.moment(seen.at),
            reader.text("customer.fact.seen.by", { name: seen.seenBy }),
          ),
        ]
      : []),
    plainFact(reader.text("customer.fact.ready"), ready.join(" · ")),
    provider
      ? plainFact(reader.text("customer.fact.provider"), provider.name, reader.text(order))
      : plainFact(reader.text("customer.fact.provider"), reader.text("customer.fact.provider.none")),
    plainFact(reader.text("customer.fact.owner"), owner ?? reader.text("customer.fact.owner.none")),
    ...(customer.alias ? [plainFact(reader.text("customer.fact.alias"), customer.alias)] : []),
    plainFact(reader.text("customer.fact.tenant"), customer.tenantId ?? reader.text("customer.fact.tenant.unknown")),
  ];
}

/** The two folds; a folded line still tells the sum (card design 7). The chain is that of the two-tier model (R107). */
function folds(reader: Reader, { customer, tenant, provider }: RecordFacts) {
  const { users, licences } = customer;
  const usersSummary = reader.text("customer.users.summary", { users: users.total, licences: licences.total });
  const buying = reader.text(customer.mayBuy ? "customer.account.buying.self" : "customer.account.buying.partner");
  const accessibleName = (title: string, summary: string) => reader.text("common.fold", { title, summary });
  const chain = ["Microsoft", provider?.shortName, tenant.shortName, customer.name].filter(Boolean).join(" → ");
  return {
    usersSummary: `  ${usersSummary}`,
    usersSpoken: accessibleName(reader.text("customer.users"), usersSummary),
    users: [
      plainFact(reader.text("customer.users.label"), reader.text("customer.users.value", users)),
      plainFact(
        reader.text("customer.licences.label"),
        reader.text("customer.licences.value", { ...licences, free: Math.max(0, licences.total - licences.assigned) }),
      ),
    ],
    accountSummary: `  ${buying}`,
    accountSpoken: accessibleName(reader.text("customer.account"), buying),
    account: [
      plainFact(reader.text("customer.account.origin"), reader.text(`customer.origin.${customer.origin}`)),
      plainFact(reader.text("customer.account.buying"), buying),
      plainFact(reader.text("customer.account.chain"), chain),
    ],
  };
}
