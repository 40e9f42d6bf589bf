import { languageIn } from "../asked/arguments";
import type { Placed } from "../lexicon";
import type { Sentence } from "../sentence";
import type { Spoken } from "../spoken";
import type { Mood } from "../words/conjugate/it";
import { harmless } from "../words/marks";
import { beforeVerbs, isArticle, ourselves, subjects, wishing } from "../words/small-words";
import { isHad, isIndefinite, isNoun, isPurpose } from "./around-a-verb";
import { isDefinite, isForSomebodyUnsaid, isThereAlready, isToBeShown } from "./definite";
import { isWhole, longestOf } from "./pairs";
import { whom } from "./whom";

/** Moods in which somebody tells what is to be done; in some commands, what has been done. */
const moods: Record<"order" | "done", ReadonlySet<Mood>> = {
  order: new Set(["order", "infinitive"]),
  done: new Set(["participle"]),
};

/** Whether a line has a verb of this command in its mood, with its noun where it says it only together with one. */
export function saysVerbOf(command: Spoken, placed: readonly Placed[]): boolean {
  const own = longestOf(placed.filter(({ part }) => part.command === command));
  return own.some(({ part }) => part.role === "verb" && isInMood(command, part.mood) && isWhole(part, own));
}

const isInMood = (command: Spoken, mood: Mood | undefined): boolean =>
  mood !== undefined && moods[command.mood ?? "order"].has(mood);

/**
 * How a command is spoken of: by a verb that says it, or a noun that is wanted; by the verb of a pair alone, such as
 * "open" without the form that is opened; or not at all.
 */
export function spokenOf(command: Spoken, placed: readonly Placed[]): "wholly" | "half" | "not" {
  const own = placed.filter(({ part }) => part.command === command && part.role !== "beside");
  if (own.some(({ part }) => part.wanted === true || (part.role === "verb" && isWhole(part, own)))) return "wholly";
  return own.some(({ part }) => part.role === "verb") ? "half" : "not";
}

/** "Let" in "don't let", where that says something: the denial is the verb's own. */
const isInLonger = ({ from, to }: Placed, own: readonly Placed[]): boolean =>
  own.some(
    (other) =>
      other.part.role === "verb" &&
      other.from <= from &&
      other.to >= to &&
      other.to - other.from > to - from &&
      isWhole(other.part, own),
  );

/** "Send me the invitation of …", "manda l'invito": one that is there, for the speaker or for nobody who is named. */
function asksForOneThatIsThere({ tokens, mentions }: Sentence, verb: number, nouns: readonly Placed[]): boolean {
  const keyAt = (place: number): string => tokens[place]?.key ?? "";
  const isThere = nouns.some(({ from }) => [from, from - 1].some((place) => isDefinite(keyAt(place))));
  const isForSpeaker = /.mi$/.test(keyAt(verb)) || keyAt(verb + 1) === "me" || keyAt(verb - 1) === "mi";
  const isForSomebody = mentions.some(({ entity }) => entity.kind === "name" || whom.has(entity.kind));
  return isThere && (isForSpeaker || !isForSomebody);
}

/** A verb that says it by itself, or one with a noun of its pair; in the right mood. */
export function isSaid(command: Spoken, sentence: Sentence, own: readonly Placed[]): boolean {
  const wanted = sentence.marks.some((here) => here.includes("wish") || here.includes("request"));
  const nouns = own.filter(({ part }) => part.role === "noun");
  const verbs = own.filter(
    (verb) =>
      verb.part.role === "verb" &&
      isMeantSo(command, sentence, own, verb, wanted) &&
      !(verb.part.handing && asksForOneThatIsThere(sentence, verb.from, nouns)),
  );
  // "I would like an invitation", "mi serve un invito"; "an invitation for …", "invito per … con Fabrikam".
  const names = (isKind: (kind: string) => boolean): boolean =>
    sentence.mentions.some(({ entity }) => isKind(entity.kind));
  // "Reseller invitation, in English, helen@…": in a language is one that is to be written.
  const isMade = (noun: number): boolean =>
    isIndefinite(sentence, noun) ||
    names((kind) => kind === "provider") ||
    (names((kind) => kind === "address") && saysLanguage(sentence));
  const isWanted = ({ from, part }: Placed): boolean =>
    part.wanted === true && (wanted || (names((kind) => whom.has(kind)) && isMade(from)));
  const isOver = (verb: Placed): boolean =>
    (!wanted && isPast(verb, own)) || nouns.some((noun) => hasBeenDone(sentence, verb, noun));
  if (command.mood !== "done" && own.some(isOver)) return false;
  if (nouns.some(({ from }) => isHad(sentence, from)) || isForSomebodyUnsaid(command, sentence, own)) return false;
  if (isStatement(command, sentence, own) || isOursInstead(command, sentence, verbs)) return false;
  if (command.opensForm && command.mood !== "done" && nouns.some(isWanted)) return true;
  // "Does invite …": somebody else does, or is asked about; "da invitare" is no verb before it.
  const isOfOthers = ({ from }: Placed): boolean =>
    sentence.marks[from - 1]?.some((mark) => harmless.has(mark)) !== true &&
    own.some(({ to, part }) => part.role === "verb" && part.mood === "present" && to === from) &&
    !own.some(({ to, part }) => part.role === "verb" && part.mood === "order" && to === from);
  if (command.mood !== "done" && verbs.some(isOfOthers)) return false;
  // "Stop removing".
  const isStopped = (verb: Placed): boolean =>
    sentence.marks[verb.from - 1]?.includes("negation") === true && !isInLonger(verb, own);
  if (verbs.some(isStopped)) return false;
  // "Remove the removal": a deed whose noun is made of the verb.
  const stem = ({ from }: Placed): string => sentence.tokens[from]?.key.slice(0, 3) ?? "";
  if (
    command.mood !== "done" &&
    verbs.some(
      (verb) =>
        verb.part.pair === undefined && nouns.some((noun) => noun.from !== verb.from && stem(noun) === stem(verb)),
    )
  )
    return false;
  return (
    verbs.some(({ part }) => isWhole(part, own)) && !(command.writes && isDeedOfOthers(sentence, own, verbs, nouns))
  );
}

const saysLanguage = ({ tokens }: Sentence): boolean =>
  tokens.some(({ key }, place) => key === "in" && languageIn([tokens[place + 1]?.key ?? ""]) !== undefined);

/** A verb in a mood, and a place, in which it says that the deed is to be done; or was. */
function isMeantSo(
  command: Spoken,
  sentence: Sentence,
  own: readonly Placed[],
  { from, to, part }: Placed,
  wanted: boolean,
): boolean {
  if (isForAnother(command, sentence, part) || isThereAlready(sentence, from)) return false;
  if (isToBeShown(command, sentence, from)) return false;
  if (command.mood !== "done" && !wanted && isTold(command, sentence, from, part)) return false;
  if (part.mood === "wished") return wanted;
  if (part.mood === "participle") return wanted || (command.mood === "done" && !isOfSeveral(sentence, from, part));
  if (!(isInMood(command, part.mood) || (part.mood === "gerund" && isBegun(own, from, wanted)))) return false;
  return !isNoun(sentence, from, to) && !isPurpose(sentence, from, command.slots?.includes("address") === true);
}

/** "Open Contoso, and I have sent the invitation": what was done is not wanted, whatever else is. */
const hasBeenDone = ({ tokens }: Sentence, { from, to, part }: Placed, noun: Placed): boolean =>
  part.role === "verb" &&
  part.mood === "participle" &&
  auxiliary.test(tokens[from - 1]?.key ?? "") &&
  noun.from >= to &&
  tokens.slice(to, noun.from).every(({ key }) => isArticle(key));
const auxiliary = /^(?:ho|abbiamo|ha|hanno|hai|avete|have|has|had|i've|we've|they've|you've)$/;

/** "I speak English", "parlano italiano": what is done at once is not done because somebody tells how it is. */
const isStatement = (command: Spoken, sentence: Sentence, own: readonly Placed[]): boolean =>
  command.writes &&
  command.mood !== "done" &&
  own.some(
    ({ from, part }) =>
      part.role === "verb" &&
      (part.mood === "present" || part.mood === "gerund" || isTold(command, sentence, from, part)) &&
      !wishing.has(sentence.tokens[from]?.key ?? "") &&
      sentence.marks[from]?.includes("negation") !== true,
  );

/** "We accepted …": what others do is not done by us. */
function isOursInstead({ doneByOthers }: Spoken, { tokens }: Sentence, verbs: readonly Placed[]): boolean {
  const beforeVerb = (verb: number): string =>
    tokens.slice(0, verb).findLast(({ key }) => !beforeVerbs.has(key))?.key ?? "";
  return doneByOthers === true && verbs.some(({ from }) => ourselves.has(beforeVerb(from)));
}

/** "We remove …" tells; "ci invita …" is done to us. */
function isTold(
  command: Spoken,
  { tokens, marks, mentions }: Sentence,
  verb: number,
  { pair }: Placed["part"],
): boolean {
  let before = verb - 1;
  while (marks[before]?.every((mark) => mark === "polite") === true && (marks[before] ?? []).length > 0) before -= 1;
  const key = tokens[before]?.key ?? "";
  if (subjects.has(key)) return marks[before]?.every((mark) => mark === "small") === true;
  const isFirst = !mentions.some(({ from }) => from < verb);
  // "Mi inviti ada@…": whoever is spoken to is asked to.
  const isAskedOf = /i$/.test(tokens[verb]?.key ?? "") && mentions.some(({ entity }) => entity.kind === "address");
  const isToUs = pair === undefined && command.slots?.includes("address") === true && objects.has(key);
  return isFirst && isToUs && !isAskedOf;
}
const objects: ReadonlySet<string> = new Set(["ci", "mi", "vi", "ti", "lo", "li"]);

/** "Start removing …", "inviting …, open the form"; "removing …" alone tells what somebody is about. */
const isBegun = (own: readonly Placed[], gerund: number, wanted: boolean): boolean =>
  wanted ||
  own.some(
    ({ from, to, part }) => (to === gerund && part.role === "verb") || (part.role === "beside" && to - from > 1),
  );

/** "Mandati", "accettate": more than one, or an order to several; "privilegi tolti" are what the verb is said with. */
const isOfSeveral = ({ tokens }: Sentence, verb: number, { pair }: Placed["part"]): boolean =>
  pair === undefined &&
  /(?:[aiu]t|st|ss|rt|tt)[ie]$/.test(tokens[verb]?.key ?? "") &&
  !auxiliary.test(tokens[verb - 1]?.key ?? "");

/** "Invitali", and nobody is named; "avvisali", of a place. */
function isForAnother(command: Spoken, { mentions, isNew, tokens }: Sentence, { object }: Placed["part"]): boolean {
  if (object === undefined) return false;
  if (command.forPlace) return object === "other";
  // "Aggiungimi il cliente Litware", "Litware: aggiungila ai clienti": who is not known yet is named.
  const isNamed =
    command.takesNewWords === true &&
    tokens.some(({ raw }, place) => isNew[place] && (object === "me" || /^\p{Lu}/u.test(raw)));
  return !isNamed && !mentions.some(({ entity }) => command.slots?.includes(entity.kind));
}

/** "I prepared an invitation", but not "keep us posted": it is done already. */
function isPast({ from, part }: Placed, own: readonly Placed[]): boolean {
  if (part.role !== "verb" || part.mood !== "participle" || !isWhole(part, own)) return false;
  return !own.some((other) => other.from <= from && other.part.role === "verb" && other.part.mood !== "participle");
}

/** "Contoso sent us an e-mail": who stands before the verb did it, unless what was sent stands before them both. */
function isDeedOfOthers(
  { tokens, mentions }: Sentence,
  own: readonly Placed[],
  verbs: readonly Placed[],
  nouns: readonly Placed[],
): boolean {
  // "Mark Contoso as sent": what is to be done with it stands first; "Contoso: sent" says of whom.
  const isTold = (from: number): boolean => own.some(({ from: at, part }) => part.records === true && at < from);
  return mentions.some(
    ({ from, to, entity }) =>
      whom.has(entity.kind) &&
      !isTold(from) &&
      !tokens[to - 1]?.raw.endsWith(":") &&
      verbs.every((verb) => from < verb.from && !nouns.some((noun) => noun.from < verb.from)),
  );
}
