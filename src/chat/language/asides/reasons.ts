import { fold } from "../../../core/fold";
import { spansIn } from "../asked/filters/spans";
import type { Sentence } from "../sentence";
import { endsClause } from "../words/clauses";
import type { SentenceMark } from "../words/sentence-words";
import { spelling } from "../words/tokens";
import words from "./reasons.json";

/** A line without the reason that stands behind what it asks for, and that reason, as typed. */
export interface Told {
  bare: string;
  reason: string;
  /** Words of it could narrow a list: there they may be asked for as well. */
  narrows: boolean;
  /** It tells what is waited for: until then some things are put off, and others are not to begin. */
  waits: boolean;
  /** Words of it ask, doubt or turn from what was said: nothing begins for it. */
  wavers: boolean;
}

/**
 * The reason that a line tells behind what it asks for: "…, so orders fail", "… perché devo chiamarli".
 * Nothing where none is told, or where it names somebody or excepts something.
 */
export function reasonIn(sentence: Sentence): Told | undefined {
  const { tokens, marks, mentions } = sentence;
  const isSaidAt = (place: number, words: RegExp): boolean => {
    const here = tokens.slice(place, place + longest);
    // As typed as well: "mancato" is no slip of "mandato".
    return [here.map(({ key }) => key), here.map(({ raw }) => fold(raw))].some((keys) => words.test(keys.join(" ")));
  };
  const isReasonAt = (place: number): boolean =>
    isSaidAt(place, giving) ||
    (endsClause(tokens[place - 1]) && [givingApart, tellingApart, awaiting].some((words) => isSaidAt(place, words)));
  const at = tokens.findIndex(({ quoted }, place) => place > 0 && !quoted && isReasonAt(place));
  if (at < 0 || mentions.some(({ to }) => to > at)) return undefined;
  const waits = isSaidAt(at, awaiting);
  const isOnlyTold = waits || isSaidAt(at, tellingApart);
  const isMarked = (...wanted: readonly SentenceMark[]): boolean =>
    marks.some((here, place) => place >= at && here.some((mark) => wanted.includes(mark)));
  if (isMarked("exception")) return undefined;
  const spans = spansIn(sentence);
  const isSaid = (word: (typeof narrowing)[number]): boolean => spans(word).some(({ from }) => from >= at);
  const reason = spelling(tokens.slice(at)).replace(saidBefore, "");
  return {
    bare: spelling(tokens.slice(0, at)),
    reason,
    waits,
    narrows: isOnlyTold || narrowing.some(isSaid),
    wavers:
      isSaid("turn") ||
      isMarked("condition", "hedge", ...(isOnlyTold ? notOnlyTold : [])) ||
      (isOnlyTold && tokens.some(({ key }, place) => place >= at && unsettled.has(key))) ||
      /\?/.test(tokens.at(-1)?.raw ?? "") ||
      !/\p{L}/u.test(reason),
  };
}

/** What narrows a list, or turns from what was said. */
const narrowing = [
  ...(["turn", "mine", "unowned", "removed", "leaving", "gap", "privilege", "revoked"] as const),
  ...(["owner", "caring", "provider", "listed", "unlisted"] as const),
] as const;
const longest = 3;
const begins = (patterns: readonly string[]): RegExp => new RegExp(`^(?:${patterns.join("|")})(?: |$)`, "u");
/** What only says that a reason follows. */
const saidBefore = new RegExp(`^(?:${words.saidBefore.join("|")})(?:\\s*:)?(?:\\s+|$)`, "iu");
/** What gives a reason wherever it stands behind something; and what does so where a comma parts it from that. */
const [giving, givingApart] = [begins(words.giving), begins(words.givingApart)];
/** What tells how things stand, without a word that calls it a reason; and what is waited for. */
const [tellingApart, awaiting] = [begins(words.tellingApart), begins(words.awaiting)];
/** What is reported, wished for, due or to come is no reason yet. */
const notOnlyTold: readonly SentenceMark[] = ["negation", "reported", "wish", "duty", "future", "may"];
const unsettled: ReadonlySet<string> = new Set(words.unsettled);
