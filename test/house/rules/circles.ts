import { importsOf } from "../imports";
import type { Rule } from "../rule";
import type { Source } from "../source";

export const circles: Rule = {
  number: 1,
  name: "no file imports itself by way of others, be it for a type",
  why: "files in a circle can only be read, moved and loaded all at once",
  how: "put what both need into a file of its own that imports neither",
  find: ({ code }) => circlesIn(code).map((circle) => `${circle.join(" → ")} → ${circle[0]}`),
};

/** Every circle that is found when each file is entered once, along its imports. */
function circlesIn(code: readonly Source[]): string[][] {
  const imported = new Map(code.map((source) => [source.path, importsOf(source).map(({ from }) => from)]));
  const fileOf = (from: string) => [`${from}.ts`, `${from}.js`, `${from}/index.ts`].find((path) => imported.has(path));
  const found: string[][] = [];
  const left = new Set<string>();
  const enter = (path: string, way: readonly string[]): void => {
    const begun = way.indexOf(path);
    if (begun >= 0) found.push(way.slice(begun));
    if (begun >= 0 || left.has(path)) return;
    for (const from of imported.get(path) ?? []) {
      const next = fileOf(from);
      if (next) enter(next, [...way, path]);
    }
    left.add(path);
  };
  for (const path of imported.keys()) enter(path, []);
  return found;
}
