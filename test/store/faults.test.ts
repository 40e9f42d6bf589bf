import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { storeError } from "../../src/store/engines/store-error";
import { openStore } from "../../src/store/open";
import { tenantId, tenantStoreOf } from "../contracts/store";
import { aPerson, aTenant } from "../support/builders";

const folder = mkdtempSync(join(tmpdir(), "rapport-faults-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const clock = { now: () => 1 };

/** What the store makes of the error that `work` throws. */
function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return storeError(error);
  }
  return undefined;
}

describe("a database that cannot write", () => {
  it("is reported as locked while another process holds it, and works again afterwards", async () => {
    const file = join(folder, "locked.db");
    const stores = await openStore({ url: `sqlite:${file}`, clock, busyTimeoutMs: 50 });
    await stores.seed.addTenant(aTenant(tenantId));
    const store = await tenantStoreOf(stores, tenantId);
    const add = (id: string) => store.change(async () => ({ answer: id, people: [aPerson(id)] }));
    const holder = new DatabaseSync(file);

    holder.exec("begin immediate");
    await expect(add("a")).rejects.toMatchObject({ name: "StoreError", code: "locked" });
    expect(await store.people()).toEqual([]);
    holder.exec("rollback");

    await expect(add("b")).resolves.toBe("b");
    holder.close();
    await stores.close();
  });

  it("is reported as full when there is no room, with the engine's error as the cause", () => {
    const database = new DatabaseSync(":memory:");
    database.exec("create table t (a text); pragma max_page_count = 3");

    const error = errorOf(() => database.exec(`insert into t values ('${"x".repeat(100_000)}')`));

    expect(error).toMatchObject({ code: "full", cause: { message: "database or disk is full" } });
  });

  it("is reported as read-only when it may only be read", () => {
    const file = join(folder, "read-only.db");
    new DatabaseSync(file).exec("create table t (a int)");

    const error = errorOf(() => new DatabaseSync(file, { readOnly: true }).exec("insert into t values (1)"));

    expect(error).toMatchObject({ code: "read-only" });
  });

  it("is reported as unavailable when a query is not answered in time", () => {
    expect(storeError(new Error("Query read timeout"))).toMatchObject({ code: "unavailable" });
  });

  it("is reported as unavailable when nothing answers at its address", async () => {
    const opening = openStore({ url: "postgres://postgres@127.0.0.1:1/none", clock });

    await expect(opening).rejects.toMatchObject({ name: "StoreError", code: "unavailable" });
  });

  it("is not blamed for a defect", () => {
    const defect = new TypeError("x is not a function");

    expect(storeError(defect)).toBe(defect);
  });
});
