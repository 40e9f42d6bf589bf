import { parseArgs } from "node:util";
import { keyFileOf } from "./history-keys";
import { databaseGiven } from "./settings";
import type { Verified } from "./store/history/verify";
import { type OpenStore, openStore } from "./store/open";
import { runTool, say } from "./terminal/tool";

/**
 * `npm run verify`: checks every tenant's history, and what is stored against it. `--since <entry>:<hash>`, as a channel
 * or an earlier run named it, has to be in one of them. Exits with 1 when something was altered, removed, moved or added
 * behind the program's back, with 2 when that cannot be told.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { since: { type: "string", multiple: true, default: [] } },
    allowPositionals: true,
  });
  const anchors = values.since.map(anchorOf);
  const { url, isMissing, historyKeys, problems } = databaseGiven(process.env, positionals[0]);
  if (problems.length > 0) return say(problems.join("\n"), 2);
  if (isMissing) return say(`no database at ${url.slice("sqlite:".length)}`, 2);
  if (historyKeys.length === 0) {
    return say(`RAPPORT_HISTORY_KEYS is not set, and there is no key in ${keyFileOf(url)}: nothing can be proved`, 2);
  }
  const stores = await openStore({ url, clock: Date, historyKeys });
  try {
    return await verifyAll(stores, anchors);
  } finally {
    await stores.close();
  }
}

async function verifyAll(stores: OpenStore, anchors: Anchor[]): Promise<number> {
  let status = 0;
  const missed = new Set(anchors);
  let tenants = 0;
  for await (const verified of stores.verify()) {
    tenants += 1;
    const { tenant, broken, missingKeys } = verified;
    say(lineOf(verified));
    status = Math.max(status, broken ? 1 : missingKeys.length > 0 ? 2 : 0);
    for (const anchor of missed) if (await isIn(stores, tenant, anchor)) missed.delete(anchor);
  }
  const broken = [...missed].map(({ seq }) => `entry ${seq} is not the one that was noted`);
  if (tenants === 0) broken.push("this database knows no organisation: all of it is missing");
  for (const what of broken) say(`BROKEN: ${what}`);
  return broken.length > 0 ? 1 : status;
}

interface Anchor {
  seq: number;
  hash: string;
}

/** An entry and the beginning of its hash, as a notice in a channel names it. */
function anchorOf(text: string): Anchor {
  const [, seq, hash] = /^(\d+):([0-9a-f]{16,64})$/.exec(text) ?? [];
  if (!seq || !hash) throw new Error(`--since ${text} is not of the form 72:9f3c2b1a7d4e5f60`);
  return { seq: Number(seq), hash };
}

async function isIn(stores: OpenStore, tenant: string, { seq, hash }: Anchor): Promise<boolean> {
  return (await stores.hashAt(tenant, seq))?.startsWith(hash) ?? false;
}

type Fault = NonNullable<Verified["broken"]>;

const faults: Record<Fault["fault"], string> = {
  missing: "the entry is missing",
  altered: "the entry was altered",
  "not-linked": "the entry does not follow from the one before",
  "not-sealed": "the entry does not bear the seal of its key",
  "beyond-the-head": "the entry was added behind the program's back",
  "head-differs": "the recorded end of the chain does not match",
  "head-not-sealed": "the recorded end of the chain was moved behind the program's back",
  "sealed-by-others": "the recorded end of the chain is sealed with a key that is not here",
  "stored-otherwise": "it was changed behind the program's back",
  "not-stored": "it was removed behind the program's back",
  "not-told": "it was added behind the program's back",
  "found-otherwise": "what it is searched and listed by was changed behind the program's back",
  "changed-before": "it had been changed behind the program's back before",
};

function lineOf(verified: Verified): string {
  const { tenant, entries, hash, broken, missingKeys } = verified;
  if (broken)
    return `${tenant}: BROKEN at ${placeOf(broken)}: ${faults[broken.fault]} (${entries} entries ${"record" in broken ? "" : "before it "}hold)`;
  if (missingKeys.length > 0) {
    const keys = missingKeys.join(", ");
    return `${tenant}: ${entries} entries checked, chained, but sealed with keys that are not here: ${keys}`;
  }
  const since = verified.sealedSince === undefined ? "" : `sealed since entry ${verified.sealedSince}, `;
  const records = `${verified.records} records as told`;
  return `${tenant}: ${entries} entries checked, intact, ${since}${records}, ends with ${entries}:${hash}`;
}

function placeOf(broken: Fault): string {
  if ("record" in broken) {
    return broken.seq === undefined ? broken.record : `${broken.record}, told of by entry ${broken.seq}`;
  }
  return `entry ${broken.seq}${broken.at === undefined ? "" : ` of ${timeOf(broken.at)}`}`;
}

/** An altered time need not be one. */
const timeOf = (at: number): string => (Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : String(at));

void runTool({ usage: "npm run verify -- [--since 72:9f3c2b1a7d4e5f60] [sqlite:…]", run: main, status: 2 });
