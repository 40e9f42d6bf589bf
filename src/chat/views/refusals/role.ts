import { type Permission, permissions, type Role } from "../../../core/permissions";
import type { Refusal } from "../../../core/refusals";
import type { Reader } from "../../texts/reader";
import { plainFact } from "../facts";
import { rolesHeld } from "../roles";
import type { RefusalText } from "./refusal-text";

type NeedsRole = Extract<Refusal, { kind: "needs-role" }>;

/** Which role is needed, which is held, who has it, and whose rule it is (R59, R101, R126, R182, C6). */
export function needsRoleText(reader: Reader, { permission, held, holders }: NeedsRole): RefusalText {
  const allowed: readonly Role[] = permissions[permission].roles;
  const needed = reader.or(allowed.map((role) => reader.text(`role.${role}`)));
  return {
    title: reader.text("refusal.needs-role.title"),
    why: sentenceCase(reader.text("refusal.needs-role.why", { permission: reader.text(`permission.${permission}`) })),
    facts: [
      plainFact(reader.text("refusal.fact.needed"), needed),
      plainFact(reader.text("refusal.fact.held"), rolesHeld(reader, held)),
      holdersFact(reader, holders),
      plainFact(reader.text("refusal.fact.rule"), ruleOf(reader, permission)),
    ],
    next: reader.text(holders.length > 0 ? "refusal.needs-role.next" : "refusal.needs-role.next.nobody"),
  };
}

/** Who can do it, by name. */
export const holdersFact = (reader: Reader, holders: readonly string[]) =>
  plainFact(
    reader.text("refusal.fact.holders"),
    holders.length > 0 ? holders.join(", ") : reader.text("refusal.fact.nobody"),
  );

function ruleOf(reader: Reader, permission: Permission): string {
  const row = permissions[permission];
  const rule = reader.text(`rule.${row.source}`);
  return "strictest" in row ? reader.text("rule.strictest", { rule }) : rule;
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
