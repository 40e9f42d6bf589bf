import { mayTrade } from "../../../core/enrolment/standing";
import { can, type Role } from "../../../core/permissions";
import { mayTryAgain } from "../../../core/removals/policy";
import type { Command, CommandName } from "../../command";
import type { Turn } from "../../context";
import type { TextKey } from "../../texts/texts";
import type { Suggested } from "../../views/help/command-line";
import { nothingWaits, removalsToDecide } from "../board/lines";
import { pageSize } from "../view-context";
import { offerOf, offersOf } from "./offers";

/** What there is to do when nothing waits, the most usual first. */
const usual: readonly CommandName[] = ["customers.list", "invitations.start", "providers.list", "providers.gaps"];
/** What some are there for: it comes first also where nothing of it waits. */
const jobs: Partial<Readonly<Record<Role, CommandName>>> = { approver: "removals.list", "user-admin": "users.list" };
/** What there is to do until the reseller is in the programme. */
const onTheWay: readonly CommandName[] = ["enrolment.show", "users.list", "guide"];
/** What is left to somebody who may do hardly anything. */
const always: readonly CommandName[] = ["invitations.list", "language"];
const most = 3;

/** Three things that this person may do and that lead somewhere now: what waits for this person comes first. */
export async function waysToBegin(turn: Turn, commands: readonly Command[]): Promise<Suggested[]> {
  const waiting = await waitingFor(turn);
  const isActive = (await mayTrade(turn.store)).ok;
  const own = turn.actor.roles.flatMap((role) => jobs[role] ?? []).toSorted();
  const others = [...new Set([...(isActive ? [...own, ...usual] : onTheWay), ...always])]
    .filter((name) => !waiting.has(name))
    .map((name) => [name] as const);
  const urgent = [...waiting].flatMap(([name, key]) => {
    const way = offerOf(turn, commands, name);
    return way ? [{ ...way, does: turn.reader.text(key) }] : [];
  });
  return [...urgent, ...offersOf(turn, commands, others)].slice(0, most);
}

/** The lists in which something waits for this person, the most pressing first, and what it is. */
async function waitingFor({ store, actor }: Turn): Promise<Map<CommandName, TextKey>> {
  const [toDecide, stuck, drafts, followUps] = await Promise.all([
    can(actor, "removals.approve") ? removalsToDecide(store, actor) : nothingWaits,
    store.openItems("removals", { stuck: true, limit: pageSize }),
    store.openItems("invitations", { sent: false, by: actor.id, limit: 1 }),
    store.openItems("followUps", { about: "others", limit: 1 }),
  ]);
  const isForMe = toDecide.total > 0 || stuck.rows.some((removal) => mayTryAgain(actor, removal));
  const waiting = new Map<CommandName, TextKey>();
  if (isForMe) waiting.set("removals.list", "help.now.removals");
  if (drafts.total > 0) waiting.set("invitations.list", "help.now.drafts");
  if (followUps.total > 0 && can(actor, "privileges.decide")) waiting.set("privileges.list", "help.now.follow-ups");
  return waiting;
}
