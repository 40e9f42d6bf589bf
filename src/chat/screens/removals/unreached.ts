import { unreachedOf } from "../../../core/notices/unreached";
import type { Removal } from "../../../core/removals/removal";
import type { RemovalId } from "../../../core/removals/removal-id";
import { removalUnreached } from "../../views/removals/unreached";
import type { View } from "../../views/view";
import { namesApart, type ViewContext } from "../view-context";

/** For so long a request is on its way, and nobody counts as not reached. */
const onItsWayMs = 5 * 60_000;

/** Who has not got a request, for the one who asked; nothing when everybody has, or it is over. */
export async function unreachedView(context: ViewContext, id: RemovalId): Promise<View | undefined> {
  const { store, reader, settings } = context;
  const { installUrl } = settings;
  const removal = await store.removal(id);
  const unreached = removal ? await unreachedOf(store, removal) : [];
  if (!removal || unreached.length === 0) return undefined;
  const people = unreached.map(({ person }) => person);
  const names = await namesApart(context, people);
  return removalUnreached(reader, { removal, unreached, names, ...(installUrl && { installUrl }) });
}

/** The names of those who should have got a request by now, and have not. */
export async function unreachedNames(context: ViewContext, removal: Removal): Promise<string[]> {
  const { store, deps } = context;
  const since = removal.stuck?.since ?? removal.requestedAt;
  if (deps.clock.now() - since < onItsWayMs) return [];
  const people = (await unreachedOf(store, removal)).map(({ person }) => person);
  return [...(await namesApart(context, people)).values()];
}
