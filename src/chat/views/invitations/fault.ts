import type { LinkFault } from "../../../core/invitations/links/link-guard";
import { unreachable } from "../../../core/unreachable";
import type { Reader } from "../../texts/reader";
import { longestQuote, shortened } from "../shorten";

/** Additions of a link that are named: the link itself stands below. */
const mostNamed = 5;

/** What is wrong with a link, as a clause without a full stop (R16, R42, R85). */
export function faultSentence(reader: Reader, fault: LinkFault): string {
  switch (fault.kind) {
    case "missing":
    case "changed":
    case "not-https":
    case "not-a-link":
      return reader.text(`fault.${fault.kind}`);
    case "second-link":
    case "unknown-host":
    case "user-part":
      return reader.text(`fault.${fault.kind}`, { host: fault.host });
    case "look-alike":
      return reader.text("fault.look-alike", { host: fault.host, ours: fault.ours });
    case "other-partner":
      return reader.text("fault.other-partner", { partner: fault.partner });
    case "other-provider":
      return reader.text("fault.other-provider", { provider: fault.provider || "none" });
    case "too-much":
      return reader.text("fault.too-much", {
        added: named(reader, fault.added),
        n: fault.added.length,
      });
    case "twice":
      return reader.text("fault.twice", { named: named(reader, fault.named) });
    case "unfit-part":
      return reader.text("fault.unfit-part", { part: shortened(fault.part, longestQuote) });
    case "too-little":
      return reader.text("fault.too-little", { missing: reader.and(fault.missing), n: fault.missing.length });
    case "other-wish":
      return reader.text(`fault.other-wish.${fault.wish}`);
    case "wrong-kind":
      return reader.text(`fault.wrong-kind.${fault.expected}`);
    default:
      return unreachable(fault);
  }
}

const named = (reader: Reader, parts: readonly string[]): string =>
  reader.and(parts.slice(0, mostNamed).map((each) => shortened(each, longestQuote)));
