import { z } from "zod";
import { recordNoticeGiven } from "../../../core/removals/duty/given";
import { defineForm } from "../../action";
import { afterNoticeGiven, noticeAgain } from "../../screens/removals/owed-notice";
import { date, id, revision } from "../inputs";

export const recordOwedNotice = defineForm({
  verb: "removal.noticeGiven",
  needs: "removals.request",
  writes: true,
  data: z.object({ followUp: id, revision }),
  inputs: { givenOn: date },
  async run(turn, { followUp, revision, givenOn: on }) {
    const today = turn.reader.dayOf(turn.deps.clock.now());
    const seen = { id: followUp, revision };
    const outcome = await recordNoticeGiven(turn.deps, turn.store, turn.actor, seen, { on, today });
    return afterNoticeGiven(turn, followUp, on, outcome);
  },
  again: (turn, { followUp, givenOn }, refusal) => noticeAgain(turn, followUp, givenOn, refusal),
});
