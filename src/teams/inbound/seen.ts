import { rootOf } from "../../core/notices/conversations";
import type { ObjectId } from "../../core/people/person";
import type { TenantId } from "../../core/tenant";
import { type Inbound, kindOf } from "./activity";
import { localeOf } from "./turn-input";

/** A conversation as an inbound activity shows it. */
export interface Seen {
  tenant: TenantId;
  conversation: { id: string; kind: "personal" | "group" | "channel"; serviceUrl: string; botId: string };
  /** The person of a personal conversation, where Teams says who it is. */
  person?: ObjectId;
  /** Missing when this activity carries none: what is known stays. */
  locale?: string;
}

/** What is done with what is heard. Nothing of it is remembered here: another process may know better by now. */
export interface Conversations {
  /** Keeps where to write to; writes nothing when there is nothing new. */
  onSeen(seen: Seen): Promise<void>;
  /** Something happened there that tells nothing of the conversation but that it is there. */
  onSign(tenant: TenantId, conversation: string): Promise<void>;
  /** The bot was removed there: what is to be sent waits until it is heard from again. */
  onGone(tenant: TenantId, conversation: string): Promise<void>;
}

/** The conversation of an activity, as it shows it. */
export function seenIn(inbound: Inbound, tenant: TenantId): Seen {
  const kind = kindOf(inbound);
  const locale = localeOf(inbound);
  const person = kind === "personal" ? inbound.from.aadObjectId?.toLowerCase() : undefined;
  return {
    tenant,
    conversation: {
      id: rootOf(inbound.conversation.id),
      kind,
      serviceUrl: inbound.serviceUrl,
      botId: inbound.recipient.id,
    },
    ...(person && { person }),
    ...(locale && { locale }),
  };
}
