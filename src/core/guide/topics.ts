import type { Permission } from "../permissions";
import { worksWithProviders } from "../providers/partner-type";
import type { Tenant } from "../tenant";

/** A topic of the guide: short words on what the programme is, for everybody. */
interface GuideTopic {
  id: string;
  /** The rows of the requirements that it answers. */
  rows: readonly string[];
  /** Where Microsoft tells more. */
  link: string;
  /** The table of tasks marks it for partners in the CSP programme alone (R194). */
  csp?: true;
  /** About indirect providers, of which a direct partner has none: not in its list (R189). */
  only?: "indirect-reseller";
  /** What takes this permission can be typed here, as `guide.<id>.type` says: to who may. */
  typing?: Permission;
}

/** Microsoft's list of official providers (R110). */
const officialProviders = "https://partnercenter.microsoft.com/partner/find-a-provider";
/** What Microsoft wants of whoever sells as an indirect reseller (R111). */
const whatIsRequired = "https://partner.microsoft.com/cloud-solution-provider/whats-required";

/** Microsoft's pages for partners on enrolling, on the model of providers and resellers, and on partner ids. */
const enrolling = "https://learn.microsoft.com/partner-center/enroll/indirect-reseller-tasks-in-partner-center";
const twoTiers = "https://learn.microsoft.com/partner-center/indirect-provider-tasks-in-partner-center";
const partnerIds = "https://learn.microsoft.com/partner-center/account-settings/manage-locations";
/** Microsoft's page on one of its articles for partners, as the articles themselves link it. */
const article = (name: string): string => `https://learn.microsoft.com/partner-center/${name}`;

/**
 * All topics, in the order of their list. A topic is an entry here, its texts `guide.<id>.…` in
 * `cards/text/<language>/guide.json`, and what people call it in `chat/language/words/guide.json`: without either of
 * these it does not compile.
 */
export const guideTopics = [
  { id: "opportunity", rows: ["R103"], link: "https://partner.microsoft.com/" },
  { id: "indirect-reseller", rows: ["R58", "R104", "R195"], link: whatIsRequired },
  { id: "indirect-provider", rows: ["R105", "R106", "R154"], link: officialProviders, only: "indirect-reseller" },
  { id: "chain", rows: ["R107"], link: twoTiers, only: "indirect-reseller" },
  { id: "billing-and-support", rows: ["R105", "R155"], link: twoTiers, only: "indirect-reseller" },
  {
    id: "choosing-a-provider",
    rows: ["R108", "R109", "R156", "R157"],
    link: officialProviders,
    only: "indirect-reseller",
  },
  { id: "selling", rows: ["R111"], link: whatIsRequired },
  { id: "work-account", rows: ["R115", "R116", "R117"], link: enrolling },
  { id: "partner-id", rows: ["R119", "R132", "R133"], link: partnerIds },
  { id: "primary-contact", rows: ["R121", "R134", "R135", "R136", "R137"], link: enrolling },
  { id: "review", rows: ["R122", "R123", "R139", "R140"], link: enrolling },
  {
    id: "new-customer",
    rows: ["R99", "R195"],
    link: article("add-a-new-customer"),
    csp: true,
    typing: "invitations.write",
  },
  {
    id: "request",
    rows: ["R195"],
    link: article("request-a-relationship-with-a-customer"),
    typing: "invitations.write",
  },
  {
    id: "delegated-admin",
    rows: ["R94"],
    link: article("request-a-relationship-with-a-customer"),
    typing: "customers.read",
  },
  {
    id: "direct-partners",
    rows: ["R189"],
    link: article("request-a-relationship-with-a-customer"),
    typing: "invitations.write",
  },
  { id: "other-partners", rows: ["R55"], link: article("work-with-other-partners"), typing: "customers.read" },
  { id: "customer-list", rows: ["R195"], link: article("see-your-customer-list"), csp: true, typing: "customers.read" },
  { id: "customers-and-subscriptions", rows: ["R179"], link: article("customer-accounts"), typing: "customers.read" },
  { id: "customer-subscriptions", rows: ["R55"], link: article("customer-subscriptions") },
  { id: "buying", rows: ["R195"], link: article("give-customers-permission"), csp: true },
  { id: "removal", rows: ["R195"], link: article("remove-a-relationship"), csp: true, typing: "removals.request" },
  { id: "referrals", rows: ["R195"], link: article("responding-to-referrals"), csp: true, typing: "invitations.write" },
  { id: "business-profile", rows: ["R179", "R195"], link: article("create-a-marketing-profile") },
  { id: "account", rows: ["R179"], link: article("partner-center-account-setup"), typing: "users.read" },
  { id: "incentives", rows: ["R179"], link: article("understand-incentive-payouts") },
] as const satisfies readonly GuideTopic[];

export type GuideTopicId = (typeof guideTopics)[number]["id"];

/** Whether there is a topic of this id: what a card carries may be of another time. */
export const isGuideTopic = (id: string): id is GuideTopicId => guideTopics.some((topic) => topic.id === id);

/** Microsoft's page on a topic. */
export const guideLinkOf = (id: GuideTopicId): string => guideTopics.find((each) => each.id === id)?.link ?? "";

/** Whether it is a task that the articles mark for partners in the CSP programme alone (R194). */
export const isForCspOnly = (id: GuideTopicId): boolean =>
  guideTopics.some((topic) => topic.id === id && "csp" in topic);

type TypedTopic = Extract<(typeof guideTopics)[number], { typing: Permission }>;

/** What can be typed about a topic, and what that takes, where there is something. */
export const typedAbout = (id: GuideTopicId): TypedTopic | undefined =>
  guideTopics.find((topic): topic is TypedTopic => topic.id === id && "typing" in topic);

/** The topics that are listed for partners of our type. */
export const topicsFor = (tenant: Pick<Tenant, "partnerType">): GuideTopicId[] =>
  guideTopics.filter((topic) => !("only" in topic) || worksWithProviders(tenant)).map(({ id }) => id);
