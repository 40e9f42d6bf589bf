import { z } from "zod";
import { languages } from "../../../core/languages";
import { requestRemoval } from "../../../core/removals/request";
import { defineAction } from "../../action";
import { showRequestAgain } from "../../screens/removals/form";
import { personalView } from "../../screens/removals/removals";
import type { RemovalTyped } from "../../views/removals/form";
import { replaced } from "../../views/view";
import { day, id, revision, shownBefore, ticked, typed } from "../inputs";

const form = z.object({
  customer: id,
  shown: shownBefore,
  notice: revision,
  language: z.enum(languages),
  ack_read: ticked,
  ack_faith: ticked,
  ack_indemnity: ticked,
  duty: z.enum(["no", "given", "due"]).optional(),
  duty_on: day,
  reason: typed,
  typed,
});

export const askForRemoval = defineAction({
  verb: "removal.request",
  needs: "removals.request",
  writes: true,
  data: form,
  async run(turn, data) {
    const { deps, store, actor, settings } = turn;
    const { hash } = settings.notice.in(data.language);
    const wish = {
      customer: data.customer,
      shown: data.shown,
      notice: { version: data.notice, language: data.language, hash },
      acknowledged: { read: data.ack_read, faith: data.ack_faith, indemnity: data.ack_indemnity },
      ...(data.duty && { duty: data.duty }),
      ...(data.duty_on && { dutyOn: data.duty_on }),
      reason: data.reason,
      typedName: data.typed,
    };
    const outcome = await requestRemoval(deps, store, actor, wish, settings.notice.version);
    if (outcome.ok) {
      const view = await personalView(turn, outcome.value, actor);
      return { ...replaced(view), shows: { kind: "removal", id: outcome.value.id } };
    }
    return showRequestAgain(turn, data.customer, typedIn(data), outcome.error);
  },
});

const typedIn = (data: z.infer<typeof form>): RemovalTyped => ({
  ackRead: data.ack_read,
  ackFaith: data.ack_faith,
  ackIndemnity: data.ack_indemnity,
  ...(data.duty && { duty: data.duty }),
  ...(data.duty_on && { dutyOn: data.duty_on }),
  reason: data.reason,
  typedName: data.typed,
});
