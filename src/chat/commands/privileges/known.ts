import { permit } from "../../../core/people/actor";
import { defineCommand } from "../../command";
import { refuse } from "../../refuse";
import { withCustomer } from "../../screens/customers";
import { showFollowUps } from "../../screens/open-items";
import { showPrivileges } from "../../screens/privileges";

export const showPrivilegesOf = defineCommand({
  name: "privileges.show",
  task: "customers",
  words: {
    en: {
      shown: "privileges",
      names: ["delegated admin", "delegated admin privileges", "admin privileges", "privileges of", "privileges card"],
    },
    it: {
      shown: "privilegi",
      names: [
        "amministratore delegato",
        "privilegi di amministratore delegato",
        "privilegi di amministrazione",
        "scheda dei privilegi",
      ],
    },
  },
  slots: ["customer", "service"],
  argument: "optional",
  offeredTo: "customers.read",
  writes: false,
  // Alone it means what is to be decided: who sees providers only, and no customers, has theirs to review.
  run: async (turn, asked) => {
    const permitted = await permit(turn.store, turn.actor, "customers.read");
    if (!permitted.ok) return asked.called ? refuse(turn, permitted.error) : showFollowUps(turn);
    return withCustomer(turn, asked, { verb: "privileges.known" }, (customer) => showPrivileges(turn, customer), {
      includeRemoved: true,
      without: () => showFollowUps(turn),
    });
  },
});
