/** The roles of the seeds (requirements 1.6) and `approver`, the product's own role for managers. */
export const roles = [
  "global-admin",
  "user-admin",
  "admin-agent",
  "sales-agent",
  "helpdesk-agent",
  "approver",
] as const;
export type Role = (typeof roles)[number];

/** The article, or the product rule, from which a row of the table comes; its wording is chosen at the edge. */
export type RuleSource =
  | "customer-accounts"
  | "indirect-reseller-customers"
  | "indirect-providers"
  /** The part of the article on indirect providers that is about the partner's own users. */
  | "own-users"
  | "product";

interface Rule {
  roles: readonly Role[];
  /** Where the rule stands in requirements.md. */
  rows: string;
  source: RuleSource;
  /** The articles disagree and the strictest holds (C6). */
  strictest?: true;
  /** The article on the deed itself names no roles: those of another one hold (R27, R56). */
  inferred?: true;
  /** A direct partner has no indirect provider, and so nothing of the kind to do (R58, R189). */
  only?: "indirect-reseller";
}

/** Who may do what. For writes the strictest article wins, for reads the widest (requirements 1.6, C6). */
export const permissions = {
  "customers.read": {
    roles: ["global-admin", "admin-agent", "sales-agent", "helpdesk-agent", "approver"],
    rows: "R182",
    source: "customer-accounts",
  },
  "customers.add": {
    roles: ["global-admin", "admin-agent", "sales-agent", "helpdesk-agent"],
    rows: "R182, R183",
    source: "customer-accounts",
  },
  "customers.import": {
    roles: ["global-admin", "admin-agent"],
    rows: "R59, R64",
    source: "indirect-reseller-customers",
    strictest: true,
  },
  "customers.permit-buying": {
    roles: ["global-admin", "admin-agent", "sales-agent", "helpdesk-agent"],
    rows: "R182, R193",
    source: "customer-accounts",
  },
  "invitations.read": {
    roles: ["global-admin", "admin-agent", "sales-agent", "helpdesk-agent"],
    rows: "R182",
    source: "customer-accounts",
  },
  "invitations.write": {
    roles: ["global-admin", "admin-agent"],
    rows: "R59",
    source: "indirect-reseller-customers",
    strictest: true,
    inferred: true,
  },
  "links.set": { roles: ["global-admin"], rows: "R16, R44", source: "product" },
  "removals.request": {
    roles: ["global-admin", "admin-agent"],
    rows: "R59",
    source: "indirect-reseller-customers",
    strictest: true,
  },
  "removals.approve": { roles: ["approver"], rows: "requirements 1.6", source: "product" },
  "removals.retry": { roles: ["global-admin", "admin-agent", "approver"], rows: "requirements 1.6", source: "product" },
  "privileges.decide": {
    roles: ["global-admin", "admin-agent"],
    rows: "R59, R94",
    source: "indirect-reseller-customers",
    strictest: true,
  },
  "privileges.record": {
    roles: ["global-admin", "admin-agent", "sales-agent", "helpdesk-agent", "approver"],
    rows: "R182",
    source: "customer-accounts",
  },
  "providers.read": {
    roles: ["global-admin", "user-admin", "admin-agent", "sales-agent"],
    rows: "R101",
    source: "indirect-providers",
    only: "indirect-reseller",
  },
  "providers.authorise": {
    roles: ["global-admin", "user-admin", "admin-agent", "sales-agent"],
    rows: "R101",
    source: "indirect-providers",
    only: "indirect-reseller",
  },
  "providers.gaps": {
    roles: ["global-admin", "admin-agent", "sales-agent", "helpdesk-agent", "approver"],
    rows: "R80, R182",
    source: "customer-accounts",
    only: "indirect-reseller",
  },
  "notices.subscribe": {
    roles: ["global-admin", "admin-agent", "user-admin"],
    rows: "requirements 1.6",
    source: "product",
  },
  "enrolment.start": {
    roles: ["global-admin"],
    rows: "R126",
    source: "indirect-providers",
    only: "indirect-reseller",
  },
  "profile.keep": { roles: ["global-admin"], rows: "R187", source: "product" },
  "users.read": {
    roles: ["global-admin", "user-admin", "admin-agent"],
    rows: "R101, R141–R145",
    source: "own-users",
  },
  "users.appoint": { roles: ["global-admin"], rows: "requirements 1.6", source: "product" },
  "users.manage": { roles: ["user-admin", "admin-agent"], rows: "R101, R141–R145", source: "own-users" },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof permissions;

/** Whether somebody with these roles may do this; anything not in the table is denied. */
export function can(actor: { roles: readonly Role[] }, permission: Permission): boolean {
  const allowed: readonly Role[] = permissions[permission].roles;
  return actor.roles.some((role) => allowed.includes(role));
}
