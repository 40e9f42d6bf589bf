import { type FollowUp, isAccessReview, isProfileReview } from "../../core/follow-ups/follow-up";
import type { FollowUpQueries } from "../../core/follow-ups/queries";
import { ofEnrolment, ofProvider, type Whose } from "../../core/history/queries";
import type { TenantId } from "../../core/tenant";
import { aboutCustomer, parseAll } from "../documents";
import { type Database, flag } from "../engines/database";
import { prepare } from "../engines/prepared";
import { documents } from "../stored-entity";

export const followUps = documents("follow_ups", (followUp: FollowUp) => ({
  id: followUp.id,
  customer: whoseOf(followUp),
  open: flag(followUp.state === "open"),
  opened_at: followUp.openedAt,
}));

function whoseOf(followUp: FollowUp): Whose {
  if (isProfileReview(followUp)) return ofEnrolment;
  return isAccessReview(followUp) ? ofProvider(followUp.provider) : followUp.customer;
}

const open = prepare<{ document: string; customer: string }>((db, arg) =>
  db
    .selectFrom("follow_ups")
    .select(["document", "customer"])
    .where("tenant", "=", arg(0))
    .where("open", "=", 1)
    .orderBy("opened_at")
    .orderBy("id"),
);

const ofOne = prepare<{ document: string }>((db, arg) =>
  db
    .selectFrom("follow_ups")
    .select("document")
    .where("tenant", "=", arg(0))
    .where("customer", "=", arg(1))
    .orderBy("opened_at")
    .orderBy("id"),
);

export const followUpQueries = (db: Database, tenant: TenantId): FollowUpQueries => ({
  followUp: (id) => followUps.find(db, tenant, id),
  followUpsOf: async (customer) => parseAll(await ofOne.all(db, tenant, customer)),
  openFollowUps: async (customer) => parseAll(aboutCustomer(await open.all(db, tenant), customer)),
});
