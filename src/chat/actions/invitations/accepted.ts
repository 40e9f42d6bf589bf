import { z } from "zod";
import { services } from "../../../core/customers/customer";
import { recordAcceptance } from "../../../core/invitations/accept";
import { defineForm } from "../../action";
import { acceptAgain, afterAcceptance } from "../../screens/invitations/steps";
import { withPressed } from "../../screens/pressed";
import { id, idIfAny, revision, several, text } from "../inputs";

export const recordAccepted = defineForm({
  verb: "invitation.accepted",
  needs: "invitations.write",
  writes: true,
  data: z.object({ invitation: id, revision, other: idIfAny }),
  inputs: { name: text(200), customerTenant: text(60), services: several(services) },
  run: (turn, { name, customerTenant: tenantId, services: chosen, other, ...seen }) =>
    withPressed(turn, "invitation", seen.invitation, async (invitation) => {
      const { deps, store, actor } = turn;
      const acceptance = { name, ...(tenantId && { tenantId }), services: chosen, ...(other && { confirmed: other }) };
      const outcome = await recordAcceptance(deps, store, actor, { id: invitation.id, ...seen }, acceptance);
      return afterAcceptance(turn, invitation, { name, tenantId, chosen }, outcome);
    }),
  again: (turn, { invitation: id, name, customerTenant: tenantId, services: chosen }, refusal) =>
    withPressed(turn, "invitation", id, (invitation) =>
      acceptAgain(turn, invitation, { name, tenantId, chosen }, refusal),
    ),
});
