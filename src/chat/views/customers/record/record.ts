import { daysAfter } from "../../../../core/clock";
import { clouds } from "../../../../core/clouds";
import {
  type Customer,
  type Grant,
  grantedServices,
  ourGrants,
  privilegeState,
} from "../../../../core/customers/customer";
import { orderingOf } from "../../../../core/providers/ordering";
import { worksWithProviders } from "../../../../core/providers/partner-type";
import type { Reader } from "../../../texts/reader";
import { type Fact, plainFact } from "../../facts";
import { type View, view } from "../../view";
import { asOf } from "../as-of";
import { buyingTitle, offersBuying } from "../buying";
import { takenLast } from "../taken-on";
import { askedPart } from "./asked-part";
import { activeState, type RecordFacts } from "./facts";
import { gapLine } from "./gap";
import { responsibility } from "./responsibility";
import { knownServices, serviceRows } from "./services";
import { recordSpoken } from "./spoken";
import { subscriptionPart } from "./subscriptions";

/** A customer's record: relationship, services, subscriptions, users, account (R10, R20–R26, R33–R38, R61–R63, R80). */
export function customerRecord(reader: Reader, facts: RecordFacts): View {
  const { customer, tenant, provider, may } = facts;
  const { open, support, agreement } = clouds[tenant.cloud];
  const mayInvite = open && may("invitations.write");
  const removed = customer.state === "removed";
  const unrelated = customer.state === "no-relationship";
  const revoked = !removed && privilegeState(customer) === "revoked";
  const removal = removed ? undefined : customer.openRemoval;
  return view(reader, "customers/record", {
    spoken: recordSpoken(reader, facts),
    customer: customer.id,
    name: customer.name,
    ...stateLine(reader, facts),
    ...partLine(reader, facts),
    removed,
    unrelated,
    nextWord: reader.text(mayInvite || !open ? "customer.unrelated.next" : "customer.unrelated.next.others"),
    revoked,
    hasRemoval: removal !== undefined,
    removal: removal ? reader.text(`customer.removal.${removal.state}`) : "",
    removalTitle: removal ? reader.text(`customer.removal.${removal.state}.open`) : "",
    removalId: removal?.id ?? "",
    hasFollowUps: removed && facts.openFollowUps > 0,
    followUps: reader.text("customer.removed.follow-ups", { n: facts.openFollowUps }),
    leftTitle: reader.text(may("privileges.decide") ? "customer.removed.decide" : "customer.removed.see"),
    hasLeft: removed && (facts.openFollowUps > 0 || facts.owedBy !== undefined),
    isOwed: facts.owedBy !== undefined,
    owed: owedText(reader, facts),
    ...unlistedLine(reader, facts),
    ...responsibility(reader, customer, tenant),
    maySupport: revoked && support !== undefined,
    support: support ?? "",
    mayReadAgreement: revoked && agreement !== undefined,
    agreement: agreement ?? "",
    facts: topFacts(reader, facts),
    // Whoever has no relationship is invited first.
    mayOpenProvider: provider !== undefined && !unrelated && may("providers.read"),
    provider: provider?.id ?? "",
    ...gapLine(reader, facts),
    services: serviceRows(reader, customer, tenant.cloud),
    noServices: knownServices(customer).length === 0,
    mayShowPrivileges: !unrelated || customer.grants.length > 0,
    ...areas(reader, customer),
    noPrivileges:
      customer.state === "active" && grantedServices(customer).length === 0 && customer.managedSince === undefined,
    ...subscriptionPart(reader, customer),
    ...folds(reader, facts),
    mayRemove: open && may("removals.request") && customer.state === "active" && !removal,
    mayRestore: mayInvite && (removed || revoked),
    restoreTitle: reader.text(removed ? "customer.restore" : "customer.invite-again"),
    mayInviteFirst: mayInvite && unrelated && !revoked,
    // Where the provider cannot order, the joint invitation is what helps.
    mayInviteJointly: mayInvite && customer.state === "active" && !revoked && facts.joint !== undefined,
    joint: facts.joint ?? "",
    mayInvite: mayInvite && customer.state === "active" && !revoked && facts.joint === undefined,
    mayHistory: may("customers.read"),
    ...asOf(reader, [customer], facts.now),
  });
}

/** By when a legal notice is owed, and since when where that day is past. */
function owedText(reader: Reader, { owedBy, now }: RecordFacts): string {
  if (!owedBy) return "";
  const n = daysAfter(owedBy, reader.dayOf(now));
  return reader.text(n > 0 ? "customer.removed.owed.late" : "customer.removed.owed", { day: reader.day(owedBy), n });
}

/** The portal's list did not have it: a question, until somebody has answered (R67, R68). */
function unlistedLine(reader: Reader, { customer, keeper, may, tenant }: RecordFacts) {
  const { unlisted, state } = customer;
  const isUnlisted = unlisted !== undefined && state === "active";
  const kept = reader.text("customer.unlisted.kept", { person: keeper ?? reader.text("person.unknown") });
  const facts = { file: unlisted?.file ?? "", date: reader.date(unlisted?.since ?? customer.asOf) };
  return {
    isUnlisted: isUnlisted && !unlisted.kept,
    unlisted: reader.text("customer.unlisted", facts),
    isKept: isUnlisted && unlisted.kept !== undefined,
    kept,
    mayKeep: isUnlisted && !unlisted.kept && clouds[tenant.cloud].open && may("customers.add"),
  };
}

/** What was asked for stands first; nothing where the record was opened as a whole. */
function partLine(reader: Reader, facts: RecordFacts) {
  const part = facts.part && askedPart(reader, facts, facts.part);
  return { isAsked: part !== undefined, askedStrong: part?.strong ?? "", asked: part?.text ?? "" };
}

function stateLine(reader: Reader, facts: RecordFacts): { state: string; stateDetail: string } {
  const { customer } = facts;
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
  const state = activeState(facts);
  const stateDetail = reader.text(state === "active" ? "customer.state.since" : "customer.state.exception-since", {
    date: reader.date(customer.since),
    domain,
  });
  return { state: reader.text(`customer.state.${state}`), stateDetail };
}

/** What a joint acceptance gave us beside services (R87). */
function areas(reader: Reader, { managedSince, state }: Customer): { isManaged: boolean; areas: string } {
  const isManaged = managedSince !== undefined && state === "active";
  const text = isManaged ? reader.text("customer.areas", { date: reader.date(managedSince) }) : "";
  return { isManaged, areas: text };
}

function topFacts(reader: Reader, { customer, provider, owner, tenant }: RecordFacts): Fact[] {
  const last = takenLast(ourGrants(customer));
  // What there is goes without saying.
  const lacking = [
    ...(customer.tenantId ? [] : [reader.text("customer.fact.ready.no-account")]),
    ...(customer.state === "active" ? [] : [reader.text("customer.fact.ready.no-relationship")]),
  ];
  const order = `customer.fact.provider.${orderingOf(customer, provider)}` as const;
  return [
    ...(last ? seenFact(reader, last) : []),
    plainFact(reader.text("customer.fact.ready"), lacking.join(" · ") || reader.text("customer.fact.ready.all")),
    ...(provider ? [plainFact(reader.text("customer.fact.provider"), provider.name, reader.text(order))] : []),
    ...(!provider && worksWithProviders(tenant)
      ? [plainFact(reader.text("customer.fact.provider"), reader.text("customer.fact.provider.none"))]
      : []),
    plainFact(reader.text("customer.fact.owner"), owner ?? reader.text("customer.fact.owner.none")),
    ...(customer.alias ? [plainFact(reader.text("customer.fact.alias"), customer.alias)] : []),
  ];
}

/** When and by whom it was seen that privileges were taken away (R23). */
function seenFact(reader: Reader, { revoked }: Grant): Fact[] {
  if (!revoked) return [];
  const { at, seenBy: name, on } = revoked;
  const label = reader.text("customer.fact.seen");
  if (!on) return [plainFact(label, reader.moment(at), reader.text("customer.fact.seen.by", { name }))];
  return [
    plainFact(label, reader.day(on), reader.text("customer.fact.seen.later", { moment: reader.moment(at), name })),
  ];
}

/** The two folds; a folded line still tells the sum (card design 7). The chain is that of the two-tier model (R107). */
function folds(reader: Reader, { customer, tenant, provider, permitter = "", may }: RecordFacts) {
  const { users, licences } = customer;
  const usersSummary = reader.text("customer.users.summary", { users: users.total, licences: licences.total });
  const buying = reader.text(`customer.account.buying.${buyingOf(customer)}`);
  const allowed = reader.text("customer.account.buying.by", {
    person: permitter,
    date: reader.date(customer.buyingPermitted?.at ?? customer.asOf),
  });
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
    offersBuying: may("customers.permit-buying") && offersBuying(customer, tenant),
    buyingTitle: buyingTitle(reader, customer),
    accountSummary: `  ${buying}`,
    accountSpoken: accessibleName(reader.text("customer.account"), buying),
    account: [
      plainFact(reader.text("customer.fact.tenant"), customer.tenantId ?? reader.text("customer.fact.tenant.unknown")),
      plainFact(reader.text("customer.account.origin"), reader.text(`customer.origin.${customer.origin}`)),
      plainFact(reader.text("customer.account.buying"), buying, customer.buyingPermitted ? allowed : ""),
      plainFact(reader.text("customer.account.chain"), chain),
    ],
  };
}

/** How a customer buys; one that has no relationship yet does not buy through us, and none is said to. */
function buyingOf({ mayBuy, state }: Customer): "self" | "partner" | "no-relationship" {
  if (state === "no-relationship") return "no-relationship";
  return mayBuy ? "self" : "partner";
}
