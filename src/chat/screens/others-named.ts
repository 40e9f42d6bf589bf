import { isLegalForm } from "../../core/customers/names";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import type { Asked } from "../language/asked/asked";
import { isWordOf } from "../language/part-of-name";
import { spelling } from "../language/words/tokens";
import { withNote } from "../views/note";
import { quoted } from "../views/shorten";

/** An answer about the customer that a line names first, with the other customers that it names, who are not answered. */
export async function withOthersNamed(turn: Turn, asked: Asked, answer: Answer): Promise<Answer> {
  const others = asked.customers.length > 0 ? await othersIn(turn, asked) : [];
  return others.length === 0
    ? answer
    : withNote(answer, turn.reader.text("guess.others-named", { names: quoted(turn.reader, others) }));
}

async function othersIn({ store }: Turn, { sentence, newWords, customers: [first] }: Asked): Promise<string[]> {
  const { tokens, mentions } = sentence;
  const [, ...customers] = mentions.filter(({ entity }) => entity.kind === "customer");
  const named = [...customers, ...mentions.filter(({ entity }) => entity.kind === "invitation")];
  const isOfName = await Promise.all(
    newWords.map(async (words) => {
      if (isLegalForm(words) || (first && isWordOf(words, first))) return false;
      const [present, removed] = await Promise.all([
        store.customers({ words, limit: 1 }),
        store.customers({ words, removed: true, limit: 1 }),
      ]);
      return [...present.customers, ...removed.customers].some((customer) => isWordOf(words, customer));
    }),
  );
  return [
    ...named.map(({ from, to }) => spelling(tokens.slice(from, to))),
    ...newWords.filter((_, index) => isOfName[index] === true),
  ];
}

/** What is of everybody, or of whoever asks, with the names in the line, as typed: it is not narrowed by any. */
export function withNamesUnread(
  { reader }: Turn,
  { sentence, newWords }: Asked,
  answer: Answer,
  note: "board.not-narrowed" | "list.not-narrowed",
): Answer {
  const { tokens, mentions } = sentence;
  const named = [...mentions.map(({ from, to }) => spelling(tokens.slice(from, to))), ...newWords];
  return named.length === 0 ? answer : withNote(answer, reader.text(note, { words: quoted(reader, named) }));
}
