import type { HistoryEntry } from "../../../core/history/chain";
import type { Reader } from "../../texts/reader";
import { isTextKey } from "../../texts/texts";
import { eventView } from "./event-views";

/** A history entry in words: who, what they did, what belongs to it, and whether it stands out. */
export interface Sentence {
  /** Name at that moment; empty when nobody did it and `text` is a statement of its own. */
  actor: string;
  text: string;
  detail: string;
  strong: boolean;
}

/** Says what happened, for every event there is (B20). */
export function sentence(reader: Reader, entry: Pick<HistoryEntry, "event" | "byName">): Sentence {
  const { event, byName } = entry;
  const { detail: detailOf, standsOut = false } = eventView(event);
  const detail = begun(detailOf?.(reader, event) ?? "");
  if (byName) return { actor: byName, text: reader.text(`event.${event.type}`), detail, strong: false };
  const alone = `event.${event.type}.alone`;
  if (isTextKey(alone)) return { actor: "", text: reader.text(alone), detail, strong: standsOut };
  return { actor: reader.text("event.by-rapport"), text: reader.text(`event.${event.type}`), detail, strong: false };
}

/** A detail begins like a sentence; a host name stays as it is. */
const begun = (detail: string): string =>
  /^[\w-]+\.[\w-]+/.test(detail) ? detail : detail.charAt(0).toUpperCase() + detail.slice(1);
