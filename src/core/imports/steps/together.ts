import type { Change } from "../../ports";

/** Changes that are saved as one, in their order. */
export function together<T>(answer: T, changes: readonly Omit<Change<unknown>, "answer">[]): Change<T> {
  const all = new Map<string, unknown[]>();
  for (const change of changes) {
    for (const [kind, list] of Object.entries(change)) {
      if (!Array.isArray(list)) continue;
      const known = all.get(kind) ?? [];
      all.set(kind, known);
      known.push(...list);
    }
  }
  // Each list holds what the changes have under its name.
  return { ...Object.fromEntries(all), answer } as Change<T>;
}
