import type { Card } from "../chat/answer";

/** The card with something that each press of it carries unseen. */
export const carrying = (card: Card, post: string): Card => ({
  ...card,
  json: JSON.stringify(JSON.parse(card.json, (_key, node: unknown) => (isPress(node) ? withPost(node, post) : node))),
});

interface Press {
  type: "Action.Execute" | "Action.Submit";
  data?: object;
}

const isPress = (node: unknown): node is Press =>
  typeof node === "object" &&
  node !== null &&
  "type" in node &&
  (node.type === "Action.Execute" || node.type === "Action.Submit");

const withPost = (press: Press, post: string): Press => ({ ...press, data: { ...press.data, post } });
