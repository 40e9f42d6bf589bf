import { reviewIdOf } from "../../../core/providers/access-review";
import type { Provider } from "../../../core/providers/provider";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { withNote } from "../../views/note";
import { shown } from "../../views/view";
import { followUpView } from "../follow-ups";
import { showProvider } from "./provider";

/** The review of a provider's access that waits; where none does, that, and where its access stands. */
export async function showReviewOf(turn: Turn, provider: Provider): Promise<Answer> {
  const review = await turn.store.followUp(reviewIdOf(provider.id));
  if (review?.state !== "open")
    return withNote(
      await showProvider(turn, provider),
      turn.reader.text("providers.review.none", { name: provider.name }),
    );
  const { id, revision } = review;
  return { ...shown(await followUpView(turn, review, turn.actor)), shows: { kind: "follow-up", id, revision } };
}
