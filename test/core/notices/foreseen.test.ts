import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { ledgerOf } from "../../../src/authorities/ledger/authority";
import type { Ids } from "../../../src/core/clock";
import type { Effect } from "../../../src/core/effects";
import { foreseeing, foreseenIn } from "../../../src/core/notices/foreseen";
import type { EntityLists, TenantStore } from "../../../src/core/ports";
import { type OpenStore, openStore } from "../../../src/store/open";
import { announce, askApprovers } from "../../../src/workers/fan-out";
import { tenantStoreOf } from "../../contracts/store";
import { aTenant } from "../../support/builders";
import { openTables } from "../../support/tables";
import { nobody } from "../../support/world";
import { randomContents, usually } from "../../support/worlds/random-world";
import { useCases } from "../../support/worlds/use-cases";

/** What people try: asking for a removal and deciding it, invitations, and what a channel hears of. */
const tried = [
  "requestRemoval",
  "approveRemoval",
  "refuseRemoval",
  "withdrawRemoval",
  "subscribe",
  "draftInvitation",
  "recordSent",
];

const aPress = fc.record({
  useCase: fc.constantFrom(...tried),
  actor: fc.nat({ max: 1 }),
  outdated: usually(false, true),
  comment: usually("Checked.", ""),
  joint: fc.boolean(),
});

/** Whom the workers would write to after these effects. */
async function writtenTo(stores: OpenStore, tenant: string, effects: readonly Effect[]) {
  const further = await Promise.all(
    effects.map(async (effect) => {
      const job = {
        tenant,
        attempt: 1,
        since: 1,
        signal: new AbortController().signal,
        perhaps: [],
        mark: async () => {},
      };
      const outcome =
        effect.kind === "announce"
          ? await announce({ stores }, { ...job, effect })
          : effect.kind === "ask-approvers"
            ? await askApprovers({ stores }, { ...job, effect })
            : undefined;
      return outcome?.kind === "followed" ? outcome.by : [effect];
    }),
  );
  const all = further.flat();
  return {
    people: sorted(all.flatMap((effect) => (effect.kind === "tell" ? [effect.person] : []))),
    conversations: sorted(all.flatMap((effect) => (effect.kind === "post" ? [effect.conversation] : []))),
  };
}

const sorted = (ids: readonly string[]): string[] => [...new Set(ids)].sort();
const canonical = (event: object): string => JSON.stringify(Object.entries(event).sort());
const idsOf = (made: number): Ids => ({ next: () => "next", secret: () => `secret-${made}`, password: () => "" });

const folder = mkdtempSync(join(tmpdir(), "rapport-foreseen-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a dry run", () => {
  it("tells what comes of it on a cloned ledger, and leaves its own as it was to the byte (B23)", async () => {
    const url = `sqlite:${join(folder, "ledgers.db")}`;
    const clock = { now: () => 1_000 };
    const stores = await openStore({ url, clock });
    const tables = await openTables(url);
    let made = 0;
    const seen = { changed: 0, asked: 0, told: 0 };
    const ledger = async ({ invitations, ...contents }: EntityLists): Promise<TenantStore> => {
      const id = `${String(++made).padStart(8, "0")}-1111-4111-8111-111111111111`;
      await stores.seed.addTenant({ ...aTenant(id), partnerId: "" });
      const store = await tenantStoreOf(stores, id);
      const pages = invitations?.map((each) => ({ ...each, page: `page-${id}` })) ?? [];
      await store.change(async () => ({ answer: 0, ...contents, invitations: pages }));
      return store;
    };
    const property = fc.asyncProperty(randomContents, aPress, async (contents, { useCase, actor, ...press }) => {
      const [own, clone] = [await ledger(contents), await ledger(contents)];
      const person = (await own.people())[actor]!;
      const deps = { stores, clock, ids: idsOf(made), authority: ledgerOf, roster: nobody };
      const [before, cloned] = [await tables.of(own.tenant.id), await tables.of(clone.tenant.id)];

      const dry = foreseeing(own);
      await useCases[useCase]?.(deps, dry.store, { ...press, actor: person });
      const foreseen = await foreseenIn(own, dry.changes);
      expect(await tables.of(own.tenant.id)).toEqual(before);

      await useCases[useCase]?.(deps, clone, { ...press, actor: person });
      const now = await tables.of(clone.tenant.id);
      const further = now.history!.filter(({ seq }) => !cloned.history!.some((other) => other.seq === seq));
      const recorded = further
        .map(({ event }) => JSON.parse(String(event)))
        .filter(({ type }) => type !== "records.saved");
      expect(foreseen.events.map(({ event }) => canonical(event))).toEqual(recorded.map(canonical));
      const effects = now
        .outbox!.filter(({ effect_key: key }) => !cloned.outbox!.some((other) => other.effect_key === key))
        .map(({ effect }): Effect => JSON.parse(String(effect)));
      const actual = await writtenTo(stores, clone.tenant.id, effects);
      const people = [...foreseen.people, ...foreseen.approvers.map(({ id }) => id)];
      expect({ people: sorted(people), conversations: sorted(foreseen.conversations) }).toEqual(actual);
      if (foreseen.changes) seen.changed += 1;
      if (foreseen.approvers.length > 0) seen.asked += 1;
      if (foreseen.conversations.length > 0) seen.told += 1;
    });
    await fc.assert(property, { numRuns: 600, seed: 1, endOnFailure: true });
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(2);
    await tables.close();
    await stores.close();
  }, 120_000);
});
