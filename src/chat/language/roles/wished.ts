import type { Role } from "../../../core/permissions";
import { mentionAt, type Sentence } from "../sentence";
import { harmlessToRead } from "../words/marks";
import { PhraseBook } from "../words/phrase-book";
import { tokensOf } from "../words/tokens";
import { choices } from "../words/wishes";
import words from "./giving.json";
import { allRoleWords } from "./roles";

/** The roles that a line gives to somebody, and those that it takes. */
export interface RolesWished {
  give: readonly Role[];
  take: readonly Role[];
}

type Meaning = Role | "give" | "take" | "beside";
/** "Sales agents", "agenti di vendita": what several are made. */
const ofSeveral = (role: string): string =>
  role
    .replace(/\b(?:agent|admin|administrator|approver)$/, "$&s")
    .replace(/(agent|amministrator|responsabil|approvator)e\b/g, "$1i")
    .replace(/(amministrativ)o\b/, "$1i");
const book = new PhraseBook<{ meaning: Meaning }>();
for (const [meaning, phrases] of [
  ...(["give", "take", "beside"] as const).map((each) => [each, [...words[each].en, ...words[each].it]] as const),
  ...[...allRoleWords].map(([role, phrases]) => [role, phrases.flatMap((each) => [each, ofSeveral(each)])] as const),
])
  for (const phrase of phrases)
    book.add(
      tokensOf(phrase)
        .map(({ key }) => key)
        .join(" "),
      { meaning },
    );

/**
 * What a line wishes of somebody's roles, "make Luke a sales agent too", "togli a Sara il ruolo di helpdesk": nothing where
 * it asks, denies or says anything else, of which no word is left aside.
 */
export function rolesWished(sentence: Sentence): RolesWished | undefined {
  const { tokens, marks, mentions, asks } = sentence;
  const said: Meaning[] = [];
  for (let place = 0; place < tokens.length; ) {
    const mention = mentionAt(sentence, place);
    const [longest] = mention ? [] : book.at(tokens, place);
    if (mention && mention.entity.kind !== "person") return undefined;
    if (longest) said.push(longest.value.meaning);
    else if (!mention && !isSmall(marks[place] ?? [])) return undefined;
    place = mention ? mention.to : place + (longest?.words.length ?? 1);
  }
  const verb = said.find(isVerb);
  const isOfSpeaker = tokens.some(({ key }) => oneself.test(key));
  // "From me to Paula", "an approver or an admin": of two nobody knows which.
  const isOneOfTwo = (isOfSpeaker && mentions.length > 0) || tokens.some(({ key }) => choices.has(key));
  const isOfSomebody = mentions.length > 0 || isOfSpeaker;
  if (asks || verb === undefined || !isOfSomebody || isOneOfTwo || !said.some(isRole)) return undefined;
  return rolesBehind(said, verb);
}

/** Each role is of the verb before it; "to Luke the role of … give" of the first. */
function rolesBehind(said: readonly Meaning[], first: "give" | "take"): RolesWished {
  const wished: Record<"give" | "take", Role[]> = { give: [], take: [] };
  let verb = first;
  for (const each of said)
    if (isVerb(each)) verb = each;
    else if (isRole(each)) wished[verb].push(each);
  return wished;
}

/** "Make me …", "dammi …", "rendimi …". */
const oneself = /^(?:me|myself|dammi|rendimi|toglimi)$/;
const isVerb = (meaning: Meaning): meaning is "give" | "take" => meaning === "give" || meaning === "take";
const isRole = (meaning: Meaning): meaning is Role => !isVerb(meaning) && meaning !== "beside";
const isSmall = (marks: Sentence["marks"][number]): boolean =>
  marks.length > 0 && marks.every((mark) => mark === "and" || harmlessToRead.has(mark));
