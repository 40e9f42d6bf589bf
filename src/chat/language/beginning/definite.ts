import { nameToBe } from "../asked/written-name";
import type { Placed } from "../lexicon";
import { mentionAt, type Sentence } from "../sentence";
import type { Spoken } from "../spoken";
import {
  anybody,
  articles,
  belonging,
  possessives,
  pronouns,
  providerNouns,
  qualifying,
  userNouns,
} from "../words/small-words";
import { lookUpVerbs } from "../words/wishes";
import { indefinite } from "./around-a-verb";
import { whom } from "./whom";

/** "The new customer …", "il nuovo provider …": one that is there already, of whom something is told. */
export function isThereAlready({ tokens }: Sentence, from: number): boolean {
  const keyAt = (place: number): string => tokens[place]?.key ?? "";
  return qualifying.has(keyAt(from)) && isDefinite(keyAt(from - 1));
}

/** "Open a record for Contoso", who is there: it is shown. */
export const isToBeShown = ({ takesNewWords }: Spoken, { tokens, mentions, isNew }: Sentence, verb: number): boolean =>
  takesNewWords === true &&
  lookUpVerbs.has(tokens[verb]?.key ?? "") &&
  mentions.some(({ entity }) => whom.has(entity.kind) && entity.kind !== "address") &&
  !isNew.some(Boolean);

/** "The", "il nostro", "my", "this": before what is there already. */
export const isDefinite = (key: string): boolean =>
  (articles.has(key) && !indefinite.test(key)) || pronouns.has(key) || possessives.has(key);

/**
 * "Invite the customer", "invita il nuovo cliente", "add them as a customer", "we need to invite a customer": somebody is
 * meant, or it has yet to be done, and who that is nobody can tell from the line. "Add a customer" opens the form.
 */
export function isForSomebodyUnsaid(command: Spoken, sentence: Sentence, own: readonly Placed[]): boolean {
  const { tokens, marks, mentions, isNew } = sentence;
  const isWanted = command.opensForm === true && command.mood !== "done" && command.slots?.includes("name") === true;
  if (
    !isWanted ||
    isNew.some(Boolean) ||
    nameToBe(sentence, own) ||
    mentions.some(({ entity }) => command.slots?.includes(entity.kind))
  )
    return false;
  const keyAt = (place: number): string => tokens[place]?.key ?? "";
  const isOfProviders = command.slots?.includes("provider") === true && !command.slots.includes("address");
  const isWho = (key: string): boolean =>
    providerNouns.has(key) ? isOfProviders : belonging.has(key) || userNouns.has(key);
  const isMeant = (place: number): boolean => {
    let before = place - 1;
    while (qualifying.has(keyAt(before))) before -= 1;
    return isWho(keyAt(place)) && isDefinite(keyAt(before));
  };
  const isObject = (place: number): boolean =>
    anybody.has(keyAt(place)) && own.some(({ to, part }) => part.role === "verb" && to === place);
  const isDue = (place: number): boolean => keyAt(place) === "need" && keyAt(place + 1) === "to";
  // "We've got a new customer", but not "can I have an invitation".
  const isThere = (place: number): boolean =>
    has.test(keyAt(place)) && indefinite.test(keyAt(place + 1)) && marks[place]?.includes("request") !== true;
  return tokens.some(
    (_, place) => !mentionAt(sentence, place) && (isMeant(place) || isObject(place) || isDue(place) || isThere(place)),
  );
}

const has = /^(?:have|got|there'?s|is|are)$/;
