import { languageIn } from "../asked/arguments";
import { mentionAt, type Sentence } from "../sentence";
import { articles, belonging, directions, userNouns } from "../words/small-words";

/** Forms of somebody else who speaks, and those that may be an order as well. */
const others = /^(?:speaks|talks|prefers|understands|parlano|preferisce|preferiscono|capisce|capiscono)$/;
const anybodys =
  /^(?:speak|talk|prefer|understand|answers|replies|writes|uses|parla|risponde|rispondono|scrive|scrivono|usa|usano)$/;
const whoSpeaks =
  /^(?:he|she|they|we|people|everybody|everyone|customers|clients|clienti|lui|loro|noi|tutti|team|colleagues|colleghi|tecnici|referente|titolare|contact)$/;
const spokenTo = /^(?:you|tu|rapport|bot|let's|to)$/;

/** "Luke speaks English", "il cliente parla inglese": how somebody else speaks, and nothing that is wished. */
export function tellsOfOthers(sentence: Sentence): boolean {
  const { tokens, marks, asks, mentions, isNew } = sentence;
  const isWish = marks.some((here) =>
    here.some((mark) => mark === "wish" || mark === "request" || mark === "question"),
  );
  if (asks || isWish) return false;
  // "Luke is English".
  if (mentions.some(({ to }) => /^(?:is|are|e|sono)$/.test(tokens[to]?.key ?? ""))) return true;
  const at = tokens.findIndex(({ key }) => others.test(key) || anybodys.test(key));
  const before = tokens.slice(0, Math.max(0, at));
  const isWho = ({ key }: { key: string }, place: number): boolean =>
    whoSpeaks.test(key) ||
    belonging.has(key) ||
    userNouns.has(key) ||
    isNew[place] ||
    mentionAt(sentence, place) !== undefined;
  if (before.length === 0 || before.some(({ key }) => spokenTo.test(key))) return false;
  const { key: last = "" } = before.at(-1) ?? {};
  return before.some(isWho) || (others.test(tokens[at]?.key ?? "") && !articles.has(last));
}

/** "Language of English": whose language is asked about, not which. */
export const isOfLanguage = (keys: readonly string[]): boolean =>
  keys.some((key, at) => languageIn([key]) !== undefined && directions.get(keys[at - 1] ?? "") === "of");
