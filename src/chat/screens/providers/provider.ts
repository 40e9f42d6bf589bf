import { mayTrade } from "../../../core/enrolment/standing";
import { type FollowUp, isAccessReview } from "../../../core/follow-ups/follow-up";
import { mayInviteJointly } from "../../../core/invitations/where";
import { can } from "../../../core/permissions";
import { reviewIdOf } from "../../../core/providers/access-review";
import type { Provider } from "../../../core/providers/provider";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { providerCard } from "../../views/providers/provider";
import { shown, type View } from "../../views/view";
import { nameOf } from "../view-context";

/** A provider's card (R105–R110, R157–R168). */
export const showProvider = async (turn: Turn, provider: Provider): Promise<Answer> =>
  shown(await providerView(turn, provider));

async function providerView(turn: Turn, provider: Provider): Promise<View> {
  const { store, reader, actor } = turn;
  const facet = `provider:${provider.id}` as const;
  const [shared, gaps, link, followUp, active] = await Promise.all([
    store.customers({ facets: [facet], limit: 1 }),
    store.customers({ facets: [facet, "gap"], limit: 1 }),
    store.link(provider.id),
    store.followUp(reviewIdOf(provider.id)),
    mayTrade(store),
  ]);
  const review = reviewIn(followUp);
  const isPrivate = turn.incoming.conversation.kind === "personal";
  const { notes: _, ...withoutNotes } = provider;
  return providerCard(reader, {
    // What we think of it is read out nowhere where others read along.
    provider: isPrivate ? provider : withoutNotes,
    tenant: store.tenant,
    shared,
    gaps,
    review,
    reviewer: review ? await nameOf(turn, review.decided?.by ?? review.assignedTo) : "",
    isLinked: link !== undefined,
    isActive: active.ok,
    may: {
      authorise: can(actor, "providers.authorise"),
      invite: mayInviteJointly(store.tenant) && can(actor, "invitations.write"),
      seeCustomers: can(actor, "customers.read"),
    },
  });
}

const reviewIn = (followUp: FollowUp | undefined) => (followUp && isAccessReview(followUp) ? followUp : undefined);
