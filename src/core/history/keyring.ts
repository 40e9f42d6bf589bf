import { createHash, createHmac } from "node:crypto";

/** Names a key without telling it. */
export type KeyId = string;

/** The keys with which the history is sealed. They are kept outside the database: who can write to it cannot seal. */
export interface Keyring {
  /** The key that seals what is new. */
  current: KeyId;
  /** The seal of a text under a key; `undefined` when that key is not here. */
  seal(key: KeyId, text: string): string | undefined;
}

/**
 * @param newest seals what is new
 * @param older verify what was sealed before the key was changed
 */
export function keyringOf(newest: string, older: readonly string[] = []): Keyring {
  const keys = new Map([newest, ...older].map((secret) => [keyIdOf(secret), secret]));
  return {
    current: keyIdOf(newest),
    seal(id, text) {
      const key = keys.get(id);
      return key === undefined ? undefined : createHmac("sha256", key).update(text).digest("hex");
    },
  };
}

const keyIdOf = (secret: string): KeyId => createHash("sha256").update(`key-id:${secret}`).digest("hex").slice(0, 8);
