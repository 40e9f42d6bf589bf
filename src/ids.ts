import { randomBytes, randomInt, randomUUID } from "node:crypto";
import type { Ids } from "./core/clock";

/** Names that nobody can foresee. */
export const systemIds: Ids = {
  // Ten random digits, out of a UUID: Node draws those in advance.
  next: () => randomUUID().replace("-", "").slice(0, 10),
  secret: () => randomBytes(16).toString("base64url"),
  password: temporaryPassword,
};

/** Without what looks like something else in some typeface: 0 O o, 1 l I |, 2 Z, 5 S, 8 B, and the like. */
const signsOf = ["ACDEFGHJKLMNPQRTUVWXY", "abcdefghijkmnpqrtuvwxy", "34679", "#%+=?@"] as const;

function temporaryPassword(): string {
  const chosen = (signs: string) => signs.charAt(randomInt(signs.length));
  // One of each kind at a place by chance, and any of them elsewhere.
  const password = Array.from({ length: 16 }, () => chosen(signsOf.join("")));
  const places = password.map((_, place) => ({ place, order: randomInt(2 ** 32) }));
  places.sort((one, other) => one.order - other.order);
  signsOf.forEach((signs, kind) => {
    password[places[kind]?.place ?? kind] = chosen(signs);
  });
  return password.join("");
}
