import fc from "fast-check";
import { changeCustomer } from "../../../src/core/customers/change";
import { approveRemoval, expireRemoval, refuseRemoval, withdrawRemoval } from "../../../src/core/removals/decide";
import { endingOf } from "../../../src/core/removals/ending/ending";
import { closeRemoval, giveUpEnding, retryRemoval } from "../../../src/core/removals/ending/stuck";
import type { Removal } from "../../../src/core/removals/removal";
import { requestRemoval } from "../../../src/core/removals/request";
import { elena, giulia, luke, marco, paula, sara, start, type TestWorld, testWorld } from "../../support/world";
import { done, refuses, type ScriptedAuthority, scriptedAuthority, unreachable } from "../../support/worlds/authority";
import {
  approved,
  carryOut,
  decision,
  events,
  noticeVersion,
  refusalOf,
  requested,
  stored,
  tailspin,
  wish,
} from "../../support/worlds/removal-steps";

/** A world with an authority that answers as told. */
async function worldOf(behaviour = refuses): Promise<TestWorld & ScriptedAuthority> {
  const scripted = scriptedAuthority(behaviour);
  return { ...(await testWorld()), ...scripted };
}

/** Marco asked, Elena approved, and the authority refused. */
async function stuck(world: TestWorld): Promise<Removal> {
  const removal = await approved(world, await requested(world));
  await carryOut(world, removal);
  return stored(world, removal);
}

const openRemoval = async (world: TestWorld) => (await world.store.customer(tailspin.id))?.openRemoval;

describe("an approved removal", () => {
  it("gets stuck at once when the authority refuses, with what it found and where to look (B4)", async () => {
    const world = await worldOf(refuses);
    const removal = await approved(world, await requested(world));
    expect(await carryOut(world, removal)).toMatchObject({ kind: "refused" });
    expect(await stored(world, removal)).toMatchObject({
      state: "stuck",
      stuck: {
        reason: "refused",
        findings: [{ kind: "subscription-active", name: "Azure plan" }],
        reference: "c-refused",
        source: "partner-center",
        since: start,
      },
    });
    expect(await events(world)).toEqual(["removal.requested", "removal.approved", "removal.stuck"]);
    const [entry] = await world.store.history(tailspin.id, { limit: 1 });
    expect(entry).toMatchObject({ by: null, event: { reason: "refused", reference: "c-refused" } });
    expect(await world.store.customer(tailspin.id)).toMatchObject({ state: "active", grants: tailspin.grants });
  });

  it("goes on being carried out while the authority cannot say, and nothing is recorded", async () => {
    const world = await worldOf(unreachable);
    const removal = await approved(world, await requested(world));
    expect(await carryOut(world, removal)).toEqual({ kind: "later", why: "unreachable", reference: "c-later" });
    expect(await stored(world, removal)).toEqual(removal);
    expect(await events(world)).toEqual(["removal.requested", "removal.approved"]);
  });

  it("is not waited for longer than the attempt may take, when the authority hangs", async () => {
    const world = await worldOf("hangs");
    const removal = await approved(world, await requested(world));
    const attempt = new AbortController();
    const asked = carryOut(world, removal, attempt.signal);
    attempt.abort();
    expect(await asked).toEqual({ kind: "later", why: "no-answer", reference: `end:${removal.id}` });
    expect(world.calls[0]?.signal.aborted).toBe(true);
    const late = carryOut(world, removal, AbortSignal.abort());
    expect(await late).toMatchObject({ why: "no-answer" });
  });

  it("is tried again when the authority fails by itself", async () => {
    const world = await worldOf(new Error("no such host"));
    const removal = await approved(world, await requested(world));
    await expect(carryOut(world, removal)).rejects.toThrow("no such host");
    expect(await stored(world, removal)).toEqual(removal);
  });

  it.each([
    [
      { reason: "unreachable", reference: "c9" },
      { reason: "unreachable", reference: "c9" },
    ],
    [{ reason: "no-answer" }, { reason: "no-answer", reference: expect.stringMatching(/^end:/) }],
    [{ reason: "something else broke" }, { reason: "failure" }],
  ])("gets stuck when nobody tries any more: %j", async (last, why) => {
    const world = await worldOf();
    const removal = await approved(world, await requested(world));
    await giveUpEnding(world, world.store, endingOf(removal), last);
    await giveUpEnding(world, world.store, endingOf(removal), last);
    expect(await stored(world, removal)).toMatchObject({ state: "stuck", stuck: why });
    expect(await events(world)).toEqual(["removal.requested", "removal.approved", "removal.stuck"]);
  });

  it("lets no second request begin, and says how it stands", async () => {
    const world = await worldOf();
    const again = () => requestRemoval(world, world.store, marco, wish(), noticeVersion);
    const blocked = (state: string) => ({ kind: "removal-blocked", findings: [{ kind: "request-open", state }, {}] });
    const removal = await approved(world, await requested(world));
    expect(await refusalOf(again())).toMatchObject(blocked("approved"));
    expect(await openRemoval(world)).toEqual({ id: removal.id, state: "approved" });
    await carryOut(world, removal);
    expect(await refusalOf(again())).toMatchObject(blocked("stuck"));
    expect(await openRemoval(world)).toEqual({ id: removal.id, state: "stuck" });
  });
});

describe("a removal that is stuck", () => {
  it("is taken up again under the same name, and reaches its end", async () => {
    const world = await worldOf(refuses);
    const removal = await stuck(world);
    expect(await retryRemoval(world, world.store, marco, removal)).toMatchObject({
      ok: true,
      value: { state: "approved", decided: { by: elena.id } },
    });
    world.be(done);
    const again = await stored(world, removal);
    expect(again.stuck).toBeUndefined();
    await carryOut(world, again);
    expect(await stored(world, removal)).toMatchObject({ state: "executed" });
    expect(await openRemoval(world)).toBeUndefined();
    expect(new Set(world.calls.map(({ key }) => key)).size).toBe(1);
    expect(endingOf(again).key).not.toBe(endingOf(removal).key);
    expect((await events(world)).slice(2)).toEqual(["removal.stuck", "removal.retried", "removal.executed"]);
  });

  it("is no longer carried out by what was enqueued before it was taken up", async () => {
    const world = await worldOf(refuses);
    const removal = await stuck(world);
    await retryRemoval(world, world.store, marco, removal);
    expect(await carryOut(world, removal)).toBeUndefined();
    expect(world.calls).toHaveLength(1);
  });

  it("can be taken up by its requester and by those who may decide it, and by nobody else", async () => {
    const world = await worldOf();
    const removal = await stuck(world);
    for (const who of [sara, luke])
      expect(await refusalOf(retryRemoval(world, world.store, who, removal))).toMatchObject({ kind: "needs-role" });
    expect(await refusalOf(retryRemoval(world, world.store, giulia, removal))).toEqual({
      kind: "not-involved",
      removal: removal.id,
      people: ["Elena Ferri", "Marco Bianchi", "Paula Hall"],
    });
    expect(await retryRemoval(world, world.store, paula, removal)).toMatchObject({ ok: true });
  });

  it("is closed by an approver who is not its requester, with a comment, and frees the customer", async () => {
    const world = await worldOf();
    const removal = await stuck(world);
    for (const who of [marco, giulia])
      expect(await refusalOf(closeRemoval(world, world.store, who, decision(removal)))).toMatchObject({
        kind: "needs-role",
      });
    expect(await refusalOf(closeRemoval(world, world.store, paula, decision(removal, " ")))).toEqual({
      kind: "comment-needed",
    });
    expect(await closeRemoval(world, world.store, paula, decision(removal, " Stays. "))).toMatchObject({
      ok: true,
      value: { state: "closed", closed: { by: paula.id, comment: "Stays." } },
    });
    expect(await openRemoval(world)).toBeUndefined();
    expect((await world.store.customer(tailspin.id))?.state).toBe("active");
    expect((await events(world)).at(-1)).toBe("removal.closed");
    expect((await requested(world)).state).toBe("pending");
  });

  it("is not closed by the approver who asked for it", async () => {
    const world = await worldOf();
    const removal = await approved(world, await requested(world, elena), paula);
    await carryOut(world, removal);
    const now = await stored(world, removal);
    expect(await refusalOf(closeRemoval(world, world.store, elena, decision(now)))).toEqual({
      kind: "own-request",
      removal: removal.id,
      approvers: ["Paula Hall"],
      stuck: true,
    });
    expect(await retryRemoval(world, world.store, elena, now)).toMatchObject({ ok: true });
  });

  it("takes a second press for done, and one on an older card for outdated", async () => {
    const world = await worldOf(refuses);
    const first = await stuck(world);
    await retryRemoval(world, world.store, marco, first);
    expect(await refusalOf(retryRemoval(world, world.store, elena, first))).toMatchObject({
      kind: "already-decided",
      removal: { state: "approved" },
    });
    const second = await stored(world, first);
    await carryOut(world, second);
    const outdated = { kind: "changed-meanwhile", what: "removal" };
    expect(await refusalOf(retryRemoval(world, world.store, marco, first))).toEqual(outdated);
    expect(await refusalOf(closeRemoval(world, world.store, paula, decision(first)))).toEqual(outdated);
    await closeRemoval(world, world.store, paula, decision(await stored(world, first)));
    for (const press of [
      closeRemoval(world, world.store, paula, decision(first)),
      retryRemoval(world, world.store, marco, first),
    ])
      expect(await refusalOf(press)).toMatchObject({ kind: "already-decided", removal: { state: "closed" } });
    expect((await events(world)).filter((type) => type === "removal.closed")).toHaveLength(1);
  });

  it("is void instead of taken up when what was approved has changed", async () => {
    const world = await worldOf();
    const removal = await stuck(world);
    await world.store.change(async (queries) => {
      const customer = await queries.customer(tailspin.id);
      return { answer: undefined, customers: customer ? [{ ...customer, name: "Tailspin" }] : [] };
    });
    expect(await refusalOf(retryRemoval(world, world.store, marco, removal))).toMatchObject({
      removal: { state: "void", voided: { why: "customer-changed", changed: ["name"] } },
    });
    expect(await openRemoval(world)).toBeUndefined();
    expect(world.calls).toHaveLength(1);
  });
});

describe("every removal", () => {
  it("reaches an end that all of it agrees on, under any interleaving of people, workers and answers (B3, B17)", async () => {
    const move = fc.constantFrom(
      "elena approves",
      "paula refuses",
      "marco withdraws",
      "it expires",
      "worker",
      "worker of before",
      "authority refuses",
      "authority is unreachable",
      "authority does it",
      "worker gives up",
      "marco tries again",
      "elena tries again",
      "paula closes",
      "the name changes",
      "the alias changes",
    );
    const first = "elena approves" as const;
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 3, maxLength: 14 }), fc.boolean(), async (moves, atOnce) => {
        const world = await worldOf(refuses);
        const removal = await requested(world);
        const now = () => stored(world, removal);
        const change = (given: object) =>
          world.store.change(async (queries) => {
            const customer = await queries.customer(tailspin.id);
            if (!customer) return { answer: undefined };
            return { answer: undefined, ...(await changeCustomer(world, queries, { ...customer, ...given })) };
          });
        const run: Record<(typeof moves)[number], () => Promise<unknown>> = {
          "elena approves": () => approveRemoval(world, world.store, elena, decision(removal), noticeVersion),
          "paula refuses": () => refuseRemoval(world, world.store, paula, decision(removal)),
          "marco withdraws": () => withdrawRemoval(world, world.store, marco, removal),
          "it expires": () => expireRemoval(world, world.store, removal.id),
          worker: async () => carryOut(world, await now()),
          "worker of before": () => carryOut(world, removal),
          "authority refuses": async () => world.be(refuses),
          "authority is unreachable": async () => world.be(unreachable),
          "authority does it": async () => world.be(done),
          "worker gives up": async () => giveUpEnding(world, world.store, endingOf(await now()), { reason: "busy" }),
          "marco tries again": async () => retryRemoval(world, world.store, marco, await now()),
          "elena tries again": async () => retryRemoval(world, world.store, elena, await now()),
          "paula closes": async () => closeRemoval(world, world.store, paula, decision(await now())),
          "the name changes": () => change({ name: "Tailspin" }),
          "the alias changes": () => change({ alias: "T" }),
        };
        const all = [first, ...moves];
        if (atOnce) await Promise.all(all.map((name) => run[name]()));
        else for (const name of all) await run[name]();
        world.be(done);
        await carryOut(world, await now());

        const { state, retries } = await now();
        const customer = await world.store.customer(tailspin.id);
        expect(customer?.openRemoval).toEqual(state === "stuck" ? { id: removal.id, state } : undefined);
        expect(customer?.state).toBe(state === "executed" ? "removed" : "active");
        const [, ...told] = await events(world);
        const times = (type: string) => told.filter((each) => each === `removal.${type}`).length;
        const ends = times("executed") + times("refused") + times("voided") + times("closed");
        expect(ends).toBe(state === "stuck" ? 0 : 1);
        expect(times("retried")).toBe(retries);
        // Whoever takes it up or closes it found it stuck.
        expect(times("stuck") - times("retried")).toBe(
          state === "stuck" || state === "closed" || (state === "void" && times("approved") === 1) ? 1 : 0,
        );
        expect(new Set(world.calls.map(({ key }) => key)).size).toBeLessThanOrEqual(1);
        await world.stores.close();
      }),
      { numRuns: 150 },
    );
  });
});
