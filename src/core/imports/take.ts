import type { Millis } from "../clock";
import { closedCloud } from "../clouds";
import { permit } from "../people/actor";
import type { Person, PersonId } from "../people/person";
import { nameOf } from "../people/readable";
import type { Deps, TenantStore } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { placesIn } from "./columns";
import { emptied } from "./empty";
import { gaveUp } from "./give-up";
import { type HandedList, UnreadableList } from "./handed";
import { type Import, type ImportPart, partId, untouched } from "./import";
import { lineReader } from "./line";
import { goingOn } from "./steps/going-on";
import { together } from "./steps/together";

/** Lines that are stored, compared and applied together: one transaction of half a second, for which others wait. */
const linesAtOnce = 1500;

/**
 * Takes the lines of a list of customers, and has them compared (R64, R68, R190): nothing of a customer is changed before
 * a person has seen what would be.
 */
export async function takeList(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  list: HandedList,
): Promise<Result<Import, Refusal>> {
  const permitted = await permit(store, actor, "customers.import");
  if (!permitted.ok) return permitted;
  const closed = closedCloud(store.tenant);
  if (closed) return refused(closed);
  const begun = await begin(deps, store, actor, list);
  try {
    const { lines, parts } = await readLines(store, begun, list);
    return await settle(store, { ...begun, lines, parts });
  } catch (error) {
    await store.change(async (queries) => emptied(queries, { ...begun, state: "cancelled" }));
    if (error instanceof UnreadableList) {
      const { why, line } = error;
      return refused({ kind: "list-unreadable", file: begun.file, why, line });
    }
    throw error;
  }
}

const longestName = 120;

/** One that its process never read to the end. */
const longestReadingMs = 60 * 60 * 1000;

/** Those that nobody will apply: the person brings another, or the process that read it has ended. */
const isLeft = ({ by, state, at }: Import, person: PersonId, now: Millis): boolean =>
  (state === "compared" && by === person) || (state === "reading" && now - at > longestReadingMs);

async function begin(
  { clock, ids }: Deps,
  store: TenantStore,
  person: Person,
  { name, beside }: HandedList,
): Promise<Import> {
  const { id: by } = person;
  const begun: Import = {
    id: ids.next(),
    file: nameOf(name, longestName),
    by,
    at: clock.now(),
    state: "reading",
    lines: 0,
    parts: 0,
    ...untouched,
    ...(beside && { beside }),
    revision: 0,
  };
  return store.change(async (queries) => {
    const left = (await queries.openImports()).filter((list) => isLeft(list, by, begun.at));
    const over = await Promise.all(left.map((list) => gaveUp(queries, list, person)));
    return together(begun, [...over, { imports: [begun] }]);
  });
}

async function readLines(store: TenantStore, { id }: Import, { lines }: HandedList) {
  let read: Awaited<ReturnType<typeof lineReader>> | undefined;
  let part = emptyPart(partId(id, 0));
  let [count, parts] = [0, 0];
  const keep = async (): Promise<void> => {
    const full = part;
    await store.change(async () => ({ answer: undefined, importParts: [full] }));
    part = emptyPart(partId(id, ++parts));
  };
  for await (const line of lines()) {
    if (!read) {
      const places = placesIn(line.cells);
      if (places.name === undefined || places.domain === undefined) throw new UnreadableList("no-heading");
      read = await lineReader(store, places);
      continue;
    }
    const outcome = await read(line);
    if ("listed" in outcome) part.rows.push(outcome.listed);
    else {
      part.wrong.push(outcome.wrong);
      part.named.push(...outcome.named);
    }
    if (++count % linesAtOnce === 0) await keep();
  }
  if (count === 0) throw new UnreadableList("empty");
  if (count % linesAtOnce !== 0) await keep();
  return { lines: count, parts };
}

const emptyPart = (id: string): ImportPart => ({ id, rows: [], wrong: [], named: [], revision: 0 });

/** All of it is stored: what it would change is found out next, whatever happens to this process. */
const settle = (store: TenantStore, read: Import): Promise<Result<Import, Refusal>> =>
  store.change(async () => {
    const comparing: Import = { ...read, state: "comparing" };
    return { answer: ok(comparing), imports: [comparing], effects: goingOn(comparing) };
  });
