import type { Invitation } from "../../../core/invitations/invitation";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { readerFor } from "../../texts/reader";
import { invitationPreview } from "../../views/invitations/preview";
import { shown } from "../../views/view";
import { invitationOf } from "./invitations";

/** What the customer sees of an invitation that is open; how it ended, of one that is closed. */
export async function showPreview(turn: Turn, invitation: Invitation): Promise<Answer> {
  const { store, reader } = turn;
  const { state, language, provider: id } = invitation;
  if (state === "accepted" || state === "discarded") return shown(await invitationOf(turn, invitation));
  const provider = id ? await store.provider(id) : undefined;
  const customer = readerFor(language, reader.timeZone);
  return shown(
    invitationPreview(reader, { invitation, tenant: store.tenant, customer, ...(provider && { provider }) }),
  );
}
