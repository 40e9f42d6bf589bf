import { byActor, namesWith, permit } from "../../people/actor";
import type { Person } from "../../people/person";
import { permissions } from "../../permissions";
import { type Deps, type Queries, type TenantStore, unchanged } from "../../ports";
import { worksWithProviders } from "../../providers/partner-type";
import { type Provider, type ProviderId, tenantOf } from "../../providers/provider";
import type { Refusal } from "../../refusals";
import { ok, type Result, refused } from "../../result";
import { about, cardsOf } from "../about";
import { type Invitation, type InvitationLink, isToSend } from "../invitation";
import type { LinkQuestion } from "../refusals";
import type { LinkFault } from "./link-guard";
import { administrationIn, faultInOwnLink, partnerNumberIn, providerIn } from "./own/own-link";
import { unwrapped } from "./own/wrapped";

/** A link to set, as it was typed. */
interface LinkWish {
  url: string;
  provider?: ProviderId;
  /** What it replaces, the partner number and what else was asked about, for whoever wants it nevertheless. */
  replacing?: string;
}

/**
 * Sets the link that goes into every invitation, alone or with one provider (R16, R44, R85). Same link again: no change.
 * One that a mail program has wrapped is taken out first. We have a number for each place where we are, so that another
 * one may be right, or a colleague's of another place: it is asked about once, and so is what Microsoft may leave out
 * and the link before had.
 */
export function setLink(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  { url: typed, replacing, ...alone }: LinkWish,
): Promise<Result<InvitationLink, Refusal>> {
  const wanted = { ...alone, url: unwrapped(typed) };
  return store.change<Result<InvitationLink, Refusal>>(async (queries) => {
    const permitted = await permit(queries, actor, "links.set");
    if (!permitted.ok) return unchanged(permitted);
    if (wanted.provider && !worksWithProviders(queries.tenant))
      return unchanged(refused({ kind: "not-for-direct-partner", what: "joint" }));
    const provider = wanted.provider ? await queries.provider(wanted.provider) : undefined;
    if (wanted.provider && !provider) {
      return unchanged(refused({ kind: "not-found", what: "provider", words: wanted.provider }));
    }
    const fault = await faultIn(queries, wanted.url, provider);
    if (fault) return unchanged(refused({ kind: "link-unfit", fault, typed: wanted.url }));
    const known = await queries.link(wanted.provider);
    if (known?.url === wanted.url) return unchanged(ok(known));
    // What a link of another cloud had is none of this one's.
    const isOurs = known !== undefined && (await faultIn(queries, known.url, provider)) === undefined;
    const question = isOurs ? questionAbout(known.url, wanted, replacing?.split(" ") ?? []) : undefined;
    if (question) return unchanged(refused(question));
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
      ...(provider && learned(provider, wanted.url)),
      invitations: relinked.map((invitation) => ({ ...invitation, link: wanted.url, state: "draft" as const })),
      events: [
        byActor(actor, { type: "link.set", ...wanted }),
        ...relinked.map((invitation) => byActor(actor, { type: "invitation.edited", ...about(invitation) })),
      ],
      effects: relinked.flatMap(cardsOf),
    };
  });
}

/** What is wrong with a link. A provider whose tenant is not known has one that is nobody else's. */
async function faultIn(queries: Queries, url: string, provider: Provider | undefined): Promise<LinkFault | undefined> {
  const { id: tenant, cloud } = queries.tenant;
  // Two spellings of one address are one link: it is kept, and sent, as it was checked.
  const fault = faultInOwnLink(url, { tenant, cloud, ...(provider && { joint: { tenant: tenantOf(provider) } }) });
  const told = provider && !tenantOf(provider) ? providerIn(url) : undefined;
  if (fault || told === undefined) return fault;
  const others = (await queries.providers()).some((each) => tenantOf(each) === told);
  const isAnothers = told === tenant || others || (await queries.customer(told)) !== undefined;
  return isAnothers ? { kind: "other-provider", provider: told } : undefined;
}

/** What is asked about a link that is ours, and other than the one before in what either of them may have. */
function questionAbout(known: string, wanted: LinkWish, confirmed: readonly string[]): LinkQuestion | undefined {
  const [before, number] = [partnerNumberIn(known), partnerNumberIn(wanted.url)];
  if (before && number && number !== before && !confirmed.includes(before))
    return { kind: "link-number-differs", ...wanted, number, before };
  const lost = administrationIn(wanted.url) === undefined ? administrationIn(known) : undefined;
  if (lost === undefined || confirmed.includes(lost)) return undefined;
  return { kind: "link-part-left-out", ...wanted, lost, replacing: [...confirmed, lost].join(" ") };
}

/** The first joint link tells a provider's tenant: every other has to have the same. */
function learned(provider: Provider, url: string): { providers?: Provider[] } {
  const tenantId = tenantOf(provider) ? undefined : providerIn(url);
  return tenantId === undefined ? {} : { providers: [{ ...provider, tenantId }] };
}

/** Not sent yet, and with the link that is replaced: it takes the new one, and is looked at and finished once more. */
const isToRelink = (invitation: Invitation, { url, provider }: { url: string; provider?: ProviderId }): boolean =>
  isToSend(invitation) && invitation.provider === provider && invitation.link !== url;

/** The link for an invitation, alone or with a provider that we have authorised (R16, R85, R158). */
export async function linkFor(queries: Queries, provider?: ProviderId): Promise<Result<string, Refusal>> {
  const partner = provider === undefined ? undefined : await queries.provider(provider);
  if (provider !== undefined && !partner) return refused({ kind: "not-found", what: "provider", words: provider });
  if (partner && partner.state !== "authorised")
    return refused({ kind: "provider-not-authorised", provider: partner.name, id: partner.id });
  const link = await queries.link(provider);
  if (link) return ok(link.url);
  const holders = await namesWith(queries, permissions["links.set"].roles);
  return refused({ kind: "link-missing", holders, ...(partner && { provider: partner.name }) });
}
