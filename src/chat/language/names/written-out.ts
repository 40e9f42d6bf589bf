import { endsWithForm, isLegalForm } from "../../../core/customers/names";
import type { Mention } from "../entity";
import { spelling, type Token } from "../words/tokens";

/** A company that is new has one name, all that stands in the quotes: in "Zeta Spa" nobody means another Zeta. */
export const isCutFromQuotes = (tokens: readonly Token[], { from, to }: Mention): boolean =>
  [from, to].some((end) => tokens[end - 1]?.quoted === true && tokens[end]?.quoted === true);

/** "Garda S.r.l." is written whole: nobody means another who only has some of these words in the name. */
export const isPartOfOther = (tokens: readonly Token[], { from, to, entity }: Mention): boolean =>
  "partly" in entity &&
  entity.partly === true &&
  tokens.slice(from, to).every(({ quoted }) => quoted) &&
  endsWithForm(spelling(tokens.slice(from, to)));

/** Runs of quoted words in which nothing is named. */
export function quotedNames(tokens: readonly Token[], mentions: readonly Mention[]): Mention[] {
  const found: Mention[] = [];
  tokens.forEach(({ quoted }, place) => {
    if (!quoted || mentions.some(({ from, to }) => place >= from && place < to)) return;
    const last = found.at(-1);
    const from = last?.to === place ? last.from : place;
    if (from !== place) found.pop();
    found.push(nameAt(tokens, from, place + 1));
  });
  return found;
}

const nameAt = (tokens: readonly Token[], from: number, to: number): Mention => ({
  from,
  to,
  entity: { kind: "name", name: spelling(tokens.slice(from, to)) },
});

/**
 * "Who Gives Ltd", "storia di Nessuno di Noto S.r.l.": names up to a legal form that begin with a word that would tell
 * something of the line. What begins a sentence has its capital anyway: there all words but the form are such that
 * everybody knows them, or it may be "Has Contoso Ltd …".
 *
 * @param tells for each word, whether it tells something of a line
 * @param isOpen whether nothing is named there
 */
export function namesWithForm(
  tokens: readonly Token[],
  { tells, isNew }: { tells: readonly boolean[]; isNew: readonly boolean[] },
  isOpen: (place: number) => boolean,
): Mention[] {
  const rawAt = (place: number): string => tokens[place]?.raw ?? "";
  const isPart = (place: number): boolean => isOpen(place) && tokens[place]?.quoted === false;
  const isCapital = (place: number): boolean => isPart(place) && /^\p{Lu}/u.test(rawAt(place));
  const isJoining = (place: number): boolean => isPart(place) && /^\p{Ll}{1,3}$/u.test(rawAt(place));
  const begins = (place: number, end: number): boolean => {
    const isFirst = place === 0 || /[.:;!?]$/u.test(rawAt(place - 1));
    return tells[place] === true && !(isFirst && isNew.slice(place, end).includes(true));
  };
  // In small letters "as" and "se" are words of a sentence.
  const isForm = (raw: string): boolean => isLegalForm(raw) && (/^\p{Lu}/u.test(raw) || raw.length > 2);
  // Where all of a line stands in capitals, they tell nothing.
  if (!tokens.some(({ raw }) => /\p{Ll}/u.test(raw))) return [];
  return tokens.flatMap((_, end): Mention[] => {
    if (!isPart(end) || !isForm(rawAt(end).replace(/[,;:!?]+$/u, ""))) return [];
    let start = end;
    while (isCapital(start - 1) || (isJoining(start - 1) && isCapital(start - 2))) start -= 1;
    const from = tokens.findIndex((_, place) => place >= start && isCapital(place) && begins(place, end));
    return from >= 0 && from < end ? [nameAt(tokens, from, end + 1)] : [];
  });
}
