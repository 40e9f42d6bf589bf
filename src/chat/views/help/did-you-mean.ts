import type { Reader } from "../../texts/reader";
import { wrapped } from "../shorten";
import { type View, view } from "../view";
import type { Suggested } from "./command-line";

interface Facts {
  typed: string;
  guesses: Suggested[];
  /** Words that nobody understood. */
  left?: readonly string[];
  /** A name that no customer has, where one was wanted. */
  nobody?: string;
}

/** What was typed is not clear: at most three ways, none of which writes when pressed (card design 7). */
export function didYouMean(reader: Reader, { typed, guesses, left = [], nobody }: Facts): View {
  const quoted = guesses.map(({ words }) => reader.text("common.quoted", { words }));
  const noGuess = guesses.length === 0;
  return view(reader, "help/did-you-mean", {
    spoken: noGuess
      ? reader.text("guess.spoken.none", { typed })
      : reader.text("guess.spoken", { typed, guesses: reader.or(quoted) }),
    title: reader.text(noGuess ? "guess.title.none" : "guess.title"),
    typed: wrapped(typed),
    noGuess,
    none: nobody ? reader.text("guess.nobody", { words: nobody }) : reader.text("guess.none"),
    hasLeft: left.length > 0,
    left: reader.text("guess.left", {
      words: left.map((words) => reader.text("common.quoted", { words })).join(", "),
    }),
    guesses: guesses.map(({ words, does, press }) => ({
      words: wrapped(words),
      does: press ? does : reader.text("guess.to-type", { does }),
      pressable: press !== undefined,
      typed: press === undefined,
      spoken: reader.text("guess.press", { words: wrapped(words), does }),
      verb: press?.verb ?? "",
      data: press?.data ?? {},
    })),
  });
}
