import { z } from "zod";
import { toFind } from "../../../core/acceptances/acceptance";
import { services } from "../../../core/customers/customer";
import { defineForm } from "../../action";
import { recordTyped, showFormAgain } from "../../screens/acceptances/form";
import { choiceOfIds, idIfAny, revision, several, text } from "../inputs";

interface Filled {
  invitation?: string | undefined;
  revision: number;
  other?: string | undefined;
  name: string;
  domain: string;
  customerTenant: string;
  services: (typeof services)[number][];
  invited: string;
}

const formOf = ({
  invitation,
  revision,
  other,
  customerTenant: tenantId,
  services: chosen,
  invited,
  ...typed
}: Filled) => ({
  invitation,
  revision,
  other,
  typed: { ...typed, tenantId, chosen, invited: invited === toFind ? "" : invited },
});

export const recordAccepted = defineForm({
  verb: "invitation.accepted",
  needs: "invitations.write",
  writes: true,
  data: z.object({ invitation: idIfAny, revision, other: idIfAny }),
  inputs: {
    name: text(200),
    domain: text(260),
    customerTenant: text(60),
    services: several(services),
    invited: choiceOfIds(""),
  },
  run: (turn, filled) => recordTyped(turn, formOf(filled)),
  again: (turn, filled, refusal) => showFormAgain(turn, formOf(filled), refusal),
});
