import { findLinks } from "../invitations/links/find-links";
import { requestsFor } from "../notices/pending-requests";
import { can, type Role } from "../permissions";
import { type Deps, type Queries, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { byActor, permit } from "./actor";
import { addressIn, addressKey, holderOf } from "./addresses";
import type { ObjectId, Person } from "./person";
import { isAppointed, rolesInHandOf, withRoles } from "./roles";
import { newSignIn, tellSignIn } from "./sign-in";

/** Somebody who is to be added, as typed and chosen (R146, R147). */
export interface NewUser {
  name: string;
  address: string;
  roles: readonly Role[];
  /** Whether the account with which they sign in is there already, or is to be created. */
  account: "exists" | "to-create";
  /** Who it is for Entra, where the verified roster says so. */
  objectId?: ObjectId | undefined;
}

/** Whether somebody may be added so, and how it would be, with the address as it is kept. */
export async function checkUser(queries: Queries, actor: Person, wish: NewUser): Promise<Result<NewUser, Refusal>> {
  const permitted = await mayGive(queries, actor, wish.roles);
  if (!permitted.ok) return permitted;
  const name = wish.name.trim();
  if (!name) return refused({ kind: "user-name-needed" });
  if (findLinks(name).length > 0) return refused({ kind: "user-name-linked", typed: name });
  const address = addressIn(wish.address);
  if (!address) return refused({ kind: "user-address-unfit", typed: wish.address.trim() });
  const known = wish.objectId ? await queries.personWith(wish.objectId) : undefined;
  const holder = known ?? holderOf(await queries.people(), address);
  if (holder) return refused({ kind: "user-address-taken", address, by: holder.id, name: holder.name });
  const roles = withRoles([], rolesInHandOf(actor), wish.roles);
  return roles.length > 0 ? ok({ ...wish, name, address, roles }) : refused({ kind: "user-roles-needed" });
}

/** Global admin and approver are given by a Global admin only. */
async function mayGive(queries: Queries, actor: Person, roles: readonly Role[]): Promise<Result<void, Refusal>> {
  const permitted = await permit(queries, actor, "users.manage");
  return permitted.ok && roles.some(isAppointed) ? permit(queries, actor, "users.appoint") : permitted;
}

/**
 * Adds somebody to the reseller's people; who is added by address is recognised at their first word. Adding the same
 * again is the same answer. For an account to be created, sign-in data are made and told to whoever adds (R145–R151).
 */
export function addUser(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  wish: NewUser,
): Promise<Result<Person, Refusal>> {
  return store.change<Result<Person, Refusal>>(async (queries) => {
    const checked = await checkUser(queries, actor, wish);
    if (!checked.ok) {
      const before = checked.error.kind === "user-address-taken" ? await queries.person(checked.error.by) : undefined;
      return unchanged(before && isSame(before, actor, wish) ? ok(before) : checked);
    }
    const { name, address, roles, account, objectId } = checked.value;
    const id = objectId ?? deps.ids.next();
    const signIn = account === "to-create" ? newSignIn(deps, actor) : undefined;
    const person: Person = {
      id,
      ...(!objectId && { objectId: null }),
      name,
      upn: address,
      roles: [...roles],
      addedBy: actor.id,
      ...(signIn && { signIn }),
      revision: 0,
    };
    return {
      answer: ok(person),
      people: [person],
      events: [byActor(actor, { type: "user.added", person: id, name, address, roles: [...roles] })],
      effects: [
        ...(signIn ? [tellSignIn(person.id, signIn)] : []),
        ...(objectId && can(person, "removals.approve") ? await requestsFor(queries, person) : []),
      ],
    };
  });
}

/** A second press of the same. */
function isSame(before: Person, actor: Person, { name, address, roles }: NewUser): boolean {
  const isAlike = before.name === name.trim() && addressKey(before.upn ?? "") === addressKey(addressIn(address) ?? "");
  const hasSame = before.roles.length === roles.length && roles.every((role) => before.roles.includes(role));
  return before.addedBy === actor.id && isAlike && hasSame;
}
