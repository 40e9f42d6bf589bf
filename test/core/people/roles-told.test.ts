import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { permitAsTold } from "../../../src/core/people/actor";
import { changeRoles } from "../../../src/core/people/change-roles";
import { openStore } from "../../../src/store/open";
import { elena, giulia, loadTestWorld, luke, proseware } from "../../support/world";

const folder = mkdtempSync(join(tmpdir(), "rapport-roles-told-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [former, newest] = ["f".repeat(40), "n".repeat(40)] as const;

/** Opens the store with these keys, newest first, for as long as something is done with it. */
async function withKeys<Done>(
  historyKeys: readonly string[],
  run: (store: Parameters<typeof permitAsTold>[0] & Parameters<typeof changeRoles>[0]) => Promise<Done>,
): Promise<Done> {
  const stores = await openStore({ url: `sqlite:${join(folder, "rapport.db")}`, clock: Date, historyKeys });
  await loadTestWorld(stores, []);
  const store = await stores.of(proseware.id);
  if (!store) throw new Error("the test world has no tenant");
  const done = await run(store);
  await stores.close();
  return done;
}

describe("an approver whose roles the history tells of with an older key", () => {
  const mayDecide = (...keys: string[]) =>
    withKeys(keys, async (store) => permitAsTold(store, (await store.person(elena.id))!, "removals.approve"));

  it("decides as long as the key is here, and is else told that it is missing, and not that the roles are false", async () => {
    expect(await mayDecide(former)).toMatchObject({ ok: true });
    await withKeys([newest, former], async (store) =>
      changeRoles(store, giulia, (await store.person(luke.id))!, ["sales-agent"]),
    );

    expect(await mayDecide(newest)).toMatchObject({
      ok: false,
      error: { kind: "roles-unchecked", held: elena.roles, missingKey: expect.stringMatching(/^[0-9a-f]{8}$/) },
    });
    expect(await mayDecide(newest, former)).toMatchObject({ ok: true });
  });
});
