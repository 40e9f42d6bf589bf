import type { Millis } from "../core/clock";
import type { Effect } from "../core/effects";
import { topicOf } from "../core/events";
import type { Change, HistoryEntry } from "../core/ports";
import type { TenantId } from "../core/tenant";
import { saveConversation, shownCardRow } from "./conversations";
import { saveCustomer } from "./customers/customers";
import { insertRows, saveDocument } from "./documents";
import type { Database, Row } from "./engines/database";
import { appendEntries, linkEvents } from "./history/history";
import { type Head, moveHead } from "./history/tenant-head";
import { invitationRow } from "./invitations";
import { effectRows } from "./outbox/rows";
import { personRow } from "./people";
import { linkRow, providerRow } from "./providers";
import { followUpRow, removalRow } from "./removals";

/**
 * Saves everything a change holds. The caller holds the tenant's head in the same transaction.
 *
 * @returns whether there are new effects to carry out
 * @throws {StoreError} `conflict` when an entity was stored by somebody else since it was read
 */
export async function saveChange<T>(
  tx: Database,
  tenant: TenantId,
  head: Head,
  change: Change<T>,
  at: Millis,
): Promise<boolean> {
  await saveEntities(tx, tenant, change);
  const entries = linkEvents(
    tenant,
    head,
    (change.events ?? []).map((recorded) => ({ ...recorded, at })),
  );
  const effects = [...entries.flatMap(announcements), ...(change.effects ?? [])];
  if (entries.length + effects.length === 0) return false;
  const { seq, hash } = entries.at(-1) ?? head;
  await appendEntries(tx, tenant, entries);
  await insertRows(tx, "outbox", effectRows(tenant, head.place, effects, at));
  await moveHead(tx, tenant, { seq, hash, place: head.place + effects.length });
  return effects.length > 0;
}

const announcements = ({ seq, event }: HistoryEntry): Effect[] =>
  topicOf(event) === undefined ? [] : [{ kind: "announce", key: `announce:${seq}`, seq }];

async function saveEntities<T>(tx: Database, tenant: TenantId, change: Change<T>): Promise<void> {
  const save = async <E>(table: Parameters<typeof saveDocument>[1], entities: E[] | undefined, rowOf: RowOf<E>) => {
    for (const entity of entities ?? []) await saveDocument(tx, table, rowOf(tenant, entity));
  };
  for (const customer of change.customers ?? []) await saveCustomer(tx, tenant, customer);
  await save("people", change.people, personRow);
  await save("providers", change.providers, providerRow);
  await save("links", change.links, linkRow);
  await save("invitations", change.invitations, invitationRow);
  await save("removals", change.removals, removalRow);
  await save("follow_ups", change.followUps, followUpRow);
  for (const conversation of change.conversations ?? []) await saveConversation(tx, tenant, conversation);
  const shown = (change.shown ?? []).map((card) => shownCardRow(tenant, card));
  await insertRows(tx, "shown_cards", shown);
}

type RowOf<E> = (tenant: TenantId, entity: E) => Row;
