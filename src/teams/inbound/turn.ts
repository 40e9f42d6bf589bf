import type { TurnContext } from "botbuilder";
import type { ObjectId } from "../../core/people/person";
import type { TenantId } from "../../core/tenant";
import type { Inbound } from "./activity";

/** One verified activity on its way through. */
export interface TeamsTurn {
  inbound: Inbound;
  tenant: TenantId;
  /** Names this turn in the log, and to the person when it fails. */
  reference: string;
  /** Others read along in its conversation, and none of them its answer: Teams shows that to one person alone. */
  forOne?: boolean;
  /** Who alone sees the pressed message, where it is remembered as one that Teams shows so. */
  shownAloneTo?: ObjectId | undefined;
  /** JSON of the answer to an invoke. */
  answer?: string;
  /** What a repeat is answered, where the answer itself may be given once only. */
  again?: string;
  /** What is to be done once the request has been answered. */
  after: (() => Promise<void>)[];
}

const key = Symbol("turn");

/** Lets the routes find their turn. */
export function keepTurn(context: TurnContext, turn: TeamsTurn): void {
  context.turnState.set(key, turn);
}

export function turnOf(context: TurnContext): TeamsTurn {
  const turn: TeamsTurn | undefined = context.turnState.get(key);
  if (!turn) throw new Error("a route ran outside a turn");
  return turn;
}
