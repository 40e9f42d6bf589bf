import type { Clock } from "../core/clock";
import type { Database } from "./engines/database";
import { expectRoom } from "./engines/sqlite";

/**
 * Finds out whether the database can be written, by writing; whoever asks while that is under way gets its outcome.
 *
 * @throws {StoreError} when it cannot
 */
export function healthOf(db: Database, url: string, clock: Clock): () => Promise<void> {
  let looking: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    if (db.engine === "sqlite") expectRoom(url.slice("sqlite:".length));
    await db.sql.updateTable("pulse").set({ at: clock.now() }).execute();
  };
  return () => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };
}
