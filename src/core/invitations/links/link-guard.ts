import type { FoundLink } from "./find-links";
import { foreignLinks } from "./foreign-links";
import { skeleton } from "./look-alikes";

/** What is wrong with a link, or with a text that should carry ours. The edge finds the words. */
export type LinkFault =
  | { kind: "missing" }
  | { kind: "changed" }
  | { kind: "second-link"; host: string }
  | { kind: "look-alike"; host: string; ours: string }
  | { kind: "other-partner"; partner: string }
  | { kind: "wrong-kind"; expected: "single" | "joint" }
  | { kind: "other-provider"; provider: string }
  | { kind: "not-https" }
  | { kind: "unknown-host"; host: string }
  /** Before the host stands whom to sign in as. */
  | { kind: "user-part"; host: string }
  | { kind: "not-a-link" }
  /** A link of ours with something in it that it never has, by its names. */
  | { kind: "too-much"; added: readonly string[] }
  /** A link of ours without something that it always has, by its names. */
  | { kind: "too-little"; missing: readonly string[] }
  /** A link of ours that has a part more than once, by its names. */
  | { kind: "twice"; named: readonly string[] }
  /** A link of ours with a part that Microsoft gives otherwise. */
  | { kind: "unfit-part"; part: string }
  /** A whole link, with which customers are asked for something else. */
  | { kind: "other-wish"; wish: OtherWish };

/** What a link of the admin center may ask for that is no relationship with a reseller. */
export type OtherWish =
  | "granular-privileges"
  | "delegated-administration"
  | "not-an-invitation"
  /** In a cloud in which a request always asks for privileges. */
  | "without-privileges";

/** A fault and the piece of text that has it. */
export interface Fault {
  fault: LinkFault;
  found: string;
}

/**
 * A free paragraph carries no link at all: the only one allowed stands in the fixed part (R16, R41, R42).
 *
 * @param names what we and our providers are called: a company may be called like a domain
 */
export function faultInParagraph(paragraph: string, ours: string, names: readonly string[]): Fault | undefined {
  const [first] = foreignLinks(paragraph, names);
  return first && { fault: compare(first, ours), found: first.text };
}

/**
 * The finished text has our link byte for byte, once, and no other (R16, R42, R73, R85). Checked on what would be
 * sent, not on what was meant.
 */
export function faultInText(text: string, ours: string, names: readonly string[]): Fault | undefined {
  const pieces = text.split(ours);
  const alone = pieces.length === 2 && /(^|\s)$/u.test(pieces[0] ?? "") && /^(\s|$)/u.test(pieces[1] ?? "");
  const fault = faultInParagraph(pieces.join(" "), ours, names);
  if (fault || alone) return fault;
  if (pieces.length > 2) return { fault: { kind: "second-link", host: parse(ours)?.host ?? "" }, found: ours };
  return { fault: pieces.length === 1 ? { kind: "missing" } : { kind: "changed" }, found: "" };
}

function compare(found: FoundLink, ours: string): LinkFault {
  const own = parse(ours);
  if (!own || found.text === ours) return { kind: "second-link", host: found.host };
  const host = own.host;
  if (found.host !== host) {
    return skeleton(found.host) === skeleton(host) || skeleton(found.host).includes(skeleton("microsoft"))
      ? { kind: "look-alike", host: found.host, ours: host }
      : { kind: "second-link", host: found.host };
  }
  const other = parse(found.text);
  const [theirs, mine] = [other?.searchParams, own.searchParams];
  if (!theirs?.get("partnerId")) return { kind: "changed" };
  if (theirs.get("partnerId") !== mine.get("partnerId"))
    return { kind: "other-partner", partner: theirs.get("partnerId") ?? "" };
  if (theirs.get("invType") !== mine.get("invType"))
    return { kind: "wrong-kind", expected: mine.has("indirectCSPId") ? "joint" : "single" };
  if (theirs.get("indirectCSPId") !== mine.get("indirectCSPId"))
    return { kind: "other-provider", provider: theirs.get("indirectCSPId") ?? "" };
  return { kind: "changed" };
}

const parse = (url: string): URL | undefined => URL.parse(url) ?? undefined;
