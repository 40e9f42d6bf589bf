import { can } from "../../core/permissions";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import { providersList } from "../views/providers/list";
import { shown } from "../views/view";

/** The indirect providers and how they stand (R105, R158). */
export async function showProviders({ store, reader, deps, actor }: Turn): Promise<Answer> {
  const providers = await store.providers();
  const mayInvite = can(actor, "invitations.write");
  return shown(providersList(reader, { providers, now: deps.clock.now(), mayInvite }));
}
