/** Names a removal; apart from it, so that a customer can name the one that waits. */
export type RemovalId = string;
