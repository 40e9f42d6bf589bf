import type { Refusal } from "../../../core/refusals";
import type { Reader } from "../../texts/reader";
import { refusalText } from "./refusal-views";

/** People whom one is told to ask: more are a list. */
const mostNamed = 2;

/** A refusal in one line, where there is no room for a card: what is missing, and whom to ask. */
export function refusalLine(reader: Reader, refusal: Refusal): string {
  if (refusal.kind !== "needs-role") return refusalText(reader, refusal).title;
  const { permission, holders } = refusal;
  return reader.text("refusal.needs-role.line", {
    permission: reader.text(`permission.${permission}`),
    n: Math.min(holders.length, mostNamed),
    people: reader.or(holders.slice(0, mostNamed)),
  });
}
