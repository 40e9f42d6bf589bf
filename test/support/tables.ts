import { DatabaseSync } from "node:sqlite";
import { Client } from "pg";

type Row = Record<string, unknown>;

/** All rows of a tenant, by table, in an order that depends on nothing but what is in them. */
export type TenantRows = Record<string, Row[]>;

/** Looks into a database behind the program's back. */
export interface Tables {
  of(tenant: string): Promise<TenantRows>;
  close(): Promise<void>;
}

/** Finds the tables by itself, so that a new one is looked at too. */
export async function openTables(url: string): Promise<Tables> {
  const { all, named, close } = url.startsWith("sqlite:") ? sqlite(url.slice("sqlite:".length)) : await postgres(url);
  const names = (await all(named)).map(({ name }) => String(name)).sort();
  return {
    async of(tenant) {
      const found = names.map(
        async (name) => [name, await all(`select * from ${name} where tenant = '${tenant}'`)] as const,
      );
      return Object.fromEntries((await Promise.all(found)).map(([name, rows]) => [name, inOrder(rows)]));
    },
    close,
  };
}

const inOrder = (rows: Row[]): Row[] =>
  rows
    .map((row) => ({ key: JSON.stringify(row), row }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ row }) => row);

function sqlite(file: string) {
  const database = new DatabaseSync(file, { readOnly: true });
  return {
    all: async (text: string): Promise<Row[]> =>
      database
        .prepare(text)
        .all()
        .map((row) => ({ ...row })),
    named: `select tables.name from sqlite_master as tables, pragma_table_info(tables.name) as columns
      where tables.type = 'table' and columns.name = 'tenant'`,
    close: async () => database.close(),
  };
}

async function postgres(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  return {
    all: async (text: string): Promise<Row[]> => (await client.query<Row>(text)).rows,
    named: `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'tenant'`,
    close: () => client.end(),
  };
}
