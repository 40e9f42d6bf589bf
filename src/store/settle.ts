import type { Change, Entities, EntityLists } from "../core/ports";
import { kinds, tables } from "./entities";
import type { StoredEntity } from "./stored-entity";

/**
 * A change as it will be stored: wherever one of its entities stands, in the answer too, stands a copy with its next
 * revision. The given change is not altered: what was read is shared and frozen (parse-cache.ts).
 */
export function settle<T>(change: Change<T>): Change<T> {
  const copies = new Map<unknown, unknown>(kinds.flatMap((kind) => copiesOf(kind, change)));
  return copies.size === 0 ? change : withCopies(change, copies);
}

function copiesOf<Kind extends keyof Entities>(
  kind: Kind,
  lists: EntityLists,
): [given: Entities[Kind], copy: Entities[Kind]][] {
  const { next }: StoredEntity<Entities[Kind]> = tables[kind];
  return (lists[kind] ?? []).map((entity) => [entity, next(entity)]);
}

/** The casts: a copy has the type of what it stands for, and so has data with copies in it. */
function withCopies<T>(data: T, copies: ReadonlyMap<unknown, unknown>): T {
  const copy = copies.get(data);
  if (copy !== undefined) return copy as T;
  if (Array.isArray(data)) return data.map((part: unknown) => withCopies(part, copies)) as T;
  if (!isRecord(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([key, part]) => [key, withCopies(part, copies)])) as T;
}

/** An object written in braces or read from JSON; one with a class has its own ways. */
function isRecord(data: unknown): data is object {
  if (typeof data !== "object" || data === null) return false;
  const prototype: unknown = Object.getPrototypeOf(data);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
