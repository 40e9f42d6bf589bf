import { type RecordPart, recordParts } from "../../../core/customers/record-part";
import { partWords } from "../words/facts";
import type { Asked } from "./asked";

/** The part of a record that a line asks for, if any. */
export const partAsked = ({ keys, services }: Pick<Asked, "keys" | "services">): RecordPart | undefined =>
  recordParts.find((part) => keys.some((key) => partWords[part].includes(key))) ??
  (services.length > 0 ? "services" : undefined);
