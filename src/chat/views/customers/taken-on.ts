import type { Grant } from "../../../core/customers/customer";
import type { Reader } from "../../texts/reader";

/** The day on which it was seen that privileges had been taken away. */
export const takenOn = (reader: Reader, { revoked, since }: Grant): string =>
  revoked?.on ? reader.day(revoked.on) : reader.date(revoked?.at ?? since);

/** Of privileges that were taken away, those that were recorded last. */
export const takenLast = (grants: readonly Grant[]): Grant | undefined =>
  grants.filter(({ state }) => state === "revoked").toSorted((one, other) => recordedAt(other) - recordedAt(one))[0];

const recordedAt = ({ revoked, since }: Grant): number => revoked?.at ?? since;
