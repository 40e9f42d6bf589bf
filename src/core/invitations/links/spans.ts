/** A piece of a text, from its first letter up to the one behind it. */
export interface Span {
  from: number;
  to: number;
}

/** Spans that touch the same letters are one. */
export function apart(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

/** The end of a link without the closing punctuation, which belongs to the sentence. */
export const withoutClosing = (text: string): string => text.replace(/[.,;:!?)\]}]+$/, "");
