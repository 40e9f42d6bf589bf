import { globSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";

/** The project's folder, from the compiled tests. */
export const projectRoot = join(__dirname, "../../..");

/** One source file, as the house rules look at it. */
export interface Source {
  /** E.g. `src/core/clock.ts`. */
  path: string;
  lines: string[];
  text: string;
  imports: Import[];
}

interface Import {
  /** A package, or the path inside the project without its ending, e.g. `src/core/clock`. */
  from: string;
  names: string[];
}

const importForm = /(?:import|export)\s+(type\s+)?([^"';]*?)\s*from\s+["']([^"']+)["']/g;
const bareForm = /(?:import\(|require\(|import\s+)["']([^"']+)["']/g;

/** All files below these folders. */
export function readSources(...folders: string[]): Source[] {
  const paths = folders.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: projectRoot })).sort();
  return paths.map((path) => {
    const text = readFileSync(join(projectRoot, path), "utf8");
    return { path, text, lines: text.split("\n"), imports: importsOf(path, text) };
  });
}

function importsOf(path: string, text: string): Import[] {
  const resolve = (from: string) => (from.startsWith(".") ? posix.join(dirname(path), from) : from);
  const named = [...text.matchAll(importForm)].map(([, , names = "", from = ""]) => ({
    from: resolve(from),
    names: names.split(/[{},\s]+/).filter((name) => /^\w+$/.test(name) && name !== "type" && name !== "as"),
  }));
  const bare = [...text.matchAll(bareForm)].map(([, from = ""]) => ({ from: resolve(from), names: [] }));
  return [...named, ...bare];
}

/** Names of the exported functions of a file that have no doc comment above them. */
export function undocumentedFunctions({ lines }: Source): string[] {
  return lines.flatMap((line, index) => {
    const [, declared, arrow] =
      /^export (?:async )?function\*? (\w+)|^export const (\w+)(?:: [^=]+)? = (?:async )?(?:<[^>]+>)?\(/.exec(line) ??
      [];
    const name = declared ?? arrow;
    return name && !lines[index - 1]?.trimEnd().endsWith("*/") ? [name] : [];
  });
}
