import { mayTrade } from "../../../core/enrolment/standing";
import { can } from "../../../core/permissions";
import { mayDecide, mayTryAgain } from "../../../core/removals/policy";
import type { Removal } from "../../../core/removals/removal";
import type { Command, CommandName } from "../../command";
import type { Turn } from "../../context";
import type { TextKey } from "../../texts/texts";
import type { Suggested } from "../../views/help/command-line";
import { pageSize } from "../view-context";
import { offerOf, offersOf } from "./offers";

/** What there is to do when nothing waits, the most usual first. */
const usual: readonly CommandName[] = ["customers.list", "invitations.start", "providers.list", "providers.gaps"];
/** What there is to do until the reseller is in the programme. */
const onTheWay: readonly CommandName[] = ["enrolment.show", "users.list", "guide"];
/** What is left to somebody who may do hardly anything. */
const always: readonly CommandName[] = ["invitations.list", "language"];
const most = 3;

/** Three things that this person may do and that lead somewhere now: what waits for this person comes first. */
export async function waysToBegin(turn: Turn, commands: readonly Command[]): Promise<Suggested[]> {
  const waiting = await waitingFor(turn);
  const isActive = (await mayTrade(turn.store)).ok;
  const others = [...(isActive ? usual : onTheWay), ...always]
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
  const [removals, invitations, followUps] = await Promise.all([
    store.openItems("removals", { limit: pageSize }),
    store.openItems("invitations", { limit: pageSize }),
    store.openItems("followUps", { limit: 1 }),
  ]);
  const isForMe = (removal: Removal): boolean =>
    removal.state === "stuck" ? mayTryAgain(actor, removal) : mayDecide(actor, removal);
  const isMyDraft = ({ state, createdBy }: (typeof invitations.rows)[number]): boolean =>
    state !== "sent" && createdBy === actor.id;
  const waiting = new Map<CommandName, TextKey>();
  if (removals.rows.some(isForMe)) waiting.set("removals.list", "help.now.removals");
  if (invitations.rows.some(isMyDraft)) waiting.set("invitations.list", "help.now.drafts");
  if (followUps.total > 0 && can(actor, "privileges.decide")) waiting.set("privileges.list", "help.now.follow-ups");
  return waiting;
}
