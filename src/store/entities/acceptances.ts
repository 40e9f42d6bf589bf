import type { Acceptance } from "../../core/acceptances/acceptance";
import type { AcceptanceQueries } from "../../core/acceptances/queries";
import type { TenantId } from "../../core/tenant";
import { parseAll } from "../documents";
import { type Database, flag } from "../engines/database";
import { documents } from "../stored-entity";

export const acceptances = documents("acceptances", ({ id, state, at }: Acceptance) => ({
  id,
  open: flag(state === "waiting"),
  seen_at: at,
}));

async function waiting({ sql }: Database, tenant: TenantId): Promise<Acceptance[]> {
  const found = sql.selectFrom("acceptances").select("document").where("tenant", "=", tenant).where("open", "=", 1);
  return parseAll(await found.orderBy("seen_at").orderBy("id").execute());
}

export const acceptanceQueries = (db: Database, tenant: TenantId): AcceptanceQueries => ({
  acceptance: (id) => acceptances.find(db, tenant, id),
  waitingAcceptances: () => waiting(db, tenant),
});
