import type { Card } from "../../src/chat/answer";

/** A card that says one thing, with other properties if need be. */
export const plainCard = (fallbackText: string, others: object = {}): Card => ({
  json: JSON.stringify({ type: "AdaptiveCard", fallbackText, ...others }),
  fallbackText,
});
