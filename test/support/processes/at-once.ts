/*
 * Lets processes that are started hundreds of times read what they load from one file, compiled, instead of looking for
 * nearly three thousand: a start costs half as much. It is loaded before all of that, by `--require`.
 *
 * It is kept in `dist`, which is replaced whenever something changes. What is not kept is loaded as usual.
 */
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { Script } from "node:vm";

const folder = join(__dirname, "../../../at-once");
const sources = join(folder, "sources.js");
const compiled = join(folder, "compiled");
const isKept = existsSync(folder);

/** Node's own loader, as far as it is replaced here. */
interface Loader {
  _resolveFilename(name: string, from?: { filename?: string | null }, ...others: unknown[]): string;
  _extensions: { ".js"(module: NodeModule, file: string): void };
}
const loader = Module as unknown as Loader; // its types leave that out
const { _resolveFilename: resolve, _extensions: extensions } = loader;
const { ".js": load } = extensions;

/** The file that a name stands for, by the folder of the file that names it. */
const places: Record<string, Record<string, string>> = isKept
  ? JSON.parse(readFileSync(join(folder, "places.json"), "utf8"))
  : {};

loader._resolveFilename = (name, from, ...others) => {
  const [, options] = others;
  if (!from?.filename || options !== undefined) return resolve(name, from, ...others);
  const within = dirname(from.filename);
  places[within] ??= {};
  places[within][name] ??= resolve(name, from, ...others);
  return places[within][name];
};

type Wrapped = (exports: unknown, require: NodeJS.Require, module: NodeModule, file: string, folder: string) => void;

const cachedData = existsSync(compiled) ? readFileSync(compiled) : undefined;
// Node leaves out warnings of what packages do, which it knows by where they stand.
const filename = join(folder, "node_modules/all/sources.js");
const script = isKept ? new Script(readFileSync(sources, "utf8"), { filename, cachedData }) : undefined;
const modules: Record<string, Wrapped> = script?.runInThisContext() ?? {};

extensions[".js"] = (module, file) => {
  const wrapped = modules[file];
  if (wrapped) wrapped.call(module.exports, module.exports, createRequire(file), module, file, dirname(file));
  else load(module, file);
};

/** Keeps what this process has loaded: the first one the sources, the next one what was compiled of them. */
export function keepLoaded(): void {
  if (cachedData) return;
  const made = mkdtempSync(`${folder}-`);
  if (script) {
    writeFileSync(join(made, "compiled"), script.createCachedData());
    renameSync(join(made, "compiled"), compiled);
  } else {
    const loaded = Object.keys(require.cache).filter((file) => extname(file) === ".js");
    writeFileSync(join(made, "sources.js"), `({${loaded.flatMap(wrap).join(",\n")}})`);
    writeFileSync(join(made, "places.json"), JSON.stringify(places));
    if (!existsSync(folder)) renameSync(made, folder);
  }
  rmSync(made, { recursive: true, force: true });
}

/** A file as a function, as Node makes one of it; none of an ES module, which is none. */
function wrap(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const property = `${JSON.stringify(file)}(exports, require, module, __filename, __dirname) {${text}\n}`;
  try {
    new Script(`({${property}})`);
    return [property];
  } catch {
    return [];
  }
}
