import type { Card } from "../../chat/answer";

/** What opens a form that fills a message: where it may, in a dialog. */
const opens: ReadonlySet<unknown> = new Set(["removal.start", "invitation.edit"]);

/**
 * The same answer, whose buttons open long forms as dialogs (teams-native 4.4). A client that sends what
 * such a button carries as a message gets the form as a card; the Agents Playground does nothing.
 */
export function openingDialogs<Answer extends { card: Card }>(answer: Answer): Answer {
  const { card } = answer;
  if (![...opens].some((verb) => card.json.includes(`"${verb}"`))) return answer;
  const json = JSON.stringify(JSON.parse(card.json), (_key, node: unknown) => (isOpener(node) ? opener(node) : node));
  return { ...answer, card: { ...card, json } };
}

interface Opener {
  type: string;
  verb: string;
  data?: object;
}

const isOpener = (node: unknown): node is Opener =>
  typeof node === "object" &&
  node !== null &&
  "type" in node &&
  node.type === "Action.Execute" &&
  opens.has(verbOf(node));

const verbOf = (node: object): unknown => ("verb" in node ? node.verb : undefined);

function opener({ verb, data, ...button }: Opener): object {
  return { ...button, type: "Action.Submit", data: { ...data, verb, msteams: { type: "task/fetch" } } };
}
