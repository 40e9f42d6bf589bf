import type { Reader } from "../../texts/reader";
import type { Verb } from "../../verbs";

/** One thing to type, with what it does; pressable when a press may say it. */
export interface Suggested {
  words: string;
  does: string;
  press?: { verb: Verb; data: object };
}

/** A line that a press says for whoever presses it. */
export const said = (words: string, does: string): Suggested => ({
  words,
  does,
  press: { verb: "say", data: { text: words } },
});

/** A line of the part `command-lines`. */
export interface CommandLine {
  words: string;
  does: string;
  pressable: boolean;
  typed: boolean;
  spoken: string;
  verb: Verb | "";
  data: object;
}

export const commandLine = (reader: Reader, { words, does, press }: Suggested): CommandLine => ({
  words,
  does: does && reader.text("help.does", { does }),
  pressable: press !== undefined,
  typed: press === undefined,
  spoken: does ? reader.text("help.press", { words, does }) : words,
  verb: press?.verb ?? "",
  data: press?.data ?? {},
});
