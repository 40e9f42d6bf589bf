import type { Node } from "oxc-parser";
import { parentsOf } from "./source";

/** The nodes of one kind. */
export type Of<Type extends Node["type"], Any extends Node = Node> = Any extends Node
  ? [Type & Any["type"]] extends [never]
    ? never
    : Any
  : never;

/** Narrows a node to one kind. */
export const isA = <Type extends Node["type"]>(node: Node | null | undefined, ...types: Type[]): node is Of<Type> =>
  types.some((type) => type === node?.type);

/** The name that an identifier, a key or a text gives; empty for anything else. */
export function nameOf(node: Node | null | undefined): string {
  if (isA(node, "Identifier")) return node.name;
  return isA(node, "Literal") && typeof node.value === "string" ? node.value : "";
}

/** What `a.b` and `a["b"]` name of `a`, and `{ b }` of what is taken apart; empty for anything else. */
export function memberNamed(node: Node): string {
  if (isA(node, "MemberExpression")) return nameOf(node.property);
  const isTakenApart = isA(node, "Property") && node.parent?.type === "ObjectPattern";
  return isTakenApart ? nameOf(node.key) : "";
}

/** The function or method that a call names last, e.g. `where` for `db.selectFrom("x").where(…)`. */
export const calledBy = ({ callee }: Of<"CallExpression">): string => nameOf(callee) || memberNamed(callee);

/** The names of an object's own properties. */
export const keysOf = ({ properties }: Of<"ObjectExpression">): string[] =>
  properties.flatMap((each) => (isA(each, "Property") ? [nameOf(each.key)] : []));

/** Whether an identifier stands for a value, not for a key, a member, a name being declared or a type. */
export function isReference(node: Node): node is Of<"Identifier"> {
  if (!isA(node, "Identifier")) return false;
  const { parent } = node;
  if (isA(parent, "MemberExpression")) return parent.object === node || parent.computed;
  if (isA(parent, "Property")) return parent.value === node || parent.computed;
  return (
    !parent?.type.startsWith("TS") || isA(parent, "TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression")
  );
}

/** The nearest named thing around a node: a function, a method, or what is declared at the top of the file. */
export function nameAround(node: Node): string {
  for (const each of parentsOf(node)) {
    if (isA(each, "FunctionDeclaration", "ClassDeclaration") && each.id) return each.id.name;
    if (isA(each, "Property") && isA(each.value, "FunctionExpression", "ArrowFunctionExpression"))
      return nameOf(each.key);
    const atTop = isA(each, "VariableDeclarator") && [...parentsOf(each)].every(({ type }) => atTopLevel.has(type));
    if (atTop) return nameOf(each.id);
  }
  return "";
}

const atTopLevel = new Set(["VariableDeclaration", "ExportNamedDeclaration", "Program"]);

/** Every name that a file exports, types left out; `default` and `*` as themselves. */
export function exportsOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (isA(node, "ExportDefaultDeclaration")) return ["default"];
    if (isA(node, "ExportAllDeclaration")) return ["*"];
    if (!isA(node, "ExportNamedDeclaration") || node.exportKind === "type") return [];
    const { declaration, specifiers } = node;
    if (isA(declaration, "VariableDeclaration")) return declaration.declarations.map(({ id }) => nameOf(id) || "?");
    if (isA(declaration, "FunctionDeclaration", "ClassDeclaration")) return [nameOf(declaration.id)];
    return specifiers.map(({ exported }) => nameOf(exported));
  });
}
