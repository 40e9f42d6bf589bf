import { toFind } from "../../../core/acceptances/acceptance";
import type { Cloud } from "../../../core/clouds";
import type { CustomerId, Service } from "../../../core/customers/customer";
import type { Invitation } from "../../../core/invitations/invitation";
import { givenBy } from "../../../core/invitations/where";
import type { Reader } from "../../texts/reader";
import { type Problem, problemLine } from "../problem";
import { sentences } from "../sentences";
import { type View, view } from "../view";
import { type Conflicts, heldNote } from "./facts";

interface Facts {
  cloud: Cloud;
  /** Which one was accepted; none where that is still to be told. */
  invitation?: Invitation;
  /** Those to choose from. */
  open?: readonly Invitation[];
  invited?: string;
  /** Whose form it is, where no invitation is. */
  customer?: CustomerId;
  name: string;
  domain: string;
  tenantId: string;
  /** Services to choose from: those that another CSP partner holds are left out. */
  services: readonly Service[];
  held: Conflicts;
  /** Services that were ticked when the form was refused. */
  chosen?: readonly Service[];
  problem?: Problem | undefined;
  /** The customer whose id was typed, where another was invited: whose acceptance it is, is asked. */
  other?: CustomerId | undefined;
  /** That is the invited one, which what appeared is not like. */
  isUnlike?: boolean;
  /** What recording the rest agrees to, where other CSP partners hold some of what was ticked. */
  rest?: { other?: CustomerId | undefined; leaveOut: readonly Service[] } | undefined;
}

/** The form with which a person records an acceptance: the link does not tell whose it was (R33, R43, R49). */
export function invitationAcceptance(reader: Reader, facts: Facts): View {
  const { invitation, services, other, rest, open = [] } = facts;
  const { spokenConflict, ...conflict } = heldNote(reader, facts.held);
  const { spokenProblem, ...problem } = problemLine(reader, facts.problem);
  const said = { problem: `${spokenProblem} ${spokenConflict}` };
  const spoken = invitation
    ? reader.text("invitations.accept.spoken", { name: invitation.customerName, email: invitation.email, ...said })
    : reader.text("invitations.accept.any.spoken", said);
  return view(reader, "invitations/accept", {
    spoken: sentences(spoken),
    subject: invitation?.customerName ?? reader.text("invitations.accept.any"),
    email: invitation ? ` · ${invitation.email}` : "",
    ...problem,
    ...conflict,
    name: facts.name,
    domain: facts.domain,
    tenantId: facts.tenantId,
    hasChoice: open.length > 0,
    choice: [
      { title: reader.text("invitations.accept.find"), value: toFind },
      ...open
        .slice(0, mostChoices)
        .map(({ id, customerName, email }) => ({ title: `${customerName} · ${email}`, value: id })),
    ],
    invited: facts.invited || toFind,
    ofInvitation: invitation !== undefined,
    ofAny: invitation === undefined,
    otherTitle: reader.text(facts.isUnlike ? "invitations.accept.all-the-same" : "invitations.accept.of-other"),
    asksOther: other !== undefined && invitation !== undefined,
    asksOtherOfAny: other !== undefined && invitation === undefined,
    other: other ?? rest?.other ?? "",
    recordsRest: rest !== undefined && invitation !== undefined,
    recordsRestOfAny: rest !== undefined && invitation === undefined,
    leaveOut: rest?.leaveOut ?? [],
    hasServices: services.length > 0,
    services: services.map((service) => ({ title: reader.text(`service.${service}`), value: service })),
    chosen: services.filter((service) => facts.chosen?.includes(service)).join(","),
    effect: reader.text(`invitations.accept.effect.${givenBy(facts.cloud, invitation?.provider !== undefined)}`),
    invitation: invitation?.id ?? "",
    revision: invitation?.revision ?? 0,
    customer: facts.customer ?? "",
  });
}

/** More than anybody chooses among on a card. */
const mostChoices = 50;
