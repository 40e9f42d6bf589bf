import { parseAddress } from "../../../core/invitations/address";
import type { Answer } from "../../answer";
import type { Reader } from "../../texts/reader";
import { commandLine } from "../help/command-line";
import { withNote } from "../note";
import { longestOnButton, longestQuote, shortened } from "../shorten";

/** So many are a press away. */
const mostRows = 5;
/** Each row carries them all, and a card has its limit. */
const mostBytes = 800;

/**
 * The other addresses of a message on which an invitation began: all are named, and the first few pressed instead, with
 * what is not typed on the form.
 */
export function othersOfMessage(reader: Reader, email: string, others: readonly string[], left: object) {
  const named = kept(others);
  const own = parseAddress(email)?.email;
  const all = own ? [own, ...named] : named;
  const does = reader.text("invitations.from-message.instead");
  const instead = (other: string) => ({
    ...commandLine(reader, { words: other, does }),
    email: other,
    named: all,
    left,
  });
  return {
    hasOthers: others.length > 0,
    othersLine: reader.text("invitations.from-message.others", { addresses: quoted(reader, others) }),
    others: named.slice(0, mostRows).map(instead),
    named,
  };
}

/** What was drafted, with who else stands in the message. */
export function withLeftOfMessage(reader: Reader, answer: Answer, left: readonly string[]): Answer {
  if (left.length === 0) return answer;
  return withNote(answer, reader.text("invitations.from-message.left", { addresses: quoted(reader, left) }));
}

/** What the part `next-of-message` binds: the press that begins with the next of those who are left in the message. */
export function nextOfMessage(reader: Reader, left: readonly string[] = []) {
  const [next = ""] = left;
  return {
    hasNext: next !== "",
    nextTitle: reader.text("invitations.from-message.next", { email: shortened(next, longestOnButton) }),
    named: left,
  };
}

/** The first few whole, as they are pressed, and how many more there are. */
function quoted(reader: Reader, others: readonly string[]): string {
  const more = others.length - mostRows;
  const first = others.slice(0, mostRows).map((each) => shortened(each, longestQuote));
  return reader.and([...first, ...(more > 0 ? [reader.text("invitations.from-message.more", { n: more })] : [])]);
}

/** As many as a card holds. */
function kept(others: readonly string[]): string[] {
  let bytes = 0;
  return others.filter((each) => {
    bytes += Buffer.byteLength(each);
    return bytes <= mostBytes;
  });
}
