import fc from "fast-check";
import { ledgerOf } from "../../src/authorities/ledger/authority";
import { chooseLanguage } from "../../src/core/people/language";
import { openStore } from "../../src/store/open";
import { aTenant } from "../support/builders";
import { luke, marco, nobody, proseware, stepping } from "../support/world";
import { eventfulWorld } from "../support/worlds/eventful-world";
import { randomContents, usually } from "../support/worlds/random-world";
import { useCases } from "../support/worlds/use-cases";
import { tenantStoreOf } from "./store";

const key = "a key that is kept outside of the database";

const somePresses = fc.array(
  fc.record({
    useCase: fc.constantFrom(...Object.keys(useCases)),
    actor: fc.nat({ max: 1 }),
    outdated: usually(false, true),
    comment: usually("Checked.", "", "🙂 è «così»\u2028"),
    joint: fc.boolean(),
  }),
  { minLength: 0, maxLength: 12 },
);

/**
 * Nobody is suspected who did nothing.
 *
 * @param database gives the address of a new, empty database
 * @param worlds how many are tried
 */
export function honestyContract(engine: string, database: () => Promise<string>, worlds: number): void {
  it(`on ${engine}, ${worlds} random histories hold that only the program wrote`, async () => {
    const stepped = stepping(1_000);
    const stores = await openStore({ url: await database(), clock: stepped.clock });
    let made = 0;
    const property = fc.asyncProperty(
      randomContents,
      somePresses,
      fc.boolean(),
      async (contents, presses, isSeeded) => {
        const id = `${String(++made).padStart(8, "0")}-1111-4111-8111-111111111111`;
        await stores.seed.addTenant(aTenant(id));
        const store = await tenantStoreOf(stores, id);
        const invitations = contents.invitations?.map((each) => ({ ...each, page: `page-${id}` }));
        const begun = { ...contents, ...(invitations && { invitations }) };
        if (isSeeded) await stores.seed.load(id, begun);
        else await store.change(async () => ({ answer: 0, ...begun }));
        const deps = { stores, ...stepped, authority: ledgerOf, roster: nobody };
        for (const { useCase, actor, ...press } of presses) {
          const people = await store.people();
          await useCases[useCase]?.(deps, store, { ...press, actor: people[actor]! });
          stepped.pass(1_000);
        }
      },
    );
    await fc.assert(property, { numRuns: worlds, seed: 3, endOnFailure: true });

    const broken: unknown[] = [];
    let entries = 0;
    for await (const verified of stores.verify()) {
      entries += verified.entries;
      if (verified.broken || verified.missingKeys.length > 0) broken.push(verified);
    }
    await stores.close();
    expect(broken).toEqual([]);
    expect(made).toBe(worlds);
    expect(entries).toBeGreaterThan(worlds * 3);
  }, 240_000);

  it(`on ${engine}, a history holds at every moment while two instances write`, async () => {
    const url = await database();
    const { store, stores, ...world } = await eventfulWorld(url, [key]);
    const other = await openStore({ url, clock: world.clock, historyKeys: [key] });
    const there = await tenantStoreOf(other, proseware.id);
    const writing = Promise.all(
      [store, there].map(async (on) => {
        for (let n = 0; n < 40; n += 1) await chooseLanguage(on, n % 2 ? marco : luke, n % 3 ? "it" : "en");
      }),
    );
    const outcomes: unknown[] = [];
    for (let n = 0; n < 20; n += 1) for await (const { broken } of stores.verify()) outcomes.push(broken);
    await writing;
    for await (const { broken } of other.verify()) outcomes.push(broken);
    await stores.close();
    await other.close();

    expect(outcomes).toEqual(Array.from({ length: 21 }, () => undefined));
  }, 120_000);
}
