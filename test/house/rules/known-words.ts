import { cardNames } from "../../../src/chat/cards/templates";
import { commands } from "../../../src/chat/commands";
import { sourcesOf } from "../../../src/chat/texts/texts";
import { verbs } from "../../../src/chat/verbs";
import type { Rule } from "../rule";
import { parentsOf, placeOf, type Source } from "../source";
import { isA, nameOf } from "../syntax";

const rooms = /^src\/chat\/(screens|views)\//;

export const knownWords: Rule = {
  number: 3,
  name: "what a view or a screen writes in quotes is a text, a card, a verb or a kind that some type knows",
  why: "a single word in quotes is read by people as soon as it is no key",
  how: "put it into cards/text, or give it a type",
  find: ({ code }) => {
    const named = commands.map(({ name }) => name);
    const keys = Object.keys(sourcesOf("en"));
    const known = new Set([...keys, ...cardNames(), ...verbs, ...named, ...code.flatMap(typedIn)]);
    return code
      .filter(({ path }) => rooms.test(path))
      .flatMap((source) =>
        source.nodes.flatMap((node) => {
          if (!isA(node, "Literal") || typeof node.value !== "string") return [];
          const isFine = !/^\w/.test(node.value) || known.has(node.value) || isA(node.parent, "ImportDeclaration");
          return isFine || node.value.startsWith("https://")
            ? []
            : [`${source.path} says ${node.value} (${placeOf(source, node)})`];
        }),
      );
  },
  exceptions: {
    "src/chat/views/customers/record/record.ts says Microsoft": "a name, the same in every language",
    "src/chat/views/invitations/start.ts says alone": "the value of a choice, which cannot be empty",
  },
};

/** Every word that stands for something in a type, is the name of a property, or is one of a constant list. */
const typedIn = ({ nodes }: Source): string[] =>
  nodes.flatMap((node) => {
    if (isA(node, "TSPropertySignature", "TSMethodSignature", "Property")) return [nameOf(node.key)];
    const isTyped = isA(node.parent, "TSLiteralType") || [...parentsOf(node)].some(isConst);
    return isA(node, "Literal") && isTyped ? [nameOf(node)] : [];
  });

const isConst = (node: Parameters<typeof isA>[0]): boolean =>
  isA(node, "TSAsExpression") &&
  isA(node.typeAnnotation, "TSTypeReference") &&
  nameOf(node.typeAnnotation.typeName) === "const";
