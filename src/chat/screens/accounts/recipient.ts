import type { Person } from "../../../core/people/person";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { isWhoHadIt, mentionAt, type Sentence } from "../../language/sentence";
import { noOwner } from "../../views/customers/account/forms";

/** "To nobody", "without the assignment". */
const nobody = /^(?:nobody|nessuno|assignment|assegnazione)$/;
/** "Leave … without an owner", "lascia … senza referente". */
const ownerless = /\b(?:without|with no|senza) (?:(?:an?|any|un|alcun) )?(?:owner|referente|responsabile|titolare)\b/;
/** "Unassign", "togli … a Sara": whoever is named had it. */
const taken = /^(?:unassign|away$|to(?:gli|lg)|leva|remov|rimuov|rimoss|taken|tolt)/;

const oneself =
  /\b(?:me|myself|io|take over|i(?:'ll)? take|mi prendo|prendo in carico|(?:my|mio) name|mio nome|nome mio)\b/;
/** Said of whoever speaks beside a colleague. */
const forSpeaker = /\b(?:(?:to|a) me|(?:i'll|i) take|mi prendo|prendo in carico)\b/;
/** "Assegnami …", "intestamela": to whoever says it. */
const toOneself = /^(?:assegna|affida|passa|dam|metti|segna|intesta|registra)(?:mi|mel[aeio])$/;

/** Who is to look after a customer by a line: the one who is named, but not as who had it before; or whoever speaks. */
export function recipientNamed({ actor }: Turn, { sentence }: Asked): Person | undefined {
  const people = sentence.mentions.flatMap((mention) =>
    mention.entity.kind === "person" && !isWhoHadIt(sentence, mention) ? [mention.entity.person] : [],
  );
  const [only, ...others] = people;
  const keys = keysOutsideNames(sentence);
  // "Give it to me, Luke is snowed under": of two nobody knows which is meant.
  if (only) return others.length === 0 && !forSpeaker.test(keys.join(" ")) ? only : undefined;
  return oneself.test(keys.join(" ")) || keys.some((key) => toOneself.test(key)) ? actor : undefined;
}

/** Whether a line takes a customer from whoever has it, or gives it to nobody. */
export function isForNobody({ sentence }: Asked, recipient: Person | undefined): boolean {
  const keys = keysOutsideNames(sentence);
  if (sentence.mentions.some((mention) => isTakenOff(sentence, mention))) return true;
  const isMoved = recipient && sentence.mentions.some((mention) => isWhoHadIt(sentence, mention));
  if (!recipient && ownerless.test(keys.join(" "))) return true;
  return keys.some((key) => (!isMoved && taken.test(key)) || (!recipient && nobody.test(key)));
}

/** Who is to look after a customer by a line, as the form takes it. */
export function saidOfOwner(turn: Turn, asked: Asked): { owner?: string } {
  const owner = recipientNamed(turn, asked);
  const chosen = isForNobody(asked, owner) ? noOwner : owner?.id;
  return chosen ? { owner: chosen } : {};
}

/** "Assign Levante Spa", "assegna Io Studio": what a name begins with says nothing of whom it is assigned to. */
const keysOutsideNames = (sentence: Sentence): string[] =>
  sentence.tokens.flatMap(({ key }, at) => (mentionAt(sentence, at) ? [] : [key]));

/** "Take Luke off …": who is named right before has it no more. */
const isTakenOff = ({ tokens }: Sentence, { to, entity }: Sentence["mentions"][number]): boolean =>
  entity.kind === "person" && /^off$/.test(tokens[to]?.key ?? "");
