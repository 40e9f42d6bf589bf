import type { Language, PersonId } from "../people/person";
import { type Ledger, unchanged, type World } from "../ports";
import type { Conversation, ShownCard } from "./conversation";

/** A conversation as a verified activity shows it. */
export interface Heard {
  id: string;
  kind: Conversation["kind"];
  serviceUrl: string;
  botId: string;
  person?: PersonId;
  language?: Language;
}

/**
 * Keeps where to write to. Hearing from a conversation wakes one that was gone. A personal chat speaks its client's
 * language; what is said in a channel does not change the language of the channel.
 */
export function keepConversation(world: World, ledger: Ledger, { language, ...heard }: Heard): Promise<void> {
  return ledger.change(async (reads) => {
    const known = await reads.conversation(heard.id);
    const fresh = { topics: [], revision: 0 };
    const conversation: Conversation = {
      ...fresh,
      ...known,
      ...heard,
      ...(heard.kind === "personal" && language && { language }),
      state: "active",
      lastSeen: world.clock.now(),
    };
    return { answer: undefined, conversations: [conversation] };
  });
}

/** Nothing is sent there any more until it is heard from again. */
export function conversationGone(ledger: Ledger, id: string): Promise<void> {
  return ledger.change(async (reads) => {
    const known = await reads.conversation(id);
    if (!known || known.state === "gone") return unchanged(undefined);
    return { answer: undefined, conversations: [{ ...known, state: "gone" }] };
  });
}

/** Remembers which message shows what, so that it can be kept true. */
export const keepShown = (ledger: Ledger, shown: ShownCard): Promise<void> =>
  ledger.change(async () => ({ answer: undefined, shown: [shown] }));
