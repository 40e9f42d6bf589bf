import { z } from "zod";
import { type Channel, channels } from "../../../core/customers/customer";
import { draftInvitation } from "../../../core/invitations/draft";
import { type Reason, reasons } from "../../../core/invitations/invitation";
import { type Language, languages } from "../../../core/languages";
import { defineForm } from "../../action";
import type { Answer } from "../../answer";
import type { WritingTurn } from "../../context";
import { showDrafted, startAgain } from "../../screens/invitations/steps";
import { withProviderTyped } from "../../screens/providers/typed";
import { proposedParagraphs } from "../../texts/invitation-text";
import { choice, choiceIfAny, choiceOfIds, id, idIfAny, text } from "../inputs";

/** A choice cannot have an empty value: this one says that no provider takes part. */
const noProvider = "alone";

export const draftFromForm = defineForm({
  verb: "invitation.draft",
  needs: "invitations.write",
  writes: true,
  data: z.object({
    customer: idIfAny,
    left: z
      .object({
        reason: z.enum(reasons),
        channel: z.enum(channels).or(z.literal("")),
        provider: id,
        language: z.enum(languages),
      })
      .optional(),
  }),
  inputs: {
    email: text(254),
    name: text(200),
    reason: choice(reasons, "new"),
    channel: choiceIfAny(channels),
    provider: choiceOfIds(noProvider),
    providerName: text(120),
    language: choiceIfAny(languages),
  },
  run: (turn, { left: _, ...filled }) =>
    withProviderTyped(
      turn,
      filled,
      (typed) => drafted(turn, typed),
      (typed, refusal) => startAgain(turn, wishIn(typed, turn.reader.language), refusal),
    ),
  again: (turn, { left: _, ...filled }, refusal) => startAgain(turn, wishIn(filled, turn.reader.language), refusal),
});

async function drafted(turn: WritingTurn, filled: FilledIn): Promise<Answer> {
  const { deps, store, actor } = turn;
  const wish = wishIn(filled, turn.reader.language);
  const outcome = await draftInvitation(deps, store, actor, {
    ...wish,
    paragraphs: ({ language, customerName }) =>
      proposedParagraphs(language, { tenant: store.tenant, actor, customerName }),
  });
  return outcome.ok ? showDrafted(turn, outcome.value) : startAgain(turn, wish, outcome.error);
}

interface FilledIn {
  email: string;
  name: string;
  customer?: string | undefined;
  reason: Reason;
  channel: Channel | undefined;
  provider: string;
  providerName: string;
  language: Language | undefined;
}

const wishIn = ({ name, provider, language, ...filled }: FilledIn, usual: Language) => ({
  email: filled.email,
  customerName: name,
  customer: filled.customer,
  reason: filled.reason,
  channel: filled.channel,
  providerName: filled.providerName,
  language: language ?? usual,
  ...(provider !== noProvider && { provider }),
});
