import type { Customer, Subscription } from "../../../../core/customers/customer";
import type { Reader } from "../../../texts/reader";
import { type Row, row } from "../../rows";

/** Rows that a record shows; the rest is counted. */
const shownAtMost = 10;

interface SubscriptionPart {
  subscriptions: Row[];
  noSubscriptions: boolean;
  hasMoreSubscriptions: boolean;
  moreSubscriptions: string;
  hasForeign: boolean;
  foreignStrong: string;
  foreign: string;
}

/** Subscriptions with who bills them, and what is not possible for those that another partner sells (R33–R38). */
export function subscriptionPart(reader: Reader, { subscriptions }: Customer): SubscriptionPart {
  const foreign = subscriptions.filter((subscription) => !subscription.billedByUs && subscription.status !== "ended");
  const hidden = Math.max(0, subscriptions.length - shownAtMost);
  return {
    subscriptions: subscriptions.slice(0, shownAtMost).map((subscription) => subscriptionRow(reader, subscription)),
    noSubscriptions: subscriptions.length === 0,
    hasMoreSubscriptions: hidden > 0,
    moreSubscriptions: reader.text("customer.subscriptions.more", { n: hidden }),
    hasForeign: foreign.length > 0,
    foreignStrong: foreignNames(reader, foreign),
    foreign: reader.text("customer.impossible.subscriptions", { n: foreign.length }),
  };
}

function foreignNames(reader: Reader, foreign: Subscription[]): string {
  if (foreign.length > 3) return reader.text("customer.impossible.subscriptions.strong-many", { n: foreign.length });
  const names = reader.and(foreign.map((subscription) => subscription.name));
  return reader.text("customer.impossible.subscriptions.strong", { names });
}

function subscriptionRow(reader: Reader, { name, seats, billedByUs, soldBy, status }: Subscription): Row {
  const under = [
    seats === undefined
      ? reader.text("customer.subscription.no-seats")
      : reader.text("customer.subscription.seats", { n: seats }),
    status === "active" ? "" : reader.text(`customer.subscription.${status}`),
  ];
  return row({
    name,
    under: under.filter(Boolean).join(" · "),
    state: reader.text(billedByUs ? "customer.subscription.ours" : "customer.subscription.others"),
    detail: !billedByUs && soldBy ? reader.text("customer.subscription.sold-by", { partner: soldBy }) : "",
  });
}
