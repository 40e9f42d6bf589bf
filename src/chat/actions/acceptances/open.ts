import { z } from "zod";
import { defineAction } from "../../action";
import { showAcceptance, showAcceptances } from "../../screens/acceptances/acceptances";
import { withPressed } from "../../screens/pressed";
import { cursor, id } from "../inputs";

export const pageAcceptances = defineAction({
  verb: "acceptances.page",
  needs: "invitations.read",
  writes: false,
  data: z.object({ cursor }),
  run: showAcceptances,
});

export const openAcceptanceSeen = defineAction({
  verb: "acceptance.open",
  needs: "invitations.read",
  writes: false,
  data: z.object({ acceptance: id }),
  run: (turn, data) =>
    withPressed(turn, "acceptance", data.acceptance, (acceptance) => showAcceptance(turn, acceptance)),
});
