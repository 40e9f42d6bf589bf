import type { Post } from "../core/effects";
import type { Conversation } from "../core/notices/conversation";
import { topicOf } from "../core/notices/topics";
import type { Ledger, World } from "../core/ports";
import type { Answer } from "./answer";
import { readerFor } from "./reader";
import { followUpView } from "./screens/follow-ups";
import { invitationView } from "./screens/invitations";
import { personalView, sharedView } from "./screens/removals";
import type { Scene } from "./screens/scene";
import type { ChatSettings } from "./turn-context";
import { notification } from "./views/notices/notification";
import { shown } from "./views/view";

/**
 * What a worker posts or edits, said at this moment and in the language of the conversation: its person's, its own,
 * or the tenant's. `undefined` when there is nothing to say any more.
 */
export async function render(
  world: World,
  settings: ChatSettings,
  ledger: Ledger,
  conversation: Conversation,
  what: Post,
): Promise<Answer | undefined> {
  const { tenant } = ledger;
  const person = conversation.person ? await ledger.person(conversation.person) : undefined;
  const language = person?.language ?? conversation.language ?? tenant.language;
  const scene: Scene = { world, settings, ledger, reader: readerFor(language, person?.timeZone ?? tenant.timeZone) };
  if (what.show === "notice") {
    const entry = await ledger.historyEntry(what.seq);
    const topic = entry && topicOf(entry.event);
    return entry && topic && shown(notification(scene.reader, { entry, topic }));
  }
  const { subject } = what;
  if (subject.kind === "removal") {
    const removal = await ledger.removal(subject.id);
    if (!removal) return undefined;
    const view =
      conversation.kind === "personal" ? await personalView(scene, removal, person) : await sharedView(scene, removal);
    return { ...shown(view), shows: subject };
  }
  if (subject.kind === "invitation") {
    const invitation = await ledger.invitation(subject.id);
    return invitation && { ...shown(await invitationView(scene, invitation, person)), shows: subject };
  }
  const followUp = await ledger.followUp(subject.id);
  return followUp && { ...shown(await followUpView(scene, followUp)), shows: subject };
}
