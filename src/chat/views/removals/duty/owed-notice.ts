import { daysAfter } from "../../../../core/clock";
import type { Cloud } from "../../../../core/clouds";
import type { OwedNotice } from "../../../../core/removals/duty/owed-notice";
import type { Reader } from "../../../texts/reader";
import { type Fact, fact } from "../../facts";
import { type Problem, problemLine } from "../../problem";
import { putOffParts, type ReminderShown } from "../../reminders/put-off";
import { sentences } from "../../sentences";
import { type View, view } from "../../view";

interface Facts {
  notice: OwedNotice;
  assignedTo: string;
  /** Who recorded that it was given. */
  by?: string;
  /** Who reads along without a say is shown no form. */
  mayDecide: boolean;
  /** Whoever records it may correct the day that was recorded; not where others read along. */
  mayCorrect: boolean;
  /** Where nothing is recorded any more. */
  closed?: Cloud | undefined;
  reminder?: ReminderShown;
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
  // The form stands open once it has come back, or where a line names another day.
  const isAgain = facts.typed !== undefined || facts.problem !== undefined;
  const mayRecord = given === undefined && facts.mayDecide && !facts.closed;
  const mayCorrect = given !== undefined && facts.mayCorrect && !facts.closed;
  const isCorrecting = mayCorrect && isAgain;
  const { spokenPutOff, shown } = putOffParts(reader, facts.reminder);
  const isLate = given === undefined && due < today;
  return view(reader, "removals/owed-notice", {
    spoken: sentences(
      given
        ? `${spokenProblem} ${reader.text("removals.owed.given.spoken", { name, day: reader.day(given), person: by ?? "" })}`
        : `${reader.text(isLate ? "removals.owed.spoken.late" : "removals.owed.spoken", { name, day, n: daysAfter(due, today), person: assignedTo, problem: spokenProblem })} ${spokenPutOff}`,
    ),
    name,
    state: given
      ? reader.text("removals.owed.given.state", { day: reader.day(given) })
      : reader.text(isLate ? "removals.owed.late" : "removals.owed.state", { day, n: daysAfter(due, today) }),
    ...problem,
    ...shown,
    facts: [
      // Until it is given, that day is how it stands.
      ...(given ? [fact(reader, "removals.owed.due", day)] : []),
      fact(reader, "removals.owed.removal", reader.date(notice.openedAt)),
      whoFact(reader, facts),
    ],
    hasForm: mayRecord || isCorrecting,
    mayRecord,
    latest: today,
    mayCorrect: mayCorrect && !isAgain,
    isCorrecting,
    givenOn: facts.typed ?? given ?? "",
    leadsOn: !mayRecord && !isCorrecting,
    customer: notice.customer,
    followUp: notice.id,
    revision: notice.revision,
    foot: footOf(reader, facts),
  });
}

function footOf(reader: Reader, { notice: { given }, mayDecide, closed }: Facts): string {
  if (given) return reader.text("removals.owed.foot.given");
  if (closed) return reader.text("privileges.foot.closed", { cloud: reader.text(`cloud.${closed}`) });
  return reader.text(mayDecide ? "removals.owed.foot" : "removals.owed.foot.others");
}

function whoFact(reader: Reader, { notice: { decided }, assignedTo, by }: Facts): Fact {
  if (!decided) return fact(reader, "fact.assigned-to", assignedTo);
  return fact(reader, "removals.owed.recorded", by ?? "", ` · ${reader.moment(decided.at)}`);
}
