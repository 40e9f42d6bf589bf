import { createRequire, isBuiltin } from "node:module";
import { join, resolve, sep } from "node:path";
import Runtime from "jest-runtime";

/**
 * Runs every test file in modules of its own, as Jest does, but loads the packages of `node_modules` and the product
 * once for each worker: reading them, and learning what people type, anew costs seconds of each of the files, more than
 * most of their tests.
 *
 * They are therefore shared by the test files of a worker, and nothing of them can be mocked. What the product keeps in
 * its modules is what it worked out from itself: time, ids, chance and the network are handed in, and so is the store.
 */
export default class LoadedOnce extends Runtime {
  override requireModuleOrMock<T = unknown>(from: string, name: string): T {
    if (isShared(from, name) && !from.includes(packages)) return createRequire(from)(name);
    return super.requireModuleOrMock<T>(from, name);
  }
}

const packages = `${sep}node_modules${sep}`;
const product = join(__dirname, "../../../src") + sep;

const isShared = (from: string, name: string): boolean =>
  name.startsWith(".") ? resolve(from, "..", name).startsWith(product) : isPackage(name);

/** `@jest/globals` belongs to the test file that asks for it. */
const isPackage = (name: string): boolean => /^[@a-z]/i.test(name) && !isBuiltin(name) && !name.startsWith("@jest/");
