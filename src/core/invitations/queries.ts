import type { CustomerId } from "../customers/customer";
import type { ProviderId } from "../providers/provider";
import type { Invitation, InvitationId, InvitationLink } from "./invitation";

/** Reads of our own invitation links. */
export interface LinkQueries {
  /** The link for a joint invitation with a provider, or the reseller's own. */
  link(provider?: ProviderId): Promise<InvitationLink | undefined>;
  /** The reseller's own first. */
  links(): Promise<InvitationLink[]>;
}

/** Reads of the invitations. */
export interface InvitationQueries {
  invitation(id: InvitationId): Promise<Invitation | undefined>;
  /** Newest first; without a filter the open ones (draft, drafted, sent). */
  invitations(filter?: InvitationFilter): Promise<Invitation[]>;
}

export interface InvitationFilter {
  email?: string;
  domain?: string;
  customer?: CustomerId;
}
