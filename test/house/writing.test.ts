import { caught } from "./house";
import { changedCustomers } from "./rules/storing/customers";
import { deciding } from "./rules/storing/deciding";
import { writing } from "./rules/storing/writing";

const writes = (path: string, text: string): string[] =>
  caught(writing, { [path]: text }).map((line) => line.replace(/ \(.*\)$/, "").replace(`${path} writes by `, ""));

describe("a write past the change", () => {
  it.each([
    ["src/workers/x.ts", 'await db.insertInto("people").values(row).execute();', "insertInto"],
    ["src/workers/x.ts", 'await db.updateTable("outbox").set({ state: "done" }).execute();', "updateTable"],
    ["src/workers/x.ts", 'await insertRows(db, "people", rows);', "insertRows"],
    ["src/workers/x.ts", "await stores.seed.load(tenant, contents);", "seed"],
    ["src/workers/x.ts", "const { seed } = stores;", "seed"],
    ["src/workers/x.ts", "const { seed: begin } = stores;", "seed"],
    ["src/chat/turn.ts", "await stores.addTenant(tenant);", "addTenant"],
    ["src/teams/x.ts", 'await db["deleteFrom"]("history").execute();', "deleteFrom"],
    ["src/web/x.ts", "await stores.outbox.enqueue(tenant, effects);", "outbox"],
    ["src/chat/actions/x.ts", "await turn.store.change(async () => unchanged(1));", "change"],
    ["src/chat/screens/x.ts", "const { change } = turn.store;", "change"],
    ["src/authorities/x.ts", "await store?.change(work);", "change"],
  ])("from %s is caught: %s", (path, text, name) => {
    expect(writes(path, text)).toContain(name);
  });

  it("is caught inside the store, in a file that is there to read", () => {
    expect(writes("src/store/people.ts", 'db.sql.deleteFrom("people").execute();')).toEqual(["deleteFrom"]);
    expect(writes("src/store/people.ts", "sql`update people set name = ${name}`.execute(db);")).toEqual([
      "a statement",
    ]);
    expect(writes("src/store/people.ts", "sql`INSERT INTO people values (1)`;")).toEqual(["a statement"]);
    expect(writes("src/store/people.ts", "sql`update ${sql.table(name)} set name = ${name}`;")).toEqual([
      "a statement",
    ]);
    expect(writes("src/store/people.ts", 'sql.raw("delete from people where 1 = 1");')).toEqual(["a statement"]);
    expect(writes("src/store/seed.ts", 'tx.sql.insertInto("tenants");')).toEqual([]);
  });

  it("is caught before it happens: by claiming a type that can write", () => {
    expect(writes("src/chat/actions/x.ts", "recordSent(deps, turn.store as TenantStore);")).toEqual([
      "claiming a TenantStore",
    ]);
    expect(writes("src/chat/commands/x.ts", "run(turn as unknown as WritingTurn);")).toEqual([
      "claiming a WritingTurn",
    ]);
    expect(writes("src/workers/x.ts", "const db = (<Database>stores).sql;")).toEqual(["claiming a Database"]);
    const renamed = 'import type { WritingTurn as W } from "../context";\nrun(turn as W);';
    expect(writes("src/chat/commands/x.ts", renamed)).toEqual(["claiming a WritingTurn"]);
    expect(writes("src/chat/commands/x.ts", "type W = WritingTurn;\nrun(turn as W);")).toEqual([
      "claiming a WritingTurn",
    ]);
  });

  it("is none in a use case", () => {
    expect(writes("src/core/removals/x.ts", "store.change(async (queries) => unchanged(1));")).toEqual([]);
  });
});

describe("what a change does besides deciding", () => {
  const does = (work: string): string[] =>
    caught(deciding, { "src/core/x.ts": `store.change(async (queries) => { ${work} })` });

  it.each([
    ["another change", "await store.change(other);", "changes"],
    ["a preview", "await store.preview(other);", "previews"],
    ["a call of the authority", "await deps.authority(t).endRelationship(c, call);", "asks the authority"],
    ["the same in two steps", "const { endRelationship } = deps.authority(t);", "asks the authority"],
    ["a sender", "await deps.send(post);", "sends"],
  ])("is caught when it is %s", (_, work, what) => {
    expect(does(work)).toEqual([expect.stringContaining(`${what} inside a change`)]);
  });

  it("is none when it reads, or asks what the authority is able to do", () => {
    expect(does("const { abilities } = deps.authority(t); return unchanged(await queries.customer(id));")).toEqual([]);
    expect(does("return unchanged(deps.authority(t).source);")).toEqual([]);
    const after = "await deps.authority(t).endRelationship(c, call); await store.change(async () => unchanged(1));";
    expect(caught(deciding, { "src/core/x.ts": after })).toEqual([]);
  });
});

describe("a change of a customer past the one function", () => {
  it.each([
    ["saved by a use case", "return { answer: ok(customer), customers: [customer] };"],
    ["saved in short", "const customers = [customer]; return { answer: 0, customers };"],
    ["named in quotation marks", 'return { answer: 0, "customers": list };'],
    ["when there is any", "return { answer: 0, ...(customer && { customers: [customer] }) };"],
  ])("is caught when it is %s", (_, text) => {
    const file = "src/core/imports/apply.ts";
    expect(caught(changedCustomers, { [file]: `function apply() { ${text} }` })).toEqual([
      `${file}:1 changes customers`,
    ]);
  });

  it("is none where customers are read, or only named", () => {
    const files = {
      "src/core/x.ts":
        "interface Entities { customers: Customer }\nconst { customers } = await read(); page.customers.map(see);",
      "src/chat/screens/x.ts": "show({ customers: page.customers });",
    };
    expect(caught(changedCustomers, files)).toEqual([]);
  });
});
