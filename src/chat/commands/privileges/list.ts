import { can } from "../../../core/permissions";
import { defineCommand } from "../../command";
import { withCustomer } from "../../screens/customers";
import { showFollowUps, withPeopleUnread } from "../../screens/open-items";

export const listFollowUps = defineCommand({
  name: "privileges.list",
  task: "removals",
  words: {
    en: {
      shown: "follow-ups",
      names: ["followups", "follow ups", "tasks", "remaining privileges"],
      nouns: ["follow-ups", "follow ups", "tasks", "leftovers", "leftover", "left over", "left behind", "remaining"],
    },
    it: {
      shown: "attività",
      names: ["da decidere", "privilegi rimasti", "attività aperte"],
      nouns: ["attività", "privilegi rimasti", "rimasti", "rimasto", "rimasta", "residui"],
    },
  },
  slots: ["customer", "service"],
  argument: "optional",
  doesAlone: "command.privileges.list.does-alone",
  offeredTo: "customers.read",
  writes: false,
  // Who sees providers only, and no customers, has theirs to review.
  run: async (turn, asked) => {
    if (!can(turn.actor, "customers.read")) return showFollowUps(turn);
    return withCustomer(turn, asked, { verb: "follow-ups.page" }, ({ id }) => showFollowUps(turn, { customer: id }), {
      includeRemoved: true,
      mayBeAll: true,
      without: async () => withPeopleUnread(turn, asked, await showFollowUps(turn)),
    });
  },
});
