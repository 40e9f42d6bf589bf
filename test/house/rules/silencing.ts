import type { Rule } from "../rule";
import { placeOf } from "../source";
import { isA } from "../syntax";

export const silencing: Rule = {
  name: "no comment silences a check, and nothing is claimed to fit anywhere",
  why: "what the compiler is told to overlook, no rule can rest on",
  how: "let the types say it; where an outside library's do not, say in a comment why the claim holds",
  find: ({ code }) =>
    code.flatMap((source) => [
      ...source.comments
        .filter(({ value }) => /^\s*(\*\s*)?(@ts-(ignore|expect-error|nocheck)|biome-ignore)/.test(value))
        .map(({ value }) => `${source.path} silences: ${value.trim()}`),
      ...source.nodes
        .filter(
          (node) =>
            isA(node, "TSNeverKeyword", "TSAnyKeyword") && isA(node.parent, "TSAsExpression", "TSTypeAssertion"),
        )
        .map((node) => `${placeOf(source, node)} claims to fit anywhere`),
    ]),
};
