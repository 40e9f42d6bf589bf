import type { Millis } from "../../core/clock";
import type { Keyring } from "../../core/history/keyring";
import { byRapport } from "../../core/people/actor";
import { personKnown } from "../../core/people/events";
import type { TenantId } from "../../core/tenant";
import type { Database } from "../engines/database";
import { peopleQueries } from "../entities/people";
import type { DocumentRow } from "../stored-entity";
import { appendEntries, type NewEntry } from "./history";
import { digestOf, type Kind, recordedKinds, recordsFound } from "./records";
import type { Head } from "./tenant-head";

/**
 * Has the history vouch from here on for everything that is stored: who is known with which roles, and how each thing is.
 *
 * @param kinds those of which there is something: a migration names those that there were at its time
 * @returns the head that follows; the caller holds the one that is given, and moves it
 */
export async function vouchForAll(
  tx: Database,
  tenant: TenantId,
  keys: Keyring,
  head: Head,
  at: Millis,
  kinds: readonly Kind[] = recordedKinds,
): Promise<Head> {
  const people = await peopleQueries(tx, tenant).people();
  let last = await append(
    tx,
    tenant,
    keys,
    head,
    people.map((person) => ({ ...byRapport(personKnown(person)), at })),
  );
  for await (const records of recordsFound(tx, tenant, kinds)) {
    last = await append(tx, tenant, keys, last, [{ ...byRapport({ type: "records.saved" }), at, records }]);
  }
  return last;
}

/**
 * Has the history say of rows that a migration writes anew how they were, and how they are: what was changed behind its
 * back before shows as such.
 */
export const vouchForChanged = (
  tx: Database,
  tenant: TenantId,
  keys: Keyring,
  head: Head,
  at: Millis,
  kind: Kind,
  changed: readonly { before: DocumentRow; after: DocumentRow }[],
): Promise<Head> => {
  const records = changed.map(
    ({ before, after }) => [`${kind}/${after.id}`, [digestOf(before), digestOf(after)]] as const,
  );
  const entry = { ...byRapport({ type: "records.saved" }), at, records: Object.fromEntries(records) };
  return append(tx, tenant, keys, head, changed.length > 0 ? [entry] : []);
};

async function append(tx: Database, tenant: TenantId, keys: Keyring, head: Head, added: NewEntry[]): Promise<Head> {
  const last = (await appendEntries(tx, tenant, keys, head, added)).at(-1);
  return last ? { ...head, seq: last.seq, hash: last.hash } : head;
}
