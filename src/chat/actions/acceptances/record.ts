import { z } from "zod";
import { toFind } from "../../../core/acceptances/acceptance";
import { services } from "../../../core/customers/customer";
import { defineForm } from "../../action";
import { fitTyped, recordTyped, seeTyped, showFormAgain, showSeenAgain } from "../../screens/acceptances/form";
import { choiceOfIds, id, idIfAny, revision, servicesLeftOut, several, text } from "../inputs";

const inputs = {
  name: text(200),
  domain: text(260),
  customerTenant: text(60),
  services: several(services),
};

/** What is agreed to by the button that is pressed. */
const agreed = { other: idIfAny, leaveOut: servicesLeftOut };

interface Filled {
  name: string;
  domain: string;
  customerTenant: string;
  services: (typeof services)[number][];
  invited?: string;
}

const typedIn = ({ name, domain, customerTenant: tenantId, services: chosen, invited = toFind }: Filled) => ({
  name,
  domain,
  tenantId,
  chosen,
  invited: invited === toFind ? "" : invited,
});

/** The form of an invitation. */
export const recordAccepted = defineForm({
  verb: "invitation.accepted",
  needs: "invitations.write",
  doing: "accepting",
  writes: true,
  data: z.object({ invitation: id, revision, ...agreed }),
  inputs,
  run: (turn, filled) => recordTyped(turn, { ...filled, typed: typedIn(filled) }),
  alsoUnfit: (turn, filled) => fitTyped(turn, typedIn(filled), filled.invitation),
  again: (turn, filled, refusal) => showFormAgain(turn, { ...filled, typed: typedIn(filled) }, refusal),
});

/** The form of somebody who appeared, of whom it is still to be found what was accepted. */
export const recordSeen = defineForm({
  verb: "acceptance.see",
  needs: "invitations.write",
  doing: "accepting",
  writes: true,
  data: z.object(agreed),
  inputs: { ...inputs, invited: choiceOfIds(toFind) },
  run: (turn, filled) => seeTyped(turn, typedIn(filled), filled),
  alsoUnfit: (turn, filled) => fitTyped(turn, typedIn(filled)),
  again: (turn, filled, refusal) => showSeenAgain(turn, typedIn(filled), filled, refusal),
});
