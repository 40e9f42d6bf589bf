import fc from "fast-check";
import { ledgerOf } from "../../src/authorities/ledger/authority";
import { topicOf } from "../../src/core/events";
import type { Change, Entities, TenantStore } from "../../src/core/ports";
import { kinds, tables } from "../../src/store/entities";
import { aTenant } from "../support/builders";
import { openTables, type TenantRows } from "../support/tables";
import { nobody } from "../support/world";
import { randomContents, usually } from "../support/worlds/random-world";
import { useCases } from "../support/worlds/use-cases";
import { tenantStoreOf, type Worlds } from "./store";

const aPress = fc.record({
  useCase: fc.constantFrom(...Object.keys(useCases)),
  actor: fc.nat({ max: 1 }),
  outdated: usually(false, true),
  comment: usually("Checked.", ""),
  joint: fc.boolean(),
});
const somePresses = fc.array(aPress, { minLength: 3, maxLength: 3 });

export function previewContract(world: Worlds): void {
  describe("a preview", () => {
    it("tells what any change then does, and leaves every table as it was, in 240 random worlds", async () => {
      const { stores, clock, url } = await world();
      const database = await openTables(url);
      const saved = new Set<string>();
      let made = 0;
      let given = 0;

      const property = fc.asyncProperty(randomContents, somePresses, async (contents, presses) => {
        const id = `${String(++made).padStart(8, "0")}-1111-4111-8111-111111111111`;
        await stores.seed.addTenant({ ...aTenant(id), partnerId: "" });
        const store = await tenantStoreOf(stores, id);
        const invitations = contents.invitations?.map((each) => ({ ...each, page: `page-${id}` }));
        await store.change(async () => ({ answer: 0, ...contents, ...(invitations && { invitations }) }));
        const people = await store.people();
        for (const { useCase: name, actor, ...press } of presses) {
          const next = `id-${++given}`;
          const ids = { next: () => next, secret: () => `secret-${next}`, password: () => "" };
          const deps = { stores, clock, ids, authority: ledgerOf, roster: nobody };
          const useCase = (on: TenantStore) => useCases[name]?.(deps, on, { ...press, actor: people[actor]! });
          const before = await database.of(id);

          const { dryStore, predicted } = dry(store);
          const expected = await useCase(dryStore);
          expect(await database.of(id)).toEqual(before);

          expect(await useCase(store)).toEqual(expected);
          expect(contentsOf(await database.of(id))).toEqual(foreseen(contentsOf(before), predicted));
          for (const kind of kinds) if (predicted.some((change) => change[kind])) saved.add(kind);
        }
      });
      try {
        await fc.assert(property, { numRuns: 240, seed: 1, endOnFailure: true });
      } finally {
        await database.close();
      }

      // No use case stores a provider yet.
      expect([...saved].sort()).toEqual([...kinds].sort());
    }, 120_000);
  });
}

/** The same store, in which every change is only looked at. */
function dry(store: TenantStore): { dryStore: TenantStore; predicted: Change<unknown>[] } {
  const predicted: Change<unknown>[] = [];
  const dryStore: TenantStore = {
    ...store,
    async change(work) {
      const change = await store.preview(work);
      predicted.push(change);
      return change.answer;
    },
  };
  return { dryStore, predicted };
}

/** What changes are about, as the tables hold it; announcements are counted, since they follow from the events. */
interface Contents {
  entities: Record<string, unknown>;
  shown: string[];
  forms: string[];
  events: unknown[];
  effects: Record<string, unknown>;
  announced: number;
}

function contentsOf(rows: TenantRows): Contents {
  const documents = kinds
    .filter(isDocument)
    .flatMap((kind) => (rows[tables[kind].table] ?? []).map((row) => [`${kind} ${row.id}`, json(row.document)]));
  const shown = rows.shown_cards ?? [];
  const history = (rows.history ?? []).toSorted((one, other) => Number(one.seq) - Number(other.seq));
  const effects = (rows.outbox ?? []).map((row) => [String(row.effect_key), json(row.effect)] as const);
  return {
    entities: Object.fromEntries(documents),
    shown: shown.map(({ subject, conversation, activity }) => `${subject} ${conversation} ${activity}`).sort(),
    forms: (rows.typed_forms ?? []).map(
      ({ conversation, activity, person }) => `${conversation} ${activity} ${person}`,
    ),
    events: history
      .filter((row) => row.event !== '{"type":"records.saved"}') // follows from what is saved
      .map((row) => [json(row.event), row.person, row.person_name]),
    effects: Object.fromEntries(effects.filter(([key]) => !key.startsWith("announce:"))),
    announced: effects.filter(([key]) => key.startsWith("announce:")).length,
  };
}

/** What lies there as a whole, and not as keys. */
const isDocument = (kind: keyof Entities): boolean => kind !== "shown" && kind !== "forms";

const json = (text: unknown): unknown => JSON.parse(String(text));

/** What is there after these changes, told from what was there before. */
function foreseen(before: Contents, changes: Change<unknown>[]): Contents {
  const entities = changes.flatMap((change) =>
    kinds
      .filter(isDocument)
      .flatMap((kind) => (change[kind] ?? []).map((entity) => [`${kind} ${idOf(entity)}`, entity])),
  );
  const shown = changes
    .flatMap((change) => change.shown ?? [])
    .map(({ subject, conversation, activity }) => `${subject.kind}:${subject.id} ${conversation} ${activity}`);
  const events = changes.flatMap((change) => change.events ?? []);
  const effects = changes.flatMap((change) => change.effects ?? []).map((effect) => [effect.key, effect]);
  return {
    entities: { ...before.entities, ...Object.fromEntries(entities) },
    shown: [...new Set([...before.shown, ...shown])].sort(),
    forms: [
      ...before.forms,
      ...changes.flatMap((change) =>
        (change.forms ?? []).map(({ conversation, activity, person }) => `${conversation} ${activity} ${person}`),
      ),
    ],
    events: [...before.events, ...events.map(({ event, by, byName }) => [event, by, byName])],
    effects: { ...Object.fromEntries(effects), ...before.effects },
    announced: before.announced + events.filter(({ event }) => topicOf(event) !== undefined).length,
  };
}

/** A link lies under its provider; the reseller's own has none. */
const idOf = (entity: object): string =>
  "id" in entity ? String(entity.id) : "provider" in entity ? String(entity.provider) : "";
