import { parseAddress } from "../../../core/invitations/address";
import type { Answer } from "../../answer";
import type { Reader } from "../../texts/reader";
import { commandLine } from "../help/command-line";
import { withNote } from "../note";
import { longestQuote, shortened } from "../shorten";

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

/** What was drafted, with who else stands in the message, and the press that begins the next. */
export function withNextOfMessage(reader: Reader, answer: Answer, others: readonly string[]): Answer {
  const [next] = others;
  if (next === undefined) return answer;
  const note = reader.text("invitations.from-message.left", { addresses: quoted(reader, others) });
  const noted = withNote(answer, note);
  const card: { actions?: object[] } = JSON.parse(noted.card.json); // a card of ours, written a moment ago
  const button = {
    type: "Action.Execute",
    title: reader.text("invitations.from-message.next", { email: shortened(next, longestTitle) }),
    verb: "invitation.start",
    mode: "secondary",
    associatedInputs: "none",
    data: { named: others },
  };
  const json = JSON.stringify({ ...card, actions: [...(card.actions ?? []), button] });
  return { ...noted, card: { ...noted.card, json } };
}

const longestTitle = 60;

const quoted = (reader: Reader, others: readonly string[]): string => shortened(reader.and(others), longestQuote);

/** As many as a card holds. */
function kept(others: readonly string[]): string[] {
  let bytes = 0;
  return others.filter((each) => {
    bytes += Buffer.byteLength(each);
    return bytes <= mostBytes;
  });
}
