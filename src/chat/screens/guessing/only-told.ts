import type { Answer } from "../../answer";
import type { Command } from "../../command";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { isQuestion } from "../../language/beginning/done-to-other";
import { firstWord, type Sentence } from "../../language/sentence";
import { isStrict } from "../../language/spoken";
import { lookUpForms } from "../../language/words/wishes";
import { withNote } from "../../views/note";
import { offer } from "./offers";

/**
 * "Contoso has signed", answered with what is known: that it was not recorded, and the words that would, where they are
 * plain.
 */
export function withOnlyTold(
  turn: Turn,
  commands: readonly Command[],
  read: Command,
  asked: Asked,
  answer: Answer,
): Answer {
  if (read.task !== "customers" || isStrict(read) || read.lists || !isTold(asked.sentence)) return answer;
  const deed = commands.find(({ name, mood }) => name === asked.spoken && mood === "done");
  const [customer, ...others] = asked.customers;
  const way = deed && customer && others.length === 0 ? offer(turn, deed, customer.name) : undefined;
  const { reader } = turn;
  return withNote(answer, reader.text(way ? "guess.only-told.words" : "guess.only-told", { words: way?.words ?? "" }));
}

/** Whether a line says of a customer what it did or is, and asks for nothing. */
function isTold(sentence: Sentence): boolean {
  const { tokens, mentions } = sentence;
  const keyAt = (place: number): string => tokens[place]?.key ?? "";
  if (
    isQuestion(sentence) ||
    tokens.some(({ key }) => asking.test(key)) ||
    lookUpForms.includes(keyAt(firstWord(sentence)))
  )
    return false;
  return mentions.some(({ to, entity }) => {
    if (entity.kind !== "customer" && entity.kind !== "invitation") return false;
    let verb = to;
    while (between.test(keyAt(verb))) verb += 1;
    return telling.test(keyAt(verb)) && verb < tokens.length - 1 + Number(/ed$/.test(keyAt(verb)));
  });
}
const asking = /^(?:who|whom|whose|what|which|when|where|why|how|chi|cosa|qual[ei]|quando|dove|quant[ieoa])$/;
const between = /^(?:now|just|also|finally|already|only|ora|adesso|appena|finalmente|gia)$/;
const telling =
  /^(?:has|have|had|is|was|were|got|gave|took|left|may|can|said|signed|ha|hanno|e|sono|era|erano|ci|si|sta|stanno|\w{3,}ed)$/;
