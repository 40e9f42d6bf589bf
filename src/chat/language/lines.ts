import { wordsOf } from "../../core/fold";
import { withoutUnseen } from "../../core/invitations/address";
import { withLinkBelow, withPlainLinks } from "./typed-links";
import { marksOf } from "./words/marks";
import { tokensOf } from "./words/tokens";

/** What a message says, apart from what stands around it. */
export interface Message {
  /** Its lines, each a wish of its own; empty when nothing is said. */
  lines: string[];
  /** Somebody else's words stood in it; they are not among the lines. */
  quoted: boolean;
}

const fence = /```[\s\S]*?(?:```|$)/gu;
const quotedLine = /^\s*(?:>|&gt;|\|)/u;
const bullet = /^\s*(?:[-*•·–—]|\(?\d{1,2}[.)]|\[[ x]\])\s+/u;
const signature = /^(?:--|__|—)\s*$|^(?:sent from|inviato da|get outlook)\b/iu;
/** "Marco wrote:", "-----Original Message-----": what follows is somebody else's. */
const introduction =
  /^.{0,200}\b(?:wrote|writes|said|says|ha scritto|scrive|ha detto|dice)\s*:\s*$|^[-_\s]*(?:original message|forwarded message|messaggio originale|messaggio inoltrato)[-_:\s]*$/iu;
/** What stands above a mail: two such lines together are no wish. */
const mailHeader = /^(?:from|da|sent|inviato|date|data|to|a|cc|subject|oggetto)\s*:/iu;
const farewell =
  /^(?:(?:many |kind |best )?(?:thanks|regards|greetings|cheers)|best|grazie(?: mille)?|saluti|cordiali saluti|ciao|a presto|un saluto)[\s,.!]*$/iu;
/** Three lines after a farewell are a name and a telephone number, not another wish. */
const longestSignature = 4;

/**
 * The lines of a message without quotations, code, bullets, and what stands below a farewell; without greetings where
 * anything else is said.
 *
 * @param speaker who wrote it: the name below a message is no wish
 */
export function messageOf(text: string, speaker = ""): Message {
  const clean = withoutUnseen(text.replace(/\r\n?/gu, "\n"));
  const withoutCode = clean.replace(fence, "\n");
  const all = withPlainLinks(withoutCode).split("\n");
  const said = upToQuotation(all).filter((line) => !quotedLine.test(line));
  const lines = withoutSignature(
    said.map((line) => line.replace(bullet, "").trim()),
    wordsOf(speaker),
  ).filter(isSaid);
  const wishes = lines.length > 1 ? withLinkBelow(lines.filter((line) => !isPolite(line))) : lines;
  return {
    lines: wishes.length > 0 ? wishes : lines.slice(0, 1),
    quoted: withoutCode !== clean || said.length < all.length,
  };
}

/** The lines above the message that is answered or forwarded. */
function upToQuotation(lines: readonly string[]): readonly string[] {
  const begin = lines.findIndex(
    (line, at) =>
      introduction.test(line.trim()) || (mailHeader.test(line.trim()) && mailHeader.test(lines[at + 1]?.trim() ?? "")),
  );
  return begin < 0 ? lines : lines.slice(0, begin);
}

/** A greeting or thanks is no wish beside others. */
function isPolite(line: string): boolean {
  const tokens = tokensOf(line).filter(({ key }) => key !== "");
  return marksOf(tokens).every((marks) => marks.includes("polite"));
}

/** Letters or digits are words; emoji and dashes alone are not. */
const isSaid = (line: string): boolean => /[\p{L}\p{N}]/u.test(line);

function withoutSignature(lines: readonly string[], speaker: readonly string[]): string[] {
  const mark = lines.findIndex((line) => signature.test(line));
  const upToMark = mark < 0 ? [...lines] : lines.slice(0, mark);
  const end = upToMark.findIndex((line, index) => index > 0 && isFarewell(line, speaker));
  const rest = upToMark.slice(end + 1).filter(isSaid);
  return end > 0 && rest.length <= longestSignature ? upToMark.slice(0, end) : upToMark;
}

/** "Grazie, Marco", and "Marco" alone, where Marco says so. */
function isFarewell(line: string, speaker: readonly string[]): boolean {
  const words = line.split(/[\s,.!–-]+/u).filter(isSaid);
  const isName = (word: string): boolean => wordsOf(word).every((part) => speaker.includes(part));
  const end = words.findLastIndex((word) => !isName(word)) + 1;
  const isSigned = end < words.length && (end === 0 || farewell.test(words.slice(0, end).join(" ")));
  return isSigned || farewell.test(line);
}
