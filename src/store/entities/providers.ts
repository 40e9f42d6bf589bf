import { fold } from "../../core/fold";
import type { Provider } from "../../core/providers/provider";
import type { ProviderQueries } from "../../core/providers/queries";
import type { TenantId } from "../../core/tenant";
import { parseAll } from "../documents";
import type { Database } from "../engines/database";
import { prepare } from "../engines/prepared";
import { documents } from "../stored-entity";

export const providers = documents("providers", ({ id, name }: Provider) => ({ id, sort_key: fold(name) }));

const all = prepare<{ document: string }>((db, arg) =>
  db.selectFrom("providers").select("document").where("tenant", "=", arg(0)).orderBy("sort_key").orderBy("id"),
);

export const providerQueries = (db: Database, tenant: TenantId): ProviderQueries => ({
  provider: (id) => providers.find(db, tenant, id),
  providers: async () => parseAll(await all.all(db, tenant)),
});
