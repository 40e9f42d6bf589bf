import { clouds } from "../../../core/clouds";
import type { Customer } from "../../../core/customers/customer";
import type { Person } from "../../../core/people/person";
import { can } from "../../../core/permissions";
import { isLeftToDo } from "../../../core/removals/ending/done-there";
import { approversFor, mayDecide, mayTryAgain, mayWithdraw } from "../../../core/removals/policy";
import { preflightOf } from "../../../core/removals/preflight";
import type { Removal } from "../../../core/removals/removal";
import type { Problem } from "../../views/problem";
import { removalApprover } from "../../views/removals/approver";
import { removalShared } from "../../views/removals/shared";
import { removalStatus } from "../../views/removals/status";
import type { View } from "../../views/view";
import { nameOf, namesApart, type ViewContext } from "../view-context";
import { unreachedNames } from "./unreached";

/** What everybody in the conversation may see of a request: no reason, no comment (design 8, shared view). */
export async function sharedView(context: ViewContext, removal: Removal, quietly = false): Promise<View> {
  if (removal.state !== "pending" && removal.state !== "stuck") return statusView(context, removal);
  const approvers = await approversFor(context.store, removal.requestedBy);
  const requester = await context.store.person(removal.requestedBy);
  const actors = removal.state === "stuck" && requester ? [requester, ...approvers] : approvers;
  return removalShared(context.reader, {
    removal,
    requestedBy: await nameOf(context, removal.requestedBy),
    approvers: [...(await namesApart(context, approvers)).values()],
    actors,
    quietly,
  });
}

/** What was typed on the card of a request, and what is wrong with it. */
interface TypedDecision {
  comment?: string;
  problem?: Problem;
}

/** The view of a request that fits this person: the whole of it for who may decide, or how it stands. */
export async function personalView(
  context: ViewContext,
  removal: Removal,
  person: Person | undefined,
  typed: TypedDecision = {},
): Promise<View> {
  const customer = await context.store.customer(removal.customer);
  const decides = removal.state === "pending" && person !== undefined && mayDecide(person, removal);
  if (!decides || !customer) return statusView(context, removal, { ...typed, customer, ...(person && { person }) });
  const findings = await preflightOf(context.deps, context.store, customer);
  return removalApprover(context.reader, {
    removal,
    customer,
    requestedBy: await nameOf(context, removal.requestedBy),
    findings: findings.filter((finding) => finding.kind !== "request-open"),
    now: context.deps.clock.now(),
    ...typed,
  });
}

/** It came to nothing. */
const isOver = ({ state }: Removal): boolean => ["refused", "void", "closed"].includes(state);

const mayAskAgain = ({ store }: ViewContext, person: Person, customer: Customer | undefined): boolean =>
  can(person, "removals.request") &&
  clouds[store.tenant.cloud].open &&
  customer?.state === "active" &&
  customer.openRemoval === undefined;

/** How the request stands, with what its reader may do; without a reader, everybody sees it, and no comment. */
async function statusView(
  context: ViewContext,
  removal: Removal,
  { person, customer, ...typed }: TypedDecision & { person?: Person; customer?: Customer | undefined } = {},
): Promise<View> {
  const { decided, closed, doneThere, requestedBy } = removal;
  const { partnerCenter } = clouds[context.store.tenant.cloud];
  const [pending, stuck] = [removal.state === "pending", removal.state === "stuck"];
  return removalStatus(context.reader, {
    removal,
    requestedBy: await nameOf(context, requestedBy),
    ...(decided && { decidedBy: await nameOf(context, decided.by) }),
    ...(closed && { closedBy: await nameOf(context, closed.by) }),
    ...(doneThere && { doneBy: await nameOf(context, doneThere.by) }),
    ...(partnerCenter && { partnerCenter }),
    approvers: [...(await namesApart(context, await approversFor(context.store, requestedBy))).values()],
    unreached: person ? await unreachedNames(context, removal) : [],
    ...(person && {
      may: {
        withdraw: pending && mayWithdraw(person, removal),
        tryAgain: stuck && mayTryAgain(person, removal),
        close: stuck && mayDecide(person, removal),
        ask: isOver(removal) && mayAskAgain(context, person, customer),
        confirm: isLeftToDo(removal) && can(person, "removals.request"),
      },
    }),
    ...typed,
    shared: person === undefined || !(person.id === requestedBy || can(person, "removals.approve")),
  });
}
