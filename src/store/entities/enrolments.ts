import { type Enrolment, theOne } from "../../core/enrolment/enrolment";
import type { EnrolmentQueries } from "../../core/enrolment/queries";
import type { TenantId } from "../../core/tenant";
import type { Database } from "../engines/database";
import { documents } from "../stored-entity";

export const enrolments = documents("enrolments", ({ id }: Enrolment) => ({ id }));

export const enrolmentQueries = (db: Database, tenant: TenantId): EnrolmentQueries => ({
  enrolment: () => enrolments.find(db, tenant, theOne),
});
