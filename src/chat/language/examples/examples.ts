import type { Language } from "../../../core/languages";
import en from "./en.json";
import it from "./it.json";

/**
 * Sentences that people say for each command, by its name: what the ranker learns from. Names stand in them as
 * `{customer}`, `{address}` and so on. They are our own, and none of those by which the understanding is tried
 * (test/chat/phrases).
 */
export const examples: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = { en, it };
