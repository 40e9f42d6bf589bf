import type { Millis } from "../clock";
import { notStarted } from "../enrolment/enrolment";
import { type Queries, type TenantStore, unchanged } from "../ports";
import { worksWithProviders } from "../providers/partner-type";
import type { Tenant } from "../tenant";
import type { CompanySetting } from "./events";

const settings: Record<CompanySetting, true> = {
  name: true,
  shortName: true,
  partnerId: true,
  partnerType: true,
  cloud: true,
  country: true,
  language: true,
  timeZone: true,
  phone: true,
};
const all = Object.keys(settings) as CompanySetting[]; // the keys of the very object above

/** What the company would be by its settings; a partner id that none names stays. */
const asSet = (known: Tenant, set: Tenant): Tenant => ({ ...set, partnerId: set.partnerId || known.partnerId });

/** What is set otherwise than it is known. */
export const setOtherwise = (known: Tenant, set: Tenant): CompanySetting[] =>
  all.filter((setting) => asSet(known, set)[setting] !== known[setting]);

/** Whether there are customers, who stay in another cloud than the one that is set. */
export const keepsCloud = async (queries: Queries, { cloud }: Tenant): Promise<boolean> =>
  queries.tenant.cloud !== cloud && (await queries.customers({ limit: 1 })).total > 0;

/** Whether a company has to be enrolled before it sells: an indirect reseller without a partner id. */
export const enrolsAs = (tenant: Tenant): boolean => tenant.partnerId === "" && worksWithProviders(tenant);

/**
 * Brings what is known of the company in line with its settings, once, however often it is called. Customers stay in the
 * cloud in which they are: where there are any, nothing is changed.
 */
export const followCompanySettings = (
  store: TenantStore,
  set: Tenant,
  now: Millis,
): Promise<"followed" | "in-another-cloud"> =>
  store.change(async (queries) => {
    const changed = setOtherwise(queries.tenant, set);
    if (changed.length === 0) return unchanged("followed" as const);
    if (await keepsCloud(queries, set)) return unchanged("in-another-cloud" as const);
    const tenant = asSet(queries.tenant, set);
    const event = { type: "company.set" as const, name: tenant.name, changed };
    // Who is an indirect reseller from now on, without a partner id, is not in the programme yet.
    const enrols = enrolsAs(tenant) && (await queries.enrolment()) === undefined;
    const enrolments = enrols ? [notStarted(now)] : [];
    return { answer: "followed" as const, tenant, enrolments, events: [{ event, by: null, byName: "" }] };
  });
