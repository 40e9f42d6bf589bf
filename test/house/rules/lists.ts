import type { Node } from "oxc-parser";
import type { Rule } from "../rule";
import { parentsOf, placeOf, type Source } from "../source";
import { calledBy, exportsOf, isA, keysOf, nameOf, type Of } from "../syntax";

interface List {
  room: "commands" | "actions";
  /** The function that makes one of them, and where it stands. */
  maker: string;
  made: string;
  /** By these properties an object is one of them, however it was made. */
  marks: readonly string[];
}

const lists: readonly List[] = [
  { room: "commands", maker: "defineCommand", made: "src/chat/command.ts", marks: ["words", "run"] },
  { room: "actions", maker: "defineAction", made: "src/chat/action.ts", marks: ["verb", "run"] },
];

/** What the turn runs itself beside the list, since it needs the commands for it. */
const turn = "src/chat/turn.ts";

export const listed: Rule = {
  number: 2,
  name: "there is one list of commands and one of actions, and nothing else is typed or pressed",
  why: "help, parsing, permissions and the manifest are derived from that list: what is not in it does not exist",
  how: "add one line to the index.ts of src/chat/commands or src/chat/actions, or delete the file",
  find: ({ code }) => lists.flatMap((list) => [...unlisted(code, list), ...elsewhere(code, list)]),
};

/** What the files of a room export and its list does not have, and what stands in the list without a file. */
function unlisted(code: readonly Source[], { room }: List): string[] {
  const folder = `src/chat/${room}/`;
  const index = `${folder}index.ts`;
  const arrays = code
    .filter(({ path }) => path === index || path === turn)
    .flatMap((source) => source.nodes.filter((node) => isListOf(source, room, node)).map((node) => ({ source, node })));
  const elements = arrays.flatMap(({ source, node }) =>
    node.elements.filter((each) => each !== null).map((element) => ({ source, element, name: elementNamed(element) })),
  );
  const names = new Set(elements.map(({ name }) => name));
  const exported = code
    .filter(({ path }) => path.startsWith(folder) && path !== index && path !== `${folder}inputs.ts`)
    .flatMap(({ path, nodes }) => exportsOf(nodes).map((name) => ({ path, name })));
  const missing = exported
    .filter(({ name }) => !names.has(name))
    .map(({ path, name }) => `${path} exports ${name}, which is not in ${index}`);
  const hasFile = new Set(exported.map(({ name }) => name));
  const nameless = elements
    .filter(
      ({ name, source, element }) => !hasFile.has(name) && !(source.path === turn && isA(element, "SpreadElement")),
    )
    .map(({ source, element }) => `${placeOf(source, element)} lists something that has no file of its own`);
  return [...missing, ...nameless];
}

/** The array that is the list, or one in the turn that goes on from it. */
function isListOf({ path }: Source, room: string, node: Node): node is Of<"ArrayExpression"> {
  if (!isA(node, "ArrayExpression")) return false;
  if (path === turn) return node.elements.some((each) => isA(each, "SpreadElement") && nameOf(each.argument) === room);
  return isA(node.parent, "VariableDeclarator") && nameOf(node.parent.id) === room;
}

/** The name under which a file exports what stands there: one, a function that makes it, or a list of several. */
function elementNamed(element: Node): string {
  if (isA(element, "SpreadElement")) return elementNamed(element.argument);
  return isA(element, "CallExpression") ? calledBy(element) : nameOf(element);
}

/** Commands and actions that are made where the list does not look. */
function elsewhere(code: readonly Source[], { room, maker, made, marks }: List): string[] {
  return code
    .filter(({ path }) => path !== made)
    .flatMap((source) =>
      source.nodes
        .filter((node) => {
          const isMade = isA(node, "CallExpression") && nameOf(node.callee) === maker;
          const isOne = isA(node, "ObjectExpression") && marks.every((mark) => keysOf(node).includes(mark));
          return (isMade || isOne) && !(source.path.startsWith(`src/chat/${room}/`) && isExported(node));
        })
        .map((node) => `${placeOf(source, node)} makes one of the ${room} out of the list's sight`),
    );
}

/** Part of an exported declaration: then its name is looked for in the list. */
function isExported(node: Node): boolean {
  return [...parentsOf(node)].some((each) => isA(each, "ExportNamedDeclaration"));
}
