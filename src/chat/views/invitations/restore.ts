import { type Customer, grantedServices, otherHolder, type Service } from "../../../core/customers/customer";
import type { Gives } from "../../../core/invitations/where";
import type { Provider } from "../../../core/providers/provider";
import type { Reader } from "../../texts/reader";
import { knownServices } from "../customers/record/services";
import { type Fact, plainFact } from "../facts";
import { type Sign, sign } from "../signs";
import { serviceNames } from "./facts";

/** Where a former customer comes back: what does, what does not, and who holds each service now (R32, C10, B21). */
export function wayBack(
  reader: Reader,
  customer: Customer,
  { ended, provider, gives }: { ended: readonly Service[]; provider?: Provider | undefined; gives: Gives },
) {
  const orders = provider && gives === "relationship-and-orders";
  return {
    isRestore: true,
    back: [
      sign("✓", { text: reader.text("invitations.restore.back.relationship") }),
      sign("✓", { text: reader.text("invitations.restore.back.granted") }),
      ...(orders
        ? [sign("✓", { text: reader.text("invitations.restore.back.orders", { provider: provider.name }) })]
        : []),
    ],
    gone: notBack(reader, ended),
    holders: knownServices(customer).map((service) => holderFact(reader, customer, service)),
    hasHolders: knownServices(customer).length > 0,
    spokenGone: reader.text("invitations.restore.spoken"),
  };
}

export const noWayBack = { isRestore: false, back: [], gone: [], holders: [], hasHolders: false, spokenGone: "" };

/** What the customer's acceptance does not give back. */
function notBack(reader: Reader, ended: readonly Service[]): Sign[] {
  const services = serviceNames(reader, ended) || reader.text("invitations.restore.gone.none");
  return [
    sign("✕", { text: reader.text("invitations.restore.gone.billing") }),
    sign("✕", { text: reader.text("invitations.restore.gone.record") }),
    sign("✕", { text: reader.text("invitations.restore.gone.seats") }),
    sign("✕", { text: reader.text("invitations.restore.gone.privileges", { services }) }),
  ];
}

function holderFact(reader: Reader, customer: Customer, service: Service): Fact {
  const partner = otherHolder(customer, service);
  const left = grantedServices(customer).includes(service);
  const nobody = reader.text("customer.service.no-partner");
  return plainFact(
    reader.text(`service.${service}`),
    partner ?? (left ? reader.text("invitations.restore.left") : nobody),
  );
}
