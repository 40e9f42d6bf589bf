import type { Node } from "oxc-parser";
import { permissions } from "../../../src/core/permissions";
import type { Rule } from "../rule";
import { calledBy, isA, nameOf } from "../syntax";

const declared = "src/core/permissions.ts";

export const usedPermissions: Rule = {
  name: "every permission is asked for somewhere",
  why: "a permission that nothing asks for looks like a protection and is none",
  how: "ask for it in `needs` or with permit(), or take it out of src/core/permissions.ts",
  find: ({ code }) => {
    const asked = new Set(
      code
        .filter(({ path }) => path !== declared)
        .flatMap(({ nodes }) => nodes.filter((node) => isA(node, "Literal") && isAsked(node)).map(nameOf)),
    );
    return Object.keys(permissions).flatMap((name) => (asked.has(name) ? [] : [`${name} is asked for nowhere`]));
  },
  exceptions: {},
};

/** In `needs`, or handed to a function that asks whether somebody may; other words may be called the same. */
function isAsked({ parent }: Node): boolean {
  if (isA(parent, "Property")) return nameOf(parent.key) === "needs";
  return isA(parent, "CallExpression") && asking.test(calledBy(parent));
}

const asking = /^(can|permit|may|withPermission)$/;
