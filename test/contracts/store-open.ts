import type { Invitation } from "../../src/core/invitations/invitation";
import type { OpenItems, OpenQuery } from "../../src/core/open-items";
import type { Page } from "../../src/core/page";
import type { Change, TenantStore } from "../../src/core/ports";
import { aFollowUp, anInvitation, aRemoval } from "../support/builders";
import type { Worlds } from "./store";

/** How to store matters of one kind, each with its time, and to close one. */
interface Sort {
  kind: keyof OpenItems;
  inOrder: "newest first" | "oldest first";
  add(store: TenantStore, times: Map<string, number>, customer?: string): Promise<unknown>;
  close(store: TenantStore, id: string): Promise<unknown>;
}

const save = (store: TenantStore, change: Partial<Change<0>>) => store.change(async () => ({ answer: 0, ...change }));
const each = <T>(times: Map<string, number>, make: (id: string, at: number) => T): T[] =>
  [...times].map(([id, at]) => make(id, at));

const sorts: Sort[] = [
  {
    kind: "invitations",
    inOrder: "newest first",
    add: (store, times, customer = "c") =>
      save(store, { invitations: each(times, (id, createdAt) => anInvitation(id, { createdAt, customer })) }),
    close: async (store, id) =>
      save(store, { invitations: [{ ...(await store.invitation(id))!, state: "discarded" }] }),
  },
  {
    kind: "removals",
    inOrder: "oldest first",
    add: (store, times, customer = "c") =>
      save(store, { removals: each(times, (id, requestedAt) => aRemoval(id, { requestedAt, customer })) }),
    close: async (store, id) => save(store, { removals: [{ ...(await store.removal(id))!, state: "refused" }] }),
  },
  {
    kind: "followUps",
    inOrder: "oldest first",
    add: (store, times, customer = "c") =>
      save(store, { followUps: each(times, (id, openedAt) => aFollowUp(id, { openedAt, customer })) }),
    close: async (store, id) => save(store, { followUps: [{ ...(await store.followUp(id))!, state: "ended" }] }),
  },
];

const named = (count: number): string[] => Array.from({ length: count }, (_, n) => `m${100 + n}`);
const ids = ({ rows }: Page<{ id: string }>): string[] => rows.map(({ id }) => id);
const cursorOf = (key: unknown[]): string => Buffer.from(JSON.stringify([1, 10, key])).toString("base64url");

export function openContract(world: Worlds): void {
  describe.each(sorts)("the list of open $kind", ({ kind, inOrder, add, close }) => {
    const ordered = (list: string[]): string[] => (inOrder === "newest first" ? list.toReversed() : list);
    const read = (store: TenantStore, query: Partial<OpenQuery> = {}) => store.openItems(kind, { limit: 10, ...query });

    it(`goes on page by page to the end, ${inOrder}, and back again, and knows where it is`, async () => {
      const { store } = await world();
      // Three at a time are of the same moment: their ids decide.
      await add(store, new Map(named(43).map((id, n) => [id, 1_000 + Math.floor(n / 3)])));

      const forth = [await read(store)];
      for (let page = forth[0]; page?.next; page = forth.at(-1)) forth.push(await read(store, { cursor: page.next }));
      const back = [forth.at(-1)!];
      for (let page = back[0]; page?.previous; page = back[0])
        back.unshift(await read(store, { cursor: page.previous }));

      expect(forth.flatMap(ids)).toEqual(ordered(named(43)));
      expect(forth.map(({ from, total }) => [from, total])).toEqual([1, 11, 21, 31, 41].map((from) => [from, 43]));
      expect(back.map((page) => [page.from, ids(page)])).toEqual(forth.map((page) => [page.from, ids(page)]));
      expect([forth[0]?.previous, forth.at(-1)?.next]).toEqual([undefined, undefined]);
    });

    it("leaves out what was closed, and tells where a page lies after others were", async () => {
      const { store } = await world();
      await add(store, new Map(named(25).map((id, n) => [id, n])));
      const first = await read(store);
      for (const id of ids(first)) await close(store, id);

      const second = await read(store, { cursor: first.next! });

      expect(ids(second)).toEqual(ordered(named(25)).slice(10, 20));
      expect(second).toMatchObject({ from: 1, total: 15 });
      expect(second.previous).toBeUndefined();
      expect(await read(store, { cursor: second.next! })).toMatchObject({ from: 11, total: 15 });
    });

    it("holds only those of one customer, or of one tenant, where that is asked", async () => {
      const { store, elsewhere } = await world();
      await add(store, new Map(named(12).map((id, n) => [id, n])), "contoso");
      await add(store, new Map([["other", 5]]), "tailspin");

      const first = await read(store, { customer: "contoso" });

      expect(first).toMatchObject({ from: 1, total: 12 });
      expect(await read(store, { customer: "contoso", cursor: first.next! })).toMatchObject({ from: 11, total: 12 });
      expect(ids(await read(store, { customer: "tailspin" }))).toEqual(["other"]);
      expect(await read(elsewhere, { cursor: first.next! })).toEqual({ rows: [], from: 0, total: 0 });
    });

    it("begins again when a cursor is none of ours or points to where nothing is left", async () => {
      const { store } = await world();
      await add(store, new Map(named(12).map((id, n) => [id, n])));
      const first = await read(store);
      const last = await read(store, { cursor: first.next! });
      for (const id of ids(last)) await close(store, id);

      const forged = [["soon", "m100"], ["-1", "m100"], ["9".repeat(30), "m100"], ["1", "m\0"], [1, "m100"], ["1"]];
      for (const cursor of [first.next!, "", "rubbish", ...forged.map(cursorOf)]) {
        expect(ids(await read(store, { cursor }))).toEqual(ids(first));
      }
    });
  });

  describe("the list of open invitations", () => {
    it("is narrowed by whether they were sent, by whom they were begun, and by the time, page by page", async () => {
      const { store, elsewhere } = await world();
      const given: [string, Partial<Invitation>][] = [
        ["a", { createdBy: "marco", createdAt: 10 }],
        ["b", { createdBy: "marco", createdAt: 20, state: "drafted" }],
        ["c", { createdBy: "sara", createdAt: 30, state: "sent", sent: { by: "marco", at: 70 } }],
        ["d", { createdBy: "marco", createdAt: 40, state: "sent", sent: { by: "sara", at: 50 } }],
        ["e", { createdBy: "marco", createdAt: 60, state: "accepted" }],
      ];
      const invitations = given.map(([id, more]) => anInvitation(id, more));
      await save(store, { invitations });
      await save(elsewhere, { invitations: [anInvitation("x", { createdBy: "marco", createdAt: 45 })] });
      const listed = async (query: Partial<OpenQuery>): Promise<string[]> => {
        const all: string[] = [];
        for (let cursor: string | undefined; ; ) {
          const page = await store.openItems("invitations", { ...query, cursor, limit: 1 });
          all.push(...ids(page));
          expect(page.total).toBeGreaterThanOrEqual(all.length);
          cursor = page.next;
          if (cursor === undefined) return all;
        }
      };

      expect(await listed({})).toEqual(["d", "c", "b", "a"]);
      expect(await listed({ sent: true })).toEqual(["d", "c"]);
      expect(await listed({ sent: false })).toEqual(["b", "a"]);
      expect(await listed({ by: "marco" })).toEqual(["d", "b", "a"]);
      expect(await listed({ by: "marco", sent: false })).toEqual(["b", "a"]);
      expect(await listed({ during: { from: 20, before: 70 } })).toEqual(["d", "b"]);
      expect(await listed({ sent: true, during: { from: 70, before: 71 } })).toEqual(["c"]);
      expect(await listed({ by: "nobody" })).toEqual([]);
    });
  });

  it("narrows the follow-ups to those of one person, page by page", async () => {
    const { store } = await world();
    const whose = (n: number): string => (n % 3 === 0 ? "sara" : "luke");
    await save(store, {
      followUps: named(36).map((id, n) => aFollowUp(id, { openedAt: n, customer: "c", assignedTo: whose(n) })),
    });
    const first = await store.openItems("followUps", { to: "sara", limit: 10 });
    const last = await store.openItems("followUps", { to: "sara", limit: 10, cursor: first.next });
    expect([...ids(first), ...ids(last)]).toEqual(named(36).filter((_, n) => whose(n) === "sara"));
    expect([first.total, last.from]).toEqual([12, 11]);
    expect((await store.openItems("followUps", { to: "nobody", limit: 10 })).total).toBe(0);
  });
}
