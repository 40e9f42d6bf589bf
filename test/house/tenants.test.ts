import { caught } from "./house";
import { cardData } from "./rules/card-data";
import { tenantsInQueries } from "./rules/storing/tenants";

const open = (text: string, path = "src/store/x.ts"): string[] =>
  caught(tenantsInQueries, { [path]: text }).map((line) => line.replace(/ \(.*\)$/, "").replace(`${path} `, ""));

describe("a query without its tenant", () => {
  it.each([
    ["a look-up", 'const one = prepare((db, arg) => db.selectFrom("people").select("id").where("id", "=", arg(0)));'],
    ["a list", 'const one = (db) => db.sql.selectFrom("people").selectAll().execute();'],
    ["another condition on the tenant", 'const one = db.selectFrom("people").where("tenant", "!=", tenant);'],
    ["a condition on something like it", 'const one = db.selectFrom("people").where("tenants", "=", tenant);'],
    ["an update", 'const one = db.updateTable("people").set(x).where("id", "=", id);'],
    ["a deletion", 'const one = db.deleteFrom("people").where("id", "=", id);'],
    [
      "a join to what another tenant has",
      'const one = db.selectFrom("a").innerJoin("b", (on) => on.onRef("b.id", "=", "a.id")).where("a.tenant", "=", t);',
    ],
    ["a statement", "const one = sql`select document from people where id = ${id}`;"],
    ["a statement that updates", "const one = sql`update people set name = ${name} where id = ${id}`;"],
    ["a statement that joins", "const one = sql`select 1 from a join b on b.id = a.id where a.tenant = ${tenant}`;"],
    [
      "a statement of which a part has none",
      "const one = sql`select 1 from a where ${part}`; const part = sql`id = ${x}`;",
    ],
    ["a statement in plain words", 'const one = sql.raw("select document from people where id = 1");'],
    ["a table that follows from the data", "const one = sql`select 1 from ${sql.table(name)} where id = ${id}`;"],
  ])("is caught: %s", (_, text) => {
    expect(open(text)).toContain("one asks without a tenant");
  });

  it("is named by the function in which it stands", () => {
    const text = 'export const queries = (db) => ({ async all() { return db.selectFrom("people").execute(); } });';
    expect(open(text)).toEqual(["all asks without a tenant"]);
  });

  it("is none with it", () => {
    const text = `
      const a = db.selectFrom("people").select("id").where("tenant", "=", arg(0)).where("id", "=", arg(1));
      const b = db.selectFrom("a").innerJoin("b", (on) => on.onRef("b.tenant", "=", "a.tenant")).where("a.tenant", "=", t);
      const condition = (arg) => sql\`tenant = \${arg(0)} and token > \${arg(1)}\`;
      const c = sql\`select 1 from (select 1 from tokens where \${condition(arg)}) as found\`;
      const d = sql\`with due as (select 1 from people where tenant = \${t}) select 1 from due\`;`;
    expect(open(text)).toEqual([]);
  });
});

describe("a tenant, or a person, taken from card data", () => {
  const taken = (text: string, path = "src/chat/actions/x.ts"): string[] =>
    caught(cardData, { [path]: text }).map((line) => line.replace(/^\S+ /, ""));

  it.each([
    ["the store of any", 'import { storeOf } from "../../core/ports";', "reaches every tenant by storeOf"],
    ["all of them", "export const run = (turn: { deps: AllDeps }) => turn;", "reaches every tenant by AllDeps"],
  ])("is caught where it could be reached at all: %s", (_, text, fault) => {
    expect(taken(text).join()).toContain(fault);
  });

  it.each([
    [
      "as an input",
      "export const x = defineAction({ data: z.object({ tenant: z.string() }) });",
      "takes the input tenant",
    ],
    [
      "under its other name",
      'export const x = defineAction({ data: z.object({ "tenantId": z.string() }) });',
      "takes the input tenantId",
    ],
    [
      "in a shape beside",
      'import { id } from "./inputs"; const shape = { actor: id }; defineAction({ data: revised(shape) });',
      "takes the input actor",
    ],
    ["with anything else", "defineAction({ data: z.object({ id }).passthrough() });", "takes anything, by passthrough"],
    ["as anything", "defineAction({ data: z.any() });", "takes anything, by any"],
    ["of the parsed data", "const run = (turn, data) => data.tenant;", "reads data.tenant"],
    ["by its name in quotes", 'const run = (turn, data) => data["from"];', 'reads data["from"]'],
    ["of what was pressed", "const run = (turn) => turn.incoming.input.data;", "reads card data that was not parsed"],
    ["to choose the store", "const s = await stores.of(data.customer);", "chooses a tenant by data.customer"],
  ])("is caught %s", (_, text, fault) => {
    expect(taken(text)).toEqual([fault]);
  });

  it("is caught in the shapes that all actions share", () => {
    const text = "export const id = z.string(); export const who = { person: id };";
    expect(taken(text, "src/chat/actions/inputs.ts")).toEqual(["takes the input person"]);
  });

  it("is caught in the turn itself, and in Teams", () => {
    expect(taken("const s = await deps.stores.of(press.data.tenant);", "src/chat/turn.ts")).toEqual([
      "chooses a tenant by press.data.tenant",
      "reads press.data.tenant",
    ]);
    expect(taken("const t = activity.value.action.data.tenant;", "src/teams/inbound/x.ts")).toEqual([
      "reads activity.value.action.data.tenant",
    ]);
  });

  it("is none: what the verified activity says, and another tenant under another name", () => {
    expect(taken("const s = await deps.stores.of(incoming.tenant);", "src/chat/turn.ts")).toEqual([]);
    const text =
      "defineAction({ data: z.object({ customerTenant: typed }), run: (turn) => show({ tenant: turn.store.tenant }) });";
    expect(taken(text)).toEqual([]);
  });
});
