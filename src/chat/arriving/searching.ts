import type { CustomerId } from "../../core/customers/customer";
import { carriesPassword } from "../../core/passwords/typed-password";
import { permit } from "../../core/people/actor";
import type { AllDeps } from "../../core/ports";
import type { ChatSettings, IncomingTurn, Turn } from "../context";
import { type Found, findCustomers, type Sought } from "../screens/customers/found";
import { refusalLine } from "../views/refusals/line";
import { notAMemberLine } from "../views/refusals/not-a-member";
import { passwordRule } from "../views/refusals/password";
import { whoIsHere } from "./who-is-here";

/**
 * Answers what a verified person looks for while writing a message, in whatever chat: the roles and the tenant decide as
 * everywhere.
 *
 * @param opened the customers that this person has opened last, the last one first
 */
export const searching =
  ({ stores, ...deps }: AllDeps, settings: ChatSettings) =>
  async (incoming: IncomingTurn, sought: Sought, opened: readonly CustomerId[]): Promise<Found> => {
    const here = await whoIsHere({ stores, ...deps }, settings, incoming);
    if (here.kind === "stranger") return { kind: "words", text: notAMemberLine(here.reader, here.reason) };
    const { store, actor, reader } = here;
    if (carriesPassword(sought.words)) return { kind: "words", text: `${passwordRule(reader)}.` };
    const turn: Turn = { deps, store, actor, reader, incoming, settings };
    const permitted = await permit(store, actor, "customers.read");
    if (!permitted.ok) return { kind: "words", text: refusalLine(reader, permitted.error) };
    return findCustomers(turn, sought, opened);
  };
