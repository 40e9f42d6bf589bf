import { spansIn } from "../asked/filters/spans";
import type { Sentence } from "../sentence";
import { spelling } from "../words/tokens";

/**
 * A line without the reason that stands behind what it asks for, and that reason, as typed: "…, so orders fail",
 * "… perché devo chiamarli".
 * Nothing where no reason is told, or where it names or narrows something: that may be asked for as well.
 */
export function withoutReason(sentence: Sentence): { bare: string; reason: string } | undefined {
  const { tokens, marks, mentions } = sentence;
  const isBehindComma = (place: number): boolean => /[,;.!–-]$/u.test(tokens[place - 1]?.raw ?? "");
  const said = (place: number): string =>
    tokens
      .slice(place, place + longest)
      .map(({ key }) => key)
      .join(" ");
  const at = tokens.findIndex(
    ({ quoted }, place) =>
      place > 0 && !quoted && (giving.test(said(place)) || (isBehindComma(place) && givingApart.test(said(place)))),
  );
  if (at < 0 || mentions.some(({ to }) => to > at)) return undefined;
  const spans = spansIn(sentence);
  const isNarrowed = narrowing.some((word) => spans(word).some(({ from }) => from >= at));
  const isExcepted = marks.some((here, place) => place >= at && here.includes("exception"));
  const isOver = !isNarrowed && !isExcepted;
  const [bare, reason] = [spelling(tokens.slice(0, at)), spelling(tokens.slice(at)).replace(saidBefore, "")];
  return isOver ? { bare, reason } : undefined;
}

/** What narrows a list, or turns from what was said. */
const narrowing = [
  ...(["turn", "mine", "unowned", "removed", "leaving", "gap", "privilege", "revoked"] as const),
  ...(["owner", "caring", "provider", "listed", "unlisted"] as const),
] as const;
const longest = 3;
/** What only says that a reason follows. */
const saidBefore = /^(?:because|'?cause|coz|cos|perch[eé]['’]?|poich[eé]['’]?)\s+/iu;
/** What gives a reason wherever it stands behind something; */
const giving =
  /^(?:because|cause|coz|cos|perche|poiche|siccome|in order to|so (?:that|i can|we can)|dato che|visto che|in modo da|che (?:l'|lo|la|li|le) (?:ho|abbiamo))(?: |$)/;
/** and what does so where a comma parts it from that. */
const givingApart =
  /^(?:so|as|since|for|need (?:it|them|this)|i need (?:it|them)|cosi|quindi|per|mi serv(?:e|ono)|ne ho bisogno|no filter|senza filtr[oi])(?: |$)/;
