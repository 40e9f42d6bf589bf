import type { CustomerId, Service } from "../customers/customer";
import type { Matched } from "../invitations/events";
import type { TopicsOf } from "../notices/topics";
import type { AcceptanceId } from "./acceptance";

/** What happens to acceptances that fit no invitation for certain. */
export type AcceptanceEvent =
  | { type: "acceptance.seen"; acceptance: AcceptanceId; name: string; match: "probable" | "unmatched" }
  /** A customer accepted, of whose invitation nothing is known here. */
  | ({
      type: "acceptance.recorded";
      acceptance?: AcceptanceId;
      customer: CustomerId;
      name: string;
      services: Service[];
      joint?: string;
    } & Matched)
  | { type: "acceptance.not-ours"; acceptance: AcceptanceId; name: string };

export const acceptanceTopics: TopicsOf<AcceptanceEvent> = {
  "acceptance.seen": "invitations",
  "acceptance.recorded": "customers",
  "acceptance.not-ours": undefined,
};
