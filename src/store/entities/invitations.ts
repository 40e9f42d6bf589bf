import { fold } from "../../core/fold";
import type { Invitation } from "../../core/invitations/invitation";
import type { InvitationFilter, InvitationQueries } from "../../core/invitations/queries";
import type { Stores } from "../../core/ports";
import type { TenantId } from "../../core/tenant";
import { parse, parseAll } from "../documents";
import { type Database, flag } from "../engines/database";
import { prepare } from "../engines/prepared";
import { documents } from "../stored-entity";

const isOpen: Record<Invitation["state"], boolean> = {
  draft: true,
  drafted: true,
  sent: true,
  accepted: false,
  discarded: false,
};

export const invitations = documents("invitations", (invitation: Invitation) => ({
  id: invitation.id,
  page: invitation.page,
  open: flag(isOpen[invitation.state]),
  email: fold(invitation.email),
  domain: fold(invitation.domain),
  customer: invitation.customer ?? null,
  created_at: invitation.createdAt,
}));

const byPage = prepare<{ tenant: TenantId; document: string }>((db, arg) =>
  db.selectFrom("invitations").select(["tenant", "document"]).where("page", "=", arg(0)),
);

/** More than a person looks through; lists on cards go page by page. */
const most = 1000;

async function find(db: Database, tenant: TenantId, filter: InvitationFilter): Promise<Invitation[]> {
  const { email, domain, customer } = filter;
  let query = db.sql.selectFrom("invitations").select("document").where("tenant", "=", tenant);
  if (email !== undefined) query = query.where("email", "=", fold(email));
  if (domain !== undefined) query = query.where("domain", "=", fold(domain));
  if (customer !== undefined) query = query.where("customer", "=", customer);
  if (email === undefined && domain === undefined && customer === undefined) query = query.where("open", "=", 1);
  const newestFirst = query.orderBy("created_at", "desc").orderBy("id", "desc");
  return parseAll(await newestFirst.limit(most).execute());
}

export const invitationQueries = (db: Database, tenant: TenantId): InvitationQueries => ({
  invitation: (id) => invitations.find(db, tenant, id),
  invitations: (filter = {}) => find(db, tenant, filter),
});

export const invitationByPage = async (db: Database, page: string): ReturnType<Stores["invitationByPage"]> => {
  const found = await byPage.first(db, page);
  return found && { tenant: found.tenant, invitation: parse<Invitation>(found) };
};
