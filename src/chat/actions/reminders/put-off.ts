import { z } from "zod";
import type { SeenFollowUp } from "../../../core/follow-ups/decide";
import {
  putOffFollowUp,
  putOffInvitation,
  takeUpFollowUp,
  takeUpInvitation,
  type Wish,
} from "../../../core/reminders/decide";
import { type Period, periods } from "../../../core/reminders/put-off";
import { defineAction, defineForm } from "../../action";
import type { WritingTurn } from "../../context";
import { type About, afterPuttingOff, putOffAgain, showPutOff } from "../../screens/reminders/put-off";
import { choice, id, revision, text, typedReason, typedTime } from "../inputs";

// Who may depends on what it is of, and is looked at there.
const of = z.object({ about: z.enum(["follow-up", "invitation"]), id });
const seen = of.extend({ revision });

/** What may have been typed on a card of a follow-up. */
const beside = { why: text(300), until: text(60), givenOn: text(60) };

export const startPuttingOff = defineAction({
  verb: "reminder.putting-off",
  writes: false,
  data: of.extend({ said: typedTime, reason: typedReason }),
  beside,
  run: (turn, { about, id, said, reason }) => showPutOff(turn, about, id, { said, reason }),
});

const lengths = periods.map(String);
const periodOf = (words: string): Period => periods.find((each) => String(each) === words) ?? periods[0];

const putOff = ({ deps, store, actor }: WritingTurn, about: About, card: SeenFollowUp, wish: Wish) =>
  about === "invitation"
    ? putOffInvitation(deps, store, actor, card, wish)
    : putOffFollowUp(deps, store, actor, card, wish);

export const putOffReminder = defineForm({
  verb: "reminder.put-off",
  writes: true,
  data: seen,
  inputs: { period: choice(lengths, "7"), why: text(300) },
  async run(turn, { about, id, revision, period: days, why }) {
    const period = periodOf(days);
    const outcome = await putOff(turn, about, { id, revision }, { period, reason: why });
    return afterPuttingOff(turn, about, id, outcome, { period, why });
  },
  again: (turn, { about, id, period, why }, refusal) =>
    putOffAgain(turn, about, id, { period: periodOf(period), why }, refusal),
});

export const takeUpReminder = defineAction({
  verb: "reminder.take-up",
  writes: true,
  data: seen,
  beside,
  async run(turn, { about, id, revision }) {
    const { deps, store, actor } = turn;
    const takeUp = about === "invitation" ? takeUpInvitation : takeUpFollowUp;
    return afterPuttingOff(turn, about, id, await takeUp(deps, store, actor, { id, revision }));
  },
});
