import type { Reader } from "../../texts/reader";
import { type View, view } from "../view";

/** Says, in the language just chosen, that it was chosen. */
export const languageSet = (reader: Reader, _facts: Record<string, never>): View =>
  view(reader, "help/language", { spoken: reader.text("language.set.spoken") });
