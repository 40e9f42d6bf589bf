import type { Conversation } from "../core/notices/conversation";
import { keepConversation } from "../core/notices/conversations";
import { objectIdOf } from "../core/people/person";
import type { Deps, TenantStore } from "../core/ports";
import type { Failure } from "../teams/outbound/outcome";
import type { Opened, Place, Sender } from "../teams/outbound/send";

/** Opens the private chat that Teams does not know any more: it gives the same one, or another, which is kept. */
export async function openAgain(
  { clock, send }: Pick<Deps, "clock"> & { send: Sender },
  store: TenantStore,
  { id, person: whose }: Conversation,
  { tenant, serviceUrl, botId }: Place,
): Promise<Opened | Failure> {
  const person = whose === undefined ? undefined : await store.person(whose);
  const address = person && (person.mri ?? objectIdOf(person));
  if (!person || address === undefined) return { kind: "gone", why: "lost" };
  const opened = await send.openPersonal(address, { tenant, serviceUrl, botId });
  if (opened.kind === "opened" && opened.conversation !== id)
    await keepConversation({ clock }, store, {
      id: opened.conversation,
      kind: "personal",
      serviceUrl,
      botId,
      person: person.id,
    });
  return opened;
}
