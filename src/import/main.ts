import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { setImmediate as aPause } from "node:timers/promises";
import { ledgerOf } from "../authorities/ledger/authority";
import { readerFor } from "../chat/texts/reader";
import { refusalText } from "../chat/views/refusals/refusal-views";
import { fold } from "../core/fold";
import { applyImport, giveUpImport } from "../core/imports/decide";
import type { Line } from "../core/imports/handed";
import { changesIn, type Import, isUnderWay, withOpen } from "../core/imports/import";
import { goOn } from "../core/imports/steps/go-on";
import { takeList } from "../core/imports/take";
import type { Person } from "../core/people/person";
import { can } from "../core/permissions";
import type { Deps, TenantStore } from "../core/ports";
import type { Refusal } from "../core/refusals";
import { linesIn } from "../csv/lines";
import { systemIds } from "../ids";
import { databaseGiven } from "../settings";
import { whenToldToStop } from "../signals";
import { type OpenStore, openStore } from "../store/open";
import { runTool, say } from "../terminal/tool";
import { type AskedImport, askedFor, fileProblem, newOrigins, usage } from "./asked";

/**
 * `npm run import <file>`: tells what a list of customers from the portal would change; with `--apply` it is applied, also
 * beside a Rapport that runs. Exits with 1 when the list is refused or it was told to stop, with 2 when it cannot be asked.
 */
async function main(): Promise<number> {
  const asked = askedFor(process.argv.slice(2), process.env);
  const problem = typeof asked === "string" ? asked : fileProblem(asked.file);
  if (typeof asked === "string" || problem) return say(problem ?? "", 2);
  const { url, isMissing, historyKeys, problems } = databaseGiven(process.env);
  if (problems.length > 0) return say(problems.join("\n"), 2);
  if (isMissing) return say("no database: start Rapport once", 2);
  if (historyKeys.length === 0)
    return say("RAPPORT_HISTORY_KEYS is not set, and there is no key beside the database", 2);
  whenToldToStop(() => told.abort());
  const stores = await openStore({ url, clock: Date, historyKeys });
  try {
    const store = await storeFor(stores, asked.tenant);
    const actor = store && (await whoImports(store, asked.as));
    if (!store || !actor) return 2;
    const isFree = asked.apply ? await goOnWithOld(store) : await tellOfOld(store);
    return isFree ? await importFile(store, actor, asked) : 1;
  } finally {
    await stores.close();
  }
}

/** Somebody told it to stop: looked at between two steps. */
const told = new AbortController();

const deps: Deps = {
  clock: Date,
  ids: systemIds,
  authority: ledgerOf,
  roster: async () => ({ kind: "unknown" }),
};

async function storeFor(stores: OpenStore, wanted: string | undefined): Promise<TenantStore | undefined> {
  const tenants = (await stores.tenants()).filter(({ id }) => !wanted || id === wanted.toLowerCase());
  const [tenant, ...others] = tenants;
  if (tenant && others.length === 0) return stores.of(tenant.id);
  say(tenant ? `--tenant is needed: ${tenants.map(({ id }) => id).join(", ")}` : "no such organisation here", 2);
  return undefined;
}

/** The person in whose name it is done: the history tells of them. */
async function whoImports(store: TenantStore, wanted: string | undefined): Promise<Person | undefined> {
  const called = fold(wanted ?? "");
  const people = (await store.people()).filter((person) => can(person, "customers.import"));
  const meant = people.filter(({ id, name, upn }) => !called || [id, name, upn ?? ""].map(fold).includes(called));
  const [person, ...others] = meant;
  if (person && others.length === 0) return person;
  const problem = wanted && !person ? `--as ${wanted} names nobody who may import` : "--as is needed";
  say(`${problem}, one of those who may import: ${people.map(({ name, upn }) => upn ?? name).join(", ")}`, 2);
  return undefined;
}

const reader = readerFor("en", "UTC");
const { text } = reader;

/** Whether a person has said that it is to be applied. */
const isBeingApplied = ({ state }: Import): boolean => state === "applying" || state === "checking";

/** Says what an earlier run left half applied; a preview writes nothing of it. */
async function tellOfOld(store: TenantStore): Promise<true> {
  for (const list of (await store.openImports()).filter(isBeingApplied))
    say(
      `${list.file} is half applied: ${linesDone(list)} lines are. With --apply that goes on first; a Rapport that runs does it by itself.`,
    );
  return true;
}

/** Goes on with what an earlier run left half done, and says what came of it. */
async function goOnWithOld(store: TenantStore): Promise<boolean> {
  for (const list of (await store.openImports()).filter(isUnderWay)) {
    say(`First it goes on with ${list.file}, which was left half done.`);
    const now = await toItsEnd(store, list);
    if (isUnderWay(now)) say(`Stopped: ${linesDone(now)} lines of ${now.file} are applied. Run it again to go on.`);
    if (told.signal.aborted) return false;
    report(now);
    say(`${now.file}: ${stateOf(now)}`);
  }
  return true;
}

async function importFile(store: TenantStore, actor: Person, { file, apply, origin }: AskedImport): Promise<number> {
  const taken = await takeList(deps, store, actor, { name: basename(file), lines: () => linesUntilTold(file) });
  if (!taken.ok) return told.signal.aborted ? say(`${text("imports.state.cancelled")}.`, 1) : refused(taken.error);
  const compared = await toItsEnd(store, taken.value);
  if (isUnderWay(compared)) return stopped(store, actor, compared);
  report(compared);
  if (compared.state !== "compared") return say(stateOf(compared), 1);
  const isNothing = changesIn(compared.counts) === 0;
  if (!apply || isNothing) {
    await giveUpImport(store, actor, compared.id);
    return say(isNothing ? nothingIn(compared) : "Nothing was changed. With --apply it is applied.");
  }
  const begun = await applyImport(store, actor, compared, origin);
  if (!begun.ok) {
    await giveUpImport(store, actor, compared.id);
    return refused(begun.error);
  }
  const applied = await toItsEnd(store, begun.value);
  if (isUnderWay(applied)) return stopped(store, actor, applied);
  report(applied);
  if (applied.state === "compared") await giveUpImport(store, actor, applied.id);
  return say(stateOf(applied), applied.state === "applied" ? 0 : 1);
}

/** The lines of a file; no more of them once it is told to stop. */
async function* linesUntilTold(file: string): AsyncGenerator<Line> {
  for await (const line of linesIn(createReadStream(file))) {
    if (told.signal.aborted) return;
    yield line;
  }
}

/** Step after step, until it is told to stop; where a Rapport runs beside this, either takes each. */
async function toItsEnd(store: TenantStore, begun: Import): Promise<Import> {
  let list = begun;
  let said = "";
  while (isUnderWay(list) && !told.signal.aborted) {
    await goOn(deps, store, list.id, list.revision);
    // The embedded database answers without a pause, and a signal is heard in one.
    await aPause();
    list = (await store.import(list.id)) ?? list;
    const line = `${stateOf(list)}: ${linesDone(list)} lines`;
    if (isUnderWay(list) && line !== said) say(line);
    said = line;
  }
  return list;
}

/** Nothing goes on behind the back of whoever stops it: what was applied stays, and the rest is brought again. */
async function stopped(store: TenantStore, actor: Person, { id }: Import): Promise<number> {
  const over = await giveUpImport(store, actor, id);
  if (!over.ok) return refused(over.error);
  if (over.value.state !== "stopped") return say(`${stateOf(over.value)}.`, 1);
  report(over.value);
  return say(`${stateOf(over.value)}. Run it again to go on with the rest.`, 1);
}

function linesDone({ done, parts, lines }: Import): string {
  const share = parts > 0 ? Math.min(1, done / parts) : 0;
  return `${Math.round(lines * share)} of ${lines}`;
}

function stateOf({ state, differs, begun }: Import): string {
  if (state !== "compared") return text(`imports.state.${state}`);
  if (!differs) return text("imports.state.compared");
  return `${text("imports.differs.strong")}${text("imports.differs", { begun: String(begun !== undefined) })}`;
}

function nothingIn({ counts }: Import): string {
  const { wrong, toMatch, missing } = withOpen(counts);
  return text("imports.nothing", { wrong, waiting: toMatch + missing });
}

function report({ file, lines, counts, wrong }: Import): void {
  const { new: added, changed, same, accepted, toMatch, missing, again } = withOpen(counts);
  say(
    `${file}: ${lines} lines; ${added} new, ${changed} changed, ${same} unchanged, ${accepted} acceptances, ${toMatch} to be matched, ${missing} not in the list, ${again > 0 ? `${again} in the list again, ` : ""}${counts.wrong} wrong`,
  );
  for (const { line, why, about } of wrong) say(`line ${line}: ${text(`imports.why.${why}`, { about })}`);
}

/** The rule and what to do now, as the chat says them. */
function refused(refusal: Refusal): number {
  if (refusal.kind === "origin-needed")
    return say(`--origin is needed where customers are new: ${newOrigins.join(", ")}`, 1);
  const { title, why, facts, next } = refusalText(reader, refusal);
  const about = facts.map(({ label, value }) => `${label}: ${value}.`);
  return say([`${title}.`, why, ...about, `What to do: ${next}`].join(" "), 1);
}

void runTool({ usage, run: main, status: 2 });
