import { type RecordPart, recordParts } from "../../../core/customers/record-part";
import { partWords, whoWords } from "../words/facts";
import type { Asked } from "./asked";

/** The part of a record that a line asks for, if any: by its own words, else a service, else by who is asked for. */
export function partAsked({ keys, services }: Pick<Asked, "keys" | "services">): RecordPart | undefined {
  const line = ` ${keys.join(" ")} `;
  const asksFor = (words: readonly string[] = []): boolean => words.some((word) => line.includes(` ${word} `));
  return (
    recordParts.find((part) => asksFor(partWords[part])) ??
    (services.length > 0 ? "services" : undefined) ??
    whoParts.find((part) => asksFor(whoWords[part]))
  );
}

/** "With whom" is more than "whom". */
const whoParts = ["provider", "owner"] as const;
