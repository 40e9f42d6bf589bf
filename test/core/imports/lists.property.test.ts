import fc from "fast-check";
import type { Customer } from "../../../src/core/customers/customer";
import { applyImport } from "../../../src/core/imports/decide";
import { brought, csvOf, toItsEnd } from "../../support/lists/brought";
import { aCustomer, giulia, testWorld } from "../../support/world";

const tenantOf = (n: number): string => `44444444-4444-4444-8444-4444444444${String(n).padStart(2, "0")}`;

/** A customer of the ledger, by a number that stands for who it is. */
const known = fc
  .record({
    n: fc.nat(14),
    state: fc.constantFrom("active", "active", "removed", "no-relationship"),
    hasTenant: fc.boolean(),
    tags: fc.subarray(["nord", "vip"]),
  })
  .map(({ n, state, hasTenant, tags }): Customer => {
    const { tenantId: _, ...customer } = aCustomer({
      id: `c${n}`,
      name: `Ditta ${n} S.r.l.`,
      domain: `ditta${n}.example`,
    });
    const more = { ...(hasTenant && { tenantId: tenantOf(n) }), ...(tags.length > 0 && { tags }) };
    return { ...customer, ...more, state, ...(state === "removed" && { removedAt: 1 }) } as Customer;
  });

/** A line of the list: of somebody by that number, with the domain or the tenant id of another one now and then. */
const line = fc
  .record({
    n: fc.nat(19),
    domain: fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat(19) }),
    tenant: fc.oneof(
      { weight: 6, arbitrary: fc.constant(undefined) },
      { weight: 3, arbitrary: fc.constant(-1) },
      { weight: 1, arbitrary: fc.nat(19) },
    ),
    name: fc.constantFrom("Ditta", "Ditta", "Ditta", "Nuova Ditta"),
    relationship: fc.constantFrom("Reseller", "Reseller", "Reseller", "None", ""),
    tags: fc.constantFrom("", "nord", "sud, VIP"),
  })
  .map(({ n, domain = n, tenant = n, name, relationship, tags }) => [
    tenant < 0 ? "" : tenantOf(tenant),
    `${name} ${n} S.r.l.`,
    `ditta${domain}.example`,
    relationship,
    tags,
  ]);

const ledgers = fc.uniqueArray(known, { selector: ({ id }) => id, maxLength: 12 });
const lists = fc.array(line, { minLength: 1, maxLength: 14 });
const runs = { numRuns: 120 };

/** A line gives a customer another domain, and a line of somebody else has the old one: that is taken the next time. */
const handsOn = (ledger: readonly Customer[], rows: readonly string[][]): boolean =>
  ledger.some(({ tenantId, domain }) => {
    const moves = rows.some(([id, , to]) => tenantId !== undefined && id === tenantId && to !== domain);
    return moves && rows.some(([, , to]) => to === domain);
  });

/** A line gives a customer another name, and one of nobody known waits because it is called as that was: the next time it is new. */
const callsAnew = (ledger: readonly Customer[], rows: readonly string[][]): boolean => {
  const isOf = ({ tenantId, domain }: Customer, [id, , to]: readonly string[]): boolean =>
    (tenantId !== undefined && id === tenantId) || to === domain;
  const isOfNobody = (row: readonly string[]): boolean => !ledger.some((customer) => isOf(customer, row));
  return ledger.some((customer) => {
    const isRenamed = rows.some((row) => isOf(customer, row) && row[1] !== customer.name);
    return isRenamed && rows.some((row) => row[1] === customer.name && isOfNobody(row));
  });
};

async function everybodyIn(store: Awaited<ReturnType<typeof testWorld>>["store"]): Promise<Customer[]> {
  return store.customersAfter("", 1000);
}

describe("a list of customers that is imported", () => {
  it("changes nothing before it is applied, then what was told, and nothing when it is applied again", async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, lists, async (ledger, rows) => {
        fc.pre(!handsOn(ledger, rows) && !callsAnew(ledger, rows));
        const { stores, store, ...deps } = await testWorld(ledger);
        const before = await everybodyIn(store);

        const compared = await brought(deps, store, giulia, csvOf(...rows));
        expect(await everybodyIn(store)).toEqual(before);
        const { counts } = compared;
        expect(counts.new + counts.changed + counts.same + counts.accepted + counts.toMatch + counts.wrong).toBe(
          rows.length,
        );

        const begun = await applyImport(store, giulia, compared, "other");
        expect(begun.ok).toBe(true);
        const applied = await toItsEnd(deps, store, (await store.import(compared.id))!);
        expect([applied.state, applied.counts]).toEqual(["applied", counts]);

        const after = await everybodyIn(store);
        expect(after.length - before.length).toBe(counts.new);
        const again = await brought(deps, store, giulia, csvOf(...rows));
        expect({ ...again.counts, same: 0, wrong: 0 }).toEqual({
          new: 0,
          changed: 0,
          same: 0,
          accepted: 0,
          toMatch: 0,
          waiting: counts.toMatch,
          wrong: 0,
          missing: 0,
          asked: counts.missing,
          again: 0,
        });
        expect(again.counts.wrong).toBe(counts.wrong);
        await stores.close();
      }),
      runs,
    );
  }, 300_000);

  it("takes a line as new the next time, which waited for whom the list calls otherwise", async () => {
    const ledger = [aCustomer({ id: "c9", name: "Ditta 9 S.r.l.", domain: "ditta9.example" })];
    const rows = [
      ["", "Ditta 9 S.r.l.", "ditta0.example", "Reseller", ""],
      ["", "Nuova Ditta 9 S.r.l.", "ditta9.example", "Reseller", ""],
    ];
    const { stores, store, ...deps } = await testWorld(ledger);
    const compared = await brought(deps, store, giulia, csvOf(...rows));
    expect(compared.counts).toMatchObject({ toMatch: 1, changed: 1, new: 0 });
    await applyImport(store, giulia, compared, "other");
    await toItsEnd(deps, store, (await store.import(compared.id))!);
    expect((await everybodyIn(store)).map(({ name }) => name)).toEqual(["Nuova Ditta 9 S.r.l."]);
    expect((await brought(deps, store, giulia, csvOf(...rows))).counts).toMatchObject({
      toMatch: 0,
      new: 1,
      waiting: 0,
    });
    await stores.close();
  });

  it("never removes a customer, gives nobody another one’s domain or tenant id, and takes nothing that people wrote", async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, lists, async (ledger, rows) => {
        const { stores, store, ...deps } = await testWorld(ledger);
        const compared = await brought(deps, store, giulia, csvOf(...rows));
        await applyImport(store, giulia, compared, "other");
        await toItsEnd(deps, store, (await store.import(compared.id))!);

        const after = await everybodyIn(store);
        const domains = after.map(({ domain }) => domain);
        const tenants = after.flatMap(({ tenantId }) => tenantId ?? []);
        expect(new Set(domains).size).toBe(domains.length);
        expect(new Set(tenants).size).toBe(tenants.length);
        for (const { id, state, tags = [], owner, tenantId } of ledger) {
          const now = after.find((each) => each.id === id)!;
          expect([now.owner, now.tags ?? []]).toEqual([owner, expect.arrayContaining(tags)]);
          if (tenantId) expect(now.tenantId).toBe(tenantId);
          if (state !== "no-relationship") expect(now.state).toBe(state);
        }
        await stores.close();
      }),
      runs,
    );
  }, 300_000);
});
