import { notStarted } from "../core/enrolment/enrolment";
import { topics } from "../core/notices/topics";
import type { DemoWorld } from "./world";

/** The same people in a company that has not begun to enrol: without partner id, customers and providers. */
export const asNewPartner = (world: DemoWorld, at: number): DemoWorld => ({
  ...world,
  tenant: { ...world.tenant, partnerId: "" },
  enrolments: [notStarted(at)],
  conversations: world.conversations.map((each) => ({ ...each, topics: each.topics.length > 0 ? [...topics] : [] })),
  providers: [],
  links: [],
  customers: [],
  invitations: [],
  removals: [],
  followUps: [],
  events: [],
});
