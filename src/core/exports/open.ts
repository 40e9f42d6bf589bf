import type { Language } from "../languages";
import { byActor, permit } from "../people/actor";
import type { Person } from "../people/person";
import { type AllDeps, type Deps, type Queries, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import type { ExportEvent } from "./events";
import { type Export, type Exported, exportIdOf, isExportOpen, openForMs } from "./export";

/** What somebody wants to save, and how they read. */
export interface ExportWish {
  of: Exported;
  language: Language;
  timeZone: string;
}

/** Opens a page from which an export can be saved for a quarter of an hour; one that is open already stays as it is. */
export function openExport(
  { clock, ids }: Pick<Deps, "clock" | "ids">,
  store: TenantStore,
  actor: Person,
  { of, language, timeZone }: ExportWish,
): Promise<Result<Export, Refusal>> {
  const page = ids.secret();
  return store.change<Result<Export, Refusal>>(async (queries) => {
    const permitted = await permit(queries, actor, "customers.read");
    if (!permitted.ok) return unchanged(permitted);
    const event = await eventOf(queries, of);
    if (!event.ok) return unchanged(event);
    const id = exportIdOf(actor.id, of);
    const known = await queries.export(id);
    if (known && isExportOpen(known, clock.now()) && known.language === language) return unchanged(ok(known));
    const until = clock.now() + openForMs;
    const opened: Export = { id, page, by: actor.id, of, language, timeZone, until, revision: known?.revision ?? 0 };
    return { answer: ok(opened), exports: [opened], events: [byActor(actor, event.value)] };
  });
}

async function eventOf(queries: Queries, of: Exported): Promise<Result<ExportEvent, Refusal>> {
  if (of.kind === "customers") return ok({ type: "customers.exported" });
  const customer = await queries.customer(of.customer);
  if (!customer) return refused({ kind: "not-found", what: "customer", words: of.customer });
  return ok({ type: "customer.history-exported", customer: customer.id, name: customer.name });
}

/** An export whose page somebody opened: what, from whose store, and for whom. */
export interface OpenedExport {
  found: Export;
  store: TenantStore;
  reader: Person;
}

/**
 * The export of a page, with the store of its tenant and whoever opened it; nothing once its time is over, or where that
 * person may no longer see customers.
 */
export async function exportOfPage(
  { stores, clock }: Pick<AllDeps, "stores" | "clock">,
  page: string,
): Promise<OpenedExport | undefined> {
  const known = await stores.exportByPage(page);
  if (!known || !isExportOpen(known.found, clock.now())) return undefined;
  const { found, tenant } = known;
  const store = await stores.of(tenant);
  const reader = await store?.person(found.by);
  if (!store || !reader) return undefined;
  return (await permit(store, reader, "customers.read")).ok ? { found, store, reader } : undefined;
}
