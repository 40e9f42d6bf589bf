import { grantedServices, ourGrants, type Service } from "../../../../core/customers/customer";
import { orderingOf } from "../../../../core/providers/ordering";
import type { Reader } from "../../../texts/reader";
import { lowered } from "../../sentences";
import { asOfSpoken } from "../as-of";
import { activeState, type RecordFacts } from "./facts";

/** The record in full sentences, for clients without cards and for previews. */
export function recordSpoken(reader: Reader, facts: RecordFacts): string {
  const { customer, tenant, provider, now } = facts;
  const { name, domain } = customer;
  const named = (services: Service[]) => reader.and(services.map((service) => reader.text(`service.${service}`)));
  const taken = ourGrants(customer).filter((grant) => grant.state === "revoked");
  const granted = grantedServices(customer);
  const privileges = [
    granted.length > 0 ? reader.text("customer.privileges.granted", { services: named(granted) }) : "",
    taken.length > 0 && customer.state === "active"
      ? reader.text("customer.privileges.revoked", {
          services: named(taken.map((grant) => grant.service)),
          tenant: tenant.shortName,
          agreement: reader.text(`agreement.${tenant.cloud}`),
        })
      : "",
  ].filter(Boolean);
  const told = privileges.length > 0 ? privileges : [reader.text("customer.privileges.none")];
  if (customer.state === "removed") {
    const date = reader.date(customer.removedAt ?? customer.asOf);
    return reader.text("customer.spoken.removed", { name, domain, date, facts: told.join(" ") });
  }
  if (customer.state === "no-relationship")
    return reader.text("customer.spoken.no-relationship", { name, domain, date: reader.date(customer.since) });
  const active = customer.subscriptions.filter((subscription) => subscription.status === "active");
  const ours = active.filter((subscription) => subscription.billedByUs).length;
  told.push(reader.text("customer.subscriptions.spoken", { active: active.length, ours }));
  if (provider) {
    const ordering = orderingOf(customer, provider);
    told.push(reader.text("customer.provider.spoken", { provider: provider.name, ordering }));
  }
  return reader.text("customer.spoken.active", {
    name,
    domain,
    state: lowered(reader.text(`customer.state.${activeState(facts)}`)),
    facts: told.join(" "),
    asOf: asOfSpoken(reader, [customer], now),
  });
}
