import type { Node } from "oxc-parser";
import { importsOf } from "../imports";
import type { Rule } from "../rule";
import { placeOf, type Source, wordsOf } from "../source";
import { calledBy, exportsOf, isA, memberNamed, nameOf, type Of } from "../syntax";

/** Where a turn is answered, but for the turn itself, which hands card data to an action to be parsed. */
const answering = /^src\/chat\/(?!turn\.ts|views\/)/;

/** Who speaks, and for whom: never what a card says. */
const claims = /^(tenant|person|user|actor|from|aadObjectId|roles?|requestedBy|decidedBy)(_?id)?$/i;

/** Where a tenant is chosen for a turn or a page, and by what. */
const chosen: Readonly<Record<string, string>> = {
  "src/chat/turn.ts": "incoming.tenant",
  "src/chat/arriving/choosing.ts": "incoming.tenant",
  "src/chat/arriving/searching.ts": "incoming.tenant",
  "src/chat/arriving/welcome.ts": "incoming.tenant",
  "src/chat/arriving/who-is-here.ts": "incoming.tenant",
  "src/chat/pages/open-draft.ts": "tenant",
};

export const cardData: Rule = {
  number: 5,
  name: "who speaks, and for which tenant, is never taken from what a card carries",
  why: "card data can be forged; who speaks comes from the verified activity",
  how: "use turn.actor and turn.store; an input that means somebody else's tenant has another name",
  find: ({ code }) =>
    code
      .filter(({ path }) => /^src\/(chat|teams)\//.test(path))
      .flatMap((source) =>
        source.nodes.flatMap((node) => faultsAt(source, node).map((fault) => `${placeOf(source, node)} ${fault}`)),
      ),
};

function faultsAt(source: Source, node: Node): string[] {
  const { path } = source;
  if (path.startsWith("src/chat/") && !(path in chosen) && everyTenant.has(nameOf(node)))
    return [`reaches every tenant by ${nameOf(node)}`];
  if (isA(node, "CallExpression")) {
    const called = calledBy(node);
    if (unbounded.has(called) && path.startsWith("src/chat/actions/")) return [`takes anything, by ${called}`];
    const isChoice = called === "of" && isA(node.callee, "MemberExpression") && endOf(node.callee.object) === "stores";
    const by = node.arguments.map((each) => wordsOf(source, each)).join();
    return isChoice && path.startsWith("src/chat/") && chosen[path] !== by ? [`chooses a tenant by ${by}`] : [];
  }
  if (isA(node, "Property"))
    return isClaim(nameOf(node.key)) && isInput(source, node) ? [`takes the input ${nameOf(node.key)}`] : [];
  const from = isA(node, "MemberExpression") ? endOf(node.object) : "";
  if (from === "data" && isClaim(memberNamed(node))) return [`reads ${wordsOf(source, node)}`];
  const isRaw = memberNamed(node) === "data" && ["input", "press"].includes(from);
  return isRaw && answering.test(path) ? ["reads card data that was not parsed"] : [];
}

/** With these the data of any tenant can be had. */
const everyTenant = new Set(["AllDeps", "Stores", "storeOf"]);

const isClaim = (name: string): boolean => claims.test(name);
const endOf = (node: Node): string => nameOf(node) || memberNamed(node);

/** Shapes that let through what they do not name. */
const unbounded = new Set(["any", "unknown", "record", "passthrough", "catchall"]);

/** Whether this is part of what an action takes: a key whose value is a shape, made with zod here or beside the actions. */
function isInput(source: Source, { value }: Of<"Property">): boolean {
  if (!source.path.startsWith("src/chat/")) return false;
  const imported = importsOf(source).filter(({ from }) => from === inputs);
  const made = source.path === `${inputs}.ts` ? exportsOf(source.nodes) : [];
  return ["z", ...imported.flatMap(({ names }) => names), ...made].includes(firstOf(value));
}

const inputs = "src/chat/actions/inputs";

/** The name with which a chain of calls and members begins, as `z` in `z.string().max(5)`. */
function firstOf(node: Node): string {
  if (isA(node, "MemberExpression")) return firstOf(node.object);
  return isA(node, "CallExpression") ? firstOf(node.callee) : nameOf(node);
}
