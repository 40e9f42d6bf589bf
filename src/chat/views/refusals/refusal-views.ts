import type { CommonRefusal, InputUnfit, Refusal } from "../../../core/refusals";
import { unreachable } from "../../../core/unreachable";
import type { Reader } from "../../texts/reader";
import { customerRefusals } from "../customers/refusals";
import { enrolmentRefusals } from "../enrolment/refusals";
import { importRefusals } from "../imports/refusals";
import { invitationRefusals } from "../invitations/refusals";
import { noticeRefusals } from "../notices/refusals";
import { peopleRefusals } from "../people/refusals";
import { privilegeRefusals } from "../privileges/refusals";
import type { Problem } from "../problem";
import { providerRefusals } from "../providers/refusals";
import { reminderRefusals } from "../reminders/refusals";
import { removalRefusals } from "../removals/refusals";
import { passwordRule } from "./password";
import { inputText, type RefusalText, type RefusalView, type RefusalViews, typedFact } from "./refusal-text";

const commonRefusals: RefusalViews<CommonRefusal> = {
  "input-unfit": { problem: inputProblem },
  "several-unfit": { problem: problemOfAll },
  "not-found": {
    text: (reader, { what, words }) => ({
      title: reader.text(`refusal.not-found.${what}.title`),
      why: reader.text("refusal.not-found.why"),
      facts: [typedFact(reader, words)],
      next: reader.text(`refusal.not-found.${what}.next`),
      ...(what !== "import" && { list: reader.text(`refusal.not-found.${what}.words`) }),
    }),
  },
  "changed-meanwhile": {
    problem: (reader) => ({ text: reader.text("problem.changed-meanwhile") }),
    text: (reader, { what }) => ({
      title: reader.text("refusal.changed-meanwhile.title"),
      why: reader.text(`refusal.changed-meanwhile.${what}.why`),
      facts: [],
      next: reader.text("refusal.changed-meanwhile.next"),
      ...(what === "invitation" && { leftTrace: true as const }),
    }),
  },
};

function inputProblem(reader: Reader, refusal: InputUnfit): Problem {
  const { field } = refusal;
  const name = reader.text(`field.${field}`);
  switch (refusal.wrong) {
    case "too-long": {
      const [limit, length] = [reader.number(refusal.limit), reader.number(refusal.length)];
      const told = { name, limit, length };
      const text =
        refusal.left === undefined
          ? reader.text("problem.input.too-long", told)
          : reader.text("problem.input.too-long.cut", { ...told, left: reader.number(refusal.left) });
      return { field, text };
    }
    case "no-date":
    case "no-choice":
      return { field, text: reader.text(`problem.input.${refusal.wrong}`, { name, typed: refusal.typed }) };
    case "several": {
      const called = reader.or(refusal.called.slice(0, mostNamed));
      const n = reader.number(refusal.called.length);
      return { field, text: reader.text("problem.input.several", { name, typed: refusal.typed, n, called }) };
    }
    case "two-given": {
      const { typed, chosen = reader.text("problem.input.two-given.none"), kept } = refusal;
      const given = { name, typed, chosen };
      const text = kept
        ? reader.text("problem.input.two-given.kept", { ...given, kept })
        : reader.text("problem.input.two-given", given);
      return { field, text };
    }
    case "unreadable":
      return { field, text: reader.text("problem.input.unreadable", { name }) };
    case "password":
      return { field, text: reader.text("problem.input.password", { name, rule: passwordRule(reader) }) };
    default:
      return unreachable(refusal);
  }
}

/** Of those that are called so, so many are named. */
const mostNamed = 3;

/** All that is wrong, one thing for each input. */
function problemOfAll(reader: Reader, { each }: Extract<CommonRefusal, { kind: "several-unfit" }>): Problem {
  const all = each.flatMap((refusal) => problemOf(reader, refusal) ?? []);
  const [first = { text: "" }, ...others] = all.filter(
    ({ field }, at) => !field || all.findIndex((other) => other.field === field) === at,
  );
  return { ...first, others };
}

/** Every refusal of the core in words, each from its subject (B11). */
const views: RefusalViews<Refusal> = {
  ...commonRefusals,
  ...peopleRefusals,
  ...customerRefusals,
  ...invitationRefusals,
  ...removalRefusals,
  ...privilegeRefusals,
  ...providerRefusals,
  ...noticeRefusals,
  ...reminderRefusals,
  ...enrolmentRefusals,
  ...importRefusals,
};

// The table has a view for each kind, and `kind` picks the one that takes this refusal.
const viewOf = (refusal: Refusal) => views[refusal.kind] as RefusalView<Refusal>;

/** A refusal as a card of its own says it. */
export function refusalText(reader: Reader, refusal: Refusal): RefusalText {
  const view = viewOf(refusal);
  return view.text ? view.text(reader, refusal) : inputText(reader, view.problem(reader, refusal));
}

/** What is wrong with a form, in one line; nothing for refusals that another try on the form cannot mend. */
export const problemOf = (reader: Reader, refusal: Refusal): Problem | undefined =>
  viewOf(refusal).problem?.(reader, refusal);
