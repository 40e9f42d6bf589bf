import type { Language } from "../../../core/languages";
import type { Command } from "../../command";
import { defineCommand } from "../../command";
import { showTalk, smallTalk, type Word } from "../../screens/answers/talk";
import words from "./words.json";

const said: Readonly<Record<Word, Readonly<Record<Language, string>>>> = words.talk;

/** Small talk gets a short human answer, not the whole help. */
export const talk = (all: () => readonly Command[]): readonly Command[] =>
  smallTalk.map((word) =>
    defineCommand({
      name: `talk.${word}`,
      task: "elsewhere",
      words: { en: { shown: said[word].en }, it: { shown: said[word].it } },
      argument: "none",
      isTalk: true,
      writes: false,
      run: async (turn) => showTalk(turn, all(), word),
    }),
  );
