import { can } from "../../core/permissions";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import { linksList } from "../views/links/list";
import { shown } from "../views/view";

/** Our invitation links: our own, and one per provider (R44, R85). */
export async function showLinks(turn: Turn, saved = false): Promise<Answer> {
  const [links, providers] = await Promise.all([turn.store.links(), turn.store.providers()]);
  const own = links.find((link) => link.provider === undefined);
  const joint = providers.map((provider) => {
    const link = links.find((candidate) => candidate.provider === provider.id);
    return { provider, ...(link && { link }) };
  });
  return shown(linksList(turn.reader, { joint, maySet: can(turn.actor, "links.set"), saved, ...(own && { own }) }));
}
