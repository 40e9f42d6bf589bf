/** A topic of the guide: short words on what the programme is, for everybody. */
interface GuideTopic {
  id: string;
  /** The rows of the requirements that it answers. */
  rows: readonly string[];
  /** Where Microsoft tells more. */
  link: string;
}

/** Microsoft's list of official providers (R110). */
const officialProviders = "https://partnercenter.microsoft.com/partner/find-a-provider";
/** What Microsoft wants of whoever sells as an indirect reseller (R111). */
const whatIsRequired = "https://partner.microsoft.com/cloud-solution-provider/whats-required";

/** Microsoft's pages for partners on enrolling, on the model of providers and resellers, on partner ids and on customers. */
const enrolling = "https://learn.microsoft.com/partner-center/enroll/indirect-reseller-tasks-in-partner-center";
const twoTiers = "https://learn.microsoft.com/partner-center/indirect-provider-tasks-in-partner-center";
const partnerIds = "https://learn.microsoft.com/partner-center/account-settings/manage-locations";
const customerAccounts = "https://learn.microsoft.com/partner-center/customer-accounts";

/**
 * All topics, in the order of their list. A topic is an entry here, its texts `guide.<id>.…` in
 * `cards/text/<language>/guide.json`, and what people call it in `chat/language/words/guide.json`: without either of
 * these it does not compile.
 */
export const guideTopics = [
  { id: "opportunity", rows: ["R103"], link: "https://partner.microsoft.com/" },
  { id: "indirect-reseller", rows: ["R58", "R104"], link: whatIsRequired },
  { id: "indirect-provider", rows: ["R105", "R106", "R154"], link: officialProviders },
  { id: "chain", rows: ["R107"], link: twoTiers },
  { id: "billing-and-support", rows: ["R105", "R155"], link: twoTiers },
  { id: "choosing-a-provider", rows: ["R108", "R109", "R156", "R157"], link: officialProviders },
  { id: "selling", rows: ["R111"], link: whatIsRequired },
  { id: "work-account", rows: ["R115", "R116", "R117"], link: enrolling },
  { id: "partner-id", rows: ["R119", "R132", "R133"], link: partnerIds },
  { id: "primary-contact", rows: ["R121", "R134", "R135", "R136", "R137"], link: enrolling },
  { id: "review", rows: ["R122", "R123", "R139", "R140"], link: enrolling },
  { id: "new-customer", rows: ["R99"], link: customerAccounts },
] as const satisfies readonly GuideTopic[];

export type GuideTopicId = (typeof guideTopics)[number]["id"];

/** Whether there is a topic of this id: what a card carries may be of another time. */
export const isGuideTopic = (id: string): id is GuideTopicId => guideTopics.some((topic) => topic.id === id);

/** Microsoft's page on a topic. */
export const guideLinkOf = (id: GuideTopicId): string => guideTopics.find((each) => each.id === id)?.link ?? "";
