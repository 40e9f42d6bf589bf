import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../support/sources";
import { withTables } from "./tables";

/** `npm run readme`: writes the tables of commands and settings into the README. */
const file = join(projectRoot, "README.md");
writeFileSync(file, withTables(readFileSync(file, "utf8")));
