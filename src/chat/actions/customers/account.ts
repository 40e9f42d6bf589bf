import { z } from "zod";
import { assignCustomer } from "../../../core/customers/account/assign";
import { completeAccount, fitAccount } from "../../../core/customers/account/complete";
import { accountLimits } from "../../../core/customers/account/tags";
import { origins } from "../../../core/customers/customer";
import { defineAction, defineForm } from "../../action";
import {
  afterAssigning,
  afterCompleting,
  showAccount,
  showAccountForm,
  showAssignForm,
} from "../../screens/accounts/account";
import { chosenIn } from "../../screens/accounts/adding";
import { withPressed } from "../../screens/pressed";
import { channelsToChoose, noProvider, unknownChannel } from "../../views/customers/account/add";
import { type AccountTyped, noOwner } from "../../views/customers/account/forms";
import { choice, choiceOfIds, id, idIfAny, ifSent, leftOfOrigin, revision, text } from "../inputs";

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
  writes: false,
  data: z.object({ customer: id }),
  run: (turn, { customer }) => withPressed(turn, "customer", customer, (found) => showAccountForm(turn, found)),
});

/** What is wished for an account by what was typed and chosen. */
const accountIn = ({ customerTenant: tenantId, origin, alias, tags, notes, ...chosen }: Partial<AccountTyped>) => ({
  tenantId,
  origin,
  alias,
  tags,
  notes,
  ...chosenIn(chosen),
});

/** As much of each text as fits on the form, in bytes. */
const shownAgain = 6000;

export const saveAccount = defineForm({
  verb: "customer.complete",
  needs: "customers.add",
  writes: true,
  data: z.object({ customer: id, revision, left: leftOfOrigin }),
  inputs: {
    customerTenant: ifSent(text(100, shownAgain)),
    origin: ifSent(choice(origins, "partner-center")),
    channel: ifSent(choice(channelsToChoose, unknownChannel)),
    provider: ifSent(choiceOfIds(noProvider)),
    alias: ifSent(text(accountLimits.alias, shownAgain)),
    tags: ifSent(text(accountLimits.tags, shownAgain)),
    notes: ifSent(text(accountLimits.notes, shownAgain)),
  },
  async run(turn, { customer, revision, left, ...typed }) {
    const seen = { id: customer, revision };
    const wish = { ...accountIn(typed), agreed: left?.agreed };
    const outcome = await completeAccount(turn.deps, turn.store, turn.actor, seen, wish);
    return afterCompleting(turn, customer, typed, outcome);
  },
  alsoUnfit: (turn, { customer, revision: _, left, ...typed }) =>
    fitAccount(turn.store, customer, { ...accountIn(typed), agreed: left?.agreed }),
  again: (turn, { customer, revision: _, left: __, ...typed }, refusal) =>
    withPressed(turn, "customer", customer, (found) => showAccountForm(turn, found, typed, refusal)),
});

export const startAssigning = defineAction({
  verb: "customer.assigning",
  needs: "customers.add",
  writes: false,
  data: z.object({ customer: id, owner: idIfAny }),
  run: (turn, { customer, owner }) =>
    withPressed(turn, "customer", customer, (found) => showAssignForm(turn, found, owner)),
});

export const saveOwner = defineForm({
  verb: "customer.assign",
  needs: "customers.add",
  writes: true,
  data: z.object({ customer: id, revision, left: z.object({ owner: z.string() }).optional() }),
  inputs: { owner: choiceOfIds(noOwner) },
  async run(turn, { customer, revision, owner }) {
    const chosen = owner === noOwner ? undefined : owner;
    const outcome = await assignCustomer(turn.deps, turn.store, turn.actor, { id: customer, revision }, chosen);
    return afterAssigning(turn, customer, owner, outcome);
  },
  again: (turn, { customer, owner }, refusal) =>
    withPressed(turn, "customer", customer, (found) => showAssignForm(turn, found, owner, refusal)),
});
