import { can } from "../../core/permissions";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import type { Asked } from "../language/asked/asked";
import { asksForNoProvider, listAsked } from "../language/asked/customer-filters";
import { providersList } from "../views/providers/list";
import { shown } from "../views/view";
import { showCustomersAsked } from "./customers-asked";

/** The providers; the customers without one for who asks for those. */
export function showProvidersAsked(turn: Turn, asked: Asked): Promise<Answer> {
  return asksForNoProvider(asked)
    ? showCustomersAsked(turn, listAsked(asked, turn.actor.id), asked.keys.length)
    : showProviders(turn);
}

/** The indirect providers and how they stand (R105, R158). */
async function showProviders({ store, reader, deps, actor }: Turn): Promise<Answer> {
  const [providers, links] = await Promise.all([store.providers(), store.links()]);
  const mayInvite = can(actor, "invitations.write");
  const linked = new Set(links.flatMap(({ provider }) => provider ?? []));
  return shown(providersList(reader, { providers, linked, now: deps.clock.now(), mayInvite }));
}
