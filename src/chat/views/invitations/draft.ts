import type { Cloud } from "../../../core/clouds";
import { inAscii } from "../../../core/invitations/address";
import type { Invitation } from "../../../core/invitations/invitation";
import type { InvitationText } from "../../../core/invitations/text";
import type { Provider } from "../../../core/providers/provider";
import type { Reader } from "../../texts/reader";
import { addressFact, fact } from "../facts";
import { linesOf, sentences } from "../sentences";
import { breakable } from "../shorten";
import { type View, view } from "../view";
import { type Conflicts, conflictNote } from "./facts";
import { nextOfMessage } from "./others";
import { closedPage, openPage, pageElsewhere } from "./status";

interface Facts {
  invitation: Invitation;
  text: InvitationText;
  provider?: Provider;
  tenantShort: string;
  /** Decides where the customer lands. */
  cloud: Cloud;
  by: string;
  conflicts: Conflicts;
  /** Left out where others read along. */
  pageUrl?: string;
  /** Where the letter opens in Outlook, where it fits. */
  outlook?: string;
  isPageOpen: boolean;
  /** Whoever looks may change it, or say that it was sent. */
  mayWrite: boolean;
  /** Who else stands in the message on which it began, and is not invited yet. */
  left?: readonly string[] | undefined;
}

/** A draft with its whole text before anything counts as sent (R12, R16, R18, R41, R46). */
export function invitationDraft(reader: Reader, facts: Facts): View {
  const { invitation, text, provider, tenantShort: tenant } = facts;
  const { spokenConflict, ...conflict } = conflictNote(reader, facts.conflicts);
  const reason = reader.text(`invitations.reason.${invitation.reason}`);
  const joint = provider
    ? reader.text("invitations.joint", { tenant, provider: provider.name })
    : reader.text("invitations.alone", { tenant });
  const { customerName: name, email } = invitation;
  const ascii = inAscii(invitation.domain);
  return view(reader, "invitations/draft", {
    summary: reader.text("invitations.draft.summary", { name }),
    spoken: sentences(reader.text("invitations.draft.spoken", { name, email, reason, conflict: spokenConflict })),
    name,
    facts: [
      addressFact(reader, "fact.to", email),
      ...(ascii === undefined ? [] : [addressFact(reader, "fact.also-written", ascii)]),
      fact(reader, "fact.reason", reason),
      ...(invitation.channel
        ? [fact(reader, "fact.channel", reader.text(`invitations.channel.${invitation.channel}`))]
        : []),
      fact(reader, "fact.with", joint),
      fact(reader, "fact.leads-to", reader.text(`landing.${facts.cloud}`)),
      ...closedPage(reader, facts),
      ...pageElsewhere(reader, facts),
    ],
    ...conflict,
    subject: text.subject,
    paragraphs: text.paragraphs.flatMap((paragraph) => linesOf(breakable(paragraph))),
    fixed: text.fixed,
    link: text.link,
    foot: reader.text("invitations.draft.foot", {
      moment: reader.moment(invitation.createdAt),
      person: facts.by,
      page: reader.text(facts.mayWrite ? "invitations.open-to-send" : "invitations.read-message"),
    }),
    ...openPage(facts, facts.mayWrite),
    pageIsRead: !facts.mayWrite && facts.isPageOpen && facts.pageUrl !== undefined,
    mayWrite: facts.mayWrite,
    ...nextOfMessage(reader, facts.left),
    invitation: invitation.id,
    revision: invitation.revision,
  });
}
