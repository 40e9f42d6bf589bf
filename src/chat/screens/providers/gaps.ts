import { clouds } from "../../../core/clouds";
import type { Customer } from "../../../core/customers/customer";
import { openInvitationTo } from "../../../core/invitations/draft";
import { mayInviteJointly } from "../../../core/invitations/where";
import { can } from "../../../core/permissions";
import { worksWithProviders } from "../../../core/providers/partner-type";
import type { Provider } from "../../../core/providers/provider";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { gapsAsked, type ListAsked, listAsked } from "../../language/asked/customer-filters";
import { gapsChoice, gapsList } from "../../views/providers/gaps";
import { shown } from "../../views/view";
import { showCustomersAsked } from "../customers-asked";
import { pageSize } from "../view-context";

/** What a line asks for that is about customers for whom the providers cannot order. */
export const showGapsAsked = (turn: Turn, asked: Asked): Promise<Answer> =>
  showAsked(turn, asked, gapsAsked(asked, turn.actor.id));

/** What a line asks for that is about customers. */
export const showListAsked = (turn: Turn, asked: Asked): Promise<Answer> =>
  showAsked(turn, asked, listAsked(asked, turn.actor.id));

/** Gaps are shown of one provider at a time; where they are narrowed by anything else, in the list of customers. */
async function showAsked(turn: Turn, asked: Asked, wanted: ListAsked): Promise<Answer> {
  const [named, ...others] = asked.providers;
  const plain = new Set<unknown>(["gap", ...(named ? [`provider:${named.id}`] : [])]);
  const isPlain = wanted.facets.includes("gap") && wanted.facets.every((facet) => plain.has(facet));
  const isOther = asked.customers.length > 0 || asked.names.length > 0 || asked.newWords.length > 0;
  const isAll =
    isPlain && !isOther && others.length === 0 && !wanted.removed && wanted.words === "" && wanted.left.length === 0;
  const isList = !isAll || wanted.unread.length > 0 || !worksWithProviders(turn.store.tenant);
  if (isList) return showCustomersAsked(turn, wanted, asked.keys.length);
  return named ? showGaps(turn, named) : showAllGaps(turn);
}

/** Those of the one provider that has any; of several, a choice. */
export async function showAllGaps(turn: Turn): Promise<Answer> {
  const providers = await turn.store.providers();
  const counted = await Promise.all(
    providers.map(async (provider) => ({
      provider,
      gaps: await turn.store.customers({ facets: [`provider:${provider.id}`, "gap"], limit: 1 }),
    })),
  );
  const withGaps = counted.filter(({ gaps }) => gaps.total > 0);
  const [only, ...others] = withGaps;
  if (only && others.length === 0) return showGaps(turn, only.provider);
  return shown(gapsChoice(turn.reader, withGaps, can(turn.actor, "providers.read")));
}

/** A page of the customers for whom a provider cannot order (R80–R83). */
export async function showGaps(turn: Turn, provider: Provider, cursor?: string): Promise<Answer> {
  const { store, reader, actor, deps } = turn;
  const facet = `provider:${provider.id}` as const;
  const [page, shared] = await Promise.all([
    store.customers({ facets: [facet, "gap"], limit: pageSize, ...(cursor && { cursor }) }),
    store.customers({ facets: [facet], limit: 1 }),
  ]);
  const mayRead = can(actor, "invitations.read");
  const invited = new Map(
    mayRead ? (await Promise.all(page.customers.map((each) => invitedAt(turn, each)))).flat() : [],
  );
  const isJoint = mayInviteJointly(store.tenant);
  const isReady = isJoint && provider.state === "authorised" && (await store.link(provider.id)) !== undefined;
  const mayInvite = isReady && can(actor, "invitations.write");
  return shown(
    gapsList(reader, {
      provider,
      page,
      cursor,
      shared,
      now: deps.clock.now(),
      invited,
      isJoint,
      mayInvite,
      mayOpenProvider: can(actor, "providers.read"),
      mayAuthorise: clouds[store.tenant.cloud].open && can(actor, "providers.authorise"),
    }),
  );
}

async function invitedAt({ store }: Turn, { id }: Customer): Promise<[Customer["id"], number | undefined][]> {
  const open = await openInvitationTo(store, { email: "", customer: id });
  return open ? [[id, open.sent?.at]] : [];
}
