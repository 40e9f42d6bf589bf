import { worksWithProviders } from "../providers/partner-type";
import type { Tenant } from "../tenant";

/** The columns of the portal's own list of customers, by which an import knows them; called so in `export.column.<id>`. */
const portalColumns = ["microsoft-id", "company", "domain", "relationship", "tags"] as const;

const furtherColumns = [
  "origin",
  "channel",
  "provider",
  "owner",
  "alias",
  "notes",
  "since",
  "removed-on",
  "services",
  "privileges",
] as const;

export type CustomerColumn = (typeof portalColumns)[number] | (typeof furtherColumns)[number];

/** The columns of exported customers, in order; a direct partner knows no providers. */
export const customerColumns = (tenant: Pick<Tenant, "partnerType">): readonly CustomerColumn[] =>
  [...portalColumns, ...furtherColumns].filter((column) => column !== "provider" || worksWithProviders(tenant));

/** The columns of an exported history, in order. */
export const historyColumns = [
  "number",
  "time",
  "event",
  "who",
  "text",
  "details",
  "previous-hash",
  "hash",
  "seal-key",
] as const;
export type HistoryColumn = (typeof historyColumns)[number];
