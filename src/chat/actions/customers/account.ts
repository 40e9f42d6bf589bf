import { z } from "zod";
import { assignCustomer } from "../../../core/customers/account/assign";
import { completeAccount, fitAccount } from "../../../core/customers/account/complete";
import { ownerMeant } from "../../../core/customers/account/owner-meant";
import { accountLimits } from "../../../core/customers/account/tags";
import { origins } from "../../../core/customers/customer";
import type { Refusal } from "../../../core/refusals";
import { defineAction, defineForm } from "../../action";
import type { Turn } from "../../context";
import {
  accountIn,
  afterCompleting,
  agreedBy,
  showAccount,
  showAccountAgain,
  showAccountForm,
} from "../../screens/accounts/account";
import { showAssigned, showAssignForm } from "../../screens/accounts/assigning";
import { withPressed } from "../../screens/pressed";
import { withProviderTyped } from "../../screens/providers/typed";
import { channelsToChoose, noProvider, unknownChannel } from "../../views/customers/account/add";
import { noOwner, type OwnerTyped } from "../../views/customers/account/forms";
import { choice, choiceOfIds, id, idIfAny, idsIfAny, ifSent, leftOfOrigin, revision, text } from "../inputs";

export const openAccount = defineAction({
  verb: "customer.account",
  needs: "customers.read",
  writes: false,
  data: z.object({ customer: id }),
  run: (turn, { customer }) => withPressed(turn, "customer", customer, (found) => showAccount(turn, found)),
});

export const startCompleting = defineAction({
  verb: "customer.completing",
  needs: "customers.add",
  doing: "completing",
  writes: false,
  data: z.object({ customer: id }),
  run: (turn, { customer }) => withPressed(turn, "customer", customer, (found) => showAccountForm(turn, found)),
});

export const saveAccount = defineForm({
  verb: "customer.complete",
  needs: "customers.add",
  doing: "completing",
  writes: true,
  data: z.object({
    customer: id,
    said: z.string().max(100).default(""),
    left: leftOfOrigin,
    besides: idsIfAny,
  }),
  inputs: {
    name: ifSent(text(200)),
    domain: ifSent(text(260)),
    customerTenant: ifSent(text(100)),
    origin: ifSent(choice(origins, "partner-center")),
    channel: ifSent(choice(channelsToChoose, unknownChannel)),
    provider: ifSent(choiceOfIds(noProvider)),
    providerName: ifSent(text(120)),
    alias: ifSent(text(accountLimits.alias)),
    tags: ifSent(text(accountLimits.tags)),
    notes: ifSent(text(accountLimits.notes)),
  },
  run(turn, { customer: id, said, left, besides, ...filled }) {
    const seen = { id, said, besides };
    return withPressed(turn, "customer", id, ({ provider }) =>
      withProviderTyped(
        turn,
        filled,
        async (typed) => {
          const wish = { ...accountIn(typed), agreed: agreedBy(turn, left?.agreed), besides };
          const outcome = await completeAccount(turn.deps, turn.store, turn.actor, seen, wish);
          return afterCompleting(turn, seen, typed, outcome);
        },
        (typed, refusal) =>
          withPressed(turn, "customer", id, (found) =>
            showAccountAgain(turn, found, { said, typed, besides }, refusal),
          ),
        provider?.id,
      ),
    );
  },
  alsoUnfit: (turn, { customer: id, said, left, besides, ...typed }) =>
    fitAccount(turn.store, { id, said }, { ...accountIn(typed), agreed: agreedBy(turn, left?.agreed), besides }),
  again: (turn, { customer, said, left: _, besides, ...typed }, refusal) =>
    withPressed(turn, "customer", customer, (found) =>
      showAccountAgain(turn, found, { said, typed, besides }, refusal),
    ),
});

export const startAssigning = defineAction({
  verb: "customer.assigning",
  needs: "customers.add",
  doing: "assigning",
  writes: false,
  data: z.object({ customer: id, owner: idIfAny }),
  run: (turn, { customer, owner }) =>
    withPressed(turn, "customer", customer, (found) => showAssignForm(turn, found, { owner })),
});

export const saveOwner = defineForm({
  verb: "customer.assign",
  needs: "customers.add",
  doing: "assigning",
  writes: true,
  data: z.object({
    customer: id,
    revision,
    left: z.object({ owner: z.string() }).optional(),
  }),
  inputs: { owner: choiceOfIds(noOwner), ownerName: text(120) },
  run: (turn, { customer, revision, left: _, ...typed }) =>
    withPressed(turn, "customer", customer, async ({ owner: kept }) => {
      const { deps, store, actor } = turn;
      const chosen = typed.owner === noOwner ? undefined : typed.owner;
      const owner = await ownerMeant(store, { chosen, kept, typed: typed.ownerName });
      if (!owner.ok) return assignAgain(turn, customer, typed, owner.error);
      const outcome = await assignCustomer(deps, store, actor, { id: customer, revision }, owner.value);
      return outcome.ok
        ? showAssigned(turn, outcome.value)
        : assignAgain(turn, customer, { owner: owner.value ?? noOwner }, outcome.error);
    }),
  again: (turn, { customer, left: _, ...typed }, refusal) => assignAgain(turn, customer, typed, refusal),
});

const assignAgain = (turn: Turn, id: string, typed: OwnerTyped, refusal: Refusal) =>
  withPressed(turn, "customer", id, (found) => showAssignForm(turn, found, typed, refusal));
