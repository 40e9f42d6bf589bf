import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { boardCard } from "../../views/board/board";
import { shown } from "../../views/view";
import { linesFor } from "./lines";

/** What waits, for the roles of whoever looks: each line with its number opens the list of it (B24). */
export async function showBoard(turn: Turn): Promise<Answer> {
  const { reader, actor, deps } = turn;
  const lines = await Promise.all(
    linesFor(turn).map(async ({ name, group, read, opens }) => ({
      name,
      group,
      waiting: await read(turn),
      opens: opens(turn),
    })),
  );
  return shown(boardCard(reader, { person: actor.name, now: deps.clock.now(), lines }));
}
