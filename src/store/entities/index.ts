import type { Keyring } from "../../core/history/keyring";
import type { Entities, Queries } from "../../core/ports";
import type { Tenant } from "../../core/tenant";
import { customerQueries, customers } from "../customers/customers";
import type { Database } from "../engines/database";
import { historyQueries } from "../history/history";
import type { StoredEntity } from "../stored-entity";
import { acceptanceQueries, acceptances } from "./acceptances";
import { conversationQueries, conversations, shownCards, typedForms } from "./conversations";
import { enrolmentQueries, enrolments } from "./enrolments";
import { exportQueries, exportTable } from "./exports";
import { followUpQueries, followUps } from "./follow-ups";
import { importParts, importQueries, imports } from "./imports";
import { invitationQueries, invitations } from "./invitations";
import { linkQueries, links } from "./links";
import { openItemQueries } from "./open-items";
import { people, peopleQueries } from "./people";
import { providerQueries, providers } from "./providers";
import { removalQueries, removals } from "./removals";

/** How every kind of entity is kept, in the order of storing. */
export const tables: { [Kind in keyof Entities]: StoredEntity<Entities[Kind]> } = {
  customers,
  people,
  providers,
  links,
  invitations,
  acceptances,
  removals,
  followUps,
  enrolments,
  imports,
  importParts,
  exports: exportTable,
  conversations,
  shown: shownCards,
  forms: typedForms,
};

export const kinds = Object.keys(tables) as (keyof Entities)[]; // written just above: these keys and no others

/**
 * Everything that can be read of one tenant, on a connection or in a transaction.
 *
 * @param historyHolds checks on a connection; a transaction has none to spare for it
 */
export const queriesOf = (
  db: Database,
  tenant: Tenant,
  keys: Keyring,
  historyHolds: Queries["historyHolds"] = async () => {
    throw new Error("the history is not checked within a transaction");
  },
): Queries => ({
  tenant,
  ...customerQueries(db, tenant.id),
  ...peopleQueries(db, tenant.id),
  ...providerQueries(db, tenant.id),
  ...linkQueries(db, tenant.id),
  ...invitationQueries(db, tenant.id),
  ...acceptanceQueries(db, tenant.id),
  ...removalQueries(db, tenant.id),
  ...followUpQueries(db, tenant.id),
  ...enrolmentQueries(db, tenant.id),
  ...exportQueries(db, tenant.id),
  ...openItemQueries(db, tenant.id),
  ...importQueries(db, tenant.id),
  ...conversationQueries(db, tenant.id),
  ...historyQueries(db, tenant.id, keys, historyHolds),
});
