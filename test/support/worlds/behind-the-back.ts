import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { Client } from "pg";

export type Row = Record<string, unknown>;

/** Changes a database behind the program's back, and brings it back to what it was. */
export interface BehindTheBack {
  rows(table: string): Row[];
  /** Has this table hold these rows instead. */
  replace(table: string, rows: readonly Row[]): Promise<void>;
  restore(): Promise<void>;
  close(): Promise<void>;
}

interface Connection {
  all(sql: string): Promise<Row[]>;
  run(sql: string, values: readonly unknown[]): Promise<void>;
  mark(n: number): string;
  close(): Promise<void>;
}

/** Remembers these tables as they are now. */
export async function behindTheBack(url: string, tables: readonly string[]): Promise<BehindTheBack> {
  const connection = url.startsWith("sqlite:") ? sqlite(url.slice("sqlite:".length)) : await postgres(url);
  const known = new Map<string, Row[]>();
  for (const table of tables) known.set(table, await connection.all(`select * from ${table}`));
  const touched = new Set<string>();

  const write = async (table: string, rows: readonly Row[]): Promise<void> => {
    await connection.run("begin", []);
    await connection.run(`delete from ${table}`, []);
    for (const row of rows) {
      const columns = Object.keys(row);
      const places = columns.map((_, n) => connection.mark(n + 1)).join(", ");
      await connection.run(`insert into ${table} (${columns.join(", ")}) values (${places})`, Object.values(row));
    }
    await connection.run("commit", []);
  };
  return {
    rows: (table) => structuredClone(known.get(table) ?? []),
    async replace(table, rows) {
      touched.add(table);
      await write(table, rows);
    },
    async restore() {
      for (const table of touched) await write(table, known.get(table) ?? []);
      touched.clear();
    },
    close: connection.close,
  };
}

function sqlite(file: string): Connection {
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec("pragma synchronous = off");
  const prepared = new Map<string, ReturnType<DatabaseSync["prepare"]>>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    all: async (sql) =>
      statement(sql)
        .all()
        .map((row) => ({ ...row })),
    run: async (sql, values) => void statement(sql).run(...(values as SQLInputValue[])),
    mark: () => "?",
    close: async () => database.close(),
  };
}

async function postgres(url: string): Promise<Connection> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return {
    all: async (sql) => (await client.query<Row>(sql)).rows,
    run: async (sql, values) => void (await client.query(sql, [...values])),
    mark: (n) => `$${n}`,
    close: () => client.end(),
  };
}
