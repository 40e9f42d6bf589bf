import { permit } from "../../../core/people/actor";
import { defineCommand } from "../../command";
import { refuse } from "../../refuse";
import { showCustomers, withCustomer } from "../../screens/customers";
import { showTaking } from "../../screens/privileges";

/** With a customer the form of what it took away; alone, everybody who took all privileges away (R23, R52). */
export const privilegesLost = defineCommand({
  name: "privileges.lost",
  task: "customers",
  words: {
    en: {
      shown: "privileges lost",
      names: [
        "lost privileges",
        "privileges removed by customer",
        "privileges removed by the customer",
        "record privileges lost",
        "record lost privileges",
      ],
      beside: ["at", "with", "record", "by"],
    },
    it: {
      shown: "privilegi persi",
      names: [
        "persi privilegi",
        "privilegi tolti dal cliente",
        "privilegi tolti da",
        "registra privilegi persi",
        "registra i privilegi persi",
      ],
      beside: ["da", "presso", "con", "registra"],
    },
  },
  slots: ["customer", "service"],
  argument: "optional",
  opensForm: true,
  needs: "customers.read",
  writes: false,
  run: (turn, asked) =>
    withCustomer(
      turn,
      asked,
      { verb: "privileges.taking" },
      async (customer) => {
        const permitted = await permit(turn.store, turn.actor, "privileges.record");
        return permitted.ok ? showTaking(turn, customer, { taken: asked.services }) : refuse(turn, permitted.error);
      },
      { includeRemoved: true, without: () => showCustomers(turn, { facets: ["privilege:revoked"] }) },
    ),
});
