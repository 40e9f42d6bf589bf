/** What people ask of one customer: the parts of its record. */
export type RecordPart =
  | "services"
  | "licences"
  | "subscriptions"
  | "owner"
  | "provider"
  | "privileges"
  | "relationship"
  | "users";
