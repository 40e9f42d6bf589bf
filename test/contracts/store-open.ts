import type { Change, Ledger, OpenMatters, OpenQuery, Page } from "../../src/core/ports";
import { aFollowUp, anInvitation, aRemoval } from "../store/builders";
import type { Worlds } from "./store";

/** How to store matters of one kind, each with its time, and to close one. */
interface Sort {
  kind: keyof OpenMatters;
  inOrder: "newest first" | "oldest first";
  add(ledger: Ledger, times: Map<string, number>, customer?: string): Promise<unknown>;
  close(ledger: Ledger, id: string): Promise<unknown>;
}

const save = (ledger: Ledger, change: Partial<Change<0>>) => ledger.change(async () => ({ answer: 0, ...change }));
const each = <T>(times: Map<string, number>, make: (id: string, at: number) => T): T[] =>
  [...times].map(([id, at]) => make(id, at));

const sorts: Sort[] = [
  {
    kind: "invitations",
    inOrder: "newest first",
    add: (ledger, times, customer = "c") =>
      save(ledger, { invitations: each(times, (id, createdAt) => anInvitation(id, { createdAt, customer })) }),
    close: async (ledger, id) =>
      save(ledger, { invitations: [{ ...(await ledger.invitation(id))!, state: "discarded" }] }),
  },
  {
    kind: "removals",
    inOrder: "oldest first",
    add: (ledger, times, customer = "c") =>
      save(ledger, { removals: each(times, (id, requestedAt) => aRemoval(id, { requestedAt, customer })) }),
    close: async (ledger, id) => save(ledger, { removals: [{ ...(await ledger.removal(id))!, state: "refused" }] }),
  },
  {
    kind: "followUps",
    inOrder: "oldest first",
    add: (ledger, times, customer = "c") =>
      save(ledger, { followUps: each(times, (id, openedAt) => aFollowUp(id, { openedAt, customer })) }),
    close: async (ledger, id) => save(ledger, { followUps: [{ ...(await ledger.followUp(id))!, state: "ended" }] }),
  },
];

const named = (count: number): string[] => Array.from({ length: count }, (_, n) => `m${100 + n}`);
const ids = ({ rows }: Page<{ id: string }>): string[] => rows.map(({ id }) => id);
const cursorOf = (key: unknown[]): string => Buffer.from(JSON.stringify([1, 10, key])).toString("base64url");

export function openContract(world: Worlds): void {
  describe.each(sorts)("the list of open $kind", ({ kind, inOrder, add, close }) => {
    const ordered = (list: string[]): string[] => (inOrder === "newest first" ? list.toReversed() : list);
    const read = (ledger: Ledger, query: Partial<OpenQuery> = {}) => ledger.openMatters(kind, { limit: 10, ...query });

    it(`goes on page by page to the end, ${inOrder}, and back again, and knows where it is`, async () => {
      const { ledger } = await world();
      // Three at a time are of the same moment: their ids decide.
      await add(ledger, new Map(named(43).map((id, n) => [id, 1_000 + Math.floor(n / 3)])));

      const forth = [await read(ledger)];
      for (let page = forth[0]; page?.next; page = forth.at(-1)) forth.push(await read(ledger, { cursor: page.next }));
      const back = [forth.at(-1)!];
      for (let page = back[0]; page?.previous; page = back[0])
        back.unshift(await read(ledger, { cursor: page.previous }));

      expect(forth.flatMap(ids)).toEqual(ordered(named(43)));
      expect(forth.map(({ from, total }) => [from, total])).toEqual([1, 11, 21, 31, 41].map((from) => [from, 43]));
      expect(back.map((page) => [page.from, ids(page)])).toEqual(forth.map((page) => [page.from, ids(page)]));
      expect([forth[0]?.previous, forth.at(-1)?.next]).toEqual([undefined, undefined]);
    });

    it("leaves out what was closed, and tells where a page lies after others were", async () => {
      const { ledger } = await world();
      await add(ledger, new Map(named(25).map((id, n) => [id, n])));
      const first = await read(ledger);
      for (const id of ids(first)) await close(ledger, id);

      const second = await read(ledger, { cursor: first.next! });

      expect(ids(second)).toEqual(ordered(named(25)).slice(10, 20));
      expect(second).toMatchObject({ from: 1, total: 15 });
      expect(second.previous).toBeUndefined();
      expect(await read(ledger, { cursor: second.next! })).toMatchObject({ from: 11, total: 15 });
    });

    it("holds only those of one customer, or of one tenant, where that is asked", async () => {
      const { ledger, elsewhere } = await world();
      await add(ledger, new Map(named(12).map((id, n) => [id, n])), "contoso");
      await add(ledger, new Map([["other", 5]]), "tailspin");

      const first = await read(ledger, { customer: "contoso" });

      expect(first).toMatchObject({ from: 1, total: 12 });
      expect(await read(ledger, { customer: "contoso", cursor: first.next! })).toMatchObject({ from: 11, total: 12 });
      expect(ids(await read(ledger, { customer: "tailspin" }))).toEqual(["other"]);
      expect(await read(elsewhere, { cursor: first.next! })).toEqual({ rows: [], from: 0, total: 0 });
    });

    it("begins again when a cursor is none of ours or points to where nothing is left", async () => {
      const { ledger } = await world();
      await add(ledger, new Map(named(12).map((id, n) => [id, n])));
      const first = await read(ledger);
      const last = await read(ledger, { cursor: first.next! });
      for (const id of ids(last)) await close(ledger, id);

      const forged = [["soon", "m100"], ["-1", "m100"], ["9".repeat(30), "m100"], ["1", "m\0"], [1, "m100"], ["1"]];
      for (const cursor of [first.next!, "", "rubbish", ...forged.map(cursorOf)]) {
        expect(ids(await read(ledger, { cursor }))).toEqual(ids(first));
      }
    });
  });
}
