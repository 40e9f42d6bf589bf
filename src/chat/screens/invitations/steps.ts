import type { CustomerId } from "../../../core/customers/customer";
import { refusalsIn } from "../../../core/forms/all-fit";
import type { Drafted } from "../../../core/invitations/draft";
import { type Invitation, isToSend } from "../../../core/invitations/invitation";
import type { Write } from "../../../core/invitations/lifecycle";
import type { Refusal } from "../../../core/refusals";
import type { Result } from "../../../core/result";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { asNoChoice, keepTyped, refuse } from "../../refuse";
import { invitationText } from "../../texts/invitation-text";
import { draftChanged } from "../../views/invitations/changed";
import { withLeftOfMessage } from "../../views/invitations/others";
import { withNote } from "../../views/note";
import type { Problem } from "../../views/problem";
import { problemOf } from "../../views/refusals/refusal-views";
import { replaced, shown } from "../../views/view";
import { besidesIn } from "../accounts/adding";
import { withPressed } from "../pressed";
import { nameOf } from "../view-context";
import { editorView } from "./editor";
import { invitationOf } from "./invitations";
import { alone, type StartWish, showStart } from "./start";

/** After a write: the invitation as it is now; when it had changed meanwhile, that is said and shown. */
export async function afterWrite(turn: Turn, id: string, outcome: Result<Invitation, Refusal>): Promise<Answer> {
  if (outcome.ok) return showInPlace(turn, outcome.value);
  const { kind } = outcome.error;
  if (kind !== "changed-meanwhile" && kind !== "not-found") return refuse(turn, outcome.error);
  return withPressed(turn, "invitation", id, async (current) =>
    withNote(await showInPlace(turn, current), turn.reader.text("invitations.moved")),
  );
}

/** After a draft was to be closed, or called sent: where its text does not fit, the editor says why. */
export function afterSending(
  turn: Turn,
  id: string,
  send: (write: Write) => Promise<Result<Invitation, Refusal>>,
): Promise<Answer> {
  return withPressed(turn, "invitation", id, async ({ paragraphs }) => {
    const outcome = await send(writing(turn));
    const isUnfit = !outcome.ok && outcome.error.kind === "text-unfit";
    if (isUnfit) return editAgain(turn, id, paragraphs, outcome.error);
    const made = await afterWrite(turn, id, outcome);
    return outcome.ok ? besideAnother(turn, outcome.value, made) : made;
  });
}

/** What was sent is sent; that the customer has another invitation on its way, somebody should know. */
export async function besideAnother(
  turn: Turn,
  { id, customer, email, state }: Invitation,
  answer: Answer,
): Promise<Answer> {
  if (state !== "sent") return answer;
  const { store, reader } = turn;
  const alike = await store.invitations(customer === undefined ? { email } : { customer });
  const other = alike.find((each) => each.id !== id && each.state === "sent");
  if (!other) return answer;
  const by = await nameOf(turn, other.sent?.by ?? other.createdBy);
  const date = reader.date(other.sent?.at ?? other.createdAt);
  return withNote(
    answer,
    reader.text("invitations.sent.another", { name: other.customerName, email: other.email, by, date }),
  );
}

/** The whole text of an invitation, as it is sent. */
export const writing =
  ({ store }: Pick<Turn, "store">): Write =>
  (invitation, provider) =>
    invitationText(invitation, store.tenant, provider);

/** The invitation in the pressed message, which is kept true about it from then on. */
const showInPlace = async (turn: Turn, invitation: Invitation, left: readonly string[] = []): Promise<Answer> => ({
  ...replaced(await invitationOf(turn, invitation, { left })),
  shows: { kind: "invitation", id: invitation.id, revision: invitation.revision },
});

/**
 * The draft that was made; where it was there already, with what another wish has changed of it, and with a name that was
 * typed for a customer who is called otherwise.
 *
 * @param left who else stands in the message on which it began
 */
export async function showDrafted(
  turn: Turn,
  { invitation, before, leftOut }: Drafted,
  left: readonly string[],
): Promise<Answer> {
  const card = await showInPlace(turn, invitation, left);
  const changed = before && draftChanged(turn.reader, invitation, before, await turn.store.providers());
  const { customerName: name } = invitation;
  const kept = leftOut && turn.reader.text("invitations.name-kept", { name, typed: leftOut });
  const notes = [changed, kept].filter((note) => note !== undefined);
  return withLeftOfMessage(turn.reader, notes.reduce(withNote, card), left);
}

/** The form with which an invitation begins, with what was typed and what is wrong with it. */
export async function startAgain(turn: Turn, wish: StartWish, refusal: Refusal): Promise<Answer> {
  const unfit = asNoChoice(refusal, "provider", "provider");
  const problem = atAddress(problemOf(turn.reader, unfit));
  if (!problem) return refuse(turn, refusal, alone(wish));
  const comesBack = refusal.kind === "invites-former" && { customer: refusal.customer, reason: "restore" as const };
  const besides = [...new Set([...(wish.besides ?? []), ...besidesIn(refusal)])];
  const holder = ownerIn(refusal);
  const owner = holder === undefined ? undefined : await turn.store.customer(holder);
  return showStart(turn, { ...wish, ...comesBack, besides, problem, owner });
}

/** This form asks for no domain: an address has it. */
function atAddress(problem: Problem | undefined): Problem | undefined {
  return problem?.field === "domain" ? { ...problem, field: "email" } : problem;
}

/** The customer of another form, which is a press away. */
function ownerIn(refusal: Refusal): CustomerId | undefined {
  const [owner] = refusalsIn(refusal).flatMap((each) =>
    each.kind === "domain-taken" || each.kind === "name-in-use" || each.kind === "domain-look-alike"
      ? [each.customer]
      : [],
  );
  return owner;
}

/**
 * The editor with what was typed and what is wrong with it, also when somebody else saved a text meanwhile; once there
 * is nothing to edit any more, the invitation as it stands.
 */
export function editAgain(turn: Turn, id: string, typed: readonly [string, string], refusal: Refusal): Promise<Answer> {
  return withPressed(turn, "invitation", id, async (current) => {
    if (!isToSend(current)) return keepTyped(turn, shown(await invitationOf(turn, current)));
    if (refusal.kind === "text-unfit") return shown(await editorView(turn, current, { typed, fault: refusal }));
    const problem = problemOf(turn.reader, refusal);
    return problem ? shown(await editorView(turn, current, { typed, problem })) : refuse(turn, refusal);
  });
}
