import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TenantStore } from "../../../src/core/ports";
import { type OpenStore, openStore } from "../../../src/store/open";
import { loadTestWorld, proseware } from "../world";

const key = "a key that is kept outside of the database";
const script = join(__dirname, "../../../src/import/main.js");

/** What the program said, and how it ended. */
export interface Said {
  status: number;
  said: string;
}

/** `npm run import` beside a database of its own. */
export interface ImportLine {
  folder: string;
  /** Writes a file, and gives its path. */
  file(name: string, content: string): string;
  says(...given: string[]): Promise<Said>;
  /** The same with these settings. */
  saysWith(settings: Record<string, string>, ...given: string[]): Promise<Said>;
  /** The same, sent this signal as soon as it has said these words. */
  toldToStop(signal: NodeJS.Signals, words: string, ...given: string[]): Promise<Said & { ms: number }>;
  /** Looks at what is stored. */
  looking<T>(look: (store: TenantStore) => Promise<T>): Promise<T>;
  end(): void;
}

export async function importLine(given?: Parameters<typeof loadTestWorld>[3]): Promise<ImportLine> {
  const folder = mkdtempSync(join(tmpdir(), "rapport-import-"));
  const url = `sqlite:${join(folder, "rapport.db")}`;
  const env = { ...process.env, DATABASE_URL: url, RAPPORT_HISTORY_KEYS: key };
  const opened = async <T>(use: (stores: OpenStore) => Promise<T>): Promise<T> => {
    const stores = await openStore({ url, clock: Date, historyKeys: [key] });
    return use(stores).finally(() => stores.close());
  };
  await opened((stores) => loadTestWorld(stores, undefined, undefined, given));
  const saysWith: ImportLine["saysWith"] = async (settings, ...given) => {
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [script, ...given], {
        env: { ...env, ...settings },
      });
      return { status: 0, said: stdout };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { status: code, said: stdout + stderr };
    }
  };
  return {
    folder,
    file(name, content) {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    says: (...given) => saysWith({}, ...given),
    saysWith,
    async toldToStop(signal, words, ...given) {
      const child = spawn(process.execPath, [script, ...given], { env, stdio: ["ignore", "pipe", "pipe"] });
      let [said, at] = ["", 0];
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (text) => {
          said += text;
          if (at > 0 || !said.includes(words)) return;
          at = Date.now();
          child.kill(signal);
        });
      const [status] = await once(child, "close");
      return { status: Number(status), said, ms: Date.now() - at };
    },
    looking: (look) =>
      opened(async (stores) => {
        const store = await stores.of(proseware.id);
        if (!store) throw new Error("there is no such tenant");
        return look(store);
      }),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}
