import { z } from "zod";
import { addCustomer, checkedCustomer } from "../../../core/customers/add";
import { defineAction, defineForm } from "../../action";
import { afterAddingCustomer, originIn, showAddCustomerForm } from "../../screens/accounts/adding";
import { withProviderTyped } from "../../screens/providers/typed";
import { channelsToChoose, noProvider, originsToChoose, unknownChannel } from "../../views/customers/account/add";
import { choice, choiceOfIds, idsIfAny, leftOfOrigin, text } from "../inputs";

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
  data: z.object({ left: leftOfOrigin, besides: idsIfAny }),
  inputs: {
    name: text(200),
    domain: text(260),
    customerTenant: text(100),
    origin: choice(originsToChoose, "partner-center"),
    channel: choice(channelsToChoose, unknownChannel),
    provider: choiceOfIds(noProvider),
    providerName: text(120),
  },
  run: (turn, { left: _, besides, ...filled }) =>
    withProviderTyped(
      turn,
      filled,
      async (typed) => {
        const outcome = await addCustomer(turn.deps, turn.store, turn.actor, { ...typed, ...originIn(typed), besides });
        return afterAddingCustomer(turn, { ...typed, besides }, outcome);
      },
      (typed, refusal) => showAddCustomerForm(turn, { ...typed, besides }, refusal),
    ),
  alsoUnfit: (turn, { left: _, besides: __, ...typed }) =>
    checkedCustomer(turn.store, { ...typed, ...originIn(typed) }),
  again: (turn, { left: _, ...typed }, refusal) => showAddCustomerForm(turn, typed, refusal),
});
