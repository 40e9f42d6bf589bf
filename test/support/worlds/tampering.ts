import { createHash } from "node:crypto";
import { emptyChain, linkEntry, sealHead } from "../../../src/core/history/chain";
import { type Keyring, keyringOf } from "../../../src/core/history/keyring";
import { entryOf, entryRow } from "../../../src/store/history/history";
import type { Row } from "./behind-the-back";
import { linkUnsealed } from "./unsealed";

/** The rows of these tables, as they are to be instead. */
export type Tampered = Record<string, Row[]>;

export interface Scene {
  tenant: string;
  rows(table: string): Row[];
  /** Whether any column may hold bytes; PostgreSQL makes text of them again. */
  holdsBytes: boolean;
  /** A whole number below this. */
  random(below: number): number;
}

/** Tables of things for which the history vouches. */
const vouchedFor = ["people", "customers", "providers", "links", "invitations", "removals", "follow_ups"];
export const tampering = ["tenants", "heads", "history", ...vouchedFor];

const historyOf = (scene: Scene): Row[] => scene.rows("history").sort((one, other) => seqOf(one) - seqOf(other));
const seqOf = (row: Row): number => Number(row.seq);
const pick = <T>({ random }: Scene, from: readonly T[]): T => from[random(from.length)] as T;

/** A text with one of its characters changed. */
function slipped(scene: Scene, value: unknown): unknown {
  if (typeof value !== "string" || value === "") return typeof value === "number" ? value + 1 : "x";
  if (/^\d+$/.test(value)) return String(Number(value) + 1);
  const at = scene.random(value.length);
  return `${value.slice(0, at)}${value[at] === "z" ? "y" : "z"}${value.slice(at + 1)}`;
}

/** The keys of somebody who has not got ours: others of their own, or ours by name with seals that are made up. */
const forgers = ({ rows }: Scene): (Keyring | undefined)[] => {
  const named = String(rows("heads")[0]?.seal_key);
  return [keyringOf("a key of somebody else"), { current: named, seal: (_, text) => sha256(text) }, undefined];
};
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** All entries linked anew with their hashes recomputed, sealed by a forger or not at all, and a head that fits. */
function rewritten(scene: Scene, rows: readonly Row[]): Tampered {
  const keys = pick(scene, forgers(scene));
  const kept = pick(scene, [true, false]);
  let last: { seq: number; hash: string } = emptyChain;
  const history = rows.map((row) => {
    const entry = entryOf({ ...row, happened_at: Number(row.happened_at) } as Parameters<typeof entryOf>[0]);
    const linked = keys ? linkEntry(scene.tenant, keys, last, entry) : linkUnsealed(scene.tenant, last, entry);
    last = linked;
    const columns = entryRow(scene.tenant, linked);
    return kept && keys ? { ...columns, seal: row.seal } : columns;
  });
  return { history, heads: heads(scene, last, keys) };
}

/** The head moved to another end: with the seal it had, one that is made up, the last entry's, or none. */
function heads(scene: Scene, { seq, hash }: { seq: number; hash: string }, keys?: Keyring): Row[] {
  const lastSeal = historyOf(scene).find((row) => seqOf(row) === seq)?.seal ?? null;
  const forged = keys && sealHead(scene.tenant, keys, { seq, hash });
  return scene.rows("heads").map((row) => {
    const seals = [
      { seal: row.seal },
      { seal: lastSeal },
      { seal: null, seal_key: null },
      ...(forged ? [{ seal: forged.seal, seal_key: forged.key }] : []),
    ];
    return { ...row, seq, hash, ...pick(scene, seals) };
  });
}

const swapped = (rows: Row[], a: number, b: number, columns: readonly string[]): Row[] =>
  rows.map((row, n) => {
    const other = n === a ? rows[b] : n === b ? rows[a] : undefined;
    return other ? { ...row, ...Object.fromEntries(columns.map((column) => [column, other[column]])) } : row;
  });

function two(scene: Scene, rows: readonly unknown[]): [number, number] {
  const a = scene.random(rows.length);
  return [a, (a + 1 + scene.random(rows.length - 1)) % rows.length];
}

const columns = ["happened_at", "person", "person_name", "customer", "event", "records", "previous_hash", "hash"];
const seals = ["seal", "seal_key"];

/** Another person's roles, a person more, or one less. */
function withOtherRoles(scene: Scene, people: Row[]): Row[] {
  const n = scene.random(people.length);
  const row = people[n] as Row;
  const person = JSON.parse(String(row.document)) as { id: string; roles: string[] };
  const role = pick(scene, ["approver", "global-admin", "admin-agent"]);
  const roles = person.roles.includes(role) ? person.roles.filter((held) => held !== role) : [...person.roles, role];
  const changed = { ...row, document: JSON.stringify({ ...person, roles }) };
  const more = { ...changed, id: "stranger", document: JSON.stringify({ ...person, id: "stranger", roles: [role] }) };
  return pick(scene, [people.with(n, changed), [...people, more], people.toSpliced(n, 1)]);
}

/** A thing for which the history vouches, changed, copied, taken away, or exchanged with another of its kind. */
function otherThings(scene: Scene): Tampered {
  const table = pick(
    scene,
    vouchedFor.filter((name) => scene.rows(name).length > 0),
  );
  const rows = scene.rows(table);
  const n = scene.random(rows.length);
  const row = rows[n] as Row;
  const document = slipped(scene, row.document);
  const ways = [
    rows.with(n, { ...row, document }),
    ...(scene.holdsBytes ? [rows.with(n, { ...row, document: Buffer.from(String(row.document)) })] : []),
    rows.toSpliced(n, 1),
    [...rows, { ...row, id: "added", page: "added" }],
  ];
  const [column] = ["sort_key", "place", "email", "opened_at", "revision"].filter((name) => name in row);
  if (column) ways.push(rows.with(n, { ...row, [column]: slipped(scene, row[column]) }));
  if (rows.length > 1) ways.push(swapped(rows, ...two(scene, rows), ["document"]));
  const made = pick(scene, ways);
  return { [table]: made.map(({ page, ...rest }) => ("page" in row ? { ...rest, page } : rest)) };
}

/** What somebody may do who can write to the database and has not got the key. */
export const kindsOfTampering: Readonly<Record<string, (scene: Scene) => Tampered>> = {
  alter(scene) {
    const rows = historyOf(scene);
    const n = scene.random(rows.length);
    const column = pick(scene, [...columns, ...seals]);
    return { history: rows.with(n, { ...rows[n], [column]: slipped(scene, rows[n]?.[column]) }) };
  },
  remove(scene) {
    const rows = historyOf(scene);
    const rest = rows.toSpliced(scene.random(rows.length), 1);
    return pick<Tampered>(scene, [{ history: rest }, rewritten(scene, rest)]);
  },
  swap(scene) {
    const rows = historyOf(scene);
    const history = swapped(rows, ...two(scene, rows), pick(scene, [columns, ["event"], [...columns, ...seals]]));
    const same = history.every((row, n) => JSON.stringify(row) === JSON.stringify(rows[n]));
    return same ? kindsOfTampering.remove!(scene) : pick<Tampered>(scene, [{ history }, rewritten(scene, history)]);
  },
  cut(scene) {
    const rows = historyOf(scene);
    const left = rows.slice(0, scene.random(rows.length));
    const last = left.at(-1);
    const end = last ? { seq: seqOf(last), hash: String(last.hash) } : emptyChain;
    return pick<Tampered>(scene, [{ history: left }, { history: left, heads: heads(scene, end) }]);
  },
  rewrite(scene) {
    const rows = historyOf(scene);
    const n = scene.random(rows.length);
    return rewritten(scene, rows.with(n, { ...rows[n], person_name: "Nobody" }));
  },
  renumber(scene) {
    const rows = historyOf(scene);
    const from = scene.random(rows.length);
    const history = rows.map((row, n) => (n < from ? row : { ...row, seq: seqOf(row) + 1 }));
    const last = history.at(-1) as Row;
    const moved = { history, heads: heads(scene, { seq: seqOf(last), hash: String(last.hash) }) };
    return pick<Tampered>(scene, [{ history }, moved, rewritten(scene, rows.slice(1 + scene.random(3)))]);
  },
  "put before the first"(scene) {
    const rows = historyOf(scene);
    const forged = { ...pick(scene, rows), seq: -scene.random(1000), person_name: "Nobody" };
    return { history: [forged, ...rows] };
  },
  "delete all"(scene) {
    const gone = { history: [], heads: heads(scene, emptyChain) };
    return pick<Tampered>(scene, [gone, { history: [], heads: [] }, { ...gone, people: [] }, { history: [] }]);
  },
  "change a role"(scene) {
    return { people: withOtherRoles(scene, scene.rows("people")) };
  },
  "change a thing": otherThings,
};
