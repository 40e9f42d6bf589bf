import type { Invitation } from "../../../core/invitations/invitation";
import { paragraphLimit } from "../../../core/invitations/lifecycle";
import type { LinkFault } from "../../../core/invitations/links/link-guard";
import type { InvitationText } from "../../../core/invitations/text";
import type { Reader } from "../../texts/reader";
import { sentences } from "../sentences";
import { shortenedMiddle } from "../shorten";
import { type View, view } from "../view";
import { faultSentence } from "./fault";

type EditorFault =
  | { paragraph: 1 | 2; fault: LinkFault; found: string }
  | { paragraph: 1 | 2; tooLong: { limit: number; length: number } };

interface Facts {
  invitation: Invitation;
  text: InvitationText;
  /** What the person had typed when it was refused. */
  typed?: readonly [string, string];
  fault?: EditorFault;
}

/** The two free paragraphs to edit above the fixed part; a refused text stays in its fields (R15, R41, R42). */
export function invitationEditor(reader: Reader, facts: Facts): View {
  const { invitation, text, fault } = facts;
  const [p1, p2] = facts.typed ?? invitation.paragraphs;
  const name = invitation.customerName;
  const said = faultBox(reader, fault);
  return view(reader, "invitations/editor", {
    spoken: fault
      ? sentences(reader.text("invitations.editor.spoken.fault", { name, why: said.why }))
      : reader.text("invitations.editor.spoken", { name }),
    name,
    ...said,
    p1Label: reader.text(fault?.paragraph === 1 ? "invitations.editor.p1.fault" : "invitations.editor.p1"),
    p2Label: reader.text(fault?.paragraph === 2 ? "invitations.editor.p2.fault" : "invitations.editor.p2"),
    p1,
    p2,
    limit: paragraphLimit,
    mayReset: fault === undefined,
    fixed: text.fixed,
    link: text.link,
    invitation: invitation.id,
    revision: invitation.revision,
  });
}

const inParagraph = { 1: "invitations.editor.in.p1", 2: "invitations.editor.in.p2" } as const;

const nothingWrong = {
  hasProblem: false,
  problem: "",
  hasFound: false,
  found: "",
  why: "",
  sayOnlyOurs: false,
  mayTakeOut: false,
};

/** What is wrong, where and why; a link that can be taken out gets a button that does it. */
function faultBox(reader: Reader, fault: EditorFault | undefined): typeof nothingWrong {
  if (!fault) return nothingWrong;
  if ("tooLong" in fault) {
    const { limit, length } = fault.tooLong;
    const much = { limit: reader.number(limit), length: reader.number(length) };
    return {
      ...nothingWrong,
      hasProblem: true,
      problem: reader.text("invitations.editor.state.too-long"),
      why: reader.text(inParagraph[fault.paragraph], { fault: reader.text("invitations.editor.too-long", much) }),
    };
  }
  // Without a link to point at, it is our own link that is gone or altered: no paragraph is to blame.
  const hasFound = fault.found !== "";
  const where = hasFound ? inParagraph[fault.paragraph] : "invitations.editor.in.text";
  return {
    hasProblem: true,
    problem: reader.text(hasFound ? "invitations.editor.state.link" : "invitations.editor.state.text"),
    hasFound,
    found: shortenedMiddle(fault.found, 28),
    why: reader.text(where, { fault: faultSentence(reader, fault.fault) }),
    sayOnlyOurs: fault.fault.kind !== "second-link", // which says so itself
    mayTakeOut: hasFound,
  };
}
