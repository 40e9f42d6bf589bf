import typed from "./trying.json";

/** How people say that something is only to be tried: the words, what leads in, and what follows; and
 * that something is to be tested, which may be meant for real. */
export const tryingWords: Record<"words" | "tests" | "before" | "behind", readonly string[]> = typed;
