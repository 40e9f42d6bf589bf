import { z } from "zod";
import type { CustomerId } from "../../../core/customers/customer";
import { type Language, languages } from "../../../core/languages";
import type { RemovalId } from "../../../core/removals/removal-id";
import { checkedRemoval, isAskedSo, type RemovalWish, requestRemoval } from "../../../core/removals/request";
import type { Shown } from "../../../core/removals/shown";
import { defineForm } from "../../action";
import type { ChatSettings } from "../../context";
import { keepTyped } from "../../refuse";
import { decidedMeanwhile } from "../../screens/removals/decided";
import { showRequestAgain } from "../../screens/removals/form";
import { personalView } from "../../screens/removals/removals";
import { withNote } from "../../views/note";
import { type Acknowledgement, acknowledgements, type RemovalTyped } from "../../views/removals/form";
import { replaced } from "../../views/view";
import { choiceIfAny, date, id, idIfAny, revision, several, shownBefore, text, tickCarried } from "../inputs";

export const askForRemoval = defineForm({
  verb: "removal.request",
  needs: "removals.request",
  writes: true,
  data: z.object({
    customer: id,
    after: idIfAny,
    shown: shownBefore,
    notice: revision,
    language: z.enum(languages),
    // Forms of an earlier version, which are still in chats, confirm by ticks.
    ack_read: tickCarried,
    ack_faith: tickCarried,
    ack_indemnity: tickCarried,
  }),
  inputs: {
    acks: several(acknowledgements),
    duty: choiceIfAny(["no", "given", "due"]),
    duty_on: date,
    reason: text(600),
    typed: text(200),
  },
  async run(turn, filled) {
    const { deps, store, actor, settings } = turn;
    const wish = wishIn(settings, filled);
    const outcome = await requestRemoval(deps, store, actor, wish, settings.notice.version);
    if (!outcome.ok)
      return outcome.error.kind === "already-decided"
        ? decidedMeanwhile(turn, outcome.error.removal)
        : showRequestAgain(turn, filled, typedIn(filled), outcome.error);
    const { id, revision } = outcome.value;
    const view = await personalView(turn, outcome.value, actor);
    const answer = { ...replaced(view), shows: { kind: "removal" as const, id, revision } };
    if (isAskedSo(outcome.value, wish)) return answer;
    return keepTyped(turn, withNote(answer, turn.reader.text("removals.asked-before")));
  },
  alsoUnfit: ({ deps, store, settings }, filled) =>
    checkedRemoval(deps, store, wishIn(settings, filled), settings.notice.version),
  again: (turn, filled, refusal) => showRequestAgain(turn, filled, typedIn(filled), refusal),
});

interface FilledIn {
  customer: CustomerId;
  after?: RemovalId | undefined;
  shown: Shown;
  notice: number;
  language: Language;
  acks: Acknowledgement[];
  ack_read: boolean;
  ack_faith: boolean;
  ack_indemnity: boolean;
  duty: RemovalTyped["duty"] | undefined;
  duty_on: string | undefined;
  reason: string;
  typed: string;
}

const typedIn = (filled: FilledIn): RemovalTyped => ({
  acks: acknowledgements.filter((each) => filled.acks.includes(each) || filled[`ack_${each}`]),
  ...(filled.duty && { duty: filled.duty }),
  ...(filled.duty_on && { dutyOn: filled.duty_on }),
  reason: filled.reason,
  typedName: filled.typed,
});

function wishIn({ notice: { in: inLanguage } }: Pick<ChatSettings, "notice">, filled: FilledIn): RemovalWish {
  const { customer, after, shown, notice: version, language } = filled;
  const { acks, ...typed } = typedIn(filled);
  const acknowledged = {
    read: acks.includes("read"),
    faith: acks.includes("faith"),
    indemnity: acks.includes("indemnity"),
  };
  return {
    customer,
    after,
    shown,
    notice: { version, language, hash: inLanguage(language).hash },
    acknowledged,
    ...typed,
  };
}
