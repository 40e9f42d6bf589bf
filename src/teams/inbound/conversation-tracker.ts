import type { PersonId } from "../../core/people/person";
import type { TenantId } from "../../core/tenant";
import { rootOf } from "../outbound/conversation-id";
import { type Inbound, kindOf } from "./activity";
import { localeOf } from "./turn-input";

/** A conversation as an inbound activity shows it. */
export interface Seen {
  tenant: TenantId;
  conversation: { id: string; kind: "personal" | "group" | "channel"; serviceUrl: string; botId: string };
  /** The person of a personal conversation, where Teams says who it is. */
  person?: PersonId;
  /** Missing when this activity carries none: what is known stays. */
  locale?: string;
}

export interface Conversations {
  /** Keeps where to write to; called when something changed, or a day passed. */
  onSeen(seen: Seen): Promise<void>;
  /** The bot was removed there: nothing is to be sent until it is heard from again. */
  onGone(tenant: TenantId, conversation: string): Promise<void>;
}

export interface ConversationTracker {
  note(inbound: Inbound, tenant: TenantId): Promise<void>;
  gone(inbound: Inbound, tenant: TenantId): Promise<void>;
}

const dayMs = 24 * 60 * 60 * 1000;
const notesKept = 50_000;

/** Passes on what changed since this process last heard from a conversation, so that an ordinary turn writes nothing. */
export function trackConversations({ onSeen, onGone }: Conversations, now: () => number): ConversationTracker {
  const notes = new Map<string, { facts: string; language: string | undefined; at: number }>();
  return {
    async note(inbound, tenant) {
      const seen = seenIn(inbound, tenant);
      const key = `${tenant} ${seen.conversation.id}`;
      const facts = `${seen.conversation.serviceUrl} ${seen.conversation.kind} ${seen.person ?? ""}`;
      const last = notes.get(key);
      // Regions differ between a press and a typed line of the same person (teams-platform 1.6).
      const language = seen.locale?.split("-")[0];
      const same = last?.facts === facts && (language === undefined || language === last.language);
      if (same && now() - last.at < dayMs) return;
      // Noted before it is passed on: installing brings two activities at once.
      notes.delete(key);
      notes.set(key, { facts, language: language ?? last?.language, at: now() });
      const oldest = notes.keys().next().value;
      if (notes.size > notesKept && oldest !== undefined) notes.delete(oldest);
      try {
        await onSeen(seen);
      } catch (error) {
        notes.delete(key);
        throw error;
      }
    },
    async gone(inbound, tenant) {
      const conversation = rootOf(inbound.conversation.id);
      notes.delete(`${tenant} ${conversation}`);
      await onGone(tenant, conversation);
    },
  };
}

function seenIn(inbound: Inbound, tenant: TenantId): Seen {
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
