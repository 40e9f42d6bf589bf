import type { Invitation } from "../../../core/invitations/invitation";
import { givenBy } from "../../../core/invitations/where";
import type { Provider } from "../../../core/providers/provider";
import type { Tenant } from "../../../core/tenant";
import type { Reader } from "../../texts/reader";
import { addressFact } from "../facts";
import { type View, view } from "../view";

interface Facts {
  invitation: Invitation;
  provider?: Provider;
  tenant: Pick<Tenant, "name" | "cloud">;
  /** Reads in the language of the message. */
  customer: Reader;
}

/** What the customer meets behind the link, to be copied: whose request, where, by whom, what it gives and what not (R46). */
export function invitationPreview(reader: Reader, facts: Facts): View {
  const { invitation } = facts;
  const { customerName: name } = invitation;
  const lines = seenBy(facts);
  const text = lines.join("\n\n");
  return view(reader, "invitations/preview", {
    spoken: reader.text("invitations.preview.spoken", { name, text }),
    summary: reader.text("invitations.preview.summary", { name }),
    name,
    facts: [addressFact(reader, "fact.to", invitation.email)],
    lines: lines.map((line) => ({ text: line })),
    text,
    invitation: invitation.id,
  });
}

function seenBy({ invitation, provider, tenant, customer }: Facts): string[] {
  const { cloud } = tenant;
  const gives = givenBy(cloud, invitation.provider !== undefined);
  const who = { tenant: tenant.name, provider: provider?.name ?? "", landing: customer.text(`landing.${cloud}`) };
  return [
    customer.text(provider ? "invitations.preview.request.joint" : "invitations.preview.request", who),
    customer.text("invitations.preview.opens", who),
    customer.text("invitations.preview.role"),
    customer.text(`invitations.preview.gives.${gives}`, who),
    customer.text(`invitations.preview.not.${gives}`, who),
    customer.text("invitations.preview.taken-away"),
  ];
}
