import { permitAsTold } from "../people/actor";
import type { Person } from "../people/person";
import { can } from "../permissions";
import type { Queries } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import type { Removal } from "./removal";
import type { RemovalId } from "./removal-id";

/** Who may do what with a request, beside the table of permissions: nobody decides what they asked for (B3, four eyes). */

type Asked = Pick<Removal, "requestedBy">;

/** Approving, refusing, and closing one that got stuck: an approver who is not the requester. */
export const mayDecide = (person: Person, removal: Asked): boolean =>
  can(person, "removals.approve") && person.id !== removal.requestedBy;

/** Taking one up again that got stuck: whoever may decide it, and its requester. */
export const mayTryAgain = (person: Person, removal: Asked): boolean =>
  mayDecide(person, removal) || mayWithdraw(person, removal);

/** Taking the request back: its requester. */
export const mayWithdraw = (person: Person, removal: Asked): boolean =>
  can(person, "removals.request") && person.id === removal.requestedBy;

/** Those who may decide a request of this person. */
export async function approversFor(queries: Pick<Queries, "people">, requestedBy: string): Promise<Person[]> {
  const people = await queries.people();
  return people.filter((person) => mayDecide(person, { requestedBy }));
}

/** A request as somebody saw it. */
export interface SeenRemoval {
  id: RemovalId;
  revision: number;
}

/** A decision on exactly what the approver had before the eyes. */
export interface Decision extends SeenRemoval {
  comment: string;
}

/** The request that an approver decides on, provided that it is still in the state and revision that they saw. */
export async function forDecider(
  queries: Queries,
  actor: Person,
  seen: SeenRemoval,
  state: Removal["state"],
): Promise<Result<Removal, Refusal>> {
  const permitted = await permitAsTold(queries, actor, "removals.approve");
  if (!permitted.ok) return permitted;
  const removal = await queries.removal(seen.id);
  if (!removal) return refused({ kind: "not-found", what: "removal", words: seen.id });
  if (mayDecide(actor, removal)) return asSeen(removal, seen, state);
  const approvers = (await approversFor(queries, removal.requestedBy)).map((person) => person.name);
  return refused({ kind: "own-request", removal: removal.id, approvers, stuck: removal.state === "stuck" });
}

/** The request, provided that it is still in the state and revision that somebody saw. */
export function asSeen(removal: Removal, { revision }: SeenRemoval, state: Removal["state"]): Result<Removal, Refusal> {
  if (removal.state !== state) return refused({ kind: "already-decided", removal });
  if (removal.revision !== revision) return refused({ kind: "changed-meanwhile", what: "removal" });
  return ok(removal);
}
