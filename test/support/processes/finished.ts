import { type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, dirname } from "node:path";

/** What became of a command. */
export interface Finished {
  code: number | null;
  output: string;
  errors: string;
}

/** The environment, in which `node` is the one that runs the tests, as it is in the scripts of npm. */
const inherited = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` };

/** Runs a command to its end, as a shell does it, with these variables beside the environment. */
export async function finished(command: string, cwd: string, environment: NodeJS.ProcessEnv = {}): Promise<Finished> {
  const options: SpawnOptions = { cwd, shell: true, env: { ...inherited, ...environment } };
  const child = spawn(command, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  const read = { output: "", errors: "" };
  child.stdout?.on("data", (data) => {
    read.output += String(data);
  });
  child.stderr?.on("data", (data) => {
    read.errors += String(data);
  });
  const [code] = await once(child, "close");
  return { code, ...read };
}
