import { type Language, perLanguage } from "../../../core/languages";
import type { Command } from "../../command";
import { defineCommand } from "../../command";
import type { Entity } from "../../language/entity";
import type { Wording } from "../../language/words/wording";
import { showElsewhere, type Thing, things } from "../../screens/answers/elsewhere";
import words from "./words.json";

/** What each is called in a word or two; the rest of its words are its examples. */
const called: Readonly<Record<Thing, Readonly<Record<Language, string>>>> = words.elsewhere;

/** What no examples tell: what is said in a word or two, and what begins like a deed. */
const said: Partial<Record<Thing, Readonly<Record<Language, Partial<Wording>>>>> = words.said;

const anything: readonly Entity["kind"][] = ["customer", "provider", "address", "service", "person", "invitation"];
/** What may be named for those that are not about everything. */
const slots: Partial<Record<Thing, readonly Entity["kind"][]>> = { leaving: ["provider", "customer"] };

/** What Rapport cannot do, here or yet, each with its words: it is answered by saying so, and where it is done. */
export const elsewhere = (all: () => readonly Command[]): readonly Command[] =>
  things.map((thing) =>
    defineCommand({
      name: `elsewhere.${thing}`,
      task: "elsewhere",
      words: perLanguage((language) => ({ shown: called[thing][language], ...said[thing]?.[language] })),
      slots: slots[thing] ?? anything,
      plainly: true,
      argument: "none",
      writes: false,
      run: async (turn, asked) => showElsewhere(turn, all(), asked, thing),
    }),
  );
