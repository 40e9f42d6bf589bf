import { fold } from "../core/fold";
import type { InvitationLink } from "../core/invitations/invitation";
import type { Queries } from "../core/ports";
import type { Provider } from "../core/providers/provider";
import type { TenantId } from "../core/tenant";
import { documentRow, parseAll, parseIfFound } from "./documents";
import type { Database, Row } from "./engines/database";
import { prepare } from "./engines/prepared";

export const providerRow = (tenant: TenantId, provider: Provider): Row =>
  documentRow(tenant, provider.id, provider, { sort_key: fold(provider.name) });

/** The reseller's own link has no provider, and a key cannot be null. */
const ownLink = "";

export const linkRow = (tenant: TenantId, link: InvitationLink): Row =>
  documentRow(tenant, link.provider ?? ownLink, link, {});

type Found = { document: string };

const oneProvider = prepare<Found>((db, arg) =>
  db.selectFrom("providers").select("document").where("tenant", "=", arg(0)).where("id", "=", arg(1)),
);

const allProviders = prepare<Found>((db, arg) =>
  db.selectFrom("providers").select("document").where("tenant", "=", arg(0)).orderBy("sort_key").orderBy("id"),
);

const oneLink = prepare<Found>((db, arg) =>
  db.selectFrom("links").select("document").where("tenant", "=", arg(0)).where("id", "=", arg(1)),
);

const allLinks = prepare<Found>((db, arg) =>
  db.selectFrom("links").select("document").where("tenant", "=", arg(0)).orderBy("id"),
);

type ProviderQueries = Pick<Queries, "provider" | "providers" | "link" | "links">;

/** Providers in order of name; links with the reseller's own first. */
export const providerQueries = (db: Database, tenant: TenantId): ProviderQueries => ({
  provider: async (id) => parseIfFound(await oneProvider.first(db, tenant, id)),
  providers: async () => parseAll(await allProviders.all(db, tenant)),
  link: async (provider = ownLink) => parseIfFound(await oneLink.first(db, tenant, provider)),
  links: async () => parseAll(await allLinks.all(db, tenant)),
});
