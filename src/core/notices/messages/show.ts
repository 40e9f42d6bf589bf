import type { Effect } from "../../effects";
import type { PersonId } from "../../people/person";
import { type Deps, type TenantStore, unchanged } from "../../ports";
import type { ShownCard, Subject } from "../conversation";

/**
 * Shows something in a conversation where no message shows it yet: one that does is kept true anyway. However often
 * somebody presses, also before the first is posted, it is posted once.
 */
export function showOnce(store: TenantStore, { subject, conversation }: Omit<ShownCard, "activity">): Promise<void> {
  return store.change(async (queries) => {
    const cards = await queries.cardsShowing({ kind: subject.kind, id: subject.id });
    if (cards.some((card) => card.conversation === conversation)) return unchanged(undefined);
    return { answer: undefined, effects: [shownOnce(conversation, subject)] };
  });
}

/** The post of what is shown once in a conversation, whichever way it was asked for. */
export const shownOnce = (conversation: string, { kind, id }: Subject): Effect => ({
  kind: "post",
  key: `once:${conversation}:${kind}:${id}`,
  conversation,
  what: { show: "subject", subject: { kind, id }, once: true },
});

/** The same in the private chat of a person, which is opened where there is none yet. */
export async function showOnceTo(store: TenantStore, person: PersonId, { kind, id }: Subject): Promise<void> {
  const subject = { kind, id };
  const chat = await store.personalConversation(person);
  if (chat) return showOnce(store, { subject, conversation: chat.id });
  const what = { show: "subject", subject, once: true } as const;
  const key = `once:${person}:${kind}:${id}`;
  return store.change(async () => ({ answer: undefined, effects: [{ kind: "tell", key, person, what }] }));
}

/** Has a message that shows something edited, so that it tells how that stands then. */
export function editLater({ ids }: Pick<Deps, "ids">, store: TenantStore, card: ShownCard): Promise<void> {
  const { kind, id } = card.subject;
  const key = `later:${card.activity}:${ids.next()}`;
  return store.change(async () => ({
    answer: undefined,
    effects: [{ ...card, subject: { kind, id }, kind: "edit", key }],
  }));
}
