import type { Customer } from "../../src/core/customers/customer";
import type { Person } from "../../src/core/people/person";
import type { TenantStore } from "../../src/core/ports";
import { silent } from "../../src/log";
import { type Options, type Running, startRapport } from "../../src/main";
import { readSettings } from "../../src/settings";
import { type FakeConnector, fakeConnector } from "../support/connector";
import { postJson } from "../support/http";
import { type From, pressed, typed } from "../support/microsoft/activities";
import { type Shown, settled, shownOf } from "../support/product";
import { loadTestWorld, proseware, start, stepping } from "../support/world";
import { ingrid, litware, loadSecondTenant, otto } from "../support/worlds/second-tenant";

/** What an attacker would add to a card's data. */
export const claims = (person: Person) => ({
  tenant: litware.id,
  tenantId: litware.id,
  person: person.id,
  actor: person,
  aadObjectId: person.id,
  from: { id: person.mri, aadObjectId: person.id },
  roles: ["global-admin", "admin-agent", "approver"],
  __proto__: { roles: ["approver"] },
});

/** The data that a button of this card carries. */
export const carried = (card: Shown, verb: string): Record<string, unknown> => {
  const button = card.buttons.find((each) => each.verb === verb);
  if (!button) throw new Error(`no ${verb} among ${card.buttons.map((each) => each.verb)}`);
  return button.data;
};

/** The started product with two resellers in it. */
export interface TwoTenants {
  url: string;
  ours: TenantStore;
  theirs: TenantStore;
  connector: FakeConnector;
  /** Presses anything, as a client could make it up, from the person's own tenant unless told otherwise. */
  presses(person: Person, verb: string, data: object, from?: Partial<From>): Promise<Shown>;
  /** Types a line and gives the card that answers it. */
  says(person: Person, text: string, from?: Partial<From>): Promise<Shown>;
  /** Everything that could tell of a change: the ends of both histories, and all that is kept of either tenant. */
  kept(): Promise<string>;
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export async function startTwoTenants(
  customers?: Customer[],
  options: Pick<Options, "authority"> = {},
): Promise<TwoTenants> {
  const connector = await fakeConnector();
  const serviceUrl = `${connector.url}/`;
  const read = readSettings({ PORT: "0", DATABASE_URL: "sqlite::memory:" }, { demo: true });
  if (!read.ok) throw new Error(read.problems.join(" "));
  const { clock, ids } = stepping(start);
  const running: Running = await startRapport(read.settings, {
    clock,
    ids,
    log: silent,
    ...options,
    pace: { now: clock.now, sleep: async () => undefined },
    async prepare(stores) {
      await loadTestWorld(stores, customers, serviceUrl);
      await loadSecondTenant(stores, serviceUrl);
    },
  });
  const { stores } = running;
  const [ours, theirs] = [await stores.of(proseware.id), await stores.of(litware.id)];
  if (!ours || !theirs) throw new Error("no ledger");
  const home = (person: Person) => ([ingrid.id, otto.id].includes(person.id) ? litware.id : proseware.id);
  return {
    url: running.url,
    ours,
    theirs,
    connector,
    async presses(person, verb, data, from = {}) {
      const activity = pressed(person, verb, data, { serviceUrl, tenant: home(person), ...from });
      const { status, json } = await postJson(`${running.url}/api/messages`, activity);
      const answer = json as { statusCode: number; value: Record<string, unknown> } | undefined;
      expect([status, answer?.statusCode]).toEqual([200, 200]);
      return shownOf(answer?.value ?? {});
    },
    async says(person, text, from = {}) {
      const activity = typed(person, text, { serviceUrl, tenant: home(person), ...from });
      expect((await postJson(`${running.url}/api/messages`, activity)).status).toBe(200);
      return shownOf(await connector.replyTo(activity.id));
    },
    async kept() {
      const all = [];
      for (const store of [ours, theirs]) {
        const story = [];
        for (let seq = 1; ; seq++) {
          const entry = await store.historyEntry(seq);
          if (!entry) break;
          story.push(entry);
        }
        all.push({
          story,
          people: await store.people(),
          customers: (await store.customers({ limit: 100 })).customers,
          invitations: await store.invitations(),
          removals: await store.openRemovals(),
          followUps: await store.openFollowUps(),
          links: await store.links(),
        });
      }
      return JSON.stringify(all);
    },
    settled: () => settled(stores, clock),
    async stop() {
      await running.stop();
      await connector.stop();
    },
  };
}
