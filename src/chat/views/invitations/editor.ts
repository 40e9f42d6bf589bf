import type { Invitation } from "../../../core/invitations/invitation";
import { paragraphLimit } from "../../../core/invitations/lifecycle";
import type { LinkFault } from "../../../core/invitations/links/link-guard";
import type { InvitationText } from "../../../core/invitations/text";
import type { Reader } from "../../texts/reader";
import { type Problem, problemLine } from "../problem";
import { linesOf, sentences } from "../sentences";
import { breakable, refusedLink } from "../shorten";
import { type View, view } from "../view";
import { faultSentence } from "./fault";

/** A link in one of the paragraphs, or in the whole text. */
export interface EditorFault {
  paragraph: 1 | 2;
  fault: LinkFault;
  found: string;
}

interface Facts {
  invitation: Invitation;
  text: InvitationText;
  /** What the person had typed when it was refused. */
  typed?: readonly [string, string];
  fault?: EditorFault;
  /** What else is wrong. */
  problem?: Problem | undefined;
}

/** The two free paragraphs to edit above the fixed part; a refused text stays in its fields (R15, R41, R42). */
export function invitationEditor(reader: Reader, facts: Facts): View {
  const { invitation, text, fault } = facts;
  const [p1, p2] = facts.typed ?? invitation.paragraphs;
  const name = invitation.customerName;
  const said = fault ? faultBox(reader, fault) : problemBox(reader, facts);
  const wrong = said.problems.each.map(({ field }) => field);
  return view(reader, "invitations/editor", {
    summary: reader.text("invitations.editor.summary", { name }),
    spoken: said.hasProblem
      ? sentences(reader.text("invitations.editor.spoken.fault", { name, why: said.spokenProblem }))
      : reader.text("invitations.editor.spoken", { name }),
    name,
    ...said,
    p1Label: reader.text(wrong.includes("p1") ? "invitations.editor.p1.fault" : "invitations.editor.p1"),
    p2Label: reader.text(wrong.includes("p2") ? "invitations.editor.p2.fault" : "invitations.editor.p2"),
    p1,
    p2,
    limit: paragraphLimit,
    mayReset: !said.hasProblem,
    fixed: text.fixed,
    link: text.link,
    invitation: invitation.id,
    revision: invitation.revision,
  });
}

const inParagraph = { 1: "invitations.editor.in.p1", 2: "invitations.editor.in.p2" } as const;

const noBox = { hasBox: false, hasFound: false, found: "", why: "", saved: [], sayOnlyOurs: false, mayTakeOut: false };

/** What is wrong; where somebody else saved a text meanwhile, that text. */
function problemBox(reader: Reader, { problem, invitation, typed }: Facts) {
  const line = problemLine(reader, problem);
  const isOther = typed?.some((paragraph, index) => paragraph !== invitation.paragraphs[index]);
  if (!problem || problem.field || !isOther) return { ...line, ...noBox };
  const saved = invitation.paragraphs.flatMap((paragraph) => linesOf(breakable(paragraph)));
  return { ...line, ...noBox, hasBox: true, why: reader.text("invitations.editor.saved-now"), saved };
}

/** What is wrong with a link, where and why; one that can be taken out gets a button that does it. */
function faultBox(reader: Reader, { paragraph, fault, found }: EditorFault) {
  // Without a link to point at, it is our own link that is gone or altered: no paragraph is to blame.
  const hasFound = found !== "";
  const where = hasFound ? inParagraph[paragraph] : "invitations.editor.in.text";
  const why = reader.text(where, { fault: faultSentence(reader, fault) });
  const problem = reader.text(hasFound ? "invitations.editor.state.link" : "invitations.editor.state.text");
  return {
    ...noBox,
    hasProblem: true,
    problem,
    problems: { each: hasFound ? [{ field: `p${paragraph}`, line: problem }] : [], last: problem },
    spokenProblem: why,
    hasBox: true,
    hasFound,
    found: refusedLink(found),
    why,
    sayOnlyOurs: fault.kind !== "second-link", // which says so itself
    mayTakeOut: hasFound,
  };
}
