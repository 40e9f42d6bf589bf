import { z } from "zod";
import { correctNoticeGiven, type GivenOn, recordNoticeGiven } from "../../../core/removals/duty/given";
import { defineForm } from "../../action";
import type { Turn } from "../../context";
import { afterNoticeGiven, noticeAgain } from "../../screens/removals/owed-notice";
import { date, id, revision } from "../inputs";

const seen = z.object({ followUp: id, revision });

const givenOn = ({ reader, deps }: Turn, on: GivenOn["on"]): GivenOn => ({ on, today: reader.dayOf(deps.clock.now()) });

export const recordOwedNotice = defineForm({
  verb: "removal.noticeGiven",
  needs: "removals.request",
  doing: "giving-notice",
  writes: true,
  data: seen,
  inputs: { givenOn: date },
  async run(turn, { followUp, revision, givenOn: on }) {
    const notice = { id: followUp, revision };
    const outcome = await recordNoticeGiven(turn.deps, turn.store, turn.actor, notice, givenOn(turn, on));
    return afterNoticeGiven(turn, followUp, on, outcome);
  },
  again: (turn, { followUp, givenOn }, refusal) => noticeAgain(turn, followUp, givenOn, refusal),
});

/** What was recorded may be a slip of the fingers: the day is corrected, and both are kept. */
export const correctOwedNotice = defineForm({
  verb: "removal.correctNotice",
  needs: "removals.request",
  doing: "giving-notice",
  writes: true,
  data: seen,
  inputs: { givenOn: date },
  async run(turn, { followUp, revision, givenOn: on }) {
    const notice = { id: followUp, revision };
    const outcome = await correctNoticeGiven(turn.deps, turn.store, turn.actor, notice, givenOn(turn, on));
    return afterNoticeGiven(turn, followUp, on, outcome);
  },
  again: (turn, { followUp, givenOn }, refusal) => noticeAgain(turn, followUp, givenOn, refusal),
});
