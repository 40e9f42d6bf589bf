import { requestsFor } from "../notices/pending-requests";
import type { Role } from "../permissions";
import { can } from "../permissions";
import { type Change, type Queries, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { byActor, permit } from "./actor";
import type { Person, PersonId } from "./person";
import { areSameRoles, rolesInHandOf, withRoles } from "./roles";

type Outcome = Result<Person, Refusal>;

/** A person as somebody saw them. */
export interface SeenPerson {
  id: PersonId;
  revision: number;
}

/**
 * Gives and takes roles, as far as they are in the actor's hand (R142, R145, R147): with no role left, the person is a
 * stranger. It holds at the next word or press. There is always a Global admin.
 */
export function changeRoles(
  store: TenantStore,
  actor: Person,
  seen: SeenPerson,
  wished: readonly Role[],
): Promise<Outcome> {
  return store.change<Outcome>(async (queries) => {
    const current = (await queries.person(actor.id)) ?? { ...actor, roles: [] };
    const permitted = await permit(queries, current, "users.manage");
    if (!permitted.ok && rolesInHandOf(current).length === 0) return unchanged(permitted);
    const person = await queries.person(seen.id);
    if (!person) return unchanged(refused({ kind: "not-found", what: "user", words: seen.id }));
    const inHand = rolesInHandOf(current, person);
    if (inHand.length === 0) return unchanged(refused({ kind: "own-roles" }));
    const roles = withRoles(person.roles, inHand, wished);
    if (areSameRoles(roles, person.roles)) return unchanged(ok(person));
    if (person.revision !== seen.revision) return unchanged(refused({ kind: "changed-meanwhile", what: "user" }));
    const refusal = await objectionTo(queries, person, roles);
    return refusal ? unchanged(refused(refusal)) : changed(queries, current, person, roles);
  });
}

/** A Global admin puts themselves into the Admin agent group (R141, R144). */
export async function becomeAdminAgent(store: TenantStore, actor: Person): Promise<Outcome> {
  const own = await store.person(actor.id);
  if (own?.roles.includes("admin-agent")) return ok(own);
  return changeRoles(store, actor, { id: actor.id, revision: own?.revision ?? 0 }, ["admin-agent"]);
}

async function objectionTo(queries: Queries, person: Person, roles: readonly Role[]): Promise<Refusal | undefined> {
  const isTaken = person.roles.includes("global-admin") && !roles.includes("global-admin");
  if (!isTaken) return undefined;
  const { name } = person;
  if (person.rolesBySetting?.includes("global-admin")) return { kind: "role-by-setting", name };
  const others = (await queries.people()).filter(({ id, roles }) => id !== person.id && roles.includes("global-admin"));
  return others.length === 0 ? { kind: "last-global-admin", name } : undefined;
}

async function changed(queries: Queries, actor: Person, person: Person, roles: Role[]): Promise<Change<Outcome>> {
  const { id, name, roles: before } = person;
  const given: Person = { ...person, roles };
  const becomesApprover = !can(person, "removals.approve") && can(given, "removals.approve");
  return {
    answer: ok(given),
    people: [given],
    events: [byActor(actor, { type: "user.roles-changed", person: id, name, roles, before })],
    effects: becomesApprover ? await requestsFor(queries, given) : [],
  };
}
