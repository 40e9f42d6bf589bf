import type { OpenItems, OpenQuery } from "../../core/open-items";
import { can } from "../../core/permissions";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import { invitationsList } from "../views/invitations/list";
import type { OpenFacts } from "../views/open-list";
import { followUpsList } from "../views/privileges/list";
import { removalsList } from "../views/removals/list";
import { shown } from "../views/view";
import { allNames, pageSize } from "./view-context";

type Query = Omit<OpenQuery, "limit">;

async function pageOf<Kind extends keyof OpenItems>(
  turn: Turn,
  kind: Kind,
  query: Query,
): Promise<OpenFacts<OpenItems[Kind]>> {
  const { store, deps } = turn;
  const [page, people] = await Promise.all([store.openItems(kind, { ...query, limit: pageSize }), allNames(turn)]);
  return { page, people, now: deps.clock.now() };
}

/** A page of the open invitations, with their age (R17–R19). */
export async function showInvitations(turn: Turn, query: Query = {}): Promise<Answer> {
  const mayWrite = can(turn.actor, "invitations.write");
  return shown(invitationsList(turn.reader, { ...(await pageOf(turn, "invitations", query)), mayWrite }));
}

/** A page of the removals that wait for a decision (B3). */
export const showRemovals = async (turn: Turn, query: Query = {}): Promise<Answer> =>
  shown(removalsList(turn.reader, await pageOf(turn, "removals", query)));

/** A page of the privileges that stayed after removals and wait for a decision, of one customer or of all (B6). */
export async function showFollowUps(turn: Turn, query: Query = {}): Promise<Answer> {
  const { customer } = query;
  return shown(followUpsList(turn.reader, { ...(await pageOf(turn, "followUps", query)), customer }));
}
