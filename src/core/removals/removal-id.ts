/** Names a removal; apart from it, so that a customer can name the one that is open. */
export type RemovalId = string;

/** States in which no second request can begin: waiting for a decision, being carried out, or given up on the way. */
export type OpenState = "pending" | "approved" | "stuck";
