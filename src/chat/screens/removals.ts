import type { Customer } from "../../core/customers/customer";
import type { Person } from "../../core/people/person";
import { preflightOf } from "../../core/removals/preflight";
import type { Removal } from "../../core/removals/removal";
import { approversFor } from "../../core/removals/request";
import type { Turn } from "../turn-context";
import { removalApprover } from "../views/removals/approver";
import { removalBlocked } from "../views/removals/blocked";
import { type RemovalTyped, removalForm } from "../views/removals/form";
import { removalShared } from "../views/removals/shared";
import { removalStatus } from "../views/removals/status";
import type { View } from "../views/view";
import { nameOf, type Scene } from "./scene";

/** The request form under its legal notice, or what stands in the way (R90–R98, B4). */
export async function requestView(
  turn: Turn,
  customer: Customer,
  typed?: { typed: RemovalTyped; problem: string },
): Promise<View> {
  const { ledger, reader, actor, settings, world } = turn;
  const findings = await preflightOf(ledger, customer);
  if (findings.some((finding) => finding.blocks)) {
    const provider = customer.provider ? await ledger.provider(customer.provider.id) : undefined;
    return removalBlocked(reader, { customer, findings, ...(provider && { provider }) });
  }
  return removalForm(reader, {
    customer,
    findings,
    notice: settings.notice.in(reader.language),
    approvers: (await approversFor(ledger, actor.id)).map((person) => person.name),
    now: world.clock.now(),
    ...typed,
  });
}

/** What everybody in the conversation may see of a request: no reason, no comment (design 8, shared view). */
export async function sharedView(scene: Scene, removal: Removal): Promise<View> {
  if (removal.state !== "pending") return statusView(scene, removal, undefined, true);
  const approvers = await approversFor(scene.ledger, removal.requestedBy);
  return removalShared(scene.reader, {
    removal,
    requestedBy: await nameOf(scene, removal.requestedBy),
    approvers: approvers.map((person) => person.name),
    approverMris: approvers.flatMap((person) => person.mri ?? []),
  });
}

/** The whole request, for somebody who may decide it. */
export async function approverView(scene: Scene, removal: Removal, problem?: string): Promise<View> {
  const customer = await scene.ledger.customer(removal.customer);
  if (removal.state !== "pending" || !customer) return statusView(scene, removal);
  const findings = (await preflightOf(scene.ledger, customer)).filter((finding) => finding.kind !== "request-pending");
  return removalApprover(scene.reader, {
    removal,
    customer,
    requestedBy: await nameOf(scene, removal.requestedBy),
    findings,
    now: scene.world.clock.now(),
    ...(problem && { problem }),
  });
}

/**
 * How the request stands; with a way back for its requester while nobody has decided. Where everybody reads along,
 * comments are left out.
 */
export async function statusView(scene: Scene, removal: Removal, reader?: Person, shared = false): Promise<View> {
  const approvers = await approversFor(scene.ledger, removal.requestedBy);
  return removalStatus(scene.reader, {
    removal,
    requestedBy: await nameOf(scene, removal.requestedBy),
    ...(removal.decided && { decidedBy: await nameOf(scene, removal.decided.by) }),
    approvers: approvers.map((person) => person.name),
    mayWithdraw: removal.state === "pending" && reader?.id === removal.requestedBy,
    shared,
  });
}

/** The view of a request that fits this person: the approver's, or how it stands. */
export const personalView = (scene: Scene, removal: Removal, person: Person | undefined): Promise<View> =>
  person?.roles.includes("approver") && person.id !== removal.requestedBy
    ? approverView(scene, removal)
    : statusView(scene, removal, person);
