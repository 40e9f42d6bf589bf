import { z } from "zod";
import { type Channel, channels } from "../../../core/customers/customer";
import { draftInvitation } from "../../../core/invitations/draft";
import { type Reason, reasons } from "../../../core/invitations/invitation";
import { type Language, languages } from "../../../core/languages";
import { defineForm } from "../../action";
import { showInPlace, startAgain } from "../../screens/invitations/steps";
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
      .object({ reason: z.enum(reasons), channel: z.enum(channels), provider: id, language: z.enum(languages) })
      .optional(),
  }),
  inputs: {
    email: text(254),
    name: text(200),
    reason: choice(reasons, "new"),
    channel: choice(channels, "marketing"),
    provider: choiceOfIds(noProvider),
    language: choiceIfAny(languages),
  },
  async run(turn, filled) {
    const { deps, store, actor } = turn;
    const wish = wishIn(filled, turn.reader.language);
    const customerName = wish.customerName.trim();
    const paragraphs = proposedParagraphs(wish.language, { tenant: store.tenant, actor, customerName });
    const outcome = await draftInvitation(deps, store, actor, { ...wish, paragraphs });
    if (outcome.ok) return showInPlace(turn, outcome.value);
    return startAgain(turn, wish, outcome.error);
  },
  again: (turn, filled, refusal) => startAgain(turn, wishIn(filled, turn.reader.language), refusal),
});

interface FilledIn {
  email: string;
  name: string;
  customer?: string | undefined;
  reason: Reason;
  channel: Channel;
  provider: string;
  language: Language | undefined;
}

const wishIn = ({ name, provider, language, ...filled }: FilledIn, usual: Language) => ({
  email: filled.email,
  customerName: name,
  customer: filled.customer,
  reason: filled.reason,
  channel: filled.channel,
  language: language ?? usual,
  ...(provider !== noProvider && { provider }),
});
