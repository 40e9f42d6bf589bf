import { clouds } from "../../core/clouds";
import { mayInviteJointly } from "../../core/invitations/where";
import { can } from "../../core/permissions";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import { linkIn } from "../language/asked/arguments";
import type { Asked } from "../language/asked/asked";
import { linksList } from "../views/links/list";
import { withNote } from "../views/note";
import { longestQuote, shortened } from "../views/shorten";
import { shown } from "../views/view";

/** The links, and that an address of the web which a line has was not set: a host alone invites nobody. */
export async function showLinksAsked(turn: Turn, { sentence }: Asked): Promise<Answer> {
  const typed = sentence.tokens.map(({ raw }) => linkIn(raw)).find((each) => /^https?:\/\//iu.test(each));
  const links = await showLinks(turn);
  return typed ? withNote(links, turn.reader.text("links.not-set", { url: shortened(typed, longestQuote) })) : links;
}

/** Our invitation links: our own, and one per provider (R44, R85). */
export async function showLinks(turn: Turn, saved = false): Promise<Answer> {
  const [links, providers] = await Promise.all([turn.store.links(), turn.store.providers()]);
  const own = links.find((link) => link.provider === undefined);
  const joint = providers.map((provider) => {
    const link = links.find((candidate) => candidate.provider === provider.id);
    return { provider, ...(link && { link }) };
  });
  return shown(
    linksList(turn.reader, {
      maySet: can(turn.actor, "links.set"),
      portal: clouds[turn.store.tenant.cloud].partnerCenter,
      seesProviders: can(turn.actor, "providers.read"),
      saved,
      ...(mayInviteJointly(turn.store.tenant) && { joint }),
      ...(own && { own }),
    }),
  );
}
