import { openForMs } from "../../src/core/exports/export";
import { silent } from "../../src/log";
import { tidy } from "../../src/workers/housekeeping";
import { anExport } from "../support/builders";
import { eventually } from "../support/eventually";
import { start, testWorld } from "../support/world";

describe("housekeeping", () => {
  it("forgets the pages that have closed, and no others", async () => {
    const { stores, store, clock, pass } = await testWorld();
    await store.change(async () => ({
      answer: 0,
      exports: [anExport("a", { page: "over" }), anExport("b", { page: "open", until: start + 2 * openForMs })],
    }));
    tidy(stores, clock.now, silent)();
    pass(openForMs + 1);
    expect(await stores.exportByPage("over")).toBeDefined();
    tidy(stores, clock.now, silent)();
    await eventually("it to be forgotten", async () => (await stores.exportByPage("over")) === undefined);
    expect(await stores.exportByPage("open")).toBeDefined();
    await stores.close();
  });
});
