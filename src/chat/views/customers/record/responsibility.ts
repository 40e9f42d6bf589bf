import { type Customer, grantedServices, ourGrants } from "../../../../core/customers/customer";
import type { Tenant } from "../../../../core/tenant";
import type { Reader } from "../../../texts/reader";
import { takenLast, takenOn } from "../taken-on";

/** We stay answerable after the customer took privileges away, under the agreement of our cloud (R24, R25, R53, R54). */
export function responsibility(
  reader: Reader,
  customer: Customer,
  tenant: Tenant,
): { responsible: boolean; responsibility: string } {
  const taken = ourGrants(customer).filter((grant) => grant.state === "revoked");
  const all = grantedServices(customer).length === 0;
  const last = takenLast(taken);
  return {
    responsible: taken.length > 0 && customer.state === "active",
    responsibility: reader.text(all ? "customer.responsible.all" : "customer.responsible.some", {
      date: last ? takenOn(reader, last) : "",
      services: reader.and(taken.map((grant) => reader.text(`service.${grant.service}`))),
      agreement: reader.text(`agreement.${tenant.cloud}`),
    }),
  };
}
