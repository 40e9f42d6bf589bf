import { z } from "zod";
import { addCustomer, checkedCustomer } from "../../../core/customers/add";
import { origins } from "../../../core/customers/customer";
import { defineAction, defineForm } from "../../action";
import { afterAddingCustomer, originIn, showAddCustomerForm } from "../../screens/accounts/adding";
import { channelsToChoose, noProvider, unknownChannel } from "../../views/customers/account/add";
import { choice, choiceOfIds, leftOfOrigin, text } from "../inputs";

export const startAddingCustomer = defineAction({
  verb: "customer.adding",
  needs: "customers.add",
  writes: false,
  data: z.object({}),
  run: (turn) => showAddCustomerForm(turn),
});

export const addNewCustomer = defineForm({
  verb: "customer.add",
  needs: "customers.add",
  writes: true,
  data: z.object({ left: leftOfOrigin }),
  inputs: {
    name: text(200),
    domain: text(260),
    customerTenant: text(100),
    origin: choice(origins, "partner-center"),
    channel: choice(channelsToChoose, unknownChannel),
    provider: choiceOfIds(noProvider),
  },
  async run(turn, { left: _, ...typed }) {
    const outcome = await addCustomer(turn.deps, turn.store, turn.actor, { ...typed, ...originIn(typed) });
    return afterAddingCustomer(turn, typed, outcome);
  },
  alsoUnfit: (turn, { left: _, ...typed }) => checkedCustomer(turn.store, { ...typed, ...originIn(typed) }),
  again: (turn, { left: _, ...typed }, refusal) => showAddCustomerForm(turn, typed, refusal),
});
