import type { Rule } from "../rule";
import { placeOf } from "../source";
import { isA, memberNamed, nameOf } from "../syntax";

/** What a command or an action may say of the store by itself. */
const handedOn = new Set(["tenant"]);

export const reading: Rule = {
  name: "commands and actions read nothing from the store by themselves",
  why: "the same card gathered in two places soon says two things",
  how: "gather what the card needs in a screen; a thing that a press names is found by withPressed",
  find: ({ code }) =>
    code
      .filter(({ path }) => /^src\/chat\/(commands|actions)\//.test(path))
      .flatMap((source) =>
        source.nodes.flatMap((node) => {
          const owner = isA(node, "MemberExpression") ? node.object : undefined;
          const isStore = owner !== undefined && (nameOf(owner) === "store" || memberNamed(owner) === "store");
          if (!isStore || handedOn.has(memberNamed(node))) return [];
          return [`${source.path} reads ${memberNamed(node)} (${placeOf(source, node)})`];
        }),
      ),
};
