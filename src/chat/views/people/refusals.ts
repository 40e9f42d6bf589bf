import type { PeopleRefusal } from "../../../core/people/refusals";
import { type Permission, permissions, type Role } from "../../../core/permissions";
import type { Reader } from "../../texts/reader";
import { fact } from "../facts";
import { holdersFact, plainText, type RefusalText, type RefusalViews, typedFact } from "../refusals/refusal-text";
import { rolesHeld } from "../roles";
import { capitalised } from "../sentences";

/** Refusals for who somebody is, in words. */
export const peopleRefusals: RefusalViews<PeopleRefusal> = {
  "needs-role": { text: needsRoleText },
  "not-a-member": { text: (reader) => plainText(reader, "not-a-member") },
  "language-unknown": {
    text: (reader, { typed }) => ({ ...plainText(reader, "language-unknown"), facts: [typedFact(reader, typed)] }),
  },
};

type NeedsRole = Extract<PeopleRefusal, { kind: "needs-role" }>;

/** Which role is needed, which is held, who has it, and whose rule it is (R59, R101, R126, R182, C6). */
function needsRoleText(reader: Reader, { permission, held, holders }: NeedsRole): RefusalText {
  const allowed: readonly Role[] = permissions[permission].roles;
  const needed = reader.or(allowed.map((role) => reader.text(`role.${role}`)));
  return {
    title: reader.text("refusal.needs-role.title"),
    why: capitalised(reader.text("refusal.needs-role.why", { permission: reader.text(`permission.${permission}`) })),
    facts: [
      fact(reader, "refusal.fact.needed", needed),
      fact(reader, "refusal.fact.held", rolesHeld(reader, held)),
      holdersFact(reader, holders),
      fact(reader, "refusal.fact.rule", ruleOf(reader, permission)),
    ],
    next: reader.text(holders.length > 0 ? "refusal.needs-role.next" : "refusal.needs-role.next.nobody"),
  };
}

function ruleOf(reader: Reader, permission: Permission): string {
  const row = permissions[permission];
  const rule = reader.text(`rule.${row.source}`);
  return "strictest" in row ? reader.text("rule.strictest", { rule }) : rule;
}
