/** Numbers of RFC 3492. */
const [base, tMin, tMax, skew, damp, firstBias, firstCode] = [36, 1, 26, 38, 700, 72, 128];

/** A domain as people read it: what is written in ASCII for other letters (`xn--…`) in these letters. */
export const readableDomain = (domain: string): string =>
  domain
    .split(".")
    .map((label) => (label.startsWith("xn--") ? (decoded(label.slice(4)) ?? label) : label))
    .join(".");

function decoded(label: string): string | undefined {
  const end = label.lastIndexOf("-");
  const letters = end > 0 ? [...label.slice(0, end)].map((letter) => letter.charCodeAt(0)) : [];
  let [code, place, bias, at] = [firstCode, 0, firstBias, end + 1];
  while (at < label.length) {
    const before = place;
    for (let weight = 1, k = base; ; k += base) {
      const digit = digitOf(label[at]);
      at += 1;
      if (digit === undefined) return undefined;
      place += digit * weight;
      const least = Math.min(Math.max(k - bias, tMin), tMax);
      if (digit < least) break;
      weight *= base - least;
    }
    const count = letters.length + 1;
    bias = adapted(place - before, count, before === 0);
    code += Math.floor(place / count);
    if (code > 0x10ffff) return undefined;
    place %= count;
    letters.splice(place, 0, code);
    place += 1;
  }
  return String.fromCodePoint(...letters);
}

function digitOf(letter = ""): number | undefined {
  const digit = "abcdefghijklmnopqrstuvwxyz0123456789".indexOf(letter);
  return letter !== "" && digit >= 0 ? digit : undefined;
}

function adapted(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2));
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) / 2; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}
