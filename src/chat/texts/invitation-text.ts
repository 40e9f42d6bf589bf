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
  return [greeting(text, tenant.shortName, customerName), contact ? whomToAsk(text, actor.name, contact) : ""];
}

type Text = ReturnType<typeof textsOf>;

const greeting = (text: Text, tenant: string, customer: string): string =>
  withoutLinkedName(
    text("invitation.paragraph-1", { tenant, customer }),
    text("invitation.paragraph-1.unnamed", { tenant }),
  );

const whomToAsk = (text: Text, person: string, contact: string): string =>
  withoutLinkedName(
    text("invitation.paragraph-2", { person, contact }),
    text("invitation.paragraph-2.unnamed", { contact }),
  );

/** Whoever is called like a host is not named: where this is read, the name would be a second link (R16). */
const withoutLinkedName = (named: string, unnamed: string): string =>
  findLinks(named).length > findLinks(unnamed).length ? unnamed : named;

/** The whole message: free paragraphs, how to accept and what is granted, and our link (R16, R46, R85). */
export function invitationText(invitation: Invitation, tenant: Tenant, provider?: Provider): InvitationText {
  const text = textsOf(invitation.language);
  const landing = text(`landing.${tenant.cloud}`);
  const fixed = provider
    ? withoutLinkedName(
        text("invitation.fixed-joint", { tenant: tenant.name, provider: provider.name, landing }),
        text("invitation.fixed-joint.unnamed", { tenant: tenant.name, landing }),
      )
    : text("invitation.fixed", { tenant: tenant.name, landing });
  return {
    subject: text("invitation.subject", { tenant: tenant.shortName }),
    paragraphs: invitation.paragraphs,
    fixed,
    link: invitation.link,
  };
}
