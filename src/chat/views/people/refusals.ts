import type { PeopleRefusal } from "../../../core/people/refusals";
import { isAppointed, mayBecomeAdminAgent } from "../../../core/people/roles";
import { type Permission, permissions, type Role } from "../../../core/permissions";
import type { Reader } from "../../texts/reader";
import { type Fact, fact } from "../facts";
import { holdersFact, plainText, type RefusalText, type RefusalViews, typedFact } from "../refusals/refusal-text";
import { rolesHeld } from "../roles";
import { capitalised } from "../sentences";
import { longestQuote, shortened } from "../shorten";

/** Refusals for who somebody is, in words. */
export const peopleRefusals: RefusalViews<PeopleRefusal> = {
  "not-recognised": { text: (reader) => plainText(reader, "not-recognised") },
  "user-name-needed": { problem: (reader) => ({ text: reader.text("problem.user-name-needed"), field: "fullName" }) },
  "user-name-linked": {
    problem: (reader, { typed }) => ({
      text: reader.text("problem.name-linked", { typed: shortened(typed, longestQuote) }),
      field: "fullName",
    }),
  },
  "user-address-unfit": {
    problem: (reader, { typed }) => ({
      text: reader.text(typed ? "problem.user-address-unfit" : "problem.user-address-unfit.none", { typed }),
      field: "address",
    }),
  },
  "user-address-taken": {
    problem: (reader, { address, name }) => ({
      text: reader.text("problem.user-address-taken", { address, name }),
      field: "address",
    }),
  },
  "user-address-other": {
    problem: (reader, { name, address }) => ({
      text: reader.text("problem.user-address-other", { name, address }),
      field: "address",
    }),
  },
  "user-roles-needed": {
    problem: (reader) => ({ text: reader.text("problem.user-roles-needed"), field: "admin-agent" }),
  },
  "user-not-in-roster": {
    problem: (reader) => ({ text: reader.text("problem.user-not-in-roster"), field: "directory" }),
  },
  "own-roles": { text: (reader) => plainText(reader, "own-roles") },
  "last-global-admin": {
    problem: (reader, { name }) => ({
      text: reader.text("problem.last-global-admin", { name }),
      field: "global-admin",
    }),
  },
  "role-by-setting": {
    problem: (reader, { name }) => ({ text: reader.text("problem.role-by-setting", { name }), field: "global-admin" }),
  },
  "sign-in-shown": { text: (reader, { name }) => signInText(reader, name, "shown") },
  "sign-in-expired": { text: (reader, { name }) => signInText(reader, name, "expired") },
  "sign-in-over": { text: (reader, { name }) => signInText(reader, name, "over") },
  "sign-in-of-another": { text: (reader, { name }) => signInText(reader, name, "of-another") },
  "needs-role": { text: needsRoleText },
  "roles-not-told": {
    text: (reader, { held, told, admins }) => ({
      ...plainText(reader, "roles-not-told"),
      facts: [
        fact(reader, "refusal.fact.held", rolesHeld(reader, held)),
        fact(reader, "refusal.fact.told", rolesHeld(reader, told)),
        adminsFact(reader, admins),
      ],
    }),
  },
  "roles-unchecked": {
    text: (reader, { held, missingKey, admins }) => ({
      ...plainText(reader, "roles-unchecked"),
      facts: [
        fact(reader, "refusal.fact.held", rolesHeld(reader, held)),
        fact(reader, "refusal.fact.key", missingKey),
        adminsFact(reader, admins),
      ],
    }),
  },
  "not-a-member": { text: (reader) => plainText(reader, "not-a-member") },
  "language-unknown": {
    text: (reader, { typed }) => ({ ...plainText(reader, "language-unknown"), facts: [typedFact(reader, typed)] }),
  },
};

/** Sign-in data that are not shown, and why. */
const signInText = (reader: Reader, name: string, why: "shown" | "expired" | "over" | "of-another"): RefusalText => ({
  title: reader.text("refusal.sign-in.title", { name }),
  why: reader.text(`sign-in.${why}.text`),
  facts: [],
  next: reader.text("refusal.sign-in.next", { name }),
});

type NeedsRole = Extract<PeopleRefusal, { kind: "needs-role" }>;

/** Which role is needed, which is held, who has it, and whose rule it is (R59, R101, R126, R182, C6). */
function needsRoleText(reader: Reader, { permission, held, holders, doing }: NeedsRole): RefusalText {
  const allowed: readonly Role[] = permissions[permission].roles;
  const needed = reader.or(allowed.map((role) => reader.text(`role.${role}`)));
  return {
    title: reader.text("refusal.needs-role.title"),
    why: capitalised(
      reader.text("refusal.needs-role.why", {
        permission: reader.text(doing ? `doing.${doing}` : `permission.${permission}`),
      }),
    ),
    facts: [
      fact(reader, "refusal.fact.needed", needed),
      fact(reader, "refusal.fact.held", rolesHeld(reader, held)),
      holdersFact(reader, holders),
      ruleFact(reader, permission),
    ],
    next: reader.text(nextFor(permission, held, holders), { holders: holders.length }),
    ...(isOnePressAway(permission, held) && { become: true }),
  };
}

/** A Global admin lacks it only until they make themselves Admin agent (R141). */
const isOnePressAway = (permission: Permission, held: readonly Role[]): boolean =>
  permissions[permission].roles.some((role) => role === "admin-agent") && mayBecomeAdminAgent({ roles: held });

/** What only a Global admin or approver may do, a User admin cannot give to anybody. */
function nextFor(permission: Permission, held: readonly Role[], holders: readonly string[]) {
  const allowed: readonly Role[] = permissions[permission].roles;
  if (isOnePressAway(permission, held)) return "refusal.needs-role.next.become";
  if (allowed.includes("global-admin") && allowed.every(isAppointed)) return "refusal.needs-role.next.appointed";
  if (allowed.every(isAppointed))
    return held.includes("global-admin")
      ? "refusal.needs-role.next.approver.given"
      : "refusal.needs-role.next.approver";
  return holders.length > 0 ? "refusal.needs-role.next" : "refusal.needs-role.next.nobody";
}

/** Whose rule it is; how Rapport comes to it stands behind it. */
function ruleFact(reader: Reader, permission: Permission): Fact {
  const row = permissions[permission];
  const roles = reader.or(row.roles.map((role) => reader.text(`role.${role}`)));
  const rule = reader.text(`rule.${row.source}`, { doing: reader.text(`permission.${permission}`), roles });
  const how = [
    ...("strictest" in row ? [reader.text("rule.strictest")] : []),
    ...("inferred" in row ? [reader.text("rule.inferred.how")] : []),
  ];
  const value = "inferred" in row ? reader.text("rule.inferred", { rule }) : rule;
  return fact(reader, "refusal.fact.rule", value, how.map((each) => ` · ${each}`).join(""));
}

const adminsFact = (reader: Reader, admins: readonly string[]) =>
  fact(reader, "refusal.fact.admins", admins.join(", ") || reader.text("refusal.fact.nobody"));
