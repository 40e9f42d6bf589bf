import type { CustomerId } from "../../../core/customers/customer";
import type { InvitationId } from "../../../core/invitations/invitation";
import type { ProviderId } from "../../../core/providers/provider";
import type { Reader } from "../../texts/reader";
import type { Verb } from "../../verbs";
import type { WayBack } from "../list-rows";
import { type View, view } from "../view";

/** What a form was about: there its button to leave leads. */
export interface Left {
  customer?: CustomerId | undefined;
  provider?: ProviderId | undefined;
  invitation?: InvitationId | undefined;
  list?: WayBack["verb"] | undefined;
}

/** A form was left: nothing was done, and it goes on where the form was opened. */
export function cancelledCard(reader: Reader, left: Left): View {
  const { kind, verb, data } = leadsTo(left);
  const title = reader.text(`cancelled.to.${kind}`);
  return view(reader, "help/cancelled", { spoken: reader.text("cancelled.spoken"), title, verb, data });
}

function leadsTo({ customer, provider, invitation, list }: Left): {
  kind: "customer" | "provider" | "invitation" | "list" | "help";
  verb: Verb;
  data: object;
} {
  if (customer) return { kind: "customer", verb: "customer.open", data: { customer } };
  if (provider) return { kind: "provider", verb: "provider.open", data: { provider } };
  if (invitation) return { kind: "invitation", verb: "invitation.show", data: { invitation } };
  return list ? { kind: "list", verb: list, data: {} } : { kind: "help", verb: "help", data: {} };
}
