import type { Post } from "../core/effects";
import { topicOf } from "../core/events";
import type { Conversation } from "../core/notices/conversation";
import { unreachedOf } from "../core/notices/unreached";
import type { Person } from "../core/people/person";
import { can } from "../core/permissions";
import type { Queries, ReadingDeps } from "../core/ports";
import { unreachable } from "../core/unreachable";
import type { Answer } from "./answer";
import type { ChatSettings } from "./context";
import { enrolmentView } from "./screens/enrolment/enrolment";
import { followUpView } from "./screens/follow-ups";
import { importView } from "./screens/imports/import";
import { invitationView } from "./screens/invitations/invitations";
import { closedConversationView } from "./screens/notices";
import { signInView } from "./screens/people/sign-in";
import { personalView, sharedView } from "./screens/removals/removals";
import { reachView } from "./screens/removals/unreached";
import { nameOf, type ViewContext } from "./screens/view-context";
import { readerFor } from "./texts/reader";
import { notification } from "./views/notices/notification";
import { trialNotice } from "./views/notices/trial";
import { shown, type View } from "./views/view";

/**
 * What a worker posts or edits, said at this moment and in the language of the conversation: its person's, its own,
 * or the tenant's. `undefined` when there is nothing to say any more.
 */
export async function render(
  deps: ReadingDeps,
  settings: ChatSettings,
  store: Queries,
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
    reader: readerFor(language, person?.timeZone ?? tenant.timeZone, conversation),
  };
  switch (what.show) {
    case "notice": {
      const entry = await store.historyEntry(what.seq);
      const topic = entry && topicOf(entry.event);
      return entry && topic && shown(notification(context.reader, { entry, topic, isMissed: what.missed }));
    }
    case "trial":
      return shown(trialNotice(context.reader, { by: await nameOf(context, what.by), topics: conversation.topics }));
    case "subject": {
      const seen = await subjectView(context, what, conversation, person);
      return seen && { ...shown(seen.view), shows: { ...what.subject, revision: seen.revision } };
    }
    case "unreached": {
      const removal = await store.removal(what.removal);
      if (!removal || (await unreachedOf(store, removal)).length === 0) return undefined;
      const { id, revision } = removal;
      return { ...shown(await reachView(context, removal)), shows: { kind: "reach", id, revision } };
    }
    case "sign-in": {
      const view = await signInView(context, what.person);
      return view && shown(view);
    }
    case "enrolment":
      return shown(await enrolmentView(context, person));
    case "closed-conversation": {
      const view = await closedConversationView(context, what.conversation);
      return view && shown(view);
    }
    default:
      return unreachable(what);
  }
}

async function subjectView(
  context: ViewContext,
  { subject, quietly }: Pick<Extract<Post, { show: "subject" }>, "subject" | "quietly">,
  conversation: Conversation,
  person: Person | undefined,
): Promise<{ view: View; revision: number } | undefined> {
  const { store } = context;
  const isShared = conversation.kind !== "personal";
  switch (subject.kind) {
    case "removal": {
      const removal = await store.removal(subject.id);
      if (!removal) return undefined;
      const view = isShared
        ? await sharedView(context, removal, quietly)
        : await personalView(context, removal, person);
      return { view, revision: removal.revision };
    }
    case "reach": {
      const removal = await store.removal(subject.id);
      return removal && { view: await reachView(context, removal), revision: removal.revision };
    }
    case "invitation": {
      const invitation = await store.invitation(subject.id);
      if (!invitation) return undefined;
      return { view: await invitationView(context, invitation, { person, isShared }), revision: invitation.revision };
    }
    case "follow-up": {
      const followUp = await store.followUp(subject.id);
      if (!followUp) return undefined;
      const view = await followUpView(context, followUp, isShared ? undefined : person, { shared: isShared });
      return { view, revision: followUp.revision };
    }
    case "import": {
      const list = await store.import(subject.id);
      // What a list holds is for whoever may import one, and stands in no channel.
      if (!list || isShared || !person || !can(person, "customers.import")) return undefined;
      return { view: await importView(context, list), revision: list.revision };
    }
    default:
      return unreachable(subject);
  }
}
