import type { Permission, Role } from "../permissions";

/** Ways to say no to the person who speaks, whatever was asked for. */
export type PeopleRefusal =
  | { kind: "needs-role"; permission: Permission; held: Role[]; holders: string[] }
  | { kind: "not-a-member" }
  | { kind: "language-unknown"; typed: string };
