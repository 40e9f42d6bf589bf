import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../support/sources";

/** A card's template, or a part of one. */
export interface CardFile {
  /** E.g. `cards/help/help.json`. */
  path: string;
  json: unknown;
}

/** All templates and parts; not their texts and sample data. */
export const readCards = (): CardFile[] =>
  globSync("cards/**/*.json", { cwd: projectRoot })
    .filter((path) => !path.startsWith("cards/text/") && !path.endsWith(".data.json"))
    .sort()
    .map((path) => ({ path, json: JSON.parse(readFileSync(join(projectRoot, path), "utf8")) }));
