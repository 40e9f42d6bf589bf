import { z } from "zod";
import { type Channel, channels } from "../../../core/customers/customer";
import { isSameAddress } from "../../../core/invitations/address";
import { draftInvitation } from "../../../core/invitations/draft";
import { type Reason, reasons } from "../../../core/invitations/invitation";
import { type Language, languages } from "../../../core/languages";
import { defineForm } from "../../action";
import type { Answer } from "../../answer";
import type { Turn, WritingTurn } from "../../context";
import { showStart } from "../../screens/invitations/start";
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
    /** Who else stands in the message on which it began. */
    named: z.array(z.string().max(254)).max(100).default([]),
    /** Which of them is invited first, and not the one on the form. */
    instead: z.string().max(254).optional(),
    /** Whose form it is to be, and not the one it was. */
    owner: idIfAny,
    /** Whom the person says to be other companies, who was asked. */
    besides: z.array(id).max(20).default([]),
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
  run: (turn, { left: _, instead, owner, ...filled }) =>
    begunOtherwise(turn, filled, { instead, owner }) ??
    withProviderTyped(
      turn,
      filled,
      (typed) => drafted(turn, typed),
      (typed, refusal) => startAgain(turn, wishIn(typed, turn.reader.language), refusal),
    ),
  again: (turn, { left: _, instead, owner, ...filled }, refusal) =>
    begunOtherwise(turn, filled, { instead, owner }) ?? startAgain(turn, wishIn(filled, turn.reader.language), refusal),
});

/** The form for somebody else, where that was pressed. */
function begunOtherwise(
  turn: Turn,
  filled: FilledIn,
  { instead, owner }: { instead?: string | undefined; owner?: string | undefined },
): Promise<Answer> | undefined {
  if (instead !== undefined) return begunInstead(turn, filled, instead);
  return owner === undefined ? undefined : begunForOwner(turn, filled, owner);
}

/** The same form for another customer, who has a name. */
function begunForOwner(turn: Turn, filled: FilledIn, customer: string): Promise<Answer> {
  const { customerName: _, ...wish } = wishIn(filled, turn.reader.language);
  return showStart(turn, { ...wish, customer });
}

/** The same form for another address of the message, with the name that goes with it. */
function begunInstead(turn: Turn, filled: FilledIn, email: string): Promise<Answer> {
  const { customerName: _, customer: __, ...wish } = wishIn(filled, turn.reader.language);
  const others = filled.named.filter((each) => !isSameAddress(each, email));
  return showStart(turn, { ...wish, email, others });
}

async function drafted(turn: WritingTurn, filled: FilledIn): Promise<Answer> {
  const { deps, store, actor } = turn;
  const wish = wishIn(filled, turn.reader.language);
  const outcome = await draftInvitation(deps, store, actor, {
    ...wish,
    paragraphs: ({ language, customerName }) =>
      proposedParagraphs(language, { tenant: store.tenant, actor, customerName }),
  });
  if (!outcome.ok) return startAgain(turn, wish, outcome.error);
  const left = filled.named.filter((each) => !isSameAddress(each, outcome.value.invitation.email));
  return showDrafted(turn, outcome.value, left);
}

interface FilledIn {
  email: string;
  name: string;
  customer?: string | undefined;
  named: string[];
  besides: string[];
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
  others: filled.named,
  besides: filled.besides,
  reason: filled.reason,
  channel: filled.channel,
  providerName: filled.providerName,
  language: language ?? usual,
  ...(provider !== noProvider && { provider }),
});
