import { sql } from "kysely";
import type { Database } from "./engines/database";
import { connect, keysOf, migratorOf, type StoreOptions } from "./open";

/** How a database stands before this version has opened it. */
export interface Standing {
  /** Nothing of Rapport's is in it. */
  isEmpty: boolean;
  /** By how many steps its tables are older than this version; these can be taken, as far as that can be tried. */
  behind: number;
  /** It was opened by a newer version, whose tables this one does not know. */
  isAhead: boolean;
}

/**
 * Looks at a database and leaves it as it is.
 *
 * @throws {StoreError} when it cannot be reached, or no table could be made in it where that is needed
 */
export async function standingOf(options: StoreOptions): Promise<Standing> {
  const db = connect({ ...options, connections: 1 });
  try {
    const steps = await migratorOf(db, keysOf(options), options.clock).getMigrations();
    const behind = steps.filter(({ executedAt }) => executedAt === undefined).length;
    const isEmpty = behind === steps.length;
    const known = new Set(steps.map(({ name }) => name));
    const isAhead = !isEmpty && (await stepsTaken(db)).some((name) => !known.has(name));
    if (behind > 0) await expectRoomForTables(db);
    return { isEmpty, behind, isAhead };
  } finally {
    await db.sql.destroy();
  }
}

async function stepsTaken(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db.sql);
  return rows.map(({ name }) => name);
}

const undone = new Error("undone");

/** Makes a table and takes it back. */
async function expectRoomForTables({ sql: db }: Database): Promise<void> {
  const trial = db.transaction().execute(async (tx) => {
    await tx.schema.createTable("rapport_trial").addColumn("n", "integer").execute();
    throw undone;
  });
  await trial.catch((error: unknown) => {
    if (error !== undone) throw error;
  });
}
