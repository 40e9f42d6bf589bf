import fc from "fast-check";
import { Kysely } from "kysely";
import { ledgerOf } from "../../src/authorities/ledger/authority";
import { boardLines } from "../../src/chat/screens/board/lines";
import { readerFor } from "../../src/chat/texts/reader";
import type { Acceptance } from "../../src/core/acceptances/acceptance";
import { days } from "../../src/core/clock";
import { hasProviderGap, ourGrants } from "../../src/core/customers/customer";
import { notStarted } from "../../src/core/enrolment/enrolment";
import { keyringOf } from "../../src/core/history/keyring";
import type { Invitation } from "../../src/core/invitations/invitation";
import type { EntityLists, Queries } from "../../src/core/ports";
import type { Provider } from "../../src/core/providers/provider";
import type { OwedNotice } from "../../src/core/removals/duty/owed-notice";
import type { Removal } from "../../src/core/removals/removal";
import type { Database } from "../../src/store/engines/database";
import { postgresDialect } from "../../src/store/engines/postgres";
import type { Schema } from "../../src/store/engines/schema";
import { sqliteDialect } from "../../src/store/engines/sqlite";
import { queriesOf } from "../../src/store/entities";
import { aFollowUp, aGrant, anAcceptance, anInvitation, aProfileReview, aRemoval, aTenant } from "../support/builders";
import { plansOf, scansIn, type Told } from "../support/processes/plans";
import { aCustomer, aProvider, elena, nobody } from "../support/world";
import { tenantId, tenantStoreOf, type Worlds } from "./store";

const now = Date.parse("2026-11-21T09:42:00Z");
const clock = { now: () => now };
const many = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 12 });
const someone = fc.constantFrom(elena.id, "marco");

const removal = fc.record({
  state: fc.constantFrom<Removal["state"]>("pending", "pending", "stuck", "approved", "executed", "void"),
  requestedBy: someone,
});
const followUp = fc.constantFrom("open" as const, "ended" as const, "kept" as const);
const customer = fc.record({
  state: fc.constantFrom("active" as const, "active" as const, "removed" as const),
  unlisted: fc.constantFrom(undefined, "asked", "kept"),
  lostDaysAgo: fc.constantFrom(undefined, 0, 3, 6, 7, 8, 40),
  canOrder: fc.boolean(),
});

const anOwedNotice = (id: string, state: OwedNotice["state"]): OwedNotice => ({
  ...{ id, state, removal: id, customer: "c", customerName: "C", due: "2026-12-01", openedAt: 2, assignedTo: "marco" },
  revision: 0,
});

/** A ledger with many of everything that the board counts, in any state. */
const ledger: fc.Arbitrary<EntityLists> = fc
  .record({
    removals: many(removal),
    left: many(followUp),
    reviews: many(followUp),
    profile: fc.constantFrom(undefined, "open" as const, "ended" as const),
    owed: many(fc.constantFrom("open" as const, "ended" as const)),
    acceptances: many(fc.constantFrom<Acceptance["state"]>("waiting", "new-customer", "not-ours")),
    invitations: many(fc.constantFrom<Invitation["state"]>("draft", "drafted", "sent", "accepted", "discarded")),
    customers: many(customer),
    providers: many(fc.constantFrom<Provider["state"]>("authorised", "invited-us", "not-connected")),
    enrolment: fc.constantFrom("preparing" as const, "active" as const),
  })
  .map((given) => ({
    removals: given.removals.map((each, n) => aRemoval(`r${n}`, { ...each, requestedAt: now - n })),
    followUps: [
      ...given.left.map((state, n) => aFollowUp(`f${n}`, { state })),
      ...given.reviews.map((state, n) => ({
        ...{ id: `a${n}`, provider: `p${n}`, providerName: `P${n}`, grantedAt: 1, openedAt: 2, assignedTo: "marco" },
        ...{ state, revision: 0 },
      })),
      ...(given.profile ? [aProfileReview({ state: given.profile })] : []),
      ...given.owed.map((state, n) => anOwedNotice(`o${n}`, state)),
    ],
    acceptances: given.acceptances.map((state, n) => anAcceptance(`x${n}`, { state })),
    invitations: given.invitations.map((state, n) => anInvitation(`i${n}`, { state })),
    customers: given.customers.map(({ lostDaysAgo, canOrder, state, unlisted }, n) =>
      aCustomer({
        id: `c${n}`,
        state,
        provider: { id: "p", canOrder },
        ...(unlisted && { unlisted: { since: 1, file: "a.csv", ...(unlisted === "kept" && { kept: "marco" }) } }),
        grants:
          lostDaysAgo === undefined
            ? [aGrant("granted")]
            : [{ ...aGrant("revoked"), revoked: { at: now - days(lostDaysAgo), seenBy: "marco" } }],
      }),
    ),
    providers: given.providers.map((state, n) => aProvider({ id: `p${n}`, state })),
    enrolments: [{ ...notStarted(1), state: given.enrolment }],
  }));

/** What the board should count, told from everything that is stored. */
function countedByHand(held: Required<Pick<EntityLists, "removals">> & EntityLists, isActive: boolean) {
  const active = held.customers?.filter(({ state }) => state === "active") ?? [];
  const open = held.followUps?.filter(({ state }) => state === "open") ?? [];
  const wasLost = (at = 0): boolean => at > now - days(7) && at <= now;
  return {
    approvals: held.removals.filter(({ state, requestedBy }) => state === "pending" && requestedBy !== elena.id).length,
    stuck: held.removals.filter(({ state }) => state === "stuck").length,
    privileges: open.filter((each) => "customer" in each && !("due" in each)).length,
    notices: open.filter((each) => "due" in each).length,
    acceptances: held.acceptances?.filter(({ state }) => state === "waiting").length ?? 0,
    access: open.filter((each) => "provider" in each).length,
    providers: held.providers?.filter(({ state }) => state === "invited-us").length,
    invitations: held.invitations?.filter(({ state }) => state === "sent").length,
    lost: active.filter((each) => ourGrants(each).some(({ revoked }) => wasLost(revoked?.at))).length,
    gaps: active.filter(hasProviderGap).length,
    unlisted: active.filter((each) => each.unlisted && !each.unlisted.kept).length,
    enrolment: isActive ? 0 : 1,
    profile: open.filter((each) => "profile" in each).length,
  };
}

export function boardContract(world: Worlds): void {
  const reader = readerFor("it", "Europe/Rome");
  const countsFrom = async (store: Queries): Promise<object> => {
    const turn = { store, actor: elena, reader, deps: { clock, authority: ledgerOf, roster: nobody } };
    return Object.fromEntries(
      await Promise.all(boardLines.map(async ({ name, read }) => [name, (await read(turn)).total] as const)),
    );
  };

  describe("the board", () => {
    it("counts what is stored, in 50 random ledgers (B24)", async () => {
      const { stores } = await world();
      let made = 0;
      await fc.assert(
        fc.asyncProperty(ledger, async (held) => {
          const id = `${String(++made).padStart(8, "0")}-1111-4111-8111-111111111111`;
          await stores.seed.addTenant({ ...aTenant(id), partnerId: "" });
          const store = await tenantStoreOf(stores, id);
          const invitations = held.invitations?.map((each) => ({ ...each, page: `${each.page}-${id}` }));
          await store.change(async () => ({ answer: 0, ...held, ...(invitations && { invitations }) }));
          const isActive =
            held.enrolments?.[0]?.state === "active" ||
            held.customers?.some(({ state }) => state === "active") === true ||
            held.providers?.some(({ state }) => state === "authorised") === true;
          expect(await countsFrom(store)).toEqual(countedByHand({ removals: [], ...held }, isActive));
        }),
        { numRuns: 50, seed: 1, endOnFailure: true },
      );
    });

    it("is counted along indexes alone", async () => {
      const { store, url } = await world();
      const customers = Array.from({ length: 300 }, (_, n) => aCustomer({ id: `c${n}`, grants: [aGrant("revoked")] }));
      await store.change(async () => ({ answer: 0, customers }));
      const told: Told[] = [];
      const isPostgres = url.startsWith("postgres");
      const sql = new Kysely<Schema>({
        dialect: isPostgres ? postgresDialect(url, 1) : sqliteDialect(url.slice("sqlite:".length), 1000).dialect,
        log: ({ query }) => void told.push(query),
      });
      const db: Database = { engine: isPostgres ? "postgres" : "sqlite", sql };
      await countsFrom(queriesOf(db, { ...aTenant(tenantId), partnerId: "" }, keyringOf("known", [])));
      const asked = told.filter(({ sql: text }) => /^\s*select/i.test(text));
      expect(asked.length).toBeGreaterThan(boardLines.length);
      expect(scansIn(await plansOf(db, asked))).toEqual([]);
      const scan = { sql: "select id from customers where document like '%x'", parameters: [] };
      expect(scansIn(await plansOf(db, [scan]))).toHaveLength(1);
      await sql.destroy();
    });
  });
}
