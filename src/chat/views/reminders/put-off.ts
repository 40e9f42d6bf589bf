import type { Day } from "../../../core/clock";
import type { Period, PutOff } from "../../../core/reminders/put-off";
import type { Reader } from "../../texts/reader";
import { type Problem, problemLine } from "../problem";
import { sentences } from "../sentences";
import { breakable } from "../shorten";
import { type View, view } from "../view";

/** How something that people are reminded of is put off, and whether whoever looks may put it off, or end that. */
export interface ReminderShown {
  putOff?: PutOff | undefined;
  /** Who put it off. */
  by: string;
  may: boolean;
  /** There is a period for which it can be put off. */
  isFree: boolean;
  /** To end that is what is asked for: the first button does so. */
  resumesFirst?: boolean;
  /** Everybody in a conversation sees it: the reason is left out. */
  shared?: boolean;
}

/** What the parts `put-off` and `put-off-actions` show on a card, and the same said. */
export function putOffParts(reader: Reader, reminder: ReminderShown = notPutOff) {
  const { putOff, by, may, isFree, shared = false, resumesFirst = false } = reminder;
  const mayResume = may && putOff !== undefined;
  const line = putOff ? reader.text("reminders.until", { day: reader.day(putOff.until), person: by }) : "";
  const reason = putOff && !shared ? ` ${reader.text("common.quoted", { words: breakable(putOff.reason) })}` : "";
  return {
    spokenPutOff: putOff ? `${line}.` : "",
    shown: {
      isPutOff: putOff !== undefined,
      putOff: line,
      putOffReason: reason,
      mayPutOff: may && !putOff && isFree,
      mayTakeUp: mayResume && !resumesFirst,
      resumesFirst: mayResume && resumesFirst,
      isReminded: may && (putOff !== undefined || isFree),
    },
  };
}

/** Nothing is put off, nor can be. */
export const notPutOff: ReminderShown = { by: "", may: false, isFree: false };

interface Facts {
  about: "follow-up" | "invitation";
  id: string;
  revision: number;
  /** Whom it is about. */
  name: string;
  /** What of theirs, where they may have several. */
  matter?: string | undefined;
  reminder: ReminderShown;
  /** For how long it can be put off, and until which day that is; none, where it is due before. */
  periods: readonly { period: Period; until: Day }[];
  /** By when it has to be done. */
  due?: Day | undefined;
  typed: { period: Period; why: string };
  problem?: Problem | undefined;
}

/** Until when nobody is to be reminded of something, and why. */
export function putOffForm(reader: Reader, { about, name, matter = "", due, periods, typed, ...facts }: Facts): View {
  const { spokenProblem, ...problem } = problemLine(reader, facts.problem);
  const { shown, spokenPutOff } = putOffParts(reader, facts.reminder);
  const isOpen = periods.length > 0;
  const state = reader.text(isOpen ? "reminders.ask" : "reminders.none");
  const dueLine = due ? reader.text("reminders.due", { day: reader.day(due) }) : "";
  const first = periods.find(({ period }) => period === typed.period) ?? periods[0];
  return view(reader, "reminders/put-off", {
    spoken: sentences(
      reader.text(isOpen ? "reminders.spoken" : "reminders.spoken.none", {
        name: [name, matter].filter(Boolean).join(", "),
        state,
        problem: spokenProblem,
        due: dueLine,
        putOff: spokenPutOff,
      }),
    ),
    kind: [reader.text("reminders.kind"), matter].filter(Boolean).join(" · "),
    name,
    state,
    ...problem,
    ...shown,
    hasDue: due !== undefined,
    due: dueLine,
    isOpen,
    period: String(first?.period ?? ""),
    periods: periods.map(({ period, until }) => ({
      title: reader.text("reminders.period", { n: period, day: reader.day(until) }),
      value: String(period),
    })),
    why: typed.why,
    // A client keeps people from resuming the reminders as long as something that is required is missing.
    isReasonRequired: !shown.mayTakeUp,
    about,
    list: about === "invitation" ? "invitations.page" : "follow-ups.page",
    // A form is put away; where there is none, one goes back to what it is of.
    ofFollowUp: !isOpen && about === "follow-up",
    ofInvitation: !isOpen && about === "invitation",
    id: facts.id,
    revision: facts.revision,
  });
}
