import { clouds } from "../../../core/clouds";
import type { Customer } from "../../../core/customers/customer";
import type { Tenant } from "../../../core/tenant";
import type { Reader } from "../../texts/reader";
import { fact } from "../facts";
import { type View, view } from "../view";

/** Whether it can be said here whether this customer buys for itself (R193). */
export const offersBuying = ({ state, mayBuy }: Customer, { cloud }: Tenant): boolean =>
  (state === "active" || mayBuy) && clouds[cloud].ownPurchases;

/** On the button that leads there. */
export const buyingTitle = (reader: Reader, { mayBuy }: Customer): string =>
  reader.text(mayBuy ? "customer.buying.open.self" : "customer.buying.open");

interface Facts {
  customer: Customer;
  tenant: Tenant;
  /** Who allowed it, where that was recorded here. */
  by?: string;
  /** It was asked, and nothing is to be changed: the card has no press for that. */
  isAsked?: true;
}

/** Whether a customer may buy some services for itself, what that means, and the press that changes it (R193). */
export function customerBuying(reader: Reader, { customer, tenant, by, isAsked }: Facts): View {
  const { name, mayBuy } = customer;
  const { partnerCenter: portal = "" } = clouds[tenant.cloud];
  return view(reader, "customers/buying", {
    spoken: reader.text(`customer.buying.spoken.${mayBuy ? "self" : "partner"}${isAsked ? ".asked" : ""}`, { name }),
    name,
    state: reader.text(mayBuy ? "customer.buying.state.self" : "customer.buying.state.partner"),
    detail: ` · ${customer.domain}`,
    facts: [fact(reader, "customer.buying.permitted", ...permittedBy(reader, customer, by))],
    mayBuy: mayBuy && !isAsked,
    mayNot: !mayBuy && !isAsked,
    hasPortal: portal !== "",
    portal,
    customer: customer.id,
    revision: customer.revision,
  });
}

/** Who allowed it, and since when. */
function permittedBy(reader: Reader, { mayBuy, buyingPermitted }: Customer, by = ""): [string, string] {
  if (!mayBuy) return [reader.text("customer.buying.permitted.not"), ""];
  if (!buyingPermitted) return [reader.text("customer.buying.permitted.before"), ""];
  return [by, ` · ${reader.moment(buyingPermitted.at)}`];
}
