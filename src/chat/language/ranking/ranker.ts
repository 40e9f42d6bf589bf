/** What a line most probably is about; the shares of all labels add up to 1. */
export interface Ranked<Label> {
  label: Label;
  share: number;
}

/** Says for the features of a line which labels it may have, the likeliest first. */
export type Ranker<Label> = (features: readonly string[]) => Ranked<Label>[];

/** How many different features are told apart; more of them share a place by chance, rarely to any harm. */
const places = 1 << 15;
const rounds = 5;
const rate = 4;

/**
 * Learns from examples which label a line has: logistic regression. The same examples give the same ranker.
 *
 * @param examples the features of each example, and its label
 */
export function learn<Label>(
  examples: readonly (readonly [features: readonly string[], label: Label])[],
): Ranker<Label> {
  const labels = [...new Set(examples.map(([, label]) => label))];
  const count = labels.length;
  // A row of weights for each feature: what is read together lies together.
  const weights = new Float32Array(places * count);
  const scores = new Float64Array(count);

  const judge = (at: readonly number[]): void => {
    scores.fill(0);
    for (const place of at)
      for (let index = 0, from = place * count; index < count; index += 1)
        scores[index] = (scores[index] ?? 0) + (weights[from + index] ?? 0);
    softmax(scores, 1 / Math.sqrt(at.length || 1));
  };

  const prepared = shuffled(
    examples.map(([features, label]) => ({ at: placesOf(features), label: labels.indexOf(label) })),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const { at, label } of prepared) {
      judge(at);
      const step = rate / (1 + round / 3) / Math.sqrt(at.length || 1);
      for (let index = 0; index < count; index += 1) {
        const change = step * ((index === label ? 1 : 0) - (scores[index] ?? 0));
        if (Math.abs(change) > 5e-3)
          for (const place of at) weights[place * count + index] = (weights[place * count + index] ?? 0) + change;
      }
    }
  }
  return (features) => {
    judge(placesOf(features));
    return labels
      .map((label, index) => ({ label, share: scores[index] ?? 0 }))
      .sort((one, other) => other.share - one.share);
  };
}

function softmax(scores: Float64Array, scale: number): void {
  const most = Math.max(...scores) * scale;
  let total = 0;
  for (let index = 0; index < scores.length; index += 1) {
    const power = Math.exp((scores[index] ?? 0) * scale - most);
    scores[index] = power;
    total += power;
  }
  for (let index = 0; index < scores.length; index += 1) scores[index] = (scores[index] ?? 0) / total;
}

const placesOf = (features: readonly string[]): number[] => [...new Set(features.map(placeOf))];

/** FNV-1a, folded to the places there are. */
function placeOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < feature.length; index += 1) {
    hash ^= feature.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & (places - 1);
}

/** In an order that has nothing to do with the labels, and is always the same. */
function shuffled<T>(items: readonly T[]): T[] {
  let state = 1;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
  return items
    .map((item) => ({ item, order: next() }))
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item);
}
