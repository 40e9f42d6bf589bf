import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Node, type ParseResult, parseSync } from "oxc-parser";
import { projectRoot } from "../support/sources";

/** One file of code, parsed, as the rules of the house look at it. */
export interface Source {
  /** E.g. `src/core/clock.ts`. */
  path: string;
  text: string;
  /** All nodes of its syntax in the order of the text; each knows its parent. */
  nodes: readonly Node[];
  comments: ParseResult["comments"];
}

/** @throws when the text is neither TypeScript nor JavaScript */
export function sourceOf(path: string, text: string): Source {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join("; ")}`);
  const nodes: Node[] = [];
  const visit = (node: Node): void => {
    nodes.push(node);
    for (const child of childrenOf(node)) {
      child.parent = node;
      visit(child);
    }
  };
  visit(program);
  return { path, text, nodes, comments };
}

/** All files of code below a folder of the project. */
export const readCode = (folder: string): Source[] =>
  globSync(`${folder}/**/*.{ts,tsx,mts,cts,js,mjs,cjs}`, { cwd: projectRoot })
    .sort()
    .map((path) => sourceOf(path, readFileSync(join(projectRoot, path), "utf8")));

const childrenOf = (node: Node): Node[] =>
  Object.entries(node).flatMap(([key, value]) => (key === "parent" ? [] : [value].flat().filter(isNode)));

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && "start" in value;

/** What a node stands in, nearest first. */
export function* parentsOf({ parent }: Node): Generator<Node> {
  for (let each = parent; each; each = each.parent) yield each;
}

/** The node and everything in it. */
export function within(node: Node): Node[] {
  return [node, ...childrenOf(node).flatMap(within)];
}

/** Where a node begins, e.g. `src/core/clock.ts:12`. */
export const placeOf = ({ path, text }: Source, { start }: Node): string =>
  `${path}:${text.slice(0, start).split("\n").length}`;

/** The text of a node on one line. */
export const wordsOf = ({ text }: Source, { start, end }: Node): string => text.slice(start, end).replace(/\s+/g, " ");
