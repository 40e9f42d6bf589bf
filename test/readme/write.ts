import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../support/sources";
import { readmes } from "./tables";

/** `npm run readme`: writes the tables of commands, settings and rooms into the READMEs, and the example of the settings. */
for (const { path, withTables } of readmes) {
  const file = join(projectRoot, path);
  writeFileSync(file, withTables(readFileSync(file, "utf8")));
}
