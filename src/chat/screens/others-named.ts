import type { Answer } from "../answer";
import type { Turn } from "../context";
import type { Asked } from "../language/asked/asked";
import { mentionAt } from "../language/sentence";
import { spelling } from "../language/words/tokens";
import { withNote } from "../views/note";
import { quotedAll } from "./customers-asked";

/** An answer about the customer that a line names first, with the other customers that it names, who are not answered. */
export async function withOthersNamed(turn: Turn, asked: Asked, answer: Answer): Promise<Answer> {
  const others = asked.customers.length > 0 ? await othersIn(turn, asked) : [];
  return others.length === 0
    ? answer
    : withNote(answer, turn.reader.text("guess.others-named", { names: quotedAll(others) }));
}

async function othersIn({ store }: Turn, { sentence }: Asked): Promise<string[]> {
  const { tokens, mentions, isNew } = sentence;
  const [, ...named] = mentions.filter(({ entity }) => entity.kind === "customer");
  const words = tokens.filter((_, place) => isNew[place] === true && !mentionAt(sentence, place)).map(({ raw }) => raw);
  const found = await Promise.all(
    words.map(async (raw) => (await store.customers({ words: raw, limit: 1 })).customers.length > 0),
  );
  return [
    ...named.map(({ from, to }) => spelling(tokens.slice(from, to))),
    ...words.filter((_, index) => found[index] === true),
  ];
}
