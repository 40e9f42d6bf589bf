import fc from "fast-check";
import { ledgerOf } from "../../../src/authorities/ledger/authority";
import { recordAcceptance } from "../../../src/core/acceptances/record";
import { days } from "../../../src/core/clock";
import type { Customer } from "../../../src/core/customers/customer";
import { draftInvitation } from "../../../src/core/invitations/draft";
import { finishDraft, recordSent } from "../../../src/core/invitations/lifecycle";
import { endPrivileges, keepPrivileges } from "../../../src/core/privileges/decide";
import { approveRemoval, expireRemoval, refuseRemoval, withdrawRemoval } from "../../../src/core/removals/decide";
import { type RemovalWish, requestRemoval } from "../../../src/core/removals/request";
import { shownOf } from "../../../src/core/removals/shown";
import {
  aCustomer,
  elena,
  giulia,
  luke,
  marco,
  paula,
  proseware,
  sara,
  start,
  type TestWorld,
  testWorld,
} from "../../support/world";
import { scriptedAuthority } from "../../support/worlds/authority";
import {
  approved,
  carryOut,
  decision,
  events,
  noticeVersion,
  refusalOf,
  requested,
  tailspin,
  wish,
} from "../../support/worlds/removal-steps";

const version = noticeVersion;
const here = { how: "here" } as const;

describe("asking for a removal", () => {
  it("needs Global admin or Admin agent (R59)", async () => {
    const world = await testWorld();
    for (const who of [sara, luke, paula]) {
      expect(await refusalOf(requestRemoval(world, world.store, who, wish(), version))).toMatchObject({
        kind: "needs-role",
      });
    }
    expect(await world.store.openRemovals()).toEqual([]);
  });

  it.each<[string, Partial<RemovalWish>, object]>([
    [
      "without the tick-boxes (R95, R96)",
      { acknowledged: { read: true, faith: false, indemnity: false } },
      { kind: "notice-not-accepted", missing: ["faith", "indemnity"] },
    ],
    ["without an answer to the duty of notice (R97)", { duty: undefined as never }, { kind: "duty-unanswered" }],
    [
      "without the date of a notice that was given (R97)",
      { duty: "given", dutyOn: undefined as never },
      { kind: "duty-date-needed", given: true },
    ],
    ["with notice given next year", { duty: "given", dutyOn: "2027-12-31" }, { kind: "duty-date-unfit", given: true }],
    ["with notice given years ago", { duty: "given", dutyOn: "2020-01-01" }, { kind: "duty-date-unfit", given: true }],
    ["with notice given in no time", { duty: "given", dutyOn: "0000-01-01" }, { kind: "duty-date-unfit", given: true }],
    [
      "with notice planned in no time",
      { duty: "due", dutyOn: "9999-12-31" },
      { kind: "duty-date-unfit", given: false },
    ],
    [
      "with notice still to be given by a day that has passed (R97)",
      { duty: "due", dutyOn: "2026-11-10" },
      { kind: "duty-date-unfit", given: false },
    ],
    ["without a reason", { reason: "  " }, { kind: "reason-needed" }],
    [
      "with another customer's name typed (R90)",
      { typedName: "Contoso" },
      { kind: "name-mismatch", typed: "Contoso", name: "Tailspin Toys" },
    ],
    [
      "under an older notice (R95)",
      { notice: { version: 2, language: "it", hash: "x" } },
      { kind: "notice-outdated", shown: 2, current: 3 },
    ],
    [
      "from a card that shows the customer as it was (B3)",
      { shown: shownOf({ ...tailspin, name: "Tailspin", grants: [] }, here) },
      { kind: "shown-changed", changed: ["name", "privileges"] },
    ],
    ["from a card that does not say what it showed", { shown: {} }, { kind: "shown-changed", changed: [] }],
    [
      "of a customer that is not there (R90)",
      { customer: "nobody" },
      { kind: "not-found", what: "customer", words: "nobody" },
    ],
  ])("is refused %s, and nothing is stored", async (_name, given, refusal) => {
    const world = await testWorld();
    expect(await refusalOf(requestRemoval(world, world.store, marco, wish(given), version))).toEqual(refusal);
    expect(await events(world)).toEqual([]);
  });

  it("is refused while a subscription is active, naming it and who can solve it (B4, C5)", async () => {
    const subscriptions: Customer["subscriptions"] = [
      { id: "s1", name: "Business Premium", seats: 40, billedByUs: true, status: "active" },
      { id: "s2", name: "Power BI Pro", billedByUs: false, status: "active" },
      { id: "s3", name: "Old one", billedByUs: true, status: "ended" },
    ];
    const world = await testWorld([aCustomer({ subscriptions })]);
    const refusal = await refusalOf(requestRemoval(world, world.store, marco, wish(), version));
    expect(refusal).toMatchObject({
      kind: "removal-blocked",
      findings: [
        { name: "Business Premium", blocks: true, solver: { who: "provider", name: "Fabrikam Distribution" } },
        { name: "Power BI Pro", blocks: true, solver: { who: "customer" } },
        {
          kind: "privileges-remain",
          blocks: false,
          services: ["exchange"],
          solver: { who: "owner", name: "Marco Bianchi" },
        },
      ],
    });
  });

  it("keeps the accepted notice as evidence: version, language, hash, person, time (R95–R98, B5)", async () => {
    const world = await testWorld();
    const removal = await requested(world);
    expect(removal.notice).toEqual({ version: 3, language: "it", hash: "abc", by: marco.id, at: start });
    expect(removal.duty).toEqual({ required: true, given: true, on: "2026-11-10" });
    const [entry] = await world.store.history(tailspin.id, { limit: 1 });
    expect(entry).toMatchObject({
      byName: "Marco Bianchi",
      event: { type: "removal.requested", noticeVersion: 3, noticeHash: "abc" },
    });
  });

  it("gives the same request to a second press, and tells anybody else who asked (R92)", async () => {
    const world = await testWorld();
    const first = await requested(world);
    const again = await requestRemoval(world, world.store, marco, wish(), version);
    expect(again).toMatchObject({ ok: true, value: { id: first.id } });
    expect(await refusalOf(requestRemoval(world, world.store, giulia, wish(), version))).toMatchObject({
      kind: "removal-blocked",
      findings: [{ kind: "request-open", state: "pending" }, { kind: "privileges-remain" }],
    });
    expect(await world.store.openRemovals()).toHaveLength(1);
  });
});

describe("deciding a removal", () => {
  it("is never for the requester, even as an approver (B3)", async () => {
    const world = await testWorld();
    const removal = await requested(world, elena);
    expect(await refusalOf(approveRemoval(world, world.store, elena, decision(removal), version))).toEqual({
      kind: "own-request",
      removal: removal.id,
      approvers: ["Paula Hall"],
      stuck: false,
    });
  });

  it("is for approvers only (requirements 1.6)", async () => {
    const world = await testWorld();
    const removal = await requested(world);
    for (const who of [giulia, sara, luke]) {
      expect(await refusalOf(approveRemoval(world, world.store, who, decision(removal), version))).toMatchObject({
        kind: "needs-role",
      });
    }
  });

  it("ends the relationship once, hides the customer, keeps the privileges as follow-ups (R92, R93, R94, B6)", async () => {
    const world = await testWorld();
    const removal = await requested(world);
    expect(await approveRemoval(world, world.store, elena, decision(removal), version)).toMatchObject({
      ok: true,
      value: { state: "approved" },
    });
    await carryOut(world, removal);
    await carryOut(world, removal);
    const customer = await world.store.customer(tailspin.id);
    expect(customer).toMatchObject({ state: "removed", removedAt: start, grants: tailspin.grants });
    expect((await world.store.customers({ limit: 10 })).total).toBe(0);
    expect(await world.store.openFollowUps(tailspin.id)).toMatchObject([
      { service: "exchange", assignedTo: marco.id, state: "open" },
    ]);
    expect(await events(world)).toEqual(["removal.requested", "removal.approved", "removal.executed"]);
  });

  it("ends the permission to buy with the relationship (R193)", async () => {
    const permitted = { ...tailspin, mayBuy: true, buyingPermitted: { by: marco.id, at: start } };
    const world = await testWorld([permitted]);
    const removal = await requested(world);
    await approveRemoval(world, world.store, elena, decision(removal), version);
    await carryOut(world, removal);
    const customer = await world.store.customer(tailspin.id);
    expect([customer?.state, customer?.mayBuy, customer?.buyingPermitted]).toEqual(["removed", false, undefined]);
  });

  it("is void when what was shown of the customer changed after the request, and says what (B3)", async () => {
    const world = await testWorld();
    const removal = await requested(world);
    await world.store.change(async (queries) => {
      const customer = await queries.customer(tailspin.id);
      return { answer: undefined, customers: customer ? [{ ...customer, domain: "tailspin-toys.example" }] : [] };
    });
    expect(await refusalOf(approveRemoval(world, world.store, elena, decision(removal), version))).toMatchObject({
      kind: "already-decided",
      removal: { state: "void", voided: { why: "customer-changed", changed: ["domain"] } },
    });
    expect((await world.store.customer(tailspin.id))?.openRemoval).toBeUndefined();
    expect(await events(world)).toEqual(["removal.requested", "removal.voided"]);
  });

  it("is void when the relationship is no longer ended in the way that was shown (B3, C5)", async () => {
    const world = await testWorld();
    const removal = await requested(world);
    const elsewhere = { how: "in-the-portal", link: "https://portal.example/" } as const;
    const other = {
      ...world,
      authority: () => ({
        ...ledgerOf(proseware),
        abilities: { ...ledgerOf(proseware).abilities, endRelationship: elsewhere },
      }),
    };
    expect(await refusalOf(approveRemoval(other, world.store, elena, decision(removal), version))).toMatchObject({
      removal: { voided: { why: "customer-changed", changed: ["way"] } },
    });
  });

  it("is void when the legal notice was replaced after the request (B3, R95)", async () => {
    const world = await testWorld();
    const removal = await requested(world);
    const outcome = approveRemoval(world, world.store, elena, decision(removal), version + 1);
    expect(await refusalOf(outcome)).toMatchObject({ removal: { voided: { why: "notice-changed" } } });
  });

  it("is void when nobody decided within seven days", async () => {
    const world = await testWorld();
    const removal = await requested(world);
    await expireRemoval(world, world.store, removal.id);
    expect((await world.store.removal(removal.id))?.state).toBe("pending");
    world.pass(days(7));
    await expireRemoval(world, world.store, removal.id);
    expect(await world.store.removal(removal.id)).toMatchObject({ state: "void", voided: { why: "expired" } });
  });

  it("takes a comment to refuse, and frees the customer for a new request", async () => {
    const world = await testWorld();
    const removal = await requested(world);
    expect(await refusalOf(refuseRemoval(world, world.store, paula, decision(removal, " ")))).toEqual({
      kind: "comment-needed",
    });
    expect(await refuseRemoval(world, world.store, paula, decision(removal))).toMatchObject({
      ok: true,
      value: { state: "refused" },
    });
    const customer = await world.store.customer(tailspin.id);
    expect(customer?.openRemoval).toBeUndefined();
    expect((await requested(world)).state).toBe("pending");
  });

  it("can be withdrawn by its requester alone, while it waits", async () => {
    const world = await testWorld();
    const removal = await requested(world);
    expect(await refusalOf(withdrawRemoval(world, world.store, giulia, removal))).toMatchObject({
      kind: "request-of-another",
      requester: marco.name,
    });
    expect(await withdrawRemoval(world, world.store, marco, removal)).toMatchObject({
      ok: true,
      value: { state: "void" },
    });
    expect(await refusalOf(withdrawRemoval(world, world.store, marco, removal))).toMatchObject({
      kind: "already-decided",
    });
  });

  it("is void when the customer accepts a new invitation meanwhile (C10)", async () => {
    const world = await testWorld();
    const removal = await requested(world);
    const draft = await draftInvitation(world, world.store, marco, {
      email: "it@tailspin.example",
      customerName: "Tailspin Toys",
      reason: "multichannel",
      channel: "marketing",
      language: "it",
      paragraphs: () => ["", ""],
    });
    if (!draft.ok) throw new Error("no draft");
    const { id, link } = draft.value.invitation;
    const text = () => ({ subject: "", paragraphs: ["", ""] as const, fixed: "", link });
    await finishDraft(world, world.store, marco, { id, revision: 1 }, text);
    await recordSent(world, world.store, marco, { id, revision: 2 }, text);
    const seen = { id, revision: 3 };
    const accepted = await recordAcceptance(world, world.store, marco, seen, {
      name: "Tailspin Toys",
      services: ["teams"],
    });
    expect(accepted.ok).toBe(true);
    expect(await world.store.removal(removal.id)).toMatchObject({ state: "void" });
    expect((await world.store.customer(tailspin.id))?.openRemoval).toBeUndefined();
  });

  it("happens once under any interleaving of approvals, refusals, withdrawals and workers (B3, B17)", async () => {
    const move = fc.constantFrom(
      "elena approves",
      "paula approves",
      "elena refuses",
      "paula refuses",
      "marco withdraws",
      "worker",
      "marco approves",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 2, maxLength: 10 }), async (moves) => {
        const world = await testWorld();
        const removal = await requested(world);
        const { authority, calls } = scriptedAuthority();
        const work = () => carryOut({ ...world, authority }, removal);
        const run: Record<(typeof moves)[number], () => Promise<unknown>> = {
          "elena approves": () => approveRemoval(world, world.store, elena, decision(removal), version),
          "paula approves": () => approveRemoval(world, world.store, paula, decision(removal), version),
          "marco approves": () => approveRemoval(world, world.store, marco, decision(removal), version),
          "elena refuses": () => refuseRemoval(world, world.store, elena, decision(removal)),
          "paula refuses": () => refuseRemoval(world, world.store, paula, decision(removal)),
          "marco withdraws": () => withdrawRemoval(world, world.store, marco, removal),
          worker: work,
        };
        await Promise.all(moves.map((name) => run[name]()));
        await work();
        const decided = (await events(world)).slice(1);
        expect(decided.filter((type) => type !== "removal.executed").length).toBeLessThanOrEqual(1);
        const approved = decided.includes("removal.approved");
        expect(decided.includes("removal.executed")).toBe(approved);
        expect(calls.length > 0).toBe(approved);
        expect((await world.store.customer(tailspin.id))?.state).toBe(approved ? "removed" : "active");
        await world.stores.close();
      }),
      { numRuns: 60 },
    );
  });
});

describe("privileges that stayed", () => {
  async function followUp(world: TestWorld) {
    const removal = await requested(world);
    await approved(world, removal);
    await carryOut(world, removal);
    const [open] = await world.store.openFollowUps();
    if (!open) throw new Error("no follow-up");
    return open;
  }

  it("are ended as a step of their own, once (R94, C3)", async () => {
    const world = await testWorld();
    const open = await followUp(world);
    expect(await endPrivileges(world, world.store, marco, open)).toMatchObject({
      ok: true,
      value: { state: "ended" },
    });
    expect(await endPrivileges(world, world.store, marco, open)).toMatchObject({ ok: true });
    expect((await world.store.customer(tailspin.id))?.grants).toEqual([]);
    expect((await events(world)).filter((type) => type === "privileges.ended")).toHaveLength(1);
  });

  it("are kept on purpose with a reason and a day, not longer than a year (R94, B6)", async () => {
    const world = await testWorld();
    const open = await followUp(world);
    const keep = (reason: string, until?: string) =>
      keepPrivileges(world, world.store, marco, open, { reason, ...(until && { until }) });
    expect(await refusalOf(keep(" ", "2026-12-31"))).toEqual({ kind: "keep-needs-reason" });
    for (const until of [undefined, "2026-11-21", "2031-01-01"]) {
      expect(await refusalOf(keep("handover", until))).toMatchObject({ kind: "keep-needs-date", latest: "2027-11-21" });
    }
    expect(await keep("handover", "2026-12-31")).toMatchObject({
      ok: true,
      value: { state: "kept", decided: { until: "2026-12-31" } },
    });
    expect(await refusalOf(endPrivileges(world, world.store, marco, open))).toMatchObject({
      kind: "follow-up-closed",
    });
    expect((await world.store.customer(tailspin.id))?.grants).toHaveLength(1);
  });
});
