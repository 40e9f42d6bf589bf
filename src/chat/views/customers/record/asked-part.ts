import { grantedServices, privilegeState } from "../../../../core/customers/customer";
import type { RecordPart } from "../../../../core/customers/record-part";
import { orderingOf } from "../../../../core/providers/ordering";
import { unreachable } from "../../../../core/unreachable";
import type { Reader } from "../../../texts/reader";
import type { RecordFacts } from "./facts";

/** The part of a record that was asked for, in one line for its top: what it is called, and what it says. */
export function askedPart(reader: Reader, facts: RecordFacts, part: RecordPart): { strong: string; text: string } {
  const { customer, provider, owner } = facts;
  const { text } = reader;
  switch (part) {
    case "tenant":
      return line(text("customer.fact.tenant"), customer.tenantId ?? text("customer.fact.tenant.unknown"));
    case "licences": {
      const { total, assigned } = customer.licences;
      const free = Math.max(0, total - assigned);
      return line(text("customer.licences.label"), text("customer.licences.value", { total, assigned, free }));
    }
    case "users":
      return line(text("customer.users.label"), text("customer.users.value", customer.users));
    case "owner":
      return line(text("customer.fact.owner"), owner ?? text("customer.fact.owner.none"));
    case "provider": {
      const order = text(`customer.fact.provider.${orderingOf(customer, provider)}`);
      const who = provider ? `${provider.name}${order}` : text("customer.fact.provider.none");
      return line(text("customer.fact.provider"), who);
    }
    case "subscriptions": {
      const names = customer.subscriptions.filter(({ status }) => status === "active").map(({ name }) => name);
      return line(
        text("customer.subscriptions"),
        names.length > 0 ? reader.and(names) : text("customer.subscriptions.none"),
      );
    }
    case "services":
      return line(text("customer.services"), named(reader, customer.services) || text("customer.services.none"));
    case "privileges":
      return line(
        text("customer.asked.privileges"),
        named(reader, grantedServices(customer)) || text(`customers.filter.${privilegeState(customer)}`),
      );
    case "relationship":
      return customer.state === "no-relationship"
        ? line(text("customer.asked.relationship"), text("customer.state.no-relationship"))
        : line(text("customer.asked.since"), reader.date(customer.since));
    default:
      return unreachable(part);
  }
}

const line = (label: string, value: string): { strong: string; text: string } => ({
  strong: `${label}: `,
  text: value,
});

const named = (reader: Reader, services: Parameters<typeof grantedServices>[0]["services"]): string =>
  reader.and(services.map((service) => reader.text(`service.${service}`)));
