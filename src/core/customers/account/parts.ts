import { unreachable } from "../../unreachable";
import type { Customer } from "../customer";

/** What people say of a customer's account, in the order of its card. */
export const accountParts = ["tenant", "origin", "channel", "provider", "owner", "alias", "tags", "notes"] as const;
export type AccountPart = (typeof accountParts)[number];

/** A part that was changed: what it said, and what it says now; empty where it said nothing, names as they were. */
export interface AccountChange {
  part: AccountPart | "name" | "domain";
  from: string;
  to: string;
}

/** What an account says of this; empty where it says nothing. */
export function saidOf(
  { tenantId, origin, channel, provider, owner, alias, tags, notes }: Customer,
  part: AccountPart,
) {
  switch (part) {
    case "tenant":
      return tenantId ?? "";
    case "origin":
      return origin;
    case "channel":
      return channel ?? "";
    case "provider":
      return provider?.id ?? "";
    case "owner":
      return owner ?? "";
    case "alias":
      return alias ?? "";
    case "tags":
      return (tags ?? []).join(", ");
    case "notes":
      return notes ?? "";
    default:
      return unreachable(part);
  }
}
