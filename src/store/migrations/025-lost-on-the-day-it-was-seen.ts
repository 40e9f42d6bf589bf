import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Engine } from "../engines/database";
import type { Schema } from "../engines/schema";
import { privilegesLost } from "./023-privileges-lost";

/** Customers are listed by the day on which it was seen that they took privileges away, not that of recording it. */
export const lostOnTheDayItWasSeen = (engine: Engine): Migration => ({
  async up(db: Kysely<Schema>) {
    await sql`delete from customer_facets where facet like 'lost:%' or facet like '~lost:%'`.execute(db);
    await privilegesLost(engine).up(db);
  },
});
