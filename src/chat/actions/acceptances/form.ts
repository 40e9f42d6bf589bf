import { z } from "zod";
import { services } from "../../../core/customers/customer";
import { defineAction } from "../../action";
import { showAcceptanceForm, showFormOf } from "../../screens/acceptances/form";
import { withPressed } from "../../screens/pressed";
import { idIfAny } from "../inputs";

export const openAcceptance = defineAction({
  verb: "invitation.accepting",
  needs: "invitations.write",
  doing: "accepting",
  writes: false,
  // The services that a line named.
  data: z.object({ invitation: idIfAny, customer: idIfAny, services: z.array(z.enum(services)).max(20).default([]) }),
  async run(turn, { invitation: id, customer, services: chosen }) {
    if (id !== undefined)
      return withPressed(turn, "invitation", id, (invitation) => showAcceptanceForm(turn, invitation, { chosen }));
    if (customer !== undefined)
      return withPressed(turn, "customer", customer, (known) => showFormOf(turn, known, chosen));
    return showAcceptanceForm(turn);
  },
});
