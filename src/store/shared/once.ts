import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import type { TenantId } from "../../core/tenant";
import type { Database } from "../engines/database";
import { prepare } from "../engines/prepared";
import { StoreError } from "../engines/store-error";

/** For so long an answer is given again. */
const answerMs = 10 * 60_000;
/** Whoever has not answered by then has vanished. */
const workMs = 15_000;
const lookMs = 50;

/** The time of the database: the same for all its processes. */
const now = sql`(date_part('epoch', clock_timestamp()) * 1000)::bigint`;

const begun = prepare(
  (_db, arg) => sql`
    insert into answers (tenant, key, since, answer) values (${arg(0)}, ${arg(1)}, ${now}, null)
    on conflict (tenant, key) do update set since = excluded.since, answer = null
      where answers.since < excluded.since - ${sql.lit(answerMs)}
        or (answers.answer is null and answers.since < excluded.since - ${sql.lit(workMs)})
    returning 1`,
);
const answered = prepare(
  (_db, arg) => sql`update answers set answer = ${arg(2)} where tenant = ${arg(0)} and key = ${arg(1)}`,
);
const failed = prepare(
  (_db, arg) => sql`delete from answers where tenant = ${arg(0)} and key = ${arg(1)} and answer is null`,
);
const found = prepare<{ answer: string | null }>(
  (_db, arg) => sql`select answer from answers where tenant = ${arg(0)} and key = ${arg(1)}`,
);
const old = prepare(() => sql`delete from answers where since < ${now} - ${sql.lit(answerMs)}`);

/** Runs work unless another process has, or is about to: then its answer is waited for. */
export async function once<T>(db: Database, tenant: TenantId, key: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const claim = await reached(begun.all(db, tenant, key));
    if (!claim) return work();
    if (claim.length > 0) return run(db, tenant, key, work);
    const [theirs] = (await reached(found.all(db, tenant, key))) ?? [];
    if (theirs?.answer) return JSON.parse(theirs.answer).is; // written by `run` for the same key
    await pause(lookMs);
  }
}

async function run<T>(db: Database, tenant: TenantId, key: string, work: () => Promise<T>): Promise<T> {
  try {
    const answer = await work();
    await reached(answered.all(db, tenant, key, JSON.stringify({ is: answer })));
    return answer;
  } catch (error) {
    await reached(failed.all(db, tenant, key));
    throw error;
  }
}

/** Without a database nobody can be agreed with: each process answers alone, and its answer says what is the matter. */
async function reached<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof StoreError) return undefined;
    throw error;
  }
}

export const forgetAnswers = (db: Database): Promise<unknown> => old.all(db);
