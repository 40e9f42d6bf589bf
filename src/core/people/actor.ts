import type { CoreEvent, RecordedEvent } from "../events";
import { can, type Permission, permissions, type Role } from "../permissions";
import { type Queries, type TenantStore, unchanged } from "../ports";
import { notForPartner } from "../providers/partner-type";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { addressIn, holderOf } from "./addresses";
import { asNamed, isOtherwise } from "./admins";
import { personKnown, rolesChanged } from "./events";
import { isAwaited, type ObjectId, type Person } from "./person";
import { recognise } from "./recognise";
import type { Doing } from "./refusals";
import { areSameRoles } from "./roles";
import type { Member, Told } from "./roster";

/** Who is speaking, as the verified activity says. */
export interface Speaker {
  id: ObjectId;
  mri: string;
  name: string;
}

/** What it takes to know who speaks, beside the store. */
export interface Recognition {
  /** Global admins at their first word, by the settings. */
  admins: readonly ObjectId[];
  /** What the verified roster tells of whoever speaks. */
  look(): Promise<Told>;
}

/**
 * The person behind a verified activity. People we do not know, or who have no role any more, may do nothing (default
 * deny), except the bootstrap admins named in the settings, who become Global admins at their first word, and those who
 * were added under the address by which the roster knows them.
 */
export async function actorOf(
  store: TenantStore,
  speaker: Speaker,
  { admins, look }: Recognition,
): Promise<Result<Person, Refusal>> {
  const known = await store.personWith(speaker.id);
  if (known && known.roles.length > 0)
    return ok(known.mri === speaker.mri ? known : await heardAs(store, known, speaker));
  const isNamed = !known && admins.includes(speaker.id);
  // Nobody is asked about where nobody is waited for.
  if (!isNamed && !(await store.people()).some(isAwaited)) return refused({ kind: "not-a-member" });
  const told = await look();
  const member = told.kind === "member" ? told.member : undefined;
  const recognised = member && (await recognise(store, member));
  if (isNamed) return ok(await bootstrapped(store, speaker, admins, member));
  if (recognised && recognised.roles.length > 0) return ok(recognised);
  return refused({ kind: told.kind === "unknown" ? "not-recognised" : "not-a-member" });
}

function heardAs(store: TenantStore, known: Person, { mri }: Speaker): Promise<Person> {
  return store.change(async (queries) => {
    const person: Person = { ...((await queries.person(known.id)) ?? known), mri };
    return { answer: person, people: [person] };
  });
}

/** Whom the settings name, with the address by which the roster knows them: nobody is added a second time under it. */
function bootstrapped(
  store: TenantStore,
  speaker: Speaker,
  admins: readonly ObjectId[],
  member: Member | undefined,
): Promise<Person> {
  return store.change(async (queries) => {
    const known = await queries.personWith(speaker.id);
    if (known && !isOtherwise(known, admins)) return unchanged(known);
    const address = addressIn(member?.addresses[0] ?? "");
    const isFree = address !== undefined && !holderOf(await queries.people(), address);
    const person = asNamed(known ?? { ...speaker, ...(isFree && { upn: address }), roles: [], revision: 0 }, admins);
    const event = known ? rolesChanged(person, known.roles) : personKnown(person);
    return { answer: person, people: [person], events: [byRapport(event)] };
  });
}

/**
 * Whether this person may do this by the roles they have at this moment, which may be others than when they began; a
 * refusal names the role, the rule and who has it (R59, R101, R126, R142, R182), or why partners of our type do not.
 *
 * @param doing what of the permission is wanted, where it is for more than one thing
 */
export async function permit(
  queries: Queries,
  actor: Person,
  permission: Permission,
  doing?: Doing,
): Promise<Result<void, Refusal>> {
  const elsewhere = notForPartner(queries.tenant, permission);
  if (elsewhere) return refused(elsewhere);
  const held = (await queries.person(actor.id))?.roles ?? [];
  if (can({ roles: held }, permission)) return ok(undefined);
  const holders = await namesWith(queries, permissions[permission].roles);
  return refused({ kind: "needs-role", permission, held, holders, ...(doing && { doing }) });
}

/**
 * The same for what weighs most: whoever got the role in the database alone, behind the history's back, may not,
 * nor whoever's entry cannot be checked as its key is not here; a refusal says which, and names who can set that right.
 */
export async function permitAsTold(
  queries: Queries,
  actor: Person,
  permission: Permission,
): Promise<Result<void, Refusal>> {
  const permitted = await permit(queries, actor, permission);
  if (!permitted.ok) return permitted;
  const people = await queries.people();
  const held = people.find(({ id }) => id === actor.id)?.roles ?? [];
  const told = (await queries.rolesTold(actor.id)) ?? { roles: [] };
  if ("roles" in told && areSameRoles(held, told.roles)) return ok(undefined);
  const others = people.filter((person) => person.id !== actor.id && can(person, "users.appoint"));
  const admins = others.map(({ name }) => name);
  return refused(
    "missingKey" in told
      ? { kind: "roles-unchecked", held, missingKey: told.missingKey, admins }
      : { kind: "roles-not-told", held, told: told.roles, admins },
  );
}

/** Names of the people who hold one of these roles. */
export async function namesWith(queries: Queries, roles: readonly Role[]): Promise<string[]> {
  const people = await queries.people();
  return people.filter((person) => person.roles.some((role) => roles.includes(role))).map((person) => person.name);
}

/** An event with the person who did it, for the history. */
export const byActor = (actor: Person, event: CoreEvent): RecordedEvent => ({
  event,
  by: actor.id,
  byName: actor.name,
});

/** An event that Rapport brought about by itself, as when time ran out. */
export const byRapport = (event: CoreEvent): RecordedEvent => ({ event, by: null, byName: "" });
