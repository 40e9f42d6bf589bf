import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The project's folder, from the compiled tests. */
export const projectRoot = join(__dirname, "../../..");

/** What `npm run` carries out, by its name. */
export const scripts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(projectRoot, "package.json"), "utf8"),
).scripts;
