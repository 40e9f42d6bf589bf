import type { Customer, Service } from "../../core/customers/customer";
import type { Address } from "../../core/invitations/address";
import type { Invitation } from "../../core/invitations/invitation";
import type { Person } from "../../core/people/person";
import type { Provider } from "../../core/providers/provider";

/** What a piece of a line names. */
export type Entity =
  /** `undefined` for what wants to be an address and is none. */
  | { kind: "address"; typed: string; address: Address | undefined }
  | { kind: "link"; url: string }
  /** Called exactly so; several when more than one is. `partly`: these are whole words of their names, not all; `nearly`: but for a slip. */
  | { kind: "customer"; customers: readonly Customer[]; partly?: true; nearly?: true }
  /** The open invitations to a company of this name, which is no customer yet. */
  | { kind: "invitation"; invitations: readonly Invitation[]; partly?: true }
  /** What stands in quotes and names nothing we know: perhaps a company that is to be one. */
  | { kind: "name"; name: string }
  | { kind: "provider"; provider: Provider }
  | { kind: "person"; person: Person }
  | { kind: "service"; service: Service };

/** An entity and the words of the line that name it, from the first to before the last. */
export interface Mention {
  from: number;
  to: number;
  entity: Entity;
}
