import type { HistoryEntry } from "../../../src/core/history/chain";
import {
  type ChainHead,
  canonicalJson,
  emptyChain,
  endAt,
  follow,
  linkEntry,
  notWalked,
  sealHead,
} from "../../../src/core/history/chain";
import { keyringOf } from "../../../src/core/history/keyring";

const keys = keyringOf("a key that is kept outside of the database");
const tenant = "11111111-1111-4111-8111-111111111111";

function chainOf(length: number): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  for (let n = 0; n < length; n += 1) {
    const event = { type: "privileges.ended", customer: `c${n}`, name: `Customer ${n}`, service: "exchange" } as const;
    entries.push(
      linkEntry(tenant, keys, entries.at(-1) ?? emptyChain, {
        at: 1_000 + n,
        by: "marco",
        byName: "Marco Bianchi",
        event,
      }),
    );
  }
  return entries;
}

const headOf = (entries: HistoryEntry[]): ChainHead => entries.at(-1) ?? emptyChain;

/** What is wrong with a chain that is to end at `head`, sealed or as given. */
function verifyChain(of: string, entries: readonly HistoryEntry[], head: ChainHead, kept = keys) {
  let walked: ReturnType<typeof endAt> = notWalked;
  for (const entry of entries) {
    if ("broken" in walked) break;
    walked = follow(of, kept, walked, entry);
  }
  const end = "broken" in walked ? walked : endAt(of, kept, walked, { ...head, sealed: sealHead(of, keys, head) });
  return "broken" in end ? end.broken : undefined;
}

/** A small generator of numbers that are the same on every run. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const mutations: ((entries: HistoryEntry[], random: (below: number) => number) => HistoryEntry[])[] = [
  (entries, random) => entries.toSpliced(random(entries.length), 1),
  (entries, random) => entries.slice(0, random(entries.length)),
  (entries, random) => {
    const from = random(entries.length - 1);
    return entries.toSpliced(from, 2, entries[from + 1]!, entries[from]!);
  },
  (entries, random) => altered(entries, random, (entry) => ({ ...entry, at: entry.at + 1 })),
  (entries, random) => altered(entries, random, (entry) => ({ ...entry, by: null })),
  (entries, random) => altered(entries, random, (entry) => ({ ...entry, byName: "Sara Conti" })),
  (entries, random) =>
    altered(entries, random, (entry) => ({
      ...entry,
      event: { ...entry.event, customer: "other" } as HistoryEntry["event"],
    })),
  (entries, random) =>
    altered(entries, random, (entry, n) =>
      linkEntry(tenant, keys, entries[n - 1] ?? emptyChain, { ...entry, byName: "Sara Conti" }),
    ),
  (entries) => [...entries, linkEntry(tenant, keys, headOf(entries), { ...(headOf(entries) as HistoryEntry), at: 1 })],
  (entries, random) => entries.toSpliced(random(entries.length), 0, entries[random(entries.length)]!),
];

function altered(
  entries: HistoryEntry[],
  random: (below: number) => number,
  change: (entry: HistoryEntry, n: number) => HistoryEntry,
) {
  const n = random(entries.length);
  return entries.with(n, change(entries[n]!, n));
}

describe("the hash chain (B20)", () => {
  it("holds as it was written", () => {
    const entries = chainOf(50);

    expect(verifyChain(tenant, entries, headOf(entries))).toBeUndefined();
    expect(verifyChain(tenant, [], emptyChain)).toBeUndefined();
  });

  it("does not hold after any of 5,000 alterations, removals, swaps and additions", () => {
    const entries = chainOf(20);
    const random = sequence(7);
    for (let n = 0; n < 5_000; n += 1) {
      const mutated = mutations[n % mutations.length]!(entries, random);
      expect(verifyChain(tenant, mutated, headOf(entries))).toBeDefined();
    }
  });

  it("does not hold for another tenant", () => {
    const entries = chainOf(1);

    expect(verifyChain("another", entries, headOf(entries))).toMatchObject({ seq: 1, fault: "altered" });
  });

  it("writes one text for one value, whatever the order of its members", () => {
    expect(canonicalJson({ b: [{ d: 1, c: undefined }], a: null })).toBe('{"a":null,"b":[{"d":1}]}');
    expect(canonicalJson({ a: null, b: [{ d: 1 }] })).toBe('{"a":null,"b":[{"d":1}]}');
  });
});
