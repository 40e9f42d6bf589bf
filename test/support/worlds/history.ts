import type { HistoryEntry } from "../../../src/core/history/chain";
import type { Queries } from "../../../src/core/ports";

/** All entries of a tenant, the oldest first. */
export async function historyOf(store: Queries): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  for (;;) {
    const entry = await store.historyEntry(entries.length + 1);
    if (!entry) return entries;
    entries.push(entry);
  }
}
