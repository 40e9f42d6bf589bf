import { globSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../support/sources";

const fences = /^```[\s\S]*?^```/gm;
const codes = /`([^`\n]+)`/g;
/** Something with a slash in it, or a file by its ending. */
const path = /^[\w.*<>{},-]+(?:\/[\w.*<>{},-]*)+$|^[\w-]+\.(?:ts|js|json|md)$/;

/**
 * The paths that a text names and that do not exist, from the project or from `src`. `<subject>` stands for any name,
 * and one is enough; of `{one,other}` each has to be there.
 */
export const pathsAstray = (markdown: string): string[] =>
  [...markdown.replace(fences, "").matchAll(codes)]
    .map(([, code = ""]) => code)
    .filter((code) => path.test(code))
    .flatMap(alternatives)
    .filter((named) => globSync(patternsOf(named), { cwd: projectRoot }).length === 0);

function alternatives(named: string): string[] {
  const [whole, list = ""] = /\{([^}]*)\}/.exec(named) ?? [];
  return whole ? list.split(",").flatMap((each) => alternatives(named.replace(whole, each))) : [named];
}

function patternsOf(named: string): string[] {
  const pattern = named.replace(/<[^>]*>/g, "*").replace(/\/$/, "");
  return [pattern, join("src", pattern)];
}
