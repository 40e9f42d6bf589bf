import { changeCustomer } from "../../customers/change";
import type { Customer, Origin } from "../../customers/customer";
import { byActor, permit } from "../../people/actor";
import type { Person } from "../../people/person";
import { type Change, type Deps, type Queries, type TenantStore, unchanged } from "../../ports";
import { emptied } from "../empty";
import { gaveUp } from "../give-up";
import {
  type Import,
  type ImportId,
  type ImportPart,
  isUnderWay,
  nothingCounted,
  untouched,
  withOpen,
  writtenSince,
} from "../import";
import { applied } from "./apply-lines";
import { compareLines } from "./compare";
import { counted, partDigest } from "./count";
import { cardsOf, goingOn } from "./going-on";
import { allMissing, type Missing, missingAtOnce, missingFrom, namedIn } from "./missing";
import { together } from "./together";

/**
 * Takes one step of an import that is under way: part after part is compared, or stored in one transaction with how far
 * it is, so that whatever ends the process, it goes on where it was and nothing is stored twice. The same step once more
 * does nothing.
 *
 * @param step the revision at which it is due
 */
export async function goOn(deps: Deps, store: TenantStore, id: ImportId, step: number): Promise<void> {
  const list = await store.import(id);
  if (!list || list.revision !== step || !isUnderWay(list)) return;
  if (list.state === "applying") return applyNext(deps, store, list);
  const part = await partOf(store, list);
  return keep(store, part ? await comparedNext(store, list, part) : await comparedAll(deps, store, list));
}

/** Keeps how far it is, unless somebody was faster. */
const keep = (store: TenantStore, next: Import): Promise<void> =>
  store.change<void>(async (queries) => {
    const now = await queries.import(next.id);
    return now?.revision === next.revision ? stored(next) : unchanged(undefined);
  });

const stored = (next: Import): Change<void> => ({
  answer: undefined,
  imports: [next],
  effects: [...goingOn(next), ...(isShown(next) ? [cardsOf(next)] : [])],
});

/** A list of fewer parts is done before anybody has read how far it is. */
const fewParts = 4;
/** So often its cards tell how far it is: Teams takes few edits of one message in a minute. */
const tellings = 5;

function isShown({ state, done, parts }: Import): boolean {
  if (!isUnderWay({ state })) return true;
  return parts >= fewParts && done > 0 && done % Math.ceil(parts / tellings) === 0;
}

const partOf = async (queries: Queries, { id, done, parts }: Import): Promise<ImportPart | undefined> =>
  done < parts ? queries.importPart(id, done) : undefined;

async function comparedNext(queries: Queries, list: Import, part: ImportPart): Promise<Import> {
  const compared = await compareLines(queries, part.rows, { ...list, claimed: new Set(list.claimed) });
  return { ...counted(list, part, compared), done: list.done + 1 };
}

/** All lines are compared: what is left are customers that have none. */
async function comparedAll({ clock }: Deps, queries: Queries, list: Import): Promise<Import> {
  const { names: missing, count, asked, digest } = await allMissing(queries, list);
  const digests = [...list.digests, digest];
  const counts = { ...list.counts, missing: count, asked };
  const all = { ...list, missing, digests, counts, done: 0, claimed: [] };
  if (list.state === "comparing") return { ...all, state: "compared" };
  if (list.wanted?.join() !== digests.join()) return { ...all, state: "compared", differs: true };
  const { writtenFrom = clock.now() } = list;
  return { ...all, state: "applying", counts: nothingCounted, wrong: [], unrelated: 0, writtenFrom };
}

async function applyNext(deps: Deps, store: TenantStore, list: Import): Promise<void> {
  const ids: string[] = [];
  const size = (await partOf(store, list))?.rows.length ?? 0;
  // Looked for before anything is locked: it goes along all customers.
  const missing = size > 0 || list.done < list.parts ? nobody : await nextMissing(store, list);
  // Two of the short ones: among a hundred thousand customers, single ones meet now and then.
  while (ids.length < size) ids.push(deps.ids.next() + deps.ids.next());
  await store.change<void>(async (queries) => {
    const now = await queries.import(list.id);
    const actor = await queries.person(list.by);
    if (!now || now.revision !== list.revision || now.state !== "applying" || !actor) return unchanged(undefined);
    // Whoever brought it may have lost the right to since.
    if (!(await permit(queries, actor, "customers.import")).ok)
      return { ...(await gaveUp(queries, now, undefined)), answer: undefined };
    const part = await partOf(queries, now);
    if (part) return applyPart(deps, queries, now, part, actor, ids);
    return isShownSo(now, missing.digest) ? applyMissing(deps, queries, now, actor, missing) : shownAnew(now);
  });
}

/** Whether what comes of the next part is what a person saw and wanted. */
const isShownSo = ({ wanted, done }: Import, digest: string | undefined): boolean =>
  digest === undefined || wanted === undefined || wanted[done] === digest;

/** Somebody changed customers while it was applied: what is left of it is not written, and is shown as it is now. */
function shownAnew({ after: _, writtenFrom = 0, ...list }: Import): Change<void> {
  const begun = list.done > 0 ? writtenSince(list.begun ?? nothingCounted, list.counts) : list.begun;
  return stored({ ...list, ...untouched, state: "comparing", differs: true, ...(begun && { begun, writtenFrom }) });
}

async function applyPart(
  deps: Deps,
  queries: Queries,
  list: Import,
  part: ImportPart,
  actor: Person,
  ids: readonly string[],
): Promise<Change<void>> {
  const compared = await compareLines(queries, part.rows, { ...list, claimed: new Set() });
  if (!isShownSo(list, partDigest(compared))) return shownAnew(list);
  const left = ids.values();
  const newId = (): string => left.next().value ?? "";
  const applying = { actor, at: deps.clock.now(), origin: originOf(list), newId };
  const next = { ...counted(list, part, compared), digests: [], claimed: [], done: list.done + 1 };
  return together(undefined, [await applied(deps, queries, compared, applying), stored(next)]);
}

/** An import without new customers needs no origin. */
const originOf = ({ origin = "other" }: Import): Origin => origin;

type NextMissing = Pick<Missing, "first"> & Partial<Missing>;
const nobody: NextMissing = { first: [] };

/** Those that become questions next; the digest of all of them as long as none has. */
async function nextMissing(queries: Queries, list: Import): Promise<NextMissing> {
  if (list.after === undefined) return allMissing(queries, list);
  const first: Customer[] = [];
  for await (const customer of missingFrom(queries, await namedIn(queries, list), list.after)) {
    if (!customer.unlisted && first.push(customer) === missingAtOnce) break;
  }
  return { first };
}

/** Customers that the list does not have become questions, never removals; then it is over. */
async function applyMissing(
  deps: Deps,
  queries: Queries,
  list: Import,
  actor: Person,
  { first: missing, asked = list.counts.asked }: NextMissing,
): Promise<Change<void>> {
  const at = deps.clock.now();
  const changes: Omit<Change<void>, "answer">[] = [];
  for (const { id } of missing) {
    const customer = await queries.customer(id);
    // It may have been removed meanwhile.
    if (customer?.state !== "active" || customer.unlisted) continue;
    const { name } = customer;
    const change = await changeCustomer(deps, queries, { ...customer, unlisted: { since: at, file: list.file } });
    const event = byActor(actor, { type: "customer.unlisted", customer: id, name, file: list.file });
    changes.push({ ...change, events: [event, ...(change.events ?? [])] });
  }
  const counts = { ...list.counts, missing: list.counts.missing + changes.length, asked };
  const last = missing.length === missingAtOnce ? missing.at(-1)?.id : undefined;
  const next: Import = { ...list, counts, ...(last && { after: last }) };
  const end = last ? stored(next) : await ended(queries, { ...next, state: "applied" }, actor);
  return together(undefined, [...changes, end]);
}

async function ended(queries: Queries, over: Import, actor: Person): Promise<Change<void>> {
  const change = await emptied(queries, over);
  const { id, file: name } = over;
  const counts = withOpen(writtenSince(over.begun ?? nothingCounted, over.counts));
  const event = byActor(actor, { type: "import.applied", list: id, name, counts });
  return { ...change, answer: undefined, events: [event], effects: [cardsOf(over)] };
}
