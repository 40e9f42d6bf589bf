import { fold } from "../../../core/fold";
import { spansIn } from "../asked/filters/spans";
import type { Sentence } from "../sentence";
import { endsClause } from "../words/clauses";
import type { SentenceMark } from "../words/sentence-words";
import { spelling } from "../words/tokens";

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
      (isOnlyTold && tokens.some(({ key }, place) => place >= at && unsettled.test(key))) ||
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
/** What only says that a reason follows. */
const saidBefore =
  /^(?:because|'?cause|coz|cos|perch[eé]['’]?|poich[eé]['’]?|(?:the )?reason(?: is)?|(?:il )?motivo(?: è)?)(?:\s*:)?(?:\s+|$)/iu;
/** What gives a reason wherever it stands behind something; */
const giving = new RegExp(
  `^(?:${[
    "(?:the )?reason:|(?:il )?motivo:",
    "because|cause|coz|cos|due to|given that|seeing that|in order to|so (?:that|i can|we can)|since (?:they|he|she)",
    "perche|poiche|siccome|dato che|visto che|dal momento che|a causa|per via|in modo da",
    "che (?:l'|lo|la|li|le) (?:ho|abbiamo)",
    "per (?:mancat[oaie]|cessat[oa]|cessazione|chiusura|morosita|insolvenza|fallimento|inattivita)",
    "for (?:non-?payment|inactivity|insolvency|bankruptcy)",
  ].join("|")})(?: |$)`,
);
/** and what does so where a comma parts it from that. */
const givingApart =
  /^(?:so|as|since|for|need (?:it|them|this)|i need (?:it|them)|(?:the )?reason|cosi|quindi|per|(?:il )?motivo|mi serv(?:e|ono)|ne ho bisogno|no filter|senza filtr[oi])(?: |$)/;
/** What tells how things stand, without a word that calls it a reason; */
const tellingApart =
  /^(?:they|they've|they're|theyve|theyre|their|the (?:contract|customer|client)|hanno|ci hanno|si sono|il (?:cliente|contratto))(?: |$)/;
/** and what is waited for. */
const awaiting =
  /^(?:(?:i'm |im |i am |we're |we are |still )?(?:waiting|awaiting)|(?:sto |stiamo )?aspettando|aspett(?:o|iamo)|in attesa)(?: |$)/;
/** What is reported, wished for, due or to come is no reason yet. */
const notOnlyTold: readonly SentenceMark[] = ["negation", "reported", "wish", "duty", "future", "may"];
const unsettled = /^(?:can|could|may|might|would|should|want|possono|potrebbero|vogliono|vorrebbero)$/;
