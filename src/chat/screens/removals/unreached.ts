import { reachDue } from "../../../core/notices/remind";
import { type Unreached, unreachedOf } from "../../../core/notices/unreached";
import type { Removal } from "../../../core/removals/removal";
import { removalReached, removalUnreached } from "../../views/removals/unreached";
import type { View } from "../../views/view";
import { namesApart, type ViewContext } from "../view-context";

/** Who has not got a request, for the one who asked; or that everybody has, or it is over, where the former was said. */
export async function reachView(context: ViewContext, removal: Removal): Promise<View> {
  const { store, reader, settings } = context;
  const { installUrl } = settings;
  const unreached = await unreachedOf(store, removal);
  if (unreached.length === 0) return removalReached(reader, removal);
  const people = unreached.map(({ person }) => person);
  const names = await namesApart(context, people);
  return removalUnreached(reader, { removal, unreached, names, ...(installUrl && { installUrl }) });
}

/** The names of those who should have got a request by now, and have not; at once, of those whom none can reach. */
export async function unreachedNames(context: ViewContext, removal: Removal): Promise<string[]> {
  const { store, deps } = context;
  const isDue = deps.clock.now() >= reachDue(removal);
  const unreached = (await unreachedOf(store, removal)).filter((each) => isDue || isCut(each));
  const people = unreached.map(({ person }) => person);
  return [...(await namesApart(context, people)).values()];
}

/** Their chat is closed, or Teams has said that none is opened; one that is on its way, or that Teams may open yet, is not. */
const isCut = ({ why, install, opening }: Unreached): boolean => {
  const isRefused = opening !== undefined && opening !== "no-answer";
  return why === "chat-closed" || why === "not-allowed" || (why === "no-chat" && isRefused && install !== "under-way");
};
