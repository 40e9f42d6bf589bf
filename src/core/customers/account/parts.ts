import { unreachable } from "../../unreachable";
import type { Customer } from "../customer";

/** What people say of a customer's account. Cards carry marks of these in their order: what is added comes last. */
export const accountParts = [
  "tenant",
  "origin",
  "channel",
  "provider",
  "owner",
  "alias",
  "tags",
  "notes",
  "name",
  "domain",
] as const;
export type AccountPart = (typeof accountParts)[number];

/** A part that was changed: what it said, and what it says now; empty where it said nothing, names as they were. */
export interface AccountChange {
  part: AccountPart;
  from: string;
  to: string;
}

/** What an account says of this; empty where it says nothing. */
export function saidOf(
  { tenantId, origin, channel, provider, owner, alias, tags, notes, name, domain }: Customer,
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
    case "name":
      return name;
    case "domain":
      return domain;
    case "notes":
      return notes ?? "";
    default:
      return unreachable(part);
  }
}
