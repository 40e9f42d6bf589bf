import { defineCommand } from "../../command";
import { withCustomer } from "../../screens/customers";
import { allNames } from "../../screens/scene";
import type { Turn } from "../../turn-context";
import { followUpsList } from "../../views/privileges/list";
import { shown } from "../../views/view";

/** Privileges that stayed after removals and wait for a decision (B6). */
export async function showFollowUps(turn: Turn, customer?: string) {
  const [followUps, people] = await Promise.all([turn.ledger.openFollowUps(customer), allNames(turn)]);
  return shown(followUpsList(turn.reader, { followUps, people, now: turn.world.clock.now() }));
}

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
      ? withCustomer(turn, words, { verb: "follow-ups.list" }, (customer) => showFollowUps(turn, customer.id), {
          includeRemoved: true,
        })
      : showFollowUps(turn),
});
