import { type Invitation, isToSend } from "../../../core/invitations/invitation";
import { pageClosesAt } from "../../../core/invitations/page";
import type { Provider } from "../../../core/providers/provider";
import type { Reader } from "../../texts/reader";
import { addressFact, type Fact, fact } from "../facts";
import { putOffParts, type ReminderShown } from "../reminders/put-off";
import { sentences } from "../sentences";
import { type View, view } from "../view";
import { nextOfMessage } from "./others";

interface Facts {
  invitation: Invitation;
  by: string;
  sentBy?: string;
  acceptedBy?: string;
  /** Left out where others read along. */
  pageUrl?: string;
  /** Where the letter opens in Outlook, where it fits. */
  outlook?: string;
  isPageOpen: boolean;
  provider?: Provider;
  may: { write: boolean; closePage: boolean };
  reminder?: ReminderShown;
  /** That it was not sent is what is asked first. */
  asksNotSent?: boolean | undefined;
  /** Who else stands in the message on which it began, and is not invited yet. */
  left?: readonly string[] | undefined;
}

interface Standing {
  state: string;
  detail: string;
  facts: Fact[];
  foot: string;
  spoken: string;
}

/** How an invitation stands after its draft was closed: who says so, and what comes next (R17–R19, R43, R45). */
export function invitationStatus(reader: Reader, facts: Facts): View {
  const { invitation, provider, may } = facts;
  const { spoken, ...standing } = standingOf(reader, facts);
  const { state } = invitation;
  const { spokenPutOff, shown } = putOffParts(reader, facts.reminder);
  const joint = provider ? [fact(reader, "fact.with", provider.name)] : [];
  return view(reader, "invitations/status", {
    spoken: sentences(`${spoken} ${spokenPutOff}`),
    name: invitation.customerName,
    ...standing,
    ...shown,
    facts: [addressFact(reader, "fact.to", invitation.email), ...joint, ...standing.facts],
    isSent: state === "sent",
    isFinished: state === "accepted" || state === "discarded",
    mayInviteAgain: may.write && state === "discarded",
    hasCustomer: invitation.accepted !== undefined,
    customer: invitation.accepted?.customer ?? "",
    mayDeclare: may.write && isToSend(invitation),
    mayPreview: state !== "accepted" && state !== "discarded",
    mayAccept: may.write && state === "sent" && !facts.asksNotSent,
    asksNotSent: may.write && state === "sent" && facts.asksNotSent === true,
    mayClosePage: may.write && may.closePage && state === "sent" && facts.isPageOpen,
    ...nextOfMessage(reader, facts.left),
    ...openPage(facts, may.write && isToSend(invitation)),
    invitation: invitation.id,
    revision: invitation.revision,
  });
}

function standingOf(reader: Reader, facts: Facts): Standing {
  const { invitation } = facts;
  const name = invitation.customerName;
  // What was accepted may be another customer's than the address is of.
  const words = invitation.state === "accepted" ? name : invitation.domain;
  switch (invitation.state) {
    case "draft":
    case "drafted": {
      const moment = reader.moment(invitation.draftedAt ?? invitation.createdAt);
      return {
        state: reader.text("invitations.drafted.state"),
        detail: reader.text("invitations.never-by-rapport"),
        facts: [
          fact(reader, "fact.text", reader.text("invitations.drafted.checked")),
          fact(reader, "fact.prepared", reader.text("moment.by", { moment, person: facts.by })),
          ...closedPage(reader, facts),
          ...pageElsewhere(reader, facts),
        ],
        foot: "",
        spoken: reader.text("invitations.drafted.spoken", { name, words }),
      };
    }
    case "sent": {
      const told = {
        moment: reader.moment(invitation.sent?.at ?? invitation.createdAt),
        person: facts.sentBy ?? facts.by,
      };
      return {
        state: reader.text("invitations.sent.state"),
        detail: "",
        facts: [fact(reader, "fact.sent", reader.text("moment.told", told)), pageFact(reader, facts)],
        foot: "",
        spoken: reader.text("invitations.sent.spoken", { name, words, ...told }),
      };
    }
    case "accepted": {
      const told = {
        moment: reader.moment(invitation.accepted?.at ?? invitation.createdAt),
        person: facts.acceptedBy ?? facts.by,
      };
      return {
        state: reader.text("invitations.accepted.state"),
        detail: "",
        facts: [fact(reader, "fact.recorded", reader.text("moment.told", told))],
        foot: reader.text("invitations.finished.foot"),
        spoken: reader.text("invitations.accepted.spoken", { name, words, ...told }),
      };
    }
    case "discarded":
      return {
        state: reader.text("invitations.discarded.state"),
        detail: "",
        facts: [],
        foot: reader.text("invitations.finished.foot"),
        spoken: reader.text("invitations.discarded.spoken", { name, words: invitation.email }),
      };
  }
}

/** The page that is closed although nothing is sent any more, and who opens it. */
export function closedPage(
  reader: Reader,
  { invitation, isPageOpen, by }: Pick<Facts, "invitation" | "isPageOpen" | "by">,
): Fact[] {
  if (isPageOpen) return [];
  const moment = reader.moment(pageClosesAt(invitation) ?? invitation.createdAt);
  return [fact(reader, "fact.page", reader.text("invitations.page.stays-closed", { moment, person: by }))];
}

/**
 * How the letter is opened, for who may: in Outlook where it fits the address, else on the page; the page's button stands
 * with the letter then. Of the page only who has its address here.
 */
export function openPage(
  { pageUrl, isPageOpen, outlook }: Pick<Facts, "pageUrl" | "isPageOpen" | "outlook">,
  may = true,
) {
  const hasPage = may && isPageOpen && pageUrl !== undefined;
  const hasOutlook = may && outlook !== undefined;
  return {
    pageUrl: pageUrl ?? "",
    outlook: outlook ?? "",
    hasOutlook,
    pageIsFirst: hasPage && !hasOutlook,
    pageIsSecond: hasPage && hasOutlook,
  };
}

/** Where others read along: how whoever sends it comes to the page, whose address is for them alone. */
export const pageElsewhere = (
  reader: Reader,
  { invitation, isPageOpen, pageUrl }: Pick<Facts, "invitation" | "isPageOpen" | "pageUrl">,
): Fact[] =>
  isPageOpen && pageUrl === undefined
    ? [fact(reader, "fact.page", reader.text("invitations.page.private", { words: invitation.email }))]
    : [];

/** Until when the page can be opened by whoever knows its address. */
function pageFact(reader: Reader, { invitation, isPageOpen }: Facts): Fact {
  const moment = reader.moment(pageClosesAt(invitation) ?? invitation.createdAt);
  return fact(
    reader,
    "fact.page",
    reader.text(isPageOpen ? "invitations.page.until" : "invitations.page.since", { moment }),
  );
}
