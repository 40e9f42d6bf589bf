import type { Answer } from "./answer";

interface Part {
  type?: string;
  verb?: string;
  associatedInputs?: string;
}

/** The answer whose buttons send along what was typed on its card, so that no press loses it; putting it away does. */
export function carryingInputs(answer: Answer): Answer {
  const card: object = JSON.parse(answer.card.json); // a card of ours, written a moment ago
  carry(card);
  return { ...answer, card: { ...answer.card, json: JSON.stringify(card) } };
}

function carry(node: unknown): void {
  if (node === null || typeof node !== "object") return;
  const { type, verb, associatedInputs }: Part = node;
  const isButton = type === "Action.Execute" || type === "Action.Submit";
  if (isButton && verb !== "cancel" && associatedInputs) Object.assign(node, { associatedInputs: "auto" });
  for (const [key, inner] of Object.entries(node)) if (key !== "data") carry(inner);
}
