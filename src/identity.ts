import { createHmac } from "node:crypto";

/**
 * Shows to whoever has the same key of the history that they ask this Rapport and no other, over whatever ways the
 * question came. The key is used by way of another made from it, so that no answer is a seal.
 */
export const proofOf = (key: string, challenge: string): string => made(key, "which Rapport this is", challenge);

/** Seals what a card carries unseen to the next press: nobody else makes up what was shown. */
export const sealerOf =
  (key: string) =>
  (text: string): string =>
    made(key, "what a card carries", text);

function made(key: string, what: string, text: string): string {
  const own = createHmac("sha256", key).update(what).digest();
  return createHmac("sha256", own).update(text).digest("base64url");
}

/** Answers whoever asks which Rapport this is, with a word that is another each time; where there is no key, nobody. */
export const proverOf =
  (key: string | undefined) =>
  (challenge: string): string | undefined =>
    key !== undefined && /^[\w-]{20,100}$/.test(challenge) ? proofOf(key, challenge) : undefined;
