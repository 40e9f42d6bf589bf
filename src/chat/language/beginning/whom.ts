/** Kinds of whom something is done to. */
export const whom: ReadonlySet<string> = new Set(["address", "customer", "invitation"]);
