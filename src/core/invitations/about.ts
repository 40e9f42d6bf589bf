import type { Effect } from "../effects";
import type { Invitation } from "./invitation";

/** Every message that shows the invitation becomes true, also when the process ends before its press is followed up. */
export const cardsOf = ({ id, revision }: Invitation): Effect => ({
  kind: "refresh-cards",
  key: `invitation:${id}:${revision}:refresh`,
  subject: { kind: "invitation", id },
});

/** What every event about an invitation tells. */
export const about = (invitation: Invitation) => ({
  invitation: invitation.id,
  ...(invitation.customer && { customer: invitation.customer }),
  name: invitation.customerName,
});
