import { type Command, defineCommand } from "../../command";
import { ledTo, showPage } from "../../screens/answers/pages";
import words from "./words.json";

/** What is asked of Rapport itself and stands on a page: what it stores, on what terms, and where it is added in Teams. */
export const pages = (all: () => readonly Command[]): readonly Command[] =>
  ledTo.map((page) =>
    defineCommand({
      name: `pages.${page}`,
      task: "elsewhere",
      words: words.pages[page],
      argument: "none",
      writes: false,
      run: async (turn) => showPage(turn, all(), page),
    }),
  );
