import { type Customer, grantedServices, type Service } from "../../core/customers/customer";
import { type CustomerColumn, customerColumns } from "../../core/exports/columns";
import { customersInParts } from "../../core/exports/parts";
import type { Queries } from "../../core/ports";
import { orderingOf } from "../../core/providers/ordering";
import type { Provider } from "../../core/providers/provider";
import type { Reader } from "../texts/reader";
import type { Document, Exporting, Table } from "./offered";

/** Names by id of those who stand with customers. */
interface Names {
  people: ReadonlyMap<string, string>;
  providers: ReadonlyMap<string, Provider>;
}

/** All customers as a table, in the words of the portal's own list as far as that goes. */
export async function customersTable({ store, reader }: Exporting): Promise<Table> {
  const columns = customerColumns(store.tenant);
  const names = await namesIn(store);
  return {
    headings: columns.map((column) => reader.text(`export.column.${column}`)),
    parts: mapped(customersInParts(store), (customer) =>
      columns.map((column) => cells[column](customer, reader, names)),
    ),
  };
}

/** All customers for programs. */
export async function customersDocument({ store, at }: Exporting): Promise<Document> {
  const names = await namesIn(store);
  const { id, name } = store.tenant;
  return {
    about: { exported: iso(at), tenant: id, organisation: name },
    list: "customers",
    parts: mapped(customersInParts(store), (customer) => plain(customer, names)),
  };
}

async function namesIn(store: Queries): Promise<Names> {
  const [people, providers] = await Promise.all([store.people(), store.providers()]);
  return {
    people: new Map(people.map(({ id, name }) => [id, name])),
    providers: new Map(providers.map((provider) => [provider.id, provider])),
  };
}

const cells: Record<CustomerColumn, (customer: Customer, reader: Reader, names: Names) => string> = {
  "microsoft-id": ({ tenantId = "" }) => tenantId,
  company: ({ name }) => name,
  domain: ({ domain }) => domain,
  relationship: ({ state }, reader) => reader.text(`export.relationship.${state}`),
  tags: ({ tags = [] }) => tags.join(", "),
  origin: ({ origin }, reader) => reader.text(`customer.origin.${origin}`),
  channel: ({ channel }, reader) => (channel ? reader.text(`channel.${channel}`) : ""),
  provider: ({ provider }, _, { providers }) => (provider ? (providers.get(provider.id)?.name ?? provider.id) : ""),
  owner: ({ owner }, reader, { people }) => (owner ? (people.get(owner) ?? reader.text("person.unknown")) : ""),
  alias: ({ alias = "" }) => alias,
  notes: ({ notes = "" }) => notes,
  since: ({ since }, reader) => reader.dayOf(since),
  "removed-on": ({ state, removedAt }, reader) =>
    state === "removed" && removedAt !== undefined ? reader.dayOf(removedAt) : "",
  services: ({ services }, reader) => servicesIn(reader, services),
  privileges: (customer, reader) => servicesIn(reader, grantedServices(customer)),
};

const servicesIn = (reader: Reader, services: readonly Service[]): string =>
  services.map((service) => reader.text(`service.${service}`)).join(", ");

/** What is known of a customer, with names in place of our ids, and moments as ISO writes them. */
function plain(customer: Customer, { people, providers }: Names) {
  const { tenantId, name, domain, state, tags = [], origin, channel, provider, owner, alias, notes } = customer;
  const { since, removedAt, services, subscriptions, grants, users, licences, mayBuy, asOf } = customer;
  return {
    microsoftId: tenantId,
    name,
    domain,
    relationship: relationships[state],
    tags,
    origin,
    channel,
    provider: provider && providerOf(customer, providers.get(provider.id)),
    owner: owner && people.get(owner),
    alias,
    notes,
    since: iso(since),
    removedAt: state === "removed" && removedAt !== undefined ? iso(removedAt) : undefined,
    mayBuy,
    services,
    privileges: grants.map(({ service, partner, transacting, state: held, since: from }) => ({
      service,
      partner: partner === "us" ? "us" : partner.name,
      sellsThroughCsp: transacting,
      state: held,
      since: iso(from),
    })),
    subscriptions: subscriptions.map(({ id: _, ...subscription }) => subscription),
    users,
    licences,
    asOf: iso(asOf),
  };
}

/** Whether it can order is said as on the record. */
const providerOf = (customer: Customer, provider: Provider | undefined) => ({
  name: provider?.name ?? customer.provider?.id,
  canOrder: orderingOf(customer, provider) === "can",
});

const relationships: Readonly<Record<Customer["state"], string>> = {
  active: "reseller",
  "no-relationship": "none",
  removed: "removed",
};

const iso = (at: number): string => new Date(at).toISOString();

/** Each item of each part, made into something else. */
async function* mapped<From, To>(parts: AsyncIterable<readonly From[]>, make: (from: From) => To) {
  for await (const part of parts) yield part.map(make);
}
