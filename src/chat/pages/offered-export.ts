import type { Clock } from "../../core/clock";
import type { Customer } from "../../core/customers/customer";
import type { Export } from "../../core/exports/export";
import type { OpenedExport } from "../../core/exports/open";
import { countCustomers } from "../../core/exports/parts";
import type { Person } from "../../core/people/person";
import type { TenantStore } from "../../core/ports";
import { readerFor } from "../texts/reader";
import { customersDocument, customersTable } from "./exported-customers";
import { historyDocument, historyTable } from "./exported-history";
import type { Exporting, Offered } from "./offered";

/** What the page of an export offers for saving, to whoever may open it; nothing of a customer that is not there. */
export async function offeredBy(
  deps: { clock: Clock },
  { found, store, reader: person }: OpenedExport,
): Promise<Offered | undefined> {
  const { of } = found;
  if (of.kind === "customers") return ofCustomers(deps, found, store);
  const customer = await store.customer(of.customer);
  return customer && ofHistory(deps, found, store, person, customer);
}

async function ofCustomers(deps: { clock: Clock }, found: Export, store: TenantStore): Promise<Offered> {
  const exporting: Exporting = { store, reader: readerFor(found.language, found.timeZone), at: deps.clock.now() };
  const { active, removed, ...others } = await countCustomers(store);
  return {
    ...facts(exporting, found),
    of: { kind: "customers", organisation: store.tenant.name },
    total: active + removed + others["no-relationship"],
    table: () => customersTable(exporting),
    document: () => customersDocument(exporting),
  };
}

async function ofHistory(
  deps: { clock: Clock },
  found: Export,
  store: TenantStore,
  person: Person,
  customer: Customer,
): Promise<Offered> {
  const exporting: Exporting = { store, reader: readerFor(found.language, found.timeZone), at: deps.clock.now() };
  return {
    ...facts(exporting, found),
    of: { kind: "history", name: customer.name, domain: customer.domain },
    total: await store.historyLength(customer.id),
    table: () => historyTable(exporting, person, customer.id),
    document: () => historyDocument(exporting, person, customer),
  };
}

const facts = ({ at }: Exporting, { language, timeZone, until }: Export) => ({ language, timeZone, until, at });
