import { posix } from "node:path";
import type { Node } from "oxc-parser";
import type { Source } from "./source";
import { nameOf, type Of } from "./syntax";

/** One thing a file takes from another, in whatever way. */
export interface Import {
  node: Node;
  /** A package, a module of Node, or a path of the project without its ending, e.g. `src/core/clock`. */
  from: string;
  /** Names of it that are used; empty for all or none. */
  names: string[];
  /** Nothing of it is left when the types are gone. */
  typesOnly: boolean;
}

/** Written where the path is not known before the program runs. */
export const computed = "something computed";

const known = new WeakMap<Source, Import[]>();

/** Everything that a file imports: statically, dynamically, by re-export, by `require`, as a type. */
export function importsOf(source: Source): Import[] {
  const imports = known.get(source) ?? source.nodes.flatMap((node) => importsAt(source, node));
  known.set(source, imports);
  return imports;
}

function importsAt(source: Source, node: Node): Import[] {
  const taken = (from: Node | null, typesOnly: boolean, names: string[] = []): Import[] => [
    { node, from: from?.type === "Literal" ? resolve(source, from.value) : computed, names, typesOnly },
  ];
  switch (node.type) {
    case "ImportDeclaration": {
      const { specifiers } = node;
      const types =
        specifiers.length > 0 && specifiers.every((each) => "importKind" in each && each.importKind === "type");
      const names = specifiers.map((each) => (each.type === "ImportSpecifier" ? nameOf(each.imported) : "*"));
      return taken(node.source, types || node.importKind === "type", names);
    }
    case "ExportNamedDeclaration": {
      const { specifiers } = node;
      const types = specifiers.length > 0 && specifiers.every(({ exportKind }) => exportKind === "type");
      const names = specifiers.map(({ local }) => nameOf(local));
      return node.source ? taken(node.source, types || node.exportKind === "type", names) : [];
    }
    case "ExportAllDeclaration":
      return taken(node.source, node.exportKind === "type", ["*"]);
    case "ImportExpression":
      return taken(plain(node.source), false, ["*"]);
    case "TSImportType":
      return taken(node.source, true, ["*"]);
    case "TSExternalModuleReference":
      return taken(node.expression, false, ["*"]);
    case "Identifier":
      return isRequire(node) ? taken(requiredBy(node), false, ["*"]) : [];
    default:
      return [];
  }
}

/** `require` itself and `module.require`, but not a property that happens to be called so, nor `require.main`. */
function isRequire(node: Of<"Identifier">): boolean {
  const { parent } = node;
  if (node.name !== "require" || parent?.type === "Property") return false;
  if (parent?.type !== "MemberExpression") return true;
  return parent.property === node || nameOf(parent.property) !== "main";
}

/** What a call of `require` names; nothing when it is not called at once. */
function requiredBy(node: Node): Node | null {
  const callee = node.parent?.type === "MemberExpression" ? node.parent : node;
  const call = callee.parent;
  return call?.type === "CallExpression" && call.callee === callee ? plain(call.arguments[0]) : null;
}

const plain = (node: Node | undefined): Node | null => (node?.type === "Literal" ? node : null);

const resolve = ({ path }: Source, from: unknown): string => {
  const name = String(from);
  return name.startsWith(".") ? posix.join(posix.dirname(path), name).replace(/\.[cm]?[jt]sx?$/, "") : name;
};
