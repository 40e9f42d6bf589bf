import { fold } from "../core/fold";
import type { InvitationLink } from "../core/invitations/invitation";
import type { Provider } from "../core/partnerships/provider";
import type { TenantId } from "../core/people/person";
import type { Reads } from "../core/ports";
import type { Database, Row } from "./database";
import { documentRow, parseAll, parseIfFound } from "./documents";
import { prepare } from "./prepared";

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

type ProviderReads = Pick<Reads, "provider" | "providers" | "link" | "links">;

/** Providers in order of name; links with the reseller's own first. */
export const providerReads = (db: Database, tenant: TenantId): ProviderReads => ({
  provider: async (id) => parseIfFound(await oneProvider.first(db, tenant, id)),
  providers: async () => parseAll(await allProviders.all(db, tenant)),
  link: async (provider = ownLink) => parseIfFound(await oneLink.first(db, tenant, provider)),
  links: async () => parseAll(await allLinks.all(db, tenant)),
});
