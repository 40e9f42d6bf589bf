import type { Node } from "oxc-parser";
import { importsOf } from "../imports";
import type { Rule } from "../rule";
import { placeOf, type Source, wordsOf } from "../source";
import { calledBy, isA, isReference, nameOf } from "../syntax";

/** Where time, chance and the process come in: all others are handed them. */
const edge =
  /^src\/((backup|import)\/)?main\.ts$|^src\/(ids|log|verify|signals)\.ts$|^src\/(build|demo|doctor|package|terminal)\//;

/** What may be done with these all the same, by the name of the member. */
const harmless: Readonly<Record<string, readonly string[]>> = {
  Date: ["parse", "UTC"],
  Math: ["abs", "ceil", "exp", "floor", "imul", "max", "min", "round", "sqrt", "trunc"],
  crypto: [],
  eval: [],
  fetch: [],
  Function: [],
  global: [],
  globalThis: [],
  performance: [],
  process: [],
  Reflect: [],
  self: [],
  setImmediate: [],
  setInterval: [],
  Temporal: [],
  WebSocket: [],
};

/** What waits, listens or prints by itself: nothing for those who decide and show. */
const patient = /^src\/(core|authorities|chat)\//;
const waiting = ["setTimeout", "queueMicrotask", "EventSource", "console"];

/** Functions of `node:crypto` that give the same for the same. */
const pure = ["createHash", "createHmac", "timingSafeEqual"];

export const world: Rule = {
  number: 6,
  name: "time, ids, chance and the network are handed in",
  why: "a test decides what now is, and a seed reproduces a run",
  how: "take a Clock, Ids or a function as a parameter; main.ts hands in the real one",
  find: ({ code }) =>
    code
      .filter(({ path }) => !edge.test(path))
      .flatMap((source) => [...takenFromCrypto(source), ...reached(source), ...formatted(source)]),
};

const takenFromCrypto = (source: Source): string[] =>
  importsOf(source).flatMap(({ from, names, node }) => {
    const dice = from === "node:crypto" ? names.filter((name) => !pure.includes(name)) : [];
    return dice.map((name) => `${placeOf(source, node)} imports ${name} of ${from}`);
  });

const reached = (source: Source): string[] =>
  source.nodes.flatMap((node) => {
    if (!isReference(node) || !isTaken(source, node.name) || isHarmless(node.name, node)) return [];
    if (own(source).has(node.name)) return [];
    const used = isA(node.parent, "MemberExpression") ? node.parent : node;
    return [`${source.path} uses ${wordsOf(source, used)} (${placeOf(source, node)})`];
  });

const isTaken = ({ path }: Source, name: string): boolean =>
  Object.hasOwn(harmless, name) || (patient.test(path) && waiting.includes(name));

/** Formats that are given no moment take this one. */
const formatted = (source: Source): string[] =>
  source.nodes.flatMap((node) => {
    const isOfNow =
      isA(node, "CallExpression") && /^format(ToParts)?$/.test(calledBy(node)) && node.arguments.length === 0;
    return isOfNow ? [`${source.path} uses ${wordsOf(source, node)} (${placeOf(source, node)})`] : [];
  });

/** Names that the file gives to variables and parameters of its own, as a function called `fetch`. */
const own = ({ nodes }: Source): Set<string> =>
  new Set(
    nodes.flatMap((node) => {
      if (isA(node, "VariableDeclarator")) return [nameOf(node.id)];
      return isA(node, "FunctionDeclaration", "ArrowFunctionExpression") ? node.params.map(nameOf) : [];
    }),
  );

/** A harmless member, or a date made of something. */
function isHarmless(name: string, node: Node): boolean {
  const { parent } = node;
  if (isA(parent, "MemberExpression"))
    return !parent.computed && harmless[name]?.includes(nameOf(parent.property)) === true;
  const isMade = isA(parent, "NewExpression") && parent.callee === node && name === "Date";
  return isMade && parent.arguments.length > 0 && !parent.arguments.some((each) => isA(each, "SpreadElement"));
}
