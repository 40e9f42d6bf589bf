import type { Node } from "oxc-parser";
import type { Rule } from "../../rule";
import { parentsOf, placeOf } from "../../source";
import { calledBy, isA, memberNamed, nameOf } from "../../syntax";

/** What is only done outside a change, by the name under which it is called. */
const deeds: Readonly<Record<string, string>> = { change: "changes", preview: "previews", send: "sends" };

/** What an authority says without being called. */
const known = new Set(["abilities", "source"]);

export const deciding: Rule = {
  number: 4,
  name: "a change decides, and does nothing besides",
  why: "it runs again when somebody else was faster, and what it did would be done twice",
  how: "return an effect, and do it in a worker; or do it before the change begins",
  find: ({ code }) =>
    code.flatMap((source) =>
      source.nodes.flatMap((node) => {
        const deed = deedOf(node);
        return deed && isInChange(node) ? [`${source.path} ${deed} inside a change (${placeOf(source, node)})`] : [];
      }),
    ),
};

function deedOf(node: Node): string | undefined {
  if (isA(node, "CallExpression")) return deeds[calledBy(node)];
  const asksMore = memberNamed(node) !== "" && !known.has(memberNamed(node)) && isAuthority(whoseMember(node));
  return asksMore ? "asks the authority" : undefined;
}

/** Whose member is named, by a point or by taking apart. */
function whoseMember(node: Node): Node | null | undefined {
  if (isA(node, "MemberExpression")) return node.object;
  const taken = node.parent?.parent;
  return isA(taken, "VariableDeclarator") ? taken.init : undefined;
}

const isAuthority = (node: Node | null | undefined): boolean =>
  isA(node, "CallExpression") && calledBy(node) === "authority";

/** Inside the work that is handed to `change`. */
function isInChange(node: Node): boolean {
  let inner = node;
  for (const each of parentsOf(node)) {
    const isWork = isA(inner, "ArrowFunctionExpression", "FunctionExpression");
    if (isWork && isA(each, "CallExpression") && each.arguments.includes(inner as (typeof each.arguments)[number]))
      if (memberNamed(each.callee) === "change" || nameOf(each.callee) === "change") return true;
    inner = each;
  }
  return false;
}
