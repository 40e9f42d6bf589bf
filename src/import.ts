import { createReadStream, existsSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { ledgerOf } from "./authorities/ledger/authority";
import { textsOf } from "./chat/texts/texts";
import { origins as all } from "./core/customers/customer";
import { fold } from "./core/fold";
import { applyImport, giveUpImport } from "./core/imports/decide";
import { type Import, isUnderWay } from "./core/imports/import";
import { goOn } from "./core/imports/steps/go-on";
import { takeList } from "./core/imports/take";
import type { Person } from "./core/people/person";
import { can } from "./core/permissions";
import type { Deps, TenantStore } from "./core/ports";
import type { Refusal } from "./core/refusals";
import { linesIn } from "./csv/lines";
import { keysOf } from "./history-keys";
import { systemIds } from "./ids";
import { listed } from "./settings";
import { whenToldToStop } from "./signals";
import { type OpenStore, openStore } from "./store/open";

/** That an invitation was accepted is known by itself. */
const origins = all.filter((origin) => origin !== "invitation");

/**
 * `npm run import <file>`: tells what a list of customers from the portal would change; with `--apply` it is applied, also
 * beside a Rapport that runs. Exits with 1 when the list is refused, with 2 when it cannot be asked.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      as: { type: "string" },
      tenant: { type: "string" },
      origin: { type: "string" },
      apply: { type: "boolean", default: false },
    },
    allowPositionals: true,
  });
  const [file = ""] = positionals;
  if (!existsSync(file)) return say(`no file at ${file || "…: npm run import Customers.csv"}`, 2);
  const origin = origins.find((each) => each === values.origin);
  if (values.origin && !origin) return say(`--origin is none of ${origins.join(", ")}`, 2);
  const url = process.env.DATABASE_URL || "sqlite:data/rapport.db";
  if (url.startsWith("sqlite:") && !existsSync(url.slice("sqlite:".length)))
    return say("no database: start Rapport once", 2);
  const historyKeys = keysOf(url, listed(process.env.RAPPORT_HISTORY_KEYS ?? ""));
  if (historyKeys.length === 0)
    return say("RAPPORT_HISTORY_KEYS is not set, and there is no key beside the database", 2);
  const stores = await openStore({ url, clock: Date, historyKeys });
  try {
    const store = await storeFor(stores, values.tenant);
    const actor = store && (await whoImports(store, values.as));
    if (!store || !actor) return 2;
    await goOnWithOld(store);
    return await importFile(store, actor, file, { apply: values.apply, origin });
  } finally {
    await stores.close();
  }
}

const deps: Deps = {
  clock: Date,
  ids: systemIds,
  authority: ledgerOf,
  roster: async () => ({ kind: "unknown" }),
};

async function storeFor(stores: OpenStore, wanted: string | undefined): Promise<TenantStore | undefined> {
  const tenants = (await stores.seed.tenants()).filter(({ id }) => !wanted || id === wanted.toLowerCase());
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
  say(`--as is needed, one of those who may import: ${people.map(({ name, upn }) => upn ?? name).join(", ")}`, 2);
  return undefined;
}

const text = textsOf("en");

/** What an earlier run left half done. */
async function goOnWithOld(store: TenantStore): Promise<void> {
  for (const list of (await store.openImports()).filter(isUnderWay)) {
    say(`going on with ${list.file}`);
    await toItsEnd(store, list);
  }
}

interface Wanted {
  apply: boolean;
  origin: (typeof origins)[number] | undefined;
}

async function importFile(store: TenantStore, actor: Person, file: string, { apply, origin }: Wanted): Promise<number> {
  const handed = { name: basename(file), lines: () => linesIn(createReadStream(file)) };
  const taken = await takeList(deps, store, actor, handed);
  if (!taken.ok) return refused(taken.error);
  whenToldToStop(() => void giveUpImport(store, actor, taken.value.id));
  const compared = await toItsEnd(store, taken.value);
  report(compared);
  if (compared.state !== "compared") return say(compared.state, 1);
  if (!apply) {
    await giveUpImport(store, actor, compared.id);
    return say("Nothing was changed. With --apply it is applied.");
  }
  const begun = await applyImport(store, actor, compared, origin);
  if (!begun.ok) {
    await giveUpImport(store, actor, compared.id);
    return refused(begun.error);
  }
  const applied = await toItsEnd(store, begun.value);
  report(applied);
  return say(
    applied.differs ? "Somebody changed customers meanwhile: nothing was applied." : applied.state,
    applied.state === "applied" ? 0 : 1,
  );
}

/** Step after step; where a Rapport runs beside this, either takes each. */
async function toItsEnd(store: TenantStore, begun: Import): Promise<Import> {
  let list = begun;
  let told = "";
  while (isUnderWay(list)) {
    await goOn(deps, store, list.id, list.revision);
    list = (await store.import(list.id)) ?? list;
    const line = `${list.state}: ${Math.round((100 * list.done) / Math.max(1, list.parts))} %`;
    if (line !== told) say(line);
    told = line;
  }
  return list;
}

function report({ file, lines, counts, wrong }: Import): void {
  const { new: added, changed, same, accepted, toMatch, missing } = counts;
  say(
    `${file}: ${lines} lines; ${added} new, ${changed} changed, ${same} unchanged, ${accepted} acceptances, ${toMatch} to be matched, ${missing} not in the list, ${counts.wrong} wrong`,
  );
  for (const { line, why, about } of wrong) say(`line ${line}: ${text(`imports.why.${why}`, { about })}`);
}

function refused(refusal: Refusal): number {
  if (refusal.kind === "list-unreadable")
    return say(`${refusal.file} cannot be read. ${text(`refusal.list-unreadable.why.${refusal.why}`)}`, 1);
  if (refusal.kind === "origin-needed")
    return say(`--origin is needed where customers are new: ${origins.join(", ")}`, 1);
  return say(`refused: ${refusal.kind}`, 1);
}

function say(line: string, status = 0): number {
  process.stdout.write(`${line}\n`);
  return status;
}

main().then(
  (status) => {
    // The look at the parent process would keep this one.
    process.exit(status);
  },
  (error: unknown) => {
    process.exitCode = say(error instanceof Error ? `${error.message} ${String(error.cause ?? "")}` : String(error), 2);
  },
);
