import type { InvitationLink } from "../../core/invitations/invitation";
import type { LinkQueries } from "../../core/invitations/queries";
import type { TenantId } from "../../core/tenant";
import { parseAll } from "../documents";
import type { Database } from "../engines/database";
import { prepare } from "../engines/prepared";
import { documents } from "../stored-entity";

/** The reseller's own link has no provider, and a key cannot be null. */
const ownLink = "";

export const links = documents("links", ({ provider = ownLink }: InvitationLink) => ({ id: provider }));

const all = prepare<{ document: string }>((db, arg) =>
  db.selectFrom("links").select("document").where("tenant", "=", arg(0)).orderBy("id"),
);

export const linkQueries = (db: Database, tenant: TenantId): LinkQueries => ({
  link: (provider = ownLink) => links.find(db, tenant, provider),
  links: async () => parseAll(await all.all(db, tenant)),
});
