import { can } from "../../core/permissions";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import { providersList } from "../views/providers/list";
import { shown } from "../views/view";

/** The indirect providers and how they stand (R105, R158). */
export async function showProviders({ store, reader, deps, actor }: Turn): Promise<Answer> {
  const [providers, links] = await Promise.all([store.providers(), store.links()]);
  const mayInvite = can(actor, "invitations.write");
  const linked = new Set(links.flatMap(({ provider }) => provider ?? []));
  return shown(providersList(reader, { providers, linked, now: deps.clock.now(), mayInvite }));
}
