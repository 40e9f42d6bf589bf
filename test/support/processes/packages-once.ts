import { createRequire, isBuiltin } from "node:module";
import { sep } from "node:path";
import Runtime from "jest-runtime";

/**
 * Runs every test file in modules of its own, as Jest does, but loads the packages of `node_modules` once for each
 * worker: reading the bot framework anew costs a second of each of the files, more than most of their tests.
 *
 * A package is therefore shared by the test files of a worker, and nothing of one can be mocked.
 */
export default class PackagesOnce extends Runtime {
  override requireModuleOrMock<T = unknown>(from: string, name: string): T {
    if (isPackage(name) && !from.includes(packages)) return createRequire(from)(name);
    return super.requireModuleOrMock<T>(from, name);
  }
}

const packages = `${sep}node_modules${sep}`;

/** `@jest/globals` belongs to the test file that asks for it. */
const isPackage = (name: string): boolean => /^[@a-z]/i.test(name) && !isBuiltin(name) && !name.startsWith("@jest/");
