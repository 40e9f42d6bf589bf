import { type Verb, verbs } from "../../../src/chat/verbs";
import type { Rule } from "../rule";

export const verbsOnCards: Rule = {
  number: 2,
  name: "a card names no verb but those that an action answers",
  why: "a button with another verb looks alive and answers that it is out of date",
  how: "use a verb of src/chat/verbs.ts, or add it there together with its action",
  find: ({ cards }) =>
    cards.flatMap(({ path, json }) =>
      verbsIn(json).flatMap((verb) => (isKnown(verb) ? [] : [`${path} names the verb ${verb}`])),
    ),
};

/** A verb; or one that a part is given by its card, or a card by its view, whose type knows the verbs. */
const isKnown = (verb: string): boolean => verbs.includes(verb as Verb) || /^(@|\$\{)verb\}?$/.test(verb);

function verbsIn(json: unknown): string[] {
  if (typeof json !== "object" || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => (key === "verb" ? [String(value)] : verbsIn(value)));
}
