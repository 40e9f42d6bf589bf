import type { Sentence } from "../sentence";
import { directions } from "../words/small-words";
import { spelling } from "../words/tokens";

/**
 * "To Marco, sorry, to Luke", "di Luke, no scusa di Marco": a line with the last of two of a kind alone, where nothing but
 * words that take the first back stands between them.
 */
export function correctedIn({ tokens, mentions }: Sentence): string | undefined {
  const keyAt = (place: number): string => tokens[place]?.key ?? "";
  for (const [at, last] of mentions.entries()) {
    const first = mentions[at - 1];
    if (!first || first.entity.kind !== last.entity.kind) continue;
    const isLed = directions.has(keyAt(last.from - 1));
    const end = isLed ? last.from - 1 : last.from;
    const between = tokens.slice(first.to, end).map(({ key }) => key);
    if (between.length === 0 || !takingBack.test(between.join(" "))) continue;
    const from = isLed && directions.has(keyAt(first.from - 1)) ? first.from - 1 : first.from;
    return spelling([...tokens.slice(0, from), ...tokens.slice(end)]);
  }
  return undefined;
}

const takingBack =
  /^(?:(?:no|ah no|oh no|sorry|oops|ops|pardon|scusa|scusate|scusami|anzi|cioe|actually|rather|i mean|i meant|make that|make it|correction|volevo dire|intendevo|wait|aspetta|no wait|no aspetta) ?)+$/;
