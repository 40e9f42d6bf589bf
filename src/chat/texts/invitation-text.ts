import type { Invitation } from "../../core/invitations/invitation";
import { findLinks } from "../../core/invitations/links/find-links";
import type { InvitationText } from "../../core/invitations/text";
import type { Language } from "../../core/languages";
import type { Person } from "../../core/people/person";
import type { Provider } from "../../core/providers/provider";
import type { Tenant } from "../../core/tenant";
import { textsOf } from "./texts";

/** The two paragraphs proposed for a new invitation, in the language of the customer (R12, R41). */
export function proposedParagraphs(
  language: Language,
  facts: { tenant: Tenant; actor: Person; customerName: string },
): readonly [string, string] {
  const text = textsOf(language);
  const { tenant, actor, customerName } = facts;
  const contact = [tenant.phone, actor.upn].filter(Boolean).join(" · ");
  return [
    greeting(text, tenant.shortName, customerName),
    contact ? text("invitation.paragraph-2", { person: actor.name, contact }) : "",
  ];
}

/** A company that is called like a host is not named: where this is read, its name would be a second link. */
function greeting(text: ReturnType<typeof textsOf>, tenant: string, customer: string): string {
  const unnamed = text("invitation.paragraph-1.unnamed", { tenant });
  const named = text("invitation.paragraph-1", { tenant, customer });
  return findLinks(named).length > findLinks(unnamed).length ? unnamed : named;
}

/** The whole message: free paragraphs, how to accept and what is granted, and our link (R16, R46, R85). */
export function invitationText(invitation: Invitation, tenant: Tenant, provider?: Provider): InvitationText {
  const text = textsOf(invitation.language);
  const landing = text(`landing.${tenant.cloud}`);
  const fixed = provider
    ? text("invitation.fixed-joint", { tenant: tenant.name, provider: provider.name, landing })
    : text("invitation.fixed", { tenant: tenant.name, landing });
  return {
    subject: text("invitation.subject", { tenant: tenant.shortName }),
    paragraphs: invitation.paragraphs,
    fixed,
    link: invitation.link,
  };
}
