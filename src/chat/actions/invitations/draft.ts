import { z } from "zod";
import { draftInvitation } from "../../../core/invitations/draft";
import { channels, reasons } from "../../../core/invitations/invitation";
import { languages } from "../../../core/languages";
import { defineAction } from "../../action";
import { refuse } from "../../refuse";
import { invitationView, showStart } from "../../screens/invitations/invitations";
import { proposedParagraphs } from "../../texts/invitation-text";
import { problemOf } from "../../views/refusals/refusal-views";
import { replaced } from "../../views/view";
import { idIfAny, typed } from "../inputs";

export const draftFromForm = defineAction({
  verb: "invitation.draft",
  needs: "invitations.write",
  writes: true,
  data: z.object({
    email: typed,
    name: typed,
    customer: idIfAny,
    reason: z.enum(reasons),
    channel: z.enum(channels),
    provider: typed.transform((chosen) => (chosen === "alone" ? "" : chosen)), // a choice cannot have an empty value
    language: z.enum(languages).optional(),
  }),
  async run(turn, { name, customer: id, provider, language = turn.reader.language, ...given }) {
    const { deps, store, actor, reader } = turn;
    const paragraphs = proposedParagraphs(language, { tenant: store.tenant, actor, customerName: name.trim() });
    const wish = { ...given, customerName: name, language, paragraphs, ...(provider && { provider }) };
    const outcome = await draftInvitation(deps, store, actor, { ...wish, customer: id });
    if (outcome.ok) return replaced(await invitationView(turn, outcome.value, turn.actor));
    const problem = problemOf(reader, outcome.error);
    if (!problem) return refuse(turn, outcome.error);
    return showStart(turn, { ...wish, customer: id, problem });
  },
});
