import type { RemovalQueries } from "../../core/removals/queries";
import type { Removal } from "../../core/removals/removal";
import type { TenantId } from "../../core/tenant";
import { parseAll, parseIfFound } from "../documents";
import { type Database, flag } from "../engines/database";
import { prepare } from "../engines/prepared";
import { documents } from "../stored-entity";

/** More than any moment has in milliseconds. */
const ahead = 1e14;

/** Where a removal comes in the list of those to act on: stuck ones before all that wait, each oldest first. */
export const placeOf = ({ state, requestedAt }: Removal): number =>
  state === "stuck" ? requestedAt - ahead : requestedAt;

export const removals = documents("removals", (removal: Removal) => ({
  id: removal.id,
  customer: removal.customer,
  open: flag(removal.state === "pending" || removal.state === "stuck"),
  place: placeOf(removal),
}));

const toActOn = prepare<{ document: string }>((db, arg) =>
  db
    .selectFrom("removals")
    .select("document")
    .where("tenant", "=", arg(0))
    .where("open", "=", 1)
    .orderBy("place")
    .orderBy("id"),
);

const last = prepare<{ document: string }>((db, arg) =>
  db
    .selectFrom("removals")
    .select("document")
    .where("tenant", "=", arg(0))
    .where("customer", "=", arg(1))
    .orderBy("place", "desc")
    .orderBy("id", "desc")
    .limit(1),
);

export const removalQueries = (db: Database, tenant: TenantId): RemovalQueries => ({
  removal: (id) => removals.find(db, tenant, id),
  lastRemoval: async (customer) => parseIfFound(await last.first(db, tenant, customer)),
  openRemovals: async () => parseAll(await toActOn.all(db, tenant)),
});
