/** A word of a line as the ranker sees it. */
export interface SeenWord {
  /** The folded word, or the placeholder of what is named there, e.g. `{customer}`. */
  word: string;
  /** What else is known of it, e.g. that a command has it as its noun. */
  tags: readonly string[];
}

const longestLine = 60;
const longestWord = 30;

/** Features of a line: its words, pairs of words, runs of letters (which bear slips of the fingers), and tags. */
export function featuresOf(words: readonly SeenWord[]): string[] {
  const line = words.slice(0, longestLine);
  return line.flatMap(({ word, tags }, index) => {
    const before = line[index - 1]?.word ?? "";
    const pair = `p ${before} ${word}`;
    return [`w ${word}`, pair, ...tags, ...(word.startsWith("{") ? [] : runsOf(word.slice(0, longestWord)))];
  });
}

function runsOf(word: string): string[] {
  const edged = `<${word}>`;
  return [3, 4].flatMap((length) =>
    Array.from({ length: Math.max(0, edged.length - length + 1) }, (_, start) => edged.slice(start, start + length)),
  );
}
