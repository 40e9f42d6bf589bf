import { randomBytes, randomUUID } from "node:crypto";
import type { Ids } from "./core/clock";

/** Names that nobody can foresee. */
export const systemIds: Ids = {
  // Ten random digits, out of a UUID: Node draws those in advance.
  next: () => randomUUID().replace("-", "").slice(0, 10),
  secret: () => randomBytes(16).toString("base64url"),
};
