import { type Customer, grantedServices, leftFromBefore } from "../../../core/customers/customer";
import type { Invitation } from "../../../core/invitations/invitation";
import type { Provider } from "../../../core/providers/provider";
import type { Reader } from "../../texts/reader";
import { addressFact, fact } from "../facts";
import { type View, view } from "../view";
import { serviceNames } from "./facts";

/**
 * An acceptance has been recorded: the customer is in the list, with these privileges and nothing else (R19, R33, R50, R88).
 *
 * @param staysOpen another than the invited one accepted, by the link that all have (R43)
 */
export function invitationAccepted(
  reader: Reader,
  { customer, invitation, provider }: { customer: Customer; invitation: Invitation; provider?: Provider },
  staysOpen = false,
): View {
  const left = leftFromBefore(customer);
  const granted = grantedServices(customer).filter((service) => !left.includes(service));
  const services =
    granted.length > 0 ? serviceNames(reader, granted) : reader.text("invitations.new-customer.no-privileges");
  const canOrder = customer.provider?.id === provider?.id && customer.provider?.canOrder === true;
  const orders = reader.text(canOrder ? "invitations.new-customer.can-order" : "invitations.new-customer.cannot-order");
  return view(reader, "invitations/accepted", {
    spoken: reader.text("invitations.new-customer.spoken", { name: customer.name, services, words: customer.domain }),
    name: customer.name,
    facts: [
      addressFact(reader, "fact.domain", customer.domain),
      ...(customer.tenantId ? [fact(reader, "fact.tenant", customer.tenantId)] : []),
      ...(staysOpen ? [] : [addressFact(reader, "fact.to", invitation.email)]),
      fact(reader, "fact.privileges", services),
      ...(provider && customer.managedSince !== undefined
        ? [fact(reader, "fact.areas", reader.text("customer.areas.names"))]
        : []),
      ...(left.length > 0
        ? [fact(reader, "fact.left-over", serviceNames(reader, left), reader.text("invitations.new-customer.left"))]
        : []),
      ...(provider ? [fact(reader, "fact.provider", provider.name, orders)] : []),
    ],
    hasOpen: staysOpen,
    open: reader.text("invitations.new-customer.open", { name: invitation.customerName, email: invitation.email }),
    foot: reader.text("invitations.new-customer.foot", { words: customer.domain }),
    customer: customer.id,
    hasLeft: left.length > 0,
  });
}
