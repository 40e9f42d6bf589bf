/** What people ask of one customer: the parts of its record. Whoever names several asks for the first. */
export const recordParts = [
  "tenant",
  "licences",
  "subscriptions",
  "owner",
  "provider",
  "privileges",
  "services",
  "users",
  "relationship",
] as const;
export type RecordPart = (typeof recordParts)[number];
