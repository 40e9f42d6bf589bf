import type { Post } from "../core/effects";
import { topicOf } from "../core/events";
import type { Conversation } from "../core/notices/conversation";
import type { Deps, TenantStore } from "../core/ports";
import type { Answer } from "./answer";
import type { ChatSettings } from "./context";
import { followUpView } from "./screens/follow-ups";
import { invitationView } from "./screens/invitations";
import { personalView, sharedView } from "./screens/removals";
import type { ViewContext } from "./screens/view-context";
import { readerFor } from "./texts/reader";
import { notification } from "./views/notices/notification";
import { shown } from "./views/view";

/**
 * What a worker posts or edits, said at this moment and in the language of the conversation: its person's, its own,
 * or the tenant's. `undefined` when there is nothing to say any more.
 */
export async function render(
  deps: Deps,
  settings: ChatSettings,
  store: TenantStore,
  conversation: Conversation,
  what: Post,
): Promise<Answer | undefined> {
  const { tenant } = store;
  const person = conversation.person ? await store.person(conversation.person) : undefined;
  const language = person?.language ?? conversation.language ?? tenant.language;
  const context: ViewContext = {
    deps,
    settings,
    store,
    reader: readerFor(language, person?.timeZone ?? tenant.timeZone),
  };
  if (what.show === "notice") {
    const entry = await store.historyEntry(what.seq);
    const topic = entry && topicOf(entry.event);
    return entry && topic && shown(notification(context.reader, { entry, topic }));
  }
  const { subject } = what;
  if (subject.kind === "removal") {
    const removal = await store.removal(subject.id);
    if (!removal) return undefined;
    const view =
      conversation.kind === "personal"
        ? await personalView(context, removal, person)
        : await sharedView(context, removal);
    return { ...shown(view), shows: subject };
  }
  if (subject.kind === "invitation") {
    const invitation = await store.invitation(subject.id);
    return invitation && { ...shown(await invitationView(context, invitation, person)), shows: subject };
  }
  const followUp = await store.followUp(subject.id);
  return followUp && { ...shown(await followUpView(context, followUp)), shows: subject };
}
