import { z } from "zod";
import { services } from "../../../core/customers/customer";
import { recordAcceptance } from "../../../core/invitations/accept";
import { defineAction } from "../../action";
import { refuse } from "../../refuse";
import { withInvitation } from "../../screens/invitation-steps";
import { acceptanceView } from "../../screens/invitations";
import { invitationAccepted } from "../../views/invitations/accepted";
import { problemOf } from "../../views/refusals/refusal-views";
import { replaced, shown } from "../../views/view";
import { id, revision, typed } from "../inputs";

export const recordAccepted = defineAction({
  verb: "invitation.accepted",
  needs: "invitations.write",
  reads: false,
  data: z.object({ invitation: id, revision, name: typed, tenant: typed, services: typed }),
  run: (turn, data) =>
    withInvitation(turn, data.invitation, async (invitation) => {
      const { deps, store, actor, reader } = turn;
      const ticked = data.services.split(",").map((service) => service.trim());
      const chosen = services.filter((service) => ticked.includes(service));
      const seen = { id: data.invitation, revision: data.revision };
      const acceptance = { name: data.name, ...(data.tenant && { tenantId: data.tenant }), services: chosen };
      const outcome = await recordAcceptance(deps, store, actor, seen, acceptance);
      if (outcome.ok) {
        const provider = invitation.provider ? await store.provider(invitation.provider) : undefined;
        return replaced(
          invitationAccepted(reader, { customer: outcome.value, invitation, ...(provider && { provider }) }),
        );
      }
      const problem = problemOf(reader, outcome.error);
      if (!problem) return refuse(turn, outcome.error);
      return shown(await acceptanceView(turn, invitation, { name: data.name, tenantId: data.tenant, chosen, problem }));
    }),
});
