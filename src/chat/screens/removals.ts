import type { Customer } from "../../core/customers/customer";
import type { Person } from "../../core/people/person";
import { preflightOf } from "../../core/removals/preflight";
import type { Removal } from "../../core/removals/removal";
import { approversFor } from "../../core/removals/request";
import type { Turn } from "../context";
import { removalApprover } from "../views/removals/approver";
import { removalBlocked } from "../views/removals/blocked";
import { type RemovalTyped, removalForm } from "../views/removals/form";
import { removalShared } from "../views/removals/shared";
import { removalStatus } from "../views/removals/status";
import type { View } from "../views/view";
import { nameOf, type ViewContext } from "./view-context";

/** The request form under its legal notice, or what stands in the way (R90–R98, B4). */
export async function requestView(
  turn: Turn,
  customer: Customer,
  typed?: { typed: RemovalTyped; problem: string },
): Promise<View> {
  const { store, reader, actor, settings, deps } = turn;
  const findings = await preflightOf(store, customer);
  if (findings.some((finding) => finding.blocks)) {
    const provider = customer.provider ? await store.provider(customer.provider.id) : undefined;
    return removalBlocked(reader, { customer, findings, ...(provider && { provider }) });
  }
  return removalForm(reader, {
    customer,
    findings,
    notice: settings.notice.in(reader.language),
    approvers: (await approversFor(store, actor.id)).map((person) => person.name),
    now: deps.clock.now(),
    ...typed,
  });
}

/** What everybody in the conversation may see of a request: no reason, no comment (design 8, shared view). */
export async function sharedView(context: ViewContext, removal: Removal): Promise<View> {
  if (removal.state !== "pending") return statusView(context, removal, undefined, true);
  const approvers = await approversFor(context.store, removal.requestedBy);
  return removalShared(context.reader, {
    removal,
    requestedBy: await nameOf(context, removal.requestedBy),
    approvers: approvers.map((person) => person.name),
    approverMris: approvers.flatMap((person) => person.mri ?? []),
  });
}

/** The whole request, for somebody who may decide it. */
export async function approverView(context: ViewContext, removal: Removal, problem?: string): Promise<View> {
  const customer = await context.store.customer(removal.customer);
  if (removal.state !== "pending" || !customer) return statusView(context, removal);
  const findings = (await preflightOf(context.store, customer)).filter((finding) => finding.kind !== "request-pending");
  return removalApprover(context.reader, {
    removal,
    customer,
    requestedBy: await nameOf(context, removal.requestedBy),
    findings,
    now: context.deps.clock.now(),
    ...(problem && { problem }),
  });
}

/**
 * How the request stands; with a way back for its requester while nobody has decided. Where everybody reads along,
 * comments are left out.
 */
export async function statusView(
  context: ViewContext,
  removal: Removal,
  reader?: Person,
  shared = false,
): Promise<View> {
  const approvers = await approversFor(context.store, removal.requestedBy);
  return removalStatus(context.reader, {
    removal,
    requestedBy: await nameOf(context, removal.requestedBy),
    ...(removal.decided && { decidedBy: await nameOf(context, removal.decided.by) }),
    approvers: approvers.map((person) => person.name),
    mayWithdraw: removal.state === "pending" && reader?.id === removal.requestedBy,
    shared,
  });
}

/** The view of a request that fits this person: the approver's, or how it stands. */
export const personalView = (context: ViewContext, removal: Removal, person: Person | undefined): Promise<View> =>
  person?.roles.includes("approver") && person.id !== removal.requestedBy
    ? approverView(context, removal)
    : statusView(context, removal, person);
