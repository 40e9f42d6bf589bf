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
 * Learns from examples which label a line has: logistic regression. The same examples teach the same.
 *
 * @param examples the features of each example, and its label
 * @returns a row of weights for each feature, one for each label: what is read together lies together
 */
export function learn<Label>(
  labels: readonly Label[],
  examples: readonly (readonly [features: readonly string[], label: Label])[],
): Float32Array {
  const count = labels.length;
  const weights = new Float32Array(places * count);
  // How much of each weight came late: subtracted in the end, it leaves the mean over all rounds but the first.
  const late = new Float32Array(places * count);
  let steps = 0;
  const scores = new Float64Array(count);
  const prepared = shuffled(
    examples.map(([features, label]) => ({ at: placesOf(features), label: labels.indexOf(label) })),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const { at, label } of prepared) {
      if (round > 0) steps += 1;
      judge(weights, at, scores);
      const step = rate / (1 + round / 3) / Math.sqrt(at.length || 1);
      for (let index = 0; index < count; index += 1) {
        const change = step * ((index === label ? 1 : 0) - (scores[index] ?? 0));
        if (Math.abs(change) > 5e-3)
          for (const place of at) {
            const weight = place * count + index;
            weights[weight] = (weights[weight] ?? 0) + change;
            late[weight] = (late[weight] ?? 0) + change * steps;
          }
      }
    }
  }
  for (let weight = 0; weight < weights.length; weight += 1)
    weights[weight] = (weights[weight] ?? 0) - (late[weight] ?? 0) / steps;
  return weights;
}

/** Ranks by what `learn` learned for the same labels in the same order. */
export function rankerOf<Label>(labels: readonly Label[], weights: Float32Array): Ranker<Label> {
  if (weights.length !== places * labels.length) throw new Error("these weights were learned for other labels");
  const scores = new Float64Array(labels.length);
  return (features) => {
    judge(weights, placesOf(features), scores);
    return labels
      .map((label, index) => ({ label, share: scores[index] ?? 0 }))
      .sort((one, other) => other.share - one.share);
  };
}

/** Scores every label for a line with features at these places. */
function judge(weights: Float32Array, at: readonly number[], scores: Float64Array): void {
  const count = scores.length;
  scores.fill(0);
  for (const place of at)
    for (let index = 0, from = place * count; index < count; index += 1)
      scores[index] = (scores[index] ?? 0) + (weights[from + index] ?? 0);
  softmax(scores, 1 / Math.sqrt(at.length || 1));
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

const placesOf = (features: readonly string[]): number[] => [
  ...new Set(features.map((feature) => placeOf(feature, places))),
];

/** FNV-1a, folded to so many places, a power of two. */
function placeOf(feature: string, among: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < feature.length; index += 1) {
    hash ^= feature.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) >>> 0) % among;
}

/** In an order that has nothing to do with the labels, and is the same whatever else there is to learn. */
const shuffled = <Example extends { at: readonly number[] }>(examples: readonly Example[]): Example[] =>
  examples
    .map((example) => ({ example, order: placeOf(example.at.join(), 2 ** 32) }))
    .sort((one, other) => one.order - other.order)
    .map(({ example }) => example);
