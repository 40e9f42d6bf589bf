import { type Effect, type Post, personLane } from "../effects";
import { objectIdOf, type Person, type PersonId } from "../people/person";
import { type Deps, type Queries, type TenantStore, unchanged } from "../ports";
import type { RemovalId } from "../removals/removal-id";
import { reachDue } from "./remind";
import { installKey, type NotInstalled, unreachedOf } from "./unreached";

/** What came of having Rapport installed for somebody; `later` is no fault of what was asked for. */
export type Installed =
  | { kind: "done" }
  | { kind: "failed"; reason: NotInstalled | (string & {}) }
  | { kind: "later"; afterMs: number; reason: string };

/**
 * Has Microsoft install Rapport in Teams for somebody, by their object id or the address with which they sign in; done as
 * well where it is installed already.
 */
export type Installer = (user: string) => Promise<Installed>;

type InstallFor = Extract<Effect, { kind: "install-for" }>;

const minuteMs = 60_000;

/** Begins to have Rapport installed for somebody whom a request does not reach without; once for each request. */
export async function beginInstall(store: TenantStore, person: Person, what: Post): Promise<void> {
  if (what.show !== "subject" || what.subject.kind !== "removal") return;
  const removal = what.subject.id;
  if (!(await waitsFor(store, removal, person.id))) return;
  const effect: InstallFor = { kind: "install-for", key: installKey(removal, person.id), person: person.id, removal };
  await store.change(async () => ({ answer: undefined, effects: [effect] }));
}

/** Has it installed, as long as the request waits for that person, and then tries at once to reach them. */
export async function installFor(
  store: TenantStore,
  install: Installer,
  { person: id, removal }: Pick<InstallFor, "person" | "removal">,
): Promise<Installed> {
  const person = await waitsFor(store, removal, id);
  const user = person && (objectIdOf(person) ?? person.upn);
  if (user === undefined) return { kind: "done" };
  const outcome = await install(user);
  if (outcome.kind === "done") await store.change(async () => ({ answer: undefined, hasten: [personLane(id)] }));
  return outcome;
}

/** Who may decide the request, has not got it, and has no chat with Rapport; nobody else has it installed by us. */
async function waitsFor(queries: Queries, id: RemovalId, person: PersonId): Promise<Person | undefined> {
  const removal = await queries.removal(id);
  const unreached = removal ? await unreachedOf(queries, removal) : [];
  return unreached.find((each) => each.person.id === person && each.why === "no-chat")?.person;
}

/** Whoever asked is told that it did not succeed, where they have been told already that it was under way. */
export function installGivenUp(
  { clock }: Pick<Deps, "clock">,
  store: TenantStore,
  { removal: id }: Pick<InstallFor, "removal">,
): Promise<void> {
  return store.change(async (queries) => {
    const removal = await queries.removal(id);
    const now = clock.now();
    if (!removal || now < reachDue(removal)) return unchanged(undefined);
    // Once for all those of a minute, and not before it is kept that it was given up, and why.
    const dueAt = Math.ceil((now + 1000) / minuteMs) * minuteMs;
    const key = `reach:${id}:install:${dueAt}`;
    return {
      answer: undefined,
      effects: [{ kind: "remind", key, subject: { kind: "removal", id }, dueAt }],
    };
  });
}
