import type { Acceptance } from "../../../core/acceptances/acceptance";
import { invitedIn, type Match } from "../../../core/acceptances/match";
import type { Millis } from "../../../core/clock";
import { clouds } from "../../../core/clouds";
import type { Customer, CustomerId } from "../../../core/customers/customer";
import type { Invitation, InvitationId } from "../../../core/invitations/invitation";
import { mayInviteJointly } from "../../../core/invitations/where";
import type { Tenant } from "../../../core/tenant";
import type { Reader } from "../../texts/reader";
import { accessibleName } from "../accessible-name";
import { addressFact, type Fact, fact } from "../facts";
import { servicesNamed } from "../history/event-view";
import { type Conflicts, heldNamed, leftOutNote } from "../invitations/facts";
import { age, type ListRow, listRow, rowName } from "../list-rows";
import { type Problem, problemLine } from "../problem";
import { sentences } from "../sentences";
import { rowAddress } from "../shorten";
import { type View, view } from "../view";
import { howSeen, standing } from "./facts";

interface Holder {
  customer: Customer;
  by: "tenant" | "domain";
}

export interface AcceptanceFacts {
  acceptance: Acceptance;
  match: Match;
  /** The customers that have what appeared: two, where the id is of another than the domain. */
  holders: readonly Holder[];
  /** All that are open, those that may fit first. */
  open: readonly Invitation[];
  /** Names by id. */
  people: ReadonlyMap<string, string>;
  now: Millis;
  tenant: Pick<Tenant, "cloud" | "partnerType">;
  /** Who saw or imported it, and who said whose it is. */
  by: string;
  decidedBy: string;
  /** On whom it was recorded. */
  customerName?: string | undefined;
  mayDecide: boolean;
  /** What cannot be recorded, since other CSP partners hold it. */
  held?: Conflicts;
  problem?: Problem | undefined;
  /** What pressing again agrees to: that this customer accepted the chosen invitation. */
  other?: CustomerId | undefined;
  /** What pressing again agrees to: that the tenant id which appeared is left out. */
  withoutId?: boolean;
  /** What pressing again says: that these are other companies. */
  besides?: readonly string[];
  /** The invitation that was chosen. */
  invited?: InvitationId | undefined;
}

/** An acceptance: what was seen, which invitations may fit, and what it gives here (R19, R33, R43). */
export function acceptanceCard(reader: Reader, facts: AcceptanceFacts): View {
  const { acceptance, match, holders, mayDecide, withoutId = false } = facts;
  const { id, name, domain, revision, decided } = acceptance;
  const isOpen = acceptance.state === "waiting";
  const { state, why } = standing(reader, acceptance, match, holders.length > 0);
  const { spokenProblem, ...problem } = problemLine(reader, facts.problem);
  const fitting = isOpen ? invitedIn(match).map(({ invitation }) => invitation) : [];
  const choice = isOpen && mayDecide ? facts.open.slice(0, mostChoices) : [];
  const held = isOpen ? holderNote(reader, facts, choice.length > 0) : noHolder;
  const leaveOut = new Map((isOpen ? (facts.held ?? []) : []).map(({ service, partner }) => [service, partner]));
  const { spokenConflict, ...conflict } = leftOutNote(
    reader,
    [...leaveOut].map(([service, partner]) => ({ service, partner })),
  );
  const said = [state, why].filter(Boolean).join(": ");
  const spoken = reader.text("acceptances.spoken", {
    name,
    domain,
    state: said,
    holder: held.holder + held.holderText,
  });
  const one = reader.text("acceptances.known-customer");
  const [only, ...others] = fitting;
  return view(reader, "acceptances/acceptance", {
    spoken: sentences(`${spokenProblem} ${spokenConflict} ${spoken}`),
    name,
    state,
    detail: why && ` · ${why}`,
    ...problem,
    ...held,
    ...conflict,
    leaveOut: [...leaveOut.keys()],
    withoutId,
    besides: facts.besides ?? [],
    notOursMode: holders.length > 1 && choice.length > 0 ? "secondary" : "primary",
    facts: factsOf(reader, facts),
    hasFitting: fitting.length > 0,
    fitting: fitting.slice(0, mostFitting).map((invitation) => invitationRow(reader, invitation, facts)),
    isOpen,
    leadsBack: !isOpen || !mayDecide,
    gives: givesText(reader, facts),
    hasChoice: choice.length > 0,
    choice: choice.map(({ id, customerName, email }) => ({ title: `${customerName} · ${email}`, value: id })),
    invited: facts.invited ?? (only && others.length === 0 ? only.id : ""),
    mayDecide: isOpen && mayDecide,
    holders: (isOpen && mayDecide ? holders : []).map(({ customer }) => ({
      data: { acceptance: id, revision, customer: customer.id, leaveOut: [...leaveOut.keys()], withoutId },
      title: holders.length > 1 ? reader.text("acceptances.known-customer.named", { name: customer.name }) : one,
    })),
    mayBeNew: isOpen && mayDecide && holders.length === 0,
    other: facts.other ?? holders[0]?.customer.id ?? "",
    asked: (facts.other && facts.invited) ?? "",
    hasCustomer: decided?.customer !== undefined,
    customer: decided?.customer ?? "",
    foot: footText(reader, facts),
    acceptance: id,
    revision,
  });
}

function footText(reader: Reader, { acceptance: { state }, mayDecide }: AcceptanceFacts): string {
  if (state === "waiting") return reader.text(mayDecide ? "acceptances.foot.open" : "acceptances.foot.others");
  return reader.text(state === "not-ours" ? "acceptances.foot.not-ours" : "acceptances.foot.done");
}

/** What it gives in this cloud, and to the provider as well where the invitation may have been a joint one. */
function givesText(reader: Reader, { acceptance, tenant, open, match }: AcceptanceFacts): string {
  const { jointAcceptance: kind } = clouds[tenant.cloud];
  const gives = reader.text(
    acceptance.services.length > 0 ? `acceptances.gives.${kind}` : `acceptances.gives.${kind}.none`,
  );
  const may = match.kind === "unmatched" ? open : invitedIn(match).map(({ invitation }) => invitation);
  const isJoint = mayInviteJointly(tenant) && may.some(({ provider }) => provider !== undefined);
  return [
    gives,
    reader.text("acceptances.gives.never"),
    ...(isJoint ? [reader.text("acceptances.gives.joint")] : []),
  ].join(" ");
}

/** More than anybody chooses among on a card. */
const mostChoices = 50;
const mostFitting = 5;

function factsOf(reader: Reader, { acceptance, by, decidedBy, customerName }: AcceptanceFacts): Fact[] {
  const { domain, tenantId, services, at, decided } = acceptance;
  const granted = services.length > 0 ? servicesNamed(reader, services) : reader.text("acceptances.fact.no-services");
  return [
    addressFact(reader, "fact.domain", domain),
    fact(reader, "fact.tenant", tenantId ?? reader.text("acceptances.fact.no-tenant")),
    fact(reader, "acceptances.fact.services", granted),
    fact(reader, "acceptances.fact.how", howSeen(reader, acceptance, by), ` · ${reader.moment(at)}`),
    ...(decided?.leftOut ? [fact(reader, "acceptances.fact.left-out", heldNamed(reader, decided.leftOut))] : []),
    ...(customerName ? [fact(reader, "acceptances.fact.customer", customerName)] : []),
    ...(decided ? [fact(reader, "acceptances.fact.decided", decidedBy, ` · ${reader.moment(decided.at)}`)] : []),
  ];
}

const noHolder = { hasHolder: false, holder: "", holderText: "" };

function holderNote(reader: Reader, { holders }: AcceptanceFacts, hasChoice: boolean) {
  const [holder, other] = holders;
  if (!holder) return noHolder;
  const said = other
    ? reader.text("acceptances.holder.both", { tenant: holder.customer.name, domain: other.customer.name })
    : [
        reader.text(`acceptances.holder.${holder.by}`),
        ...(hasChoice ? [reader.text("acceptances.holder.choice")] : []),
      ].join(" ");
  const called = holders.map(({ customer: { name, domain } }) => `${name} (${domain})`);
  return {
    hasHolder: true,
    holder: reader.text("acceptances.holder", { names: reader.and(called) }),
    holderText: said,
  };
}

function invitationRow(reader: Reader, invitation: Invitation, { people, now }: AcceptanceFacts): ListRow {
  const { id, customerName, email, state: reached, sent, createdAt, createdBy } = invitation;
  const person = people.get(sent?.by ?? createdBy) ?? reader.text("person.unknown");
  const state = reader.text(`invitations.list.state.${reached}`);
  const detail = `${age(reader, sent?.at ?? createdAt, now)} · ${person}`;
  const spoken = reader.text("acceptances.fitting.spoken", {
    name: customerName,
    email: rowAddress(email),
    state,
    detail,
  });
  return listRow({
    name: rowName(customerName),
    under: rowAddress(email),
    state,
    detail,
    spoken: accessibleName(reader, spoken, [customerName, email]),
    verb: "invitation.show",
    data: { invitation: id },
  });
}
