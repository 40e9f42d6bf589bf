import type { Placed } from "../lexicon";
import type { Ranked } from "../ranking/ranker";
import { firstWord, type Sentence } from "../sentence";
import { isDeed, type Spoken } from "../spoken";
import { endsClause } from "../words/clauses";
import { isArticle } from "../words/small-words";
import { lookUpVerbs } from "../words/wishes";
import { spokenOf } from "./said";
import { whom } from "./whom";

/** So many words before what it denies a negation stands at most: "I really do not want to remove …". */
const reach = 4;
/** An exception stands before the name that is spared, with an article between at most. */
const near = 2;

/** "Don't remove …", "non ho inviato …": a verb of the command with a negation before it, in one breath. */
export function isDenied(command: Spoken, sentence: Sentence, placed: readonly Placed[]): boolean {
  const isAsked = sentence.marks.some((here) => here.includes("howTo") || here.includes("may"));
  if (isOfOthers(command, sentence)) return false;
  return placed.some(({ from, part }) => {
    if (part.command !== command || part.role !== "verb" || isAsked) return false;
    const negation = markBefore(sentence, "negation", from, reach);
    if (negation === undefined) return false;
    const isItsOwn = placed.some((own) => own.part.command === command && own.from <= negation && negation < own.to);
    // "Invitations not sent" are to be listed; "the invitation to Contoso was not sent" is told.
    const isListed = (noun: Placed): boolean =>
      isReadNoun(noun) && noun.from < negation && !isNamedBetween(sentence, noun.from, negation);
    return !isItsOwn && !placed.some(isListed);
  });
}

/** "No export", "l'export non serve": such a word with a negation right beside it, in one breath. */
export const deniesWord = (sentence: Sentence, word: RegExp): boolean =>
  sentence.tokens.some(
    (token, place) =>
      word.test(token.key) &&
      (markBefore(sentence, "negation", place, near) !== undefined ||
        (!endsClause(token) && sentence.marks[place + 1]?.includes("negation") === true)),
  );

/** "Contoso does not answer": of somebody with whom this deed is never done. */
const isOfOthers = ({ slots = [], forPlace }: Spoken, { mentions }: Sentence): boolean =>
  !forPlace && !slots.some((slot) => whom.has(slot)) && mentions.some(({ entity }) => whom.has(entity.kind));

const isNamedBetween = ({ mentions }: Sentence, from: number, to: number): boolean =>
  mentions.some((mention) => mention.from > from && mention.from < to);

const isReadNoun = ({ part }: Placed): boolean => part.role === "noun" && !isDeed(part.command);

/** "All but Tailspin": what is named is what nothing is to be done with. */
export const isSpared = (sentence: Sentence): boolean =>
  sparesSomebodyNew(sentence) ||
  sentence.mentions.some(
    ({ from, entity }) =>
      // "Alone, without Fabrikam": how it is to be done.
      !(entity.kind === "provider" && isLeftOut(sentence, from)) &&
      (["exception", "negation"] as const).some((mark) => markBefore(sentence, mark, from, near) !== undefined),
  );

/** "Anyone but Blue Yonder", "tutti tranne la Rossi": a name that nobody knows. */
const sparesSomebodyNew = ({ tokens, isNew, marks }: Sentence): boolean =>
  tokens.some(({ key }, place) => {
    if (!marks[place]?.includes("exception") || universal.test(key)) return false;
    const isOfAll = universal.test(tokens[place - 1]?.key ?? "");
    return isNew[place + (isArticle(tokens[place + 1]?.key ?? "") ? 2 : 1)] === true && (isOfAll || !joining.test(key));
  });
const universal =
  /^(?:any(?:one|body)?|every(?:one|body|thing)?|all|each|others|rest|tutt[ieao]|ogni|ognuno|chiunque|altri|resto)$/;
/** These join sentences as well. */
const joining = /^(?:but|ma|pero|save|meno)$/;

/** "Without Fabrikam", "senza il provider Fabrikam": with whom it is not to be done. */
export const isLeftOut = ({ tokens }: Sentence, provider: number): boolean =>
  tokens.slice(Math.max(0, provider - near), provider).some(({ key }) => /^(?:without|senza)$/.test(key));

/** Where the last word with this mark stands before a place, unless a comma or a full stop comes between. */
function markBefore(
  { marks, tokens }: Sentence,
  mark: "negation" | "exception",
  place: number,
  distance: number,
): number | undefined {
  for (let before = place - 1; before >= Math.max(0, place - distance); before -= 1) {
    if (endsClause(tokens[before])) return undefined;
    if (marks[before]?.includes(mark)) return before;
  }
  return undefined;
}

/** "I don't want to stop …", "non voglio importare …": the verb right behind is of what is not wanted; whoever wants to see nothing is no such person. */
export const unwanted = <Command extends Spoken>(
  { tokens }: Sentence,
  placed: readonly Placed<Command>[],
  ranked: readonly Ranked<Command>[],
): Command | undefined => {
  const keys = tokens.map(({ key }) => key);
  const verb = keys.findIndex((_, place) => refusing.test(`${keys.slice(0, place).join(" ")} `));
  const isOfMore = tokens.some(({ raw }, place) => place >= verb && place < tokens.length - 1 && /[,;:.!]$/u.test(raw));
  if (verb < 0 || isOfMore || lookUpVerbs.has(keys[verb] ?? "")) return undefined;
  const isIt = ({ from, part }: Placed): boolean => from === verb && part.role === "verb" && part.mood !== "participle";
  return ranked.find(({ label }) => placed.some((each) => each.part.command === label && isIt(each)))?.label;
};
const refusing =
  /(?:^| )(?:(?:(?:do not|don'?t|dont) (?:really |actually )?(?:want|wish|intend|mean|plan)|(?:would not|wouldn'?t) (?:like|want)|no (?:wish|intention|desire|plans?)|prefer not) to|(?:would|'d|i'd|we'd) rather not|no intention of|non (?:vogli(?:o|amo)|vorre(?:i|mmo)|intend(?:o|iamo)|desider(?:o|iamo)|(?:ho|abbiamo) (?:alcuna |nessuna )?(?:intenzione|voglia) di)|prefer(?:irei|iremmo|isco|iamo) non) $/;

/** "Don't bother adding …": of what a line begins by denying, half a deed is enough. */
export const deniedAtOnce = <Command extends Spoken>(
  sentence: Sentence,
  placed: readonly Placed[],
  ranked: readonly Ranked<Command>[],
): Command | undefined =>
  telling.test(sentence.tokens[firstWord(sentence)]?.key ?? "") &&
  sentence.marks[firstWord(sentence)]?.includes("negation")
    ? ranked.find(
        ({ label }) => isDeed(label) && spokenOf(label, placed) === "half" && isDenied(label, sentence, placed),
      )?.label
    : undefined;
/** Not "no", which answers. */
const telling = /^(?:don'?t|do|never|non|mai|mica)$/;
