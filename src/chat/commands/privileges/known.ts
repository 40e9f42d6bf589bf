import { can } from "../../../core/permissions";
import { defineCommand } from "../../command";
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
      nouns: ["privileges", "privilege", "delegated admin"],
    },
    it: {
      shown: "privilegi",
      names: [
        "amministratore delegato",
        "privilegi di amministratore delegato",
        "privilegi di amministrazione",
        "scheda dei privilegi",
      ],
      nouns: ["privilegi", "privilegio", "amministratore delegato"],
    },
  },
  slots: ["customer"],
  argument: "optional",
  offeredTo: "customers.read",
  writes: false,
  // Alone it means what is to be decided, as who sees providers only has it too.
  run: async (turn, asked) => {
    if (!can(turn.actor, "customers.read")) return showFollowUps(turn);
    return withCustomer(turn, asked, { verb: "privileges.known" }, (customer) => showPrivileges(turn, customer), {
      includeRemoved: true,
      without: () => showFollowUps(turn),
    });
  },
});
