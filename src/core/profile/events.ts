import type { TopicsOf } from "../notices/topics";
import type { Tenant } from "../tenant";

/** What is set about the company; which tenant it is never changes. */
export type CompanySetting = Exclude<keyof Tenant, "id">;

/** What happens to what Rapport knows of the company by its settings. */
export type ProfileEvent = { type: "company.set"; name: string; changed: CompanySetting[] };

export const profileTopics: TopicsOf<ProfileEvent> = { "company.set": undefined };
