import type { Language } from "../languages";
import type { PersonId } from "../people/person";
import { type Deps, type TenantStore, unchanged } from "../ports";
import type { Conversation, ShownCard } from "./conversation";

/** A conversation as a verified activity shows it, or as Teams gave it when Rapport opened it. */
export interface SeenConversation {
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
export function keepConversation(
  { clock }: Pick<Deps, "clock">,
  store: TenantStore,
  { language, ...seen }: SeenConversation,
): Promise<void> {
  return store.change(async (queries) => {
    const known = await queries.conversation(seen.id);
    const fresh = { topics: [], revision: 0 };
    const conversation: Conversation = {
      ...fresh,
      ...known,
      ...seen,
      ...(seen.kind === "personal" && language && { language }),
      state: "active",
      lastSeen: clock.now(),
    };
    return { answer: undefined, conversations: [conversation] };
  });
}

/** Nothing is sent there any more until it is heard from again; what was heard after this call counts more. */
export function conversationGone({ clock }: Pick<Deps, "clock">, store: TenantStore, id: string): Promise<void> {
  const noticedAt = clock.now();
  return store.change(async (queries) => {
    const known = await queries.conversation(id);
    if (!known || known.state === "gone" || known.lastSeen > noticedAt) return unchanged(undefined);
    return { answer: undefined, conversations: [{ ...known, state: "gone" }] };
  });
}

/** Remembers which message shows what, so that it can be kept true. */
export const keepShown = (store: TenantStore, shown: ShownCard): Promise<void> =>
  store.change(async () => ({ answer: undefined, shown: [shown] }));

/** Has a message that shows something edited, so that it tells how that stands then. */
export const editLater = ({ ids }: Pick<Deps, "ids">, store: TenantStore, shown: ShownCard): Promise<void> =>
  store.change(async () => ({
    answer: undefined,
    effects: [{ ...shown, kind: "edit", key: `later:${shown.activity}:${ids.next()}` }],
  }));
