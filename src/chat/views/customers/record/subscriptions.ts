import type { Customer, Subscription } from "../../../../core/customers/customer";
import type { Reader } from "../../../texts/reader";
import { type Row, row } from "../../rows";

/** Rows that a record shows; the others are folded. */
const shownAtMost = 10;

/** So many rows a card holds; what is beyond is counted. */
const heldAtMost = 25;

interface SubscriptionPart {
  subscriptions: Row[];
  noSubscriptions: boolean;
  hasMoreSubscriptions: boolean;
  moreSubscriptions: string;
  moreSpoken: string;
  furtherSubscriptions: Row[];
  isBeyond: boolean;
  beyond: string;
  hasForeign: boolean;
  foreignStrong: string;
  foreign: string;
}

/** Subscriptions with who bills them, and what is not possible for those that another partner sells (R33–R38). */
export function subscriptionPart(reader: Reader, { subscriptions }: Customer): SubscriptionPart {
  const foreign = subscriptions.filter((subscription) => !subscription.billedByUs && subscription.status !== "ended");
  const hidden = Math.max(0, subscriptions.length - shownAtMost);
  const more = reader.text("customer.subscriptions.more", { n: hidden });
  const rows = subscriptions.map((subscription) => subscriptionRow(reader, subscription));
  return {
    subscriptions: rows.slice(0, shownAtMost),
    noSubscriptions: subscriptions.length === 0,
    hasMoreSubscriptions: hidden > 0,
    moreSubscriptions: more,
    moreSpoken: reader.text("customer.subscriptions.more.spoken", { n: hidden }),
    furtherSubscriptions: rows.slice(shownAtMost, heldAtMost),
    isBeyond: rows.length > heldAtMost,
    beyond: reader.text("customer.subscriptions.beyond", { n: Math.max(0, rows.length - heldAtMost) }),
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
    ...billedBy(reader, billedByUs, status),
    detail: !billedByUs && soldBy ? reader.text("customer.subscription.sold-by", { partner: soldBy }) : "",
  });
}

/** Of one that has ended nobody has a right to bill. */
function billedBy(reader: Reader, byUs: boolean, status: Subscription["status"]): Pick<Row, "state" | "exception"> {
  if (status === "ended")
    return {
      state: reader.text(byUs ? "customer.subscription.ours.before" : "customer.subscription.others.before"),
      exception: "",
    };
  return byUs
    ? { state: reader.text("customer.subscription.ours"), exception: "" }
    : { state: "", exception: reader.text("customer.subscription.others") };
}
