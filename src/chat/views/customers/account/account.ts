import type { Cloud } from "../../../../core/clouds";
import { type Area, areas, type Point, standingOf } from "../../../../core/customers/account/standing";
import { type Customer, grantedServices } from "../../../../core/customers/customer";
import { isJointPossible } from "../../../../core/invitations/where";
import { orderingOf } from "../../../../core/providers/ordering";
import { worksWithProviders } from "../../../../core/providers/partner-type";
import type { Provider } from "../../../../core/providers/provider";
import type { Tenant } from "../../../../core/tenant";
import { unreachable } from "../../../../core/unreachable";
import type { Reader } from "../../../texts/reader";
import { type Fact, fact } from "../../facts";
import { linesOf, sentences } from "../../sentences";
import { type Sign, sign } from "../../signs";
import { type View, view } from "../../view";
import { buyingTitle, offersBuying } from "../buying";

/** What the card of an account is made from. */
export interface AccountFacts {
  customer: Customer;
  tenant: Tenant;
  provider?: Provider | undefined;
  /** Name of the person who looks after the customer. */
  owner?: string | undefined;
  /** The cloud still runs. */
  isOpen: boolean;
  /** Whoever looks may complete the account and say who looks after it. */
  mayWrite: boolean;
  /** Whoever looks may say whether the customer buys for itself. */
  mayPermitBuying: boolean;
  /** Whoever looks may authorise the provider, which has asked for it. */
  mayAuthorise: boolean;
  /** Whoever looks may invite the customer. */
  mayInvite: boolean;
}

/** A customer's account: what is known of it, and what it is the starting point for (R61, R65, R78, R183–R185). */
export function accountCard(reader: Reader, facts: AccountFacts): View {
  const { customer, tenant, isOpen } = facts;
  const { name, domain, notes = "" } = customer;
  const state = reader.text(`customers.state.${customer.state}`);
  const ready = reader.text(customer.tenantId ? "account.confirmed" : "account.unconfirmed");
  const standing = standingOf(customer, tenant, facts.provider);
  const said = Object.fromEntries(
    areas.map((area) => [area, standing[area].map((point) => signOf(reader, facts, area, point))]),
  );
  const spoken = areas.map((area) => {
    const words = standing[area].map((point) => pointText(reader, facts, area, point));
    return `${reader.text(`account.${area}`)}: ${words.join(" ")}`;
  });
  return view(reader, "customers/account", {
    spoken: sentences(reader.text("account.spoken", { name, state, ready, standing: spoken.join(" ") })),
    customer: customer.id,
    name,
    state: ready,
    stateDetail: ` · ${state} · ${domain}`,
    isReadOnly: !isOpen,
    readOnly: reader.text("account.read-only", { cloud: reader.text(`cloud.${tenant.cloud}`) }),
    facts: accountFacts(reader, facts),
    hasNotes: notes !== "",
    notes: linesOf(notes),
    ...said,
    mayAuthorise: facts.mayAuthorise && isOpen && standing.selling.some(({ why }) => why === "provider-unauthorised"),
    provider: facts.provider?.id ?? "",
    mayWrite: facts.mayWrite && isOpen,
    // Before anybody looks after it, the customer is to be won.
    assignMode: modeOf(facts.mayInvite && customer.state !== "active"),
    mayRestore: facts.mayInvite && customer.state === "removed",
    mayInviteFirst: facts.mayInvite && customer.state === "no-relationship",
    offersBuying: facts.mayPermitBuying && isOpen && offersBuying(customer, tenant),
    buyingTitle: buyingTitle(reader, customer),
  });
}

/** Whether a button is seen at once, or folded away. */
const modeOf = (isFolded: boolean): "primary" | "secondary" => (isFolded ? "secondary" : "primary");

function accountFacts(reader: Reader, { customer, tenant, provider, owner }: AccountFacts): Fact[] {
  const { tenantId, origin, channel, alias, tags = [] } = customer;
  const order = `customer.fact.provider.${orderingOf(customer, provider)}` as const;
  const none = reader.text("account.none");
  return [
    fact(reader, "customer.fact.tenant", tenantId ?? reader.text("customer.fact.tenant.unknown")),
    fact(reader, "customer.account.origin", reader.text(`customer.origin.${origin}`)),
    fact(reader, "field.channel", reader.text(channel ? `invitations.channel.${channel}` : "customer.channel.unknown")),
    // Who orders without any is told of none.
    ...(worksWithProviders(tenant)
      ? [
          provider
            ? fact(reader, "customer.fact.provider", provider.name, reader.text(order))
            : fact(reader, "customer.fact.provider", reader.text("customer.fact.provider.none")),
        ]
      : []),
    fact(reader, "customer.fact.owner", owner ?? reader.text("customer.fact.owner.none")),
    fact(reader, "customer.fact.alias", alias ?? none),
    fact(reader, "field.tags", tags.join(", ") || none),
  ];
}

const marks = { yes: "✓", no: "✕", care: "!" } as const;

const signOf = (reader: Reader, facts: AccountFacts, area: Area, point: Point): Sign =>
  sign(marks[point.sign], { text: pointText(reader, facts, area, point) });

/** Where an acceptance gives privileges only, no joint invitation lets a provider order (C12). */
const orderKey = (why: "through-provider" | "provider-unauthorised" | "provider-cannot-order", cloud: Cloud) =>
  why !== "provider-cannot-order" || isJointPossible(cloud)
    ? (`account.${why}` as const)
    : "account.provider-cannot-order.privileges-only";

function pointText(reader: Reader, { customer, tenant, provider }: AccountFacts, area: Area, point: Point): string {
  switch (point.why) {
    case "no-relationship":
      return reader.text(`account.${area}.no-relationship`);
    case "removed":
      return reader.text(`account.${area}.removed`);
    case "billed-by-us":
    case "billed-by-others":
      return reader.text(`account.${point.why}`, { names: reader.and([...point.subscriptions]) });
    case "through-provider":
    case "provider-unauthorised":
    case "provider-cannot-order":
      return reader.text(orderKey(point.why, tenant.cloud), {
        provider: provider?.name ?? reader.text("customer.fact.provider"),
      });
    case "portals": {
      const services = grantedServices(customer).map((service) => reader.text(`service.${service}`));
      return reader.text("account.portals", { services: reader.and(services) });
    }
    case "privileges-gone":
      return reader.text("account.privileges-gone", { agreement: reader.text(`agreement.${tenant.cloud}`) });
    case "unconfirmed":
      return reader.text(`account.${area}.unconfirmed`);
    case "closed":
      return reader.text(`account.${area === "support" ? "support" : "selling"}.closed`);
    case "no-privileges":
    case "no-provider":
    case "nothing-billed":
    case "ourselves":
      return reader.text(`account.${point.why}`);
    default:
      return unreachable(point);
  }
}
