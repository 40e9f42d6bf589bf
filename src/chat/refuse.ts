import { z } from "zod";
import type { InvitationId } from "../core/invitations/invitation";
import { mayInvite } from "../core/invitations/where";
import { mayAt } from "../core/providers/partner-type";
import type { Field, Refusal } from "../core/refusals";
import type { Answer } from "./answer";
import { carryingInputs } from "./carry-inputs";
import type { Turn } from "./context";
import { outdatedCard } from "./views/refusals/outdated";
import { type Alone, refusalCard } from "./views/refusals/refusal";
import { withTypedWords } from "./views/typed-words";
import { shown } from "./views/view";

/**
 * A refusal as a card of its own, for what was typed or pressed (B11), with what was typed into a form.
 *
 * @param unjoined with what the same customer is invited without a provider
 */
export const refuse = (turn: Turn, refusal: Refusal, unjoined?: Alone): Answer =>
  keepTyped(
    turn,
    shown(
      refusalCard(turn.reader, {
        refusal,
        asked: turn.incoming.input.kind === "text" ? turn.incoming.input.text : "",
        mayInvite: mayInvite(turn.store.tenant, turn.actor),
        mayAuthorise: mayAt(turn.store.tenant, turn.actor, "providers.authorise"),
        ...(unjoined && { unjoined }),
        ...pressedOn(turn),
        mayEnrol: mayAt(turn.store.tenant, turn.actor, "providers.read"),
      }),
    ),
  );

const onItsCard = z.object({
  kind: z.literal("press"),
  verb: z.string().regex(/^invitation\./),
  data: z.object({ invitation: z.string().min(1).max(200) }),
});

/** The invitation on whose card something was pressed, for who may look at it. */
function pressedOn({ incoming, store, actor }: Turn): { invitation?: InvitationId } {
  const found = onItsCard.safeParse(incoming.input);
  return found.success && mayAt(store.tenant, actor, "invitations.read") ? found.data.data : {};
}

/** A form was sent with something that it does not offer: as a refusal of that input. */
export const asNoChoice = (
  refusal: Refusal,
  what: Extract<Refusal, { kind: "not-found" }>["what"],
  field: Field,
): Refusal => {
  if (refusal.kind === "several-unfit")
    return { ...refusal, each: refusal.each.map((one) => asNoChoice(one, what, field)) };
  return refusal.kind === "not-found" && refusal.what === what
    ? { kind: "input-unfit", field, wrong: "no-choice", typed: refusal.words }
    : refusal;
};

/** What was typed for an input is no day. */
export const noSuchDay = (field: Field, typed: string): Refusal => ({
  kind: "input-unfit",
  field,
  wrong: "no-date",
  typed,
});

/** A card of another time, or one that names nothing we know. */
export const outdated = (turn: Turn): Answer => keepTyped(turn, shown(outdatedCard(turn.reader)));

/** The answer with what the person had typed, to be copied: where the form is no longer there to hold it. */
export const keepTyped = ({ reader, typed }: Pick<Turn, "reader" | "typed">, answer: Answer): Answer =>
  typed?.length ? carryingInputs(withTypedWords(reader, answer, typed)) : answer;
