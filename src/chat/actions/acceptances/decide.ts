import { z } from "zod";
import { defineAction, defineForm } from "../../action";
import { decideAndShow, showDecidedAgain } from "../../screens/acceptances/decide";
import { choiceOfIds, id, idIfAny, idsIfAny, revision, servicesLeftOut } from "../inputs";

const seen = z.object({ acceptance: id, revision });
const leftOut = { leaveOut: servicesLeftOut, withoutId: z.boolean().default(false) };

export const ofThisInvitation = defineForm({
  verb: "acceptance.ofInvitation",
  needs: "invitations.write",
  doing: "accepting",
  writes: true,
  data: seen.extend({ other: idIfAny, asked: idIfAny, ...leftOut }),
  inputs: { invited: choiceOfIds("") },
  run: (turn, { acceptance, revision, invited, other, asked, ...rest }) =>
    decideAndShow(
      turn,
      { id: acceptance, revision },
      { decision: "of-invitation", invitation: invited, confirmed: other, asked, ...rest },
    ),
  again: (turn, { acceptance }, refusal) => showDecidedAgain(turn, acceptance, refusal),
});

export const ofKnownCustomer = defineAction({
  verb: "acceptance.ofCustomer",
  needs: "invitations.write",
  doing: "accepting",
  writes: true,
  data: seen.extend({ customer: id, ...leftOut }),
  run: (turn, { acceptance, revision, customer, leaveOut, withoutId }) =>
    decideAndShow(turn, { id: acceptance, revision }, { decision: "of-customer", customer, leaveOut, withoutId }),
});

export const ofNewCustomer = defineAction({
  verb: "acceptance.newCustomer",
  needs: "invitations.write",
  doing: "accepting",
  writes: true,
  data: seen.extend({ besides: idsIfAny }),
  run: (turn, { acceptance, revision, besides }) =>
    decideAndShow(turn, { id: acceptance, revision }, { decision: "new-customer", besides }),
});

export const notOurs = defineAction({
  verb: "acceptance.notOurs",
  needs: "invitations.write",
  doing: "accepting",
  writes: true,
  data: seen,
  run: (turn, { acceptance, revision }) => decideAndShow(turn, { id: acceptance, revision }, { decision: "not-ours" }),
});
