import { fold } from "../../../core/fold";
import { languages } from "../../../core/languages";
import type { Spoken } from "../spoken";

/** "What would happen if we remove Contoso", "che cosa succede se rimuoviamo Contoso". */
const hypothesis =
  /^(?:and |but |e |ma )?(?:what (?:would|will|does|is going to)? ?(?:happens?|changes?) (?:if|when)|(?:che )?cosa (?:succede(?:rebbe)?|accad(?:e|rebbe)|cambi(?:a|erebbe)) se)\b/;

/** Whether a line asks what would come of something. */
export const hypothesisIn = (line: string): boolean => hypothesis.test(fold(line));

/** What stands in a line behind the words of the command that begins it, exactly as it was typed. */
export function behindWords({ words }: Pick<Spoken, "words">, line: string): string {
  const names = languages.flatMap((language) => [words[language].shown, ...(words[language].names ?? [])]);
  const longestFirst = names.sort((one, other) => other.length - one.length);
  const said = longestFirst.map((name) => name.replace(/[ -]/g, "[ -]")).join("|");
  return new RegExp(`^\\P{L}*(?:${said})(?!\\p{L})[\\s:,]*(.*)$`, "iu").exec(line.trim())?.[1]?.trim() ?? "";
}
