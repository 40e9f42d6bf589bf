import { z } from "zod";
import { services } from "../../../core/customers/customer";
import { recordAcceptance } from "../../../core/invitations/accept";
import { defineAction } from "../../action";
import { afterAcceptance } from "../../screens/invitations/steps";
import { withPressed } from "../../screens/pressed";
import { id, revision, typed } from "../inputs";

export const recordAccepted = defineAction({
  verb: "invitation.accepted",
  needs: "invitations.write",
  writes: true,
  data: z.object({ invitation: id, revision, name: typed, customerTenant: typed, services: typed }),
  run: (turn, { name, customerTenant: tenantId, services: ticked, ...seen }) =>
    withPressed(turn, "invitation", seen.invitation, async (invitation) => {
      const { deps, store, actor } = turn;
      const words = ticked.split(",").map((service) => service.trim());
      const chosen = services.filter((service) => words.includes(service));
      const acceptance = { name, ...(tenantId && { tenantId }), services: chosen };
      const outcome = await recordAcceptance(deps, store, actor, { id: invitation.id, ...seen }, acceptance);
      return afterAcceptance(turn, invitation, { name, tenantId, chosen }, outcome);
    }),
});
