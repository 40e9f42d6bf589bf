import { defineCommand } from "../../command";
import { withCustomer } from "../../screens/customers";
import { showFollowUps } from "../../screens/open-items";

export const listFollowUps = defineCommand({
  name: "privileges.list",
  task: "removals",
  words: {
    en: ["follow-ups", "followups", "tasks", "remaining privileges"],
    it: ["attività", "da decidere", "privilegi rimasti", "attività aperte"],
  },
  argument: "optional",
  needs: "customers.read",
  writes: false,
  run: (turn, words) =>
    words
      ? withCustomer(turn, words, { verb: "follow-ups.page" }, ({ id }) => showFollowUps(turn, { customer: id }), {
          includeRemoved: true,
        })
      : showFollowUps(turn),
});
