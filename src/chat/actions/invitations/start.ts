import { z } from "zod";
import { reasons } from "../../../core/invitations/invitation";
import { defineAction } from "../../action";
import { showStart } from "../../screens/invitations";
import { id } from "../inputs";

export const startFromCard = defineAction({
  verb: "invitation.start",
  needs: "invitations.write",
  reads: true,
  data: z.object({ customer: id.optional(), provider: id.optional(), reason: z.enum(reasons).optional() }),
  async run(turn, data) {
    const customer = data.customer ? await turn.store.customer(data.customer) : undefined;
    return showStart(turn, {
      email: "",
      ...(customer && { customer }),
      ...(data.provider && { provider: data.provider }),
      ...(data.reason && { reason: data.reason }),
    });
  },
});
