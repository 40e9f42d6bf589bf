import type { Appeared } from "../../../core/acceptances/acceptance";
import { appearedAs } from "../../../core/acceptances/appeared";
import { invitedBy } from "../../../core/acceptances/known";
import { appearedFor, recordAcceptance } from "../../../core/acceptances/record";
import { seeAcceptance } from "../../../core/acceptances/see";
import { clouds } from "../../../core/clouds";
import { type Customer, type CustomerId, otherHolder, type Service, services } from "../../../core/customers/customer";
import { domainIn, isShared } from "../../../core/customers/domain";
import { conflictsWith } from "../../../core/invitations/draft";
import { type Invitation, mayBeAccepted } from "../../../core/invitations/invitation";
import type { Refusal } from "../../../core/refusals";
import type { Result } from "../../../core/result";
import type { Answer } from "../../answer";
import type { Turn, WritingTurn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import type { CompanySaid } from "../../language/asked/company-said";
import { isWordOf } from "../../language/part-of-name";
import { refuse } from "../../refuse";
import { invitationAcceptance } from "../../views/invitations/accept";
import { invitationAccepted } from "../../views/invitations/accepted";
import { withNote } from "../../views/note";
import type { Problem } from "../../views/problem";
import { problemOf } from "../../views/refusals/refusal-views";
import { replaced, shown } from "../../views/view";
import { showCustomer, withCustomer } from "../customers";
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

/** What a person agreed to on the form that was shown: who accepted where another was invited, and what is left out. */
export interface Agreed {
  other?: CustomerId | undefined;
  leaveOut: readonly Service[];
}

interface FormFacts extends Partial<TypedAcceptance> {
  /** Who is known to have been meant, though no invitation is. */
  customer?: CustomerId;
  problem?: Problem;
  /** The customer whose id or domain was typed, where another was invited. */
  other?: CustomerId;
  /** It is the invited one, which what appeared is not like. */
  isUnlike?: boolean;
  /** What is agreed to by recording the rest, where other CSP partners hold some of the services. */
  rest?: Agreed;
}

/** The form with which a person records an acceptance that was seen: of this invitation, or of one still to be told (R43, R50). */
export async function showAcceptanceForm(turn: Turn, invitation?: Invitation, typed: FormFacts = {}): Promise<Answer> {
  const { store, reader } = turn;
  const { cloud } = store.tenant;
  if (!clouds[cloud].open) return refuse(turn, { kind: "inviting-not-here", cloud, what: "acceptance" });
  const customer = invitation?.customer ? await store.customer(invitation.customer) : undefined;
  const open = invitation ? [] : (await store.invitations()).filter(mayBeAccepted);
  const { name, domain, tenantId, ...rest } = typed;
  return shown(
    invitationAcceptance(reader, {
      cloud,
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

/** The form for somebody of whom no invitation is open, with what the line says of them; of several customers, a choice. */
export async function showFormFor(turn: Turn, asked: Asked, said: CompanySaid): Promise<Answer> {
  const { customers, addresses, names } = asked;
  const chosen = [...asked.services];
  const [customer, ...others] = customers;
  // "Nuova Energia S.r.l." is no other company with a word of that.
  const isOther = customer && asked.partly && said.name.includes(" ") && !isWordOf(said.name, customer);
  if (customer && others.length === 0 && !isOther && !asked.nearly) return showFormOf(turn, customer, chosen);
  const own = domainIn(said.domain || addresses[0]?.address?.domain || "");
  const { name, tenantId } = said;
  const form = { name: names[0] ?? name, ...(own.ok && { domain: own.value }), ...(tenantId && { tenantId }), chosen };
  const without = () => showAcceptanceForm(turn, undefined, form);
  if (!customer || isOther) return without();
  const row = { verb: "invitation.accepting", data: { ...(chosen.length > 0 && { services: chosen }) } } as const;
  const found = { includeRemoved: true, rightly: true, without };
  return withCustomer(turn, asked, row, (one) => showFormOf(turn, one, chosen), found);
}

/** The form for a customer of whom no invitation is open, with these services ticked. */
export const showFormOf = (turn: Turn, customer: Customer, chosen: Service[]): Promise<Answer> =>
  showAcceptanceForm(turn, undefined, {
    name: customer.name,
    domain: customer.domain,
    tenantId: customer.tenantId ?? "",
    customer: customer.id,
    chosen,
  });

const ownDomain = (invitation: Invitation | undefined): string =>
  invitation && !isShared(invitation.domain) ? invitation.domain : "";

/** The form of an invitation as it was filled in. */
export interface FilledForm extends Agreed {
  invitation: string;
  revision: number;
  typed: TypedAcceptance;
}

/** Records the acceptance of an invitation as it was typed. */
export function recordTyped(turn: WritingTurn, form: FilledForm): Promise<Answer> {
  return withPressed(turn, "invitation", form.invitation, async (invitation) => {
    const outcome = await recorded(turn, invitation, form);
    return outcome.ok ? showRecorded(turn, outcome.value, invitation) : showFormAgain(turn, form, outcome.error);
  });
}

function recorded({ deps, store, actor }: WritingTurn, { id }: Invitation, form: Omit<FilledForm, "invitation">) {
  const { revision, other: confirmed, leaveOut, typed } = form;
  const { chosen: services, invited: _, ...said } = typed;
  return recordAcceptance(deps, store, actor, { id, revision }, { ...said, services, confirmed, leaveOut });
}

/** Records what was typed of somebody who appeared, for the invitation that was chosen, or that fits for certain. */
export async function seeTyped(turn: WritingTurn, typed: TypedAcceptance, agreed: Agreed): Promise<Answer> {
  const { deps, store, actor, reader } = turn;
  const { chosen: services, invited, ...said } = typed;
  const invitation = invited ? await store.invitation(invited) : undefined;
  if (invited && !invitation)
    return showSeenAgain(turn, typed, agreed, {
      kind: "input-unfit",
      field: "invited",
      wrong: "no-choice",
      typed: invited,
    });
  if (invitation) {
    const outcome = await recorded(turn, invitation, { revision: invitation.revision, ...agreed, typed });
    return outcome.ok
      ? showRecorded(turn, outcome.value, invitation)
      : showSeenAgain(turn, typed, agreed, outcome.error);
  }
  const outcome = await seeAcceptance(deps, store, actor, { ...said, services, leaveOut: agreed.leaveOut });
  if (!outcome.ok) return showSeenAgain(turn, typed, agreed, outcome.error);
  const seen = outcome.value;
  if (seen.kind === "recorded") return showRecorded(turn, seen.customer, seen.match.invited.invitation);
  if (seen.kind === "waiting") return inPlace(await showAcceptance(turn, seen.acceptance));
  return inPlace(withNote(await showCustomer(turn, seen.customer), reader.text("acceptances.known-already")));
}

/** All that is wrong with what was typed, of the invitation of the form, or of none. */
export async function fitTyped(
  { store }: Turn,
  typed: TypedAcceptance,
  id?: string,
): Promise<Result<Appeared, Refusal>> {
  const { chosen: services, invited: _, ...said } = typed;
  const invitation = id === undefined ? undefined : await store.invitation(id);
  const seen = { ...said, services };
  return invitation ? appearedFor(store, await invitedBy(store, invitation), seen) : appearedAs(store, seen);
}

async function showRecorded(turn: Turn, customer: Customer, invitation: Invitation): Promise<Answer> {
  const provider = invitation.provider ? await turn.store.provider(invitation.provider) : undefined;
  const staysOpen = (await turn.store.invitation(invitation.id))?.state !== "accepted";
  return replaced(invitationAccepted(turn.reader, { customer, invitation, ...(provider && { provider }) }, staysOpen));
}

/** The form of an invitation with what was typed and what is wrong with it. */
export const showFormAgain = (turn: Turn, form: FilledForm, refusal: Refusal): Promise<Answer> =>
  withPressed(turn, "invitation", form.invitation, (invitation) => again(turn, invitation, form, refusal));

/** The form of no invitation with what was typed and what is wrong with it. */
export const showSeenAgain = (turn: Turn, typed: TypedAcceptance, agreed: Agreed, refusal: Refusal): Promise<Answer> =>
  again(turn, undefined, { typed, ...agreed }, refusal);

async function again(
  turn: Turn,
  invitation: Invitation | undefined,
  { typed, other: confirmed, leaveOut }: Agreed & { typed: TypedAcceptance },
  refusal: Refusal,
) {
  const isOver = refusal.kind === "invitation-closed" || refusal.kind === "invitation-unready";
  const over = isOver ? await turn.store.invitation(refusal.invitation) : undefined;
  if (over?.state === "accepted" || over?.state === "discarded" || over?.state === "draft")
    return ofNone(turn, typed, over, `invitations.${over.state}.meanwhile`);
  const problem = problemOf(turn.reader, refusal);
  if (!problem) return refuse(turn, refusal);
  const isAsked = refusal.kind === "acceptance-of-another" || refusal.kind === "acceptance-unlike";
  const other = isAsked ? { other: refusal.customer, isUnlike: refusal.kind === "acceptance-unlike" } : {};
  const held = refusal.kind === "service-held" ? refusal.held.map(({ service }) => service) : [];
  const rest = held.length > 0 ? { rest: { other: confirmed, leaveOut: [...leaveOut, ...held] } } : {};
  return showAcceptanceForm(turn, invitation, { ...typed, problem, ...other, ...rest });
}

/** What was seen is somebody's all the same, though the invitation is closed, or a draft: it is told of none. */
async function ofNone(
  turn: Turn,
  typed: TypedAcceptance,
  { customerName: name }: Invitation,
  why: `invitations.${"accepted" | "discarded" | "draft"}.meanwhile`,
): Promise<Answer> {
  return withNote(
    await showAcceptanceForm(turn, undefined, { ...typed, invited: "" }),
    turn.reader.text(why, { name }),
  );
}
