import { fold } from "../../../core/fold";
import { spansIn } from "../asked/filters/spans";
import type { Sentence } from "../sentence";
import type { SentenceMark } from "../words/sentence-words";
import { spelling } from "../words/tokens";

/** A line without the reason that stands behind what it asks for, and that reason, as typed. */
interface Told {
  bare: string;
  reason: string;
  /** Words of it could narrow a list: there they may be asked for as well. */
  narrows: boolean;
  /** Words of it ask, doubt or turn from what was said: nothing begins for it. */
  wavers: boolean;
}

/**
 * The reason that a line tells behind what it asks for: "…, so orders fail", "… perché devo chiamarli".
 * Nothing where none is told, or where it names somebody or excepts something.
 */
export function reasonIn(sentence: Sentence): Told | undefined {
  const { tokens, marks, mentions } = sentence;
  const isBehindComma = (place: number): boolean => /[,;.!:–-]$/u.test(tokens[place - 1]?.raw ?? "");
  const isSaidAt = (place: number, words: RegExp): boolean => {
    const here = tokens.slice(place, place + longest);
    // As typed as well: "mancato" is no slip of "mandato".
    return [here.map(({ key }) => key), here.map(({ raw }) => fold(raw))].some((keys) => words.test(keys.join(" ")));
  };
  const at = tokens.findIndex(
    ({ quoted }, place) =>
      place > 0 && !quoted && (isSaidAt(place, giving) || (isBehindComma(place) && isSaidAt(place, givingApart))),
  );
  if (at < 0 || mentions.some(({ to }) => to > at)) return undefined;
  const isMarked = (...wanted: readonly SentenceMark[]): boolean =>
    marks.some((here, place) => place >= at && here.some((mark) => wanted.includes(mark)));
  if (isMarked("exception")) return undefined;
  const spans = spansIn(sentence);
  const isSaid = (word: (typeof narrowing)[number]): boolean => spans(word).some(({ from }) => from >= at);
  const reason = spelling(tokens.slice(at)).replace(saidBefore, "");
  return {
    bare: spelling(tokens.slice(0, at)),
    reason,
    narrows: narrowing.some(isSaid),
    wavers:
      isSaid("turn") || isMarked("condition", "hedge") || /\?/.test(tokens.at(-1)?.raw ?? "") || !/\p{L}/u.test(reason),
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
