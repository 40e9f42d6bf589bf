import { daysAfter } from "../../../../core/clock";
import type { OwedNotice } from "../../../../core/removals/duty/owed-notice";
import type { Reader } from "../../../texts/reader";
import type { TextKey } from "../../../texts/texts";
import { type Fact, fact } from "../../facts";
import { type Problem, problemLine } from "../../problem";
import { sentences } from "../../sentences";
import { type View, view } from "../../view";

interface Facts {
  notice: OwedNotice;
  assignedTo: string;
  /** Who recorded that it was given. */
  by?: string;
  /** Who reads along without a say is shown no form. */
  mayDecide: boolean;
  /** Day of the reader. */
  today: string;
  /** The date that was filled in when the form came back with a problem. */
  typed?: string | undefined;
  problem?: Problem | undefined;
}

/** Legal notice that is owed after a removal: record that it was given, and when; or what was recorded (R97, B5). */
export function owedNotice(reader: Reader, facts: Facts): View {
  const { notice, assignedTo, by, today } = facts;
  const { customerName: name, due, given } = notice;
  const { spokenProblem, ...problem } = problemLine(reader, facts.problem);
  const day = reader.day(due);
  const isLate = given === undefined && due < today;
  return view(reader, "removals/owed-notice", {
    spoken: sentences(
      given
        ? reader.text("removals.owed.given.spoken", { name, day: reader.day(given), person: by ?? "" })
        : reader.text("removals.owed.spoken", { name, day, person: assignedTo, problem: spokenProblem }),
    ),
    name,
    state: given
      ? reader.text("removals.owed.given.state", { day: reader.day(given) })
      : reader.text(isLate ? "removals.owed.late" : "removals.owed.state", { day, n: daysAfter(due, today) }),
    ...problem,
    facts: [
      fact(reader, "removals.owed.due", day),
      fact(reader, "removals.owed.removal", reader.date(notice.openedAt)),
      whoFact(reader, facts),
    ],
    mayRecord: given === undefined && facts.mayDecide,
    latest: today,
    givenOn: facts.typed ?? "",
    leadsOn: given !== undefined || !facts.mayDecide,
    customer: notice.customer,
    followUp: notice.id,
    revision: notice.revision,
    foot: reader.text(footOf(facts)),
  });
}

function footOf({ notice: { given }, mayDecide }: Facts): TextKey {
  if (given) return "removals.owed.foot.given";
  return mayDecide ? "removals.owed.foot" : "removals.owed.foot.others";
}

function whoFact(reader: Reader, { notice: { decided }, assignedTo, by }: Facts): Fact {
  if (!decided) return fact(reader, "fact.assigned-to", assignedTo);
  return fact(reader, "removals.owed.recorded", by ?? "", ` · ${reader.moment(decided.at)}`);
}
