import { z } from "zod";
import { authoriseProvider } from "../../../core/providers/authorise";
import { accessRemoved, keepAccess } from "../../../core/providers/review";
import { defineAction, defineForm } from "../../action";
import { afterDecision, decideAgain, showFollowUp } from "../../screens/follow-ups";
import { withPressed } from "../../screens/pressed";
import { afterAuthorising, showAuthoriseForm } from "../../screens/providers/forms";
import { date, id, revision, text, ticked } from "../inputs";

/** What it means, before the tick. */
export const startAuthorising = defineAction({
  verb: "provider.authorising",
  needs: "providers.authorise",
  writes: false,
  data: z.object({ provider: id }),
  run: (turn, { provider }) => showAuthoriseForm(turn, provider),
});

export const authoriseOne = defineForm({
  verb: "provider.authorise",
  needs: "providers.authorise",
  writes: true,
  data: z.object({ provider: id, revision, consequences: revision }),
  inputs: { consent: ticked },
  async run(turn, { provider, consent: isGiven, ...seen }) {
    const outcome = await authoriseProvider(turn.deps, turn.store, turn.actor, { id: provider, isGiven, ...seen });
    return afterAuthorising(turn, provider, outcome);
  },
  again: (turn, { provider }, refusal) => showAuthoriseForm(turn, provider, refusal),
});

const seen = z.object({ review: id, revision });

export const openReview = defineAction({
  verb: "provider.review",
  needs: "providers.read",
  writes: false,
  data: z.object({ review: id }),
  run: (turn, { review }) => withPressed(turn, "follow-up", review, (found) => showFollowUp(turn, found)),
});

export const recordAccessRemoved = defineAction({
  verb: "provider.access-removed",
  needs: "providers.authorise",
  writes: true,
  data: seen,
  beside: { why: text(300), until: text(60) },
  async run(turn, { review, revision }) {
    const outcome = await accessRemoved(turn.deps, turn.store, turn.actor, { id: review, revision });
    return afterDecision(turn, review, outcome);
  },
});

export const keepProvidersAccess = defineForm({
  verb: "provider.keep-access",
  needs: "providers.authorise",
  writes: true,
  data: seen,
  inputs: { why: text(300), until: date },
  async run(turn, { review, revision, why, until }) {
    const wish = { reason: why, ...(until && { until }) };
    const outcome = await keepAccess(turn.deps, turn.store, turn.actor, { id: review, revision }, wish);
    return afterDecision(turn, review, outcome, { why, until: until ?? "" });
  },
  again: (turn, { review, why, until = "" }, refusal) => decideAgain(turn, review, { why, until }, refusal),
});
