import typed from "./trying.json";

/** How people say that something is only to be tried: the words, what leads in, and what follows. */
export const tryingWords: Record<"words" | "before" | "behind", readonly string[]> = typed;
