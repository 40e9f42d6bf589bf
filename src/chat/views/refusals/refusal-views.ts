import type { CommonRefusal, Refusal } from "../../../core/refusals";
import type { Reader } from "../../texts/reader";
import { customerRefusals } from "../customers/refusals";
import { invitationRefusals } from "../invitations/refusals";
import { noticeRefusals } from "../notices/refusals";
import { peopleRefusals } from "../people/refusals";
import { privilegeRefusals } from "../privileges/refusals";
import { removalRefusals } from "../removals/refusals";
import { inputText, type RefusalText, type RefusalView, type RefusalViews, typedFact } from "./refusal-text";

const commonRefusals: RefusalViews<CommonRefusal> = {
  "not-found": {
    text: (reader, { what, words }) => ({
      title: reader.text(`refusal.not-found.${what}.title`),
      why: reader.text("refusal.not-found.why"),
      facts: [typedFact(reader, words)],
      next: reader.text(`refusal.not-found.${what}.next`),
    }),
  },
  "changed-meanwhile": {
    problem: (reader) => reader.text("problem.changed-meanwhile"),
    text: (reader, { what }) => ({
      title: reader.text("refusal.changed-meanwhile.title"),
      why: reader.text(`refusal.changed-meanwhile.${what}.why`),
      facts: [],
      next: reader.text("refusal.changed-meanwhile.next"),
      ...(what === "invitation" && { leftTrace: true as const }),
    }),
  },
};

/** Every refusal of the core in words, each from its subject (B11). */
const views: RefusalViews<Refusal> = {
  ...commonRefusals,
  ...peopleRefusals,
  ...customerRefusals,
  ...invitationRefusals,
  ...removalRefusals,
  ...privilegeRefusals,
  ...noticeRefusals,
};

// The table has a view for each kind, and `kind` picks the one that takes this refusal.
const viewOf = (refusal: Refusal) => views[refusal.kind] as RefusalView<Refusal>;

/** A refusal as a card of its own says it. */
export function refusalText(reader: Reader, refusal: Refusal): RefusalText {
  const view = viewOf(refusal);
  return view.text ? view.text(reader, refusal) : inputText(reader, view.problem(reader, refusal));
}

/** What is wrong with a form, in one line above it; nothing for refusals that another try on the form cannot mend. */
export const problemOf = (reader: Reader, refusal: Refusal): string | undefined =>
  viewOf(refusal).problem?.(reader, refusal);
