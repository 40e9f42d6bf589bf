import type { FollowUpsAbout } from "../../../core/open-items";
import { can } from "../../../core/permissions";
import { defineCommand } from "../../command";
import { type Asked, unknownWords } from "../../language/asked/asked";
import { whoseAsked } from "../../language/asked/invitation-filters";
import { isQuestion } from "../../language/beginning/done-to-other";
import { withCustomer } from "../../screens/customers";
import { showFollowUpsOf } from "../../screens/follow-ups";
import { showFollowUps, withPeopleUnread } from "../../screens/open-items";
import { isOurWord } from "../../screens/providers/named";
import { showReviewOf } from "../../screens/providers/review";
import { showPutOffAsked } from "../../screens/reminders/put-off";
import { withNote } from "../../views/note";

/** "Preavvisi", "legal notices owed", "access reviews": of what is left to do, those alone. */
function aboutWhich({ keys }: Asked): { about?: FollowUpsAbout } {
  const says = (words: RegExp): boolean => keys.some((key) => words.test(key));
  if (says(/^(?:preavvis[oi]|notices?)$/)) return { about: "notices" };
  return says(/^(?:reviews?|verific(?:a|he)|revision[ei])$/) ? { about: "providers" } : {};
}

export const listFollowUps = defineCommand({
  name: "privileges.list",
  task: "removals",
  words: {
    en: {
      shown: "follow-ups",
      names: [
        "followups",
        "follow ups",
        "tasks",
        "remaining privileges",
        "privileges to clean up",
        "legal notices",
        "notices owed",
        "owed notices",
        "legal notices owed",
        "notices to give",
        "legal notices to give",
        "notices due",
        "legal notices due",
        "notices still to be given",
      ],
      nouns: [
        "follow-ups",
        "follow ups",
        "tasks",
        "leftovers",
        "leftover",
        "left over",
        "left behind",
        "remaining",
        "to decide",
        ...["access review", "review of the access", "review of their access", "open the review"],
        "access reviews",
      ],
    },
    it: {
      shown: "attività",
      names: [
        "da decidere",
        "privilegi rimasti",
        "attività aperte",
        "preavvisi",
        "preavvisi legali",
        "preavvisi da dare",
        "preavvisi dovuti",
        "preavvisi legali da dare",
      ],
      nouns: [
        ...["verifiche accessi", "verifiche degli accessi", "verifica accesso"],
        ...["revisione accessi", "revisioni degli accessi"],
        "attività",
        "privilegi rimasti",
        "rimasti",
        "rimasto",
        "rimasta",
        "residui",
        "in sospeso",
        "resta",
        "restano",
        "rimane",
        ...["verifica accessi", "verifica degli accessi", "verifica dell'accesso", "revisione degli accessi"],
      ],
    },
  },
  slots: ["customer", "service", "provider"],
  argument: "optional",
  doesAlone: "command.privileges.list.does-alone",
  offeredTo: "customers.read",
  writes: false,
  // Who sees providers only, and no customers, has theirs to review.
  run: async (turn, asked) => {
    // "Snooze Zeta Inc": of whom nobody knows.
    if (asked.deed === "reminders.put-off" && !isQuestion(asked.sentence)) return showPutOffAsked(turn, asked);
    const [provider] = asked.providers;
    if (provider && asked.customers.length === 0 && can(turn.actor, "providers.read"))
      return showReviewOf(turn, provider);
    if (!can(turn.actor, "customers.read")) return showFollowUps(turn);
    const about = aboutWhich(asked);
    const choice = { verb: "follow-ups.page", data: about } as const;
    return withCustomer(turn, asked, choice, ({ id }) => showFollowUpsOf(turn, asked, { ...about, customer: id }), {
      includeRemoved: true,
      mayBeAll: true,
      without: async () => {
        const to = whoseAsked(asked, turn.actor.id);
        const shown = await showFollowUps(turn, { ...about, to });
        const list = to ? shown : withPeopleUnread(turn, asked, shown);
        const nobody = unknownWords(asked).split(" ").every(isOurWord) ? "" : unknownWords(asked);
        return nobody ? withNote(list, turn.reader.text("guess.nobody", { words: nobody })) : list;
      },
    });
  },
});
