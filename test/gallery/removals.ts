import { legalNotice } from "../../src/chat/texts/legal-notice";
import { problemOf } from "../../src/chat/views/refusals/refusal-views";
import { removalApprover } from "../../src/chat/views/removals/approver";
import { removalBlocked } from "../../src/chat/views/removals/blocked";
import { removalForm } from "../../src/chat/views/removals/form";
import { removalsList } from "../../src/chat/views/removals/list";
import { providerText } from "../../src/chat/views/removals/provider-text";
import { removalShared } from "../../src/chat/views/removals/shared";
import { removalStatus } from "../../src/chat/views/removals/status";
import { days } from "../../src/core/clock";
import type { Customer } from "../../src/core/customers/customer";
import { preflight } from "../../src/core/removals/preflight";
import type { Removal } from "../../src/core/removals/removal";
import { contoso, fabrikamDistribution as fabrikam, now, removal } from "../support/samples";
import { elena, proseware } from "../support/world";
import { about, approvers, type Cards, type Cast, pageOf, specimensFrom, ten, usual } from "./cast";

/** Cards about removals, in every state a request can have. */
export function removalCards({ customer, words, person }: Cast = usual): Cards {
  const pending: Removal = { ...about(customer, removal), reason: words };
  const comment = { by: elena.id, at: now + 60_000 * 30, comment: words };
  const clean: Customer = { ...customer, subscriptions: [] };
  const findings = preflight(clean, { provider: fabrikam, owner: person });
  const notice = legalNotice();
  const ask = { customer: clean, findings, approvers, now };
  const standing = { requestedBy: person, decidedBy: elena.name, approvers };
  const end = (given: Partial<Removal>): Removal => ({ ...pending, decided: comment, ...given });
  const isVoid = (why: NonNullable<Removal["voided"]>["why"]): Cards[string] => {
    const { decided: _, ...voided } = end({ state: "void", voided: { why, at: now } });
    return (reader) => removalStatus(reader, { ...standing, removal: voided });
  };
  return {
    "removals/form": (reader) => removalForm(reader, { ...ask, notice: notice.in(reader.language) }),
    "removals/form refused": (reader) => {
      const problem = problemOf(reader, { kind: "name-mismatch", typed: words, name: customer.name }) ?? "";
      const typed = {
        ackRead: true,
        ackFaith: true,
        ackIndemnity: false,
        duty: "due",
        dutyOn: "2026-12-01",
        reason: words,
        typedName: words,
      } as const;
      return removalForm(reader, { ...ask, approvers: [], notice: notice.in(reader.language), typed, problem });
    },
    "removals/blocked": (reader) =>
      removalBlocked(reader, { customer, findings: preflight(customer, { provider: fabrikam }), provider: fabrikam }),
    "removals/blocked much": (reader) => {
      const subscriptions = Array.from({ length: 30 }, () => contoso.subscriptions).flat();
      const many = { ...customer, subscriptions };
      return removalBlocked(reader, { customer: many, findings: preflight(many, { pending }), provider: fabrikam });
    },
    "removals/provider-text": (reader) =>
      providerText(reader, {
        customer,
        provider: fabrikam,
        tenant: proseware,
        subscriptions: contoso.subscriptions.slice(0, 2),
      }),
    "removals/provider-text nothing left": (reader) =>
      providerText(reader, { customer, provider: fabrikam, tenant: proseware, subscriptions: [] }),
    "removals/shared": (reader) =>
      removalShared(reader, {
        removal: pending,
        requestedBy: person,
        approvers,
        approverMris: ["29:elena", "29:paula"],
      }),
    "removals/approver": (reader) =>
      removalApprover(reader, { removal: pending, customer: clean, requestedBy: person, findings, now }),
    "removals/approver refused": (reader) => {
      const due: Removal = {
        ...pending,
        duty: { required: true, given: false, on: "2026-12-01" },
        expiresAt: now + days(1),
      };
      const problem = problemOf(reader, { kind: "comment-needed" }) ?? "";
      return removalApprover(reader, {
        removal: due,
        customer: clean,
        requestedBy: person,
        findings: [],
        now,
        problem,
      });
    },
    "removals/status": (reader) => removalStatus(reader, { ...standing, removal: pending, mayWithdraw: true }),
    "removals/status nobody": (reader) => removalStatus(reader, { ...standing, removal: pending, approvers: [] }),
    "removals/status approved": (reader) => removalStatus(reader, { ...standing, removal: end({ state: "approved" }) }),
    "removals/status executed": (reader) =>
      removalStatus(reader, { ...standing, removal: end({ state: "executed", executedAt: now + 60_000 * 31 }) }),
    "removals/status refused": (reader) => removalStatus(reader, { ...standing, removal: end({ state: "refused" }) }),
    "removals/status customer changed": isVoid("customer-changed"),
    "removals/status notice changed": isVoid("notice-changed"),
    "removals/status expired": isVoid("expired"),
    "removals/status withdrawn": isVoid("withdrawn"),
    "removals/list": (reader) => removalsList(reader, pageOf([{ ...removal, expiresAt: now + days(1) }, pending])),
    "removals/list empty": (reader) => removalsList(reader, pageOf<Removal>([])),
    "removals/list middle page": (reader) => removalsList(reader, pageOf(ten(pending))),
  };
}

export const removalSpecimens = specimensFrom(removalCards());
