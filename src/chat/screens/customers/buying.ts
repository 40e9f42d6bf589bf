import { clouds } from "../../../core/clouds";
import { buyingOf } from "../../../core/customers/buying";
import type { Customer, CustomerId } from "../../../core/customers/customer";
import { can } from "../../../core/permissions";
import type { Refusal } from "../../../core/refusals";
import type { Result } from "../../../core/result";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { refuse } from "../../refuse";
import { customerBuying } from "../../views/customers/buying";
import { withNote } from "../../views/note";
import { replaced, shown, type View } from "../../views/view";
import { withCustomer } from "../customers";
import { askWhichCustomer } from "../customers-asked";
import { nameOf } from "../view-context";

/** Whether the customer that a line names may buy for itself, what that means, and the press that changes it (R193). */
export async function showBuyingAsked(turn: Turn, asked: Asked): Promise<Answer> {
  const { cloud } = turn.store.tenant;
  if (!clouds[cloud].ownPurchases) return refuse(turn, { kind: "buying-not-here", cloud });
  const said = saidOfBuying(turn, asked);
  const show = (customer: Customer): Promise<Answer> => showBuyingSaid(turn, customer, said.wished);
  return withCustomer(turn, asked, { verb: "customer.buying", data: said }, show, {
    includeRemoved: true,
    without: (chosen) => askWhichCustomer(turn, asked, chosen),
  });
}

/** What a line wants of it, as what it opens takes it. */
export function saidOfBuying(_: Turn, asked: Asked): { wished?: boolean } {
  const wished = buyingWished(asked);
  return wished === undefined ? {} : { wished };
}

/** The same of a customer, with whether it is so already as a line wants it. */
export async function showBuyingSaid(turn: Turn, { id, mayBuy, state }: Customer, wished?: boolean): Promise<Answer> {
  const card = await showBuying(turn, id);
  if (wished !== mayBuy || state !== "active") return card;
  return withNote(card, turn.reader.text(mayBuy ? "customer.buying.so.allowed" : "customer.buying.so.ended"));
}

/** Whether the customer that a line names may buy for itself, for who asks and changes nothing. */
export function showWhetherBuys(turn: Turn, asked: Asked): Promise<Answer> | Answer {
  const { cloud } = turn.store.tenant;
  if (!clouds[cloud].ownPurchases) return refuse(turn, { kind: "buying-not-here", cloud });
  // "Allow buying zzzz": whoever is chosen instead is allowed to, or not.
  const isToAllow = asked.deed === "customers.buying" && can(turn.actor, "customers.permit-buying");
  const choice = isToAllow
    ? ({ verb: "customer.buying", data: saidOfBuying(turn, asked) } as const)
    : ({ verb: "customer.buys" } as const);
  return withCustomer(turn, asked, choice, (customer) => showBuys(turn, customer), {
    includeRemoved: true,
    without: (chosen) => askWhichCustomer(turn, asked, chosen),
  });
}

/** The same of a customer that a press names: nothing is changed there. */
export async function showBuys(turn: Turn, customer: Customer): Promise<Answer> {
  const { cloud } = turn.store.tenant;
  if (!clouds[cloud].ownPurchases) return refuse(turn, { kind: "buying-not-here", cloud });
  const card = shown(await standing(turn, customer, { isAsked: true }));
  const { state, name } = customer;
  return state === "removed" ? withNote(card, turn.reader.text("answers.may.removed", { name })) : card;
}

/** Whether a line wants it allowed, or ended; `undefined` where it says neither, or both. */
export function buyingWished({ keys }: Asked): boolean | undefined {
  const ends = keys.some((key) => ending.test(key)) || isNoMore.test(keys.join(" "));
  const allows = keys.some((key) => allowing.test(key));
  return ends === allows ? undefined : allows;
}
/** "Must not buy", "non deve più poter comprare". */
const isNoMore =
  /\b(?:(?:must|should|is) not|(?:don't|do not) let|no more|(?:must|should)n't|no longer|non (?:dev|dovr|poss)\w*|smettere)\b/;
const ending =
  /^(?:stop|end|block|cancel|remov|suspend|disabl|deactivat|off$|revo[ck]|withdr|ritir|forbid|kill|keep|prevent|ban|bar$|bann|halt|cut|scrap|discontinu|viet|blocc|disallow|annull|togli)/;
const allowing = /^(?:allow|let|enabl|activat|give|permit|permett|consent|conced|lasci|grant|autorizz|authori)/;

/** The same of the customer that is named; or why nothing is allowed to it. */
const showBuying = async (turn: Turn, id: CustomerId): Promise<Answer> =>
  answered(turn, await buyingOf(turn.store, turn.actor, id), shown);

/** After the press: how it stands now, also where somebody else pressed before; what changed meanwhile is said. */
export async function afterBuying(turn: Turn, id: CustomerId, outcome: Result<Customer, Refusal>): Promise<Answer> {
  if (outcome.ok || outcome.error.kind !== "changed-meanwhile") return answered(turn, outcome, replaced);
  const now = await answered(turn, await buyingOf(turn.store, turn.actor, id, true), replaced);
  return withNote(now, turn.reader.text("customer.buying.meanwhile"));
}

async function answered(turn: Turn, outcome: Result<Customer, Refusal>, show: (made: View) => Answer): Promise<Answer> {
  if (!outcome.ok) return refuse(turn, outcome.error);
  return show(await standing(turn, outcome.value));
}

async function standing(turn: Turn, customer: Customer, asked: { isAsked?: true } = {}): Promise<View> {
  const { buyingPermitted } = customer;
  const by = buyingPermitted && (await nameOf(turn, buyingPermitted.by));
  return customerBuying(turn.reader, { customer, tenant: turn.store.tenant, ...(by && { by }), ...asked });
}
