import { recordAcceptance } from "../../../core/acceptances/record";
import { seeAcceptance } from "../../../core/acceptances/see";
import { type Customer, type CustomerId, otherHolder, type Service, services } from "../../../core/customers/customer";
import { webMailOf } from "../../../core/enrolment/web-mail";
import { conflictsWith } from "../../../core/invitations/draft";
import type { Invitation } from "../../../core/invitations/invitation";
import type { Refusal } from "../../../core/refusals";
import type { Answer } from "../../answer";
import type { Turn, WritingTurn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { refuse } from "../../refuse";
import { invitationAcceptance } from "../../views/invitations/accept";
import { invitationAccepted } from "../../views/invitations/accepted";
import { withNote } from "../../views/note";
import type { Problem } from "../../views/problem";
import { problemOf } from "../../views/refusals/refusal-views";
import { replaced, shown } from "../../views/view";
import { showCustomer } from "../customers";
import { withPressed } from "../pressed";
import { inPlace, showAcceptance } from "./acceptances";

/** What a person says to have seen, as it is on the form. */
export interface TypedAcceptance {
  name: string;
  domain: string;
  tenantId: string;
  chosen: Service[];
  /** The invitation that was chosen, where the form is of none. */
  invited?: string;
}

interface FormFacts extends Partial<TypedAcceptance> {
  problem?: Problem;
  /** The customer whose id or domain was typed, where another was invited. */
  other?: CustomerId;
}

/** The form with which a person records an acceptance that was seen: of this invitation, or of one still to be told (R43, R50). */
export async function showAcceptanceForm(turn: Turn, invitation?: Invitation, typed: FormFacts = {}): Promise<Answer> {
  const { store, reader } = turn;
  const customer = invitation?.customer ? await store.customer(invitation.customer) : undefined;
  const open = invitation
    ? []
    : (await store.invitations()).filter(({ state }) => state === "sent" || state === "drafted");
  const { name, domain, tenantId, ...rest } = typed;
  return shown(
    invitationAcceptance(reader, {
      ...(invitation && { invitation }),
      open,
      name: name ?? customer?.name ?? invitation?.customerName ?? "",
      domain: domain ?? customer?.domain ?? ownDomain(invitation),
      tenantId: tenantId ?? customer?.tenantId ?? "",
      services: services.filter((service) => !customer || otherHolder(customer, service) === undefined),
      held: conflictsWith(customer),
      ...rest,
    }),
  );
}

/** The form for somebody of whom no invitation is open, with what the line says of them. */
export function showFormFor(turn: Turn, { customers, addresses, names }: Asked, behind: string): Promise<Answer> {
  const [customer] = customers;
  const domain = customer?.domain ?? addresses[0]?.address?.domain ?? "";
  const isOwn = domain !== "" && webMailOf(domain) === undefined;
  return showAcceptanceForm(turn, undefined, {
    name: customer?.name ?? names[0] ?? (addresses.length === 0 ? behind : ""),
    ...(isOwn && { domain }),
    ...(customer?.tenantId && { tenantId: customer.tenantId }),
  });
}

const ownDomain = (invitation: Invitation | undefined): string =>
  invitation && webMailOf(invitation.domain) === undefined ? invitation.domain : "";

/** Which form was filled in, and whose acceptance it is said to be. */
export interface FilledForm {
  invitation?: string | undefined;
  revision: number;
  other?: CustomerId | undefined;
  typed: TypedAcceptance;
}

/** Records what was typed, for the invitation that is named, or for the one that fits it for certain. */
export async function recordTyped(turn: WritingTurn, form: FilledForm): Promise<Answer> {
  const { deps, store, actor } = turn;
  const { invitation: id, typed, other: confirmed } = form;
  const { chosen: services, invited = "", ...said } = typed;
  if (id === undefined && invited === "") return seeTyped(turn, form);
  return withPressed(turn, "invitation", id ?? invited, async (invitation) => {
    const seen = { id: invitation.id, revision: id === undefined ? invitation.revision : form.revision };
    const outcome = await recordAcceptance(deps, store, actor, seen, { ...said, services, confirmed });
    return outcome.ok ? showRecorded(turn, outcome.value, invitation) : showFormAgain(turn, form, outcome.error);
  });
}

async function seeTyped(turn: WritingTurn, form: FilledForm): Promise<Answer> {
  const { deps, store, actor, reader } = turn;
  const { chosen: services, ...said } = form.typed;
  const outcome = await seeAcceptance(deps, store, actor, { ...said, services });
  if (!outcome.ok) return showFormAgain(turn, form, outcome.error);
  const seen = outcome.value;
  if (seen.kind === "recorded") return showRecorded(turn, seen.customer, seen.match.invited.invitation);
  if (seen.kind === "waiting") return inPlace(await showAcceptance(turn, seen.acceptance));
  return inPlace(withNote(await showCustomer(turn, seen.customer), reader.text("acceptances.known-already")));
}

async function showRecorded(turn: Turn, customer: Customer, invitation: Invitation): Promise<Answer> {
  const provider = invitation.provider ? await turn.store.provider(invitation.provider) : undefined;
  return replaced(invitationAccepted(turn.reader, { customer, invitation, ...(provider && { provider }) }));
}

/** The form with what was typed and what is wrong with it. */
export async function showFormAgain(turn: Turn, form: FilledForm, refusal: Refusal): Promise<Answer> {
  const problem = problemOf(turn.reader, refusal);
  if (!problem) return refuse(turn, refusal);
  const typed = {
    ...form.typed,
    problem,
    ...(refusal.kind === "acceptance-of-another" && { other: refusal.customer }),
  };
  const { invitation: id } = form;
  if (id === undefined) return showAcceptanceForm(turn, undefined, typed);
  return withPressed(turn, "invitation", id, (invitation) => showAcceptanceForm(turn, invitation, typed));
}
