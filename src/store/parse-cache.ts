const textsKept = 2000;
const texts = new Map<string, unknown>();

/**
 * Parses JSON, or gives what the same text was parsed to before: the same text is the same thing, so nothing ever has
 * to be forgotten for being old. What is given is shared and therefore frozen.
 */
export function parseCached(text: string): unknown {
  const known = texts.get(text);
  if (known !== undefined) return known;
  const parsed: unknown = JSON.parse(text, (_key, value) => Object.freeze(value));
  texts.set(text, parsed);
  const oldest = texts.keys().next().value;
  if (texts.size > textsKept && oldest !== undefined) texts.delete(oldest);
  return parsed;
}
