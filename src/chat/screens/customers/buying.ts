import { clouds } from "../../../core/clouds";
import { buyingOf } from "../../../core/customers/buying";
import type { Customer, CustomerId } from "../../../core/customers/customer";
import type { Refusal } from "../../../core/refusals";
import type { Result } from "../../../core/result";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { refuse } from "../../refuse";
import { customerBuying } from "../../views/customers/buying";
import { replaced, shown, type View } from "../../views/view";
import { withCustomer } from "../customers";
import { askWhichCustomer } from "../customers-asked";
import { nameOf } from "../view-context";

/** Whether the customer that a line names may buy for itself, what that means, and the press that changes it (R193). */
export async function showBuyingAsked(turn: Turn, asked: Asked): Promise<Answer> {
  const { cloud } = turn.store.tenant;
  if (!clouds[cloud].ownPurchases) return refuse(turn, { kind: "buying-not-here", cloud });
  return withCustomer(turn, asked, { verb: "customer.buying" }, ({ id }) => showBuying(turn, id), {
    includeRemoved: true,
    without: () => askWhichCustomer(turn, asked, "buying"),
  });
}

/** The same of the customer that a press names; or why nothing is allowed to it. */
export const showBuying = async (turn: Turn, id: CustomerId): Promise<Answer> =>
  answered(turn, await buyingOf(turn.store, turn.actor, id), shown);

/** After the press: how it stands now, also where somebody else pressed before. */
export const afterBuying = (turn: Turn, outcome: Result<Customer, Refusal>): Promise<Answer> =>
  answered(turn, outcome, replaced);

async function answered(turn: Turn, outcome: Result<Customer, Refusal>, show: (made: View) => Answer): Promise<Answer> {
  if (!outcome.ok) return refuse(turn, outcome.error);
  const { buyingPermitted } = outcome.value;
  const by = buyingPermitted && (await nameOf(turn, buyingPermitted.by));
  return show(customerBuying(turn.reader, { customer: outcome.value, tenant: turn.store.tenant, ...(by && { by }) }));
}
