import typed from "./trying.json";

type Said = "words" | "tests" | "before" | "behind" | "denials";

/**
 * How people say that something is only to be tried: the words, what leads in, what follows, and what says it once more;
 * and that something is to be tested, which may be meant for real.
 */
export const tryingWords: Record<Said, readonly string[]> = typed;
