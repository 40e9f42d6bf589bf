import { type Customer, privilegeState } from "../../../core/customers/customer";
import { mayInvite } from "../../../core/invitations/where";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { withNote } from "../../views/note";
import { showCustomer, showCustomers, withCustomer } from "../customers";
import { showStart } from "./start";

/** The way back of the customer that a line names; of none, those that were removed. */
export function showRestoreAsked(turn: Turn, asked: Asked): Promise<Answer> {
  return withCustomer(turn, asked, { verb: "invitation.restore" }, (customer) => showRestore(turn, customer), {
    includeRemoved: "first",
    without: (chosen) => showCustomers(turn, { removed: true, ...chosen }),
  });
}

/** The form of an invitation by which a customer comes back (B21); one that never left, or never came, is told so. */
export async function showRestore(turn: Turn, customer: Customer): Promise<Answer> {
  const { id, name } = customer;
  const { state } = customer;
  const isGone = state === "removed" || (state === "active" && privilegeState(customer) === "revoked");
  if (isGone) return showStart(turn, { email: "", customer: id, reason: "restore" });
  const note = customer.state === "active" ? "invitations.restore.active" : "invitations.restore.unrelated";
  const more = mayInvite(turn.store.tenant, turn.actor) ? turn.reader.text("invitations.restore.active.more") : "";
  return withNote(await showCustomer(turn, customer), turn.reader.text(note, { name, more }));
}
