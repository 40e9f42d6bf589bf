import { byActor, namesWith, permit } from "../../people/actor";
import type { Person } from "../../people/person";
import { permissions } from "../../permissions";
import { type Deps, type Queries, type TenantStore, unchanged } from "../../ports";
import type { ProviderId } from "../../providers/provider";
import type { Refusal } from "../../refusals";
import { ok, type Result, refused } from "../../result";
import { about, cardsOf } from "../about";
import type { Invitation, InvitationLink } from "../invitation";
import { faultInOwnLink } from "./link-guard";

/** Sets the link that goes into every invitation, alone or with one provider (R16, R44, R85). Same link again: no change. */
export function setLink(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  wanted: { url: string; provider?: ProviderId },
): Promise<Result<InvitationLink, Refusal>> {
  return store.change<Result<InvitationLink, Refusal>>(async (queries) => {
    const permitted = await permit(queries, actor, "links.set");
    if (!permitted.ok) return unchanged(permitted);
    const { id: tenant, cloud } = queries.tenant;
    const provider = wanted.provider && (await queries.provider(wanted.provider));
    if (wanted.provider && !provider) {
      return unchanged(refused({ kind: "not-found", what: "provider", words: wanted.provider }));
    }
    // Two spellings of one address are one link: it is kept, and sent, as it was checked.
    const fault = faultInOwnLink(wanted.url, { tenant, cloud, ...(wanted.provider && { provider: wanted.provider }) });
    if (fault) return unchanged(refused({ kind: "link-unfit", fault, typed: wanted.url }));
    const known = await queries.link(wanted.provider);
    if (known?.url === wanted.url) return unchanged(ok(known));
    const link: InvitationLink = {
      ...wanted,
      setBy: actor.id,
      setAt: deps.clock.now(),
      revision: known?.revision ?? 0,
    };
    const relinked = (await queries.invitations()).filter((invitation) => isToRelink(invitation, wanted));
    return {
      answer: ok(link),
      links: [link],
      invitations: relinked.map((invitation) => ({ ...invitation, link: wanted.url, state: "draft" as const })),
      events: [
        byActor(actor, { type: "link.set", ...wanted }),
        ...relinked.map((invitation) => byActor(actor, { type: "invitation.edited", ...about(invitation) })),
      ],
      effects: relinked.flatMap(cardsOf),
    };
  });
}

/** Not sent yet, and with the link that is replaced: it takes the new one, and is looked at and finished once more. */
const isToRelink = ({ state, provider, link }: Invitation, wanted: { url: string; provider?: ProviderId }): boolean =>
  (state === "draft" || state === "drafted") && provider === wanted.provider && link !== wanted.url;

/** The link for an invitation, alone or with a provider that we have authorised (R16, R85, R158). */
export async function linkFor(queries: Queries, provider?: ProviderId): Promise<Result<string, Refusal>> {
  const partner = provider === undefined ? undefined : await queries.provider(provider);
  if (provider !== undefined && !partner) return refused({ kind: "not-found", what: "provider", words: provider });
  if (partner && partner.state !== "authorised")
    return refused({ kind: "provider-not-authorised", provider: partner.name });
  const link = await queries.link(provider);
  if (link) return ok(link.url);
  const holders = await namesWith(queries, permissions["links.set"].roles);
  return refused({ kind: "link-missing", holders, ...(partner && { provider: partner.name }) });
}
