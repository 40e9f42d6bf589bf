import type { Millis } from "../core/clock";
import { type Effect, editLane } from "../core/effects";
import { topicOf } from "../core/events";
import type { HistoryEntry } from "../core/history/chain";
import type { Keyring } from "../core/history/keyring";
import type { Change, Entities, EntityLists } from "../core/ports";
import type { Tenant, TenantId } from "../core/tenant";
import { insertRows } from "./documents";
import type { Database } from "./engines/database";
import { StoreError } from "./engines/store-error";
import { kinds, tables } from "./entities";
import { forgetShown } from "./entities/conversations";
import { appendEntries, recording } from "./history/history";
import { recordsOf } from "./history/records";
import { type Head, moveHead, movePlace } from "./history/tenant-head";
import { hasten } from "./outbox/lanes";
import { arrive, endLane } from "./outbox/outbox";
import { effectRows } from "./outbox/rows";
import { tenantIn } from "./seed";
import type { StoredEntity } from "./stored-entity";
import { sealTenant } from "./tenant-seal";

/**
 * Saves everything that a settled change holds. The caller holds the tenant's head in the same transaction.
 *
 * @returns whether there are effects to carry out now
 * @throws {StoreError} `conflict` when an entity, or the tenant, was stored by somebody else since it was read
 */
export async function saveChange<T>(
  tx: Database,
  known: Tenant,
  keys: Keyring,
  head: Head,
  change: Change<T>,
  at: Millis,
): Promise<boolean> {
  const tenant = known.id;
  const records = await recordsOf(tx, tenant, change);
  for (const kind of kinds) await saveKind(tx, tenant, kind, change);
  if (change.tenant) await saveTenant(tx, keys, known, change.tenant);
  const events = (change.events ?? []).map((recorded) => ({ ...recorded, at }));
  const entries = await appendEntries(tx, tenant, keys, head, recording(events, records, at));
  const effects = [...entries.flatMap(announcements), ...(change.effects ?? [])];
  const hastens = (change.hasten ?? []).length > 0;
  await hasten(tx, tenant, change.hasten ?? [], at);
  for (const card of change.gone ?? []) {
    await forgetShown(tx, tenant, card);
    await endLane(tx, tenant, editLane(card.conversation, card.activity), at);
  }
  for (const post of change.arrived ?? []) await arrive(tx, tenant, post, at);
  await insertRows(tx, "outbox", effectRows(tenant, head.place, effects, at));
  const last = entries.at(-1);
  const place = head.place + effects.length;
  if (last) await moveHead(tx, tenant, keys, head, { seq: last.seq, hash: last.hash, place });
  else if (effects.length > 0) await movePlace(tx, tenant, place);
  return hastens || effects.length > 0;
}

async function saveTenant(tx: Database, keys: Keyring, known: Tenant, tenant: Tenant): Promise<void> {
  // Another process that starts at the same moment may have changed it since this one read it.
  if ((await tenantIn(tx, tenant.id)) !== known) throw new StoreError("conflict");
  const document = JSON.stringify(tenant);
  const { key, seal } = sealTenant(keys, tenant.id, document);
  const values = { document, seal_key: key, seal };
  await tx.sql.updateTable("tenants").set(values).where("tenant", "=", tenant.id).execute();
}

async function saveKind<Kind extends keyof Entities>(
  tx: Database,
  tenant: TenantId,
  kind: Kind,
  lists: EntityLists,
): Promise<void> {
  const stored: StoredEntity<Entities[Kind]> = tables[kind];
  await stored.save(tx, tenant, lists[kind] ?? []);
}

const announcements = ({ seq, event }: HistoryEntry): Effect[] =>
  topicOf(event) === undefined ? [] : [{ kind: "announce", key: `announce:${seq}`, seq }];
