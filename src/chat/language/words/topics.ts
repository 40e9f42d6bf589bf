import type { Language } from "../../../core/languages";
import words from "./topics.json";

/** How people call what a channel can hear of, as words that may stand beside a command. */
export const topicWords: Readonly<Record<Language, readonly string[]>> = words;
