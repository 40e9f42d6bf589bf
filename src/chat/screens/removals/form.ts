import type { Customer } from "../../../core/customers/customer";
import { withoutRelationship } from "../../../core/customers/refusals";
import { partnerIdOf } from "../../../core/enrolment/standing";
import type { Refusal } from "../../../core/refusals";
import { approversFor } from "../../../core/removals/policy";
import { preflightOf } from "../../../core/removals/preflight";
import type { Finding } from "../../../core/removals/removal";
import type { RemovalId } from "../../../core/removals/removal-id";
import { shownOf } from "../../../core/removals/shown";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { keepTyped, refuse } from "../../refuse";
import type { Problem } from "../../views/problem";
import { problemOf } from "../../views/refusals/refusal-views";
import { removalBlocked } from "../../views/removals/blocked";
import { type RemovalTyped, removalForm } from "../../views/removals/form";
import { providerText } from "../../views/removals/provider-text";
import { shown, type View } from "../../views/view";
import { withPressed } from "../pressed";
import { namesApart } from "../view-context";

/**
 * The request form under its legal notice (R90–R98, B4), as it was filled in when there is something wrong with that;
 * or what stands in the way.
 */
export async function showRequestForm(turn: Turn, customer: Customer, filled: Filled = {}): Promise<Answer> {
  const { store, reader, deps } = turn;
  const ended = withoutRelationship(customer);
  if (ended) return refuse(turn, ended);
  const findings = await preflightOf(deps, store, customer);
  if (!findings.some((finding) => finding.blocks)) return shown(await formView(turn, customer, findings, filled));
  const provider = customer.provider ? await store.provider(customer.provider.id) : undefined;
  return keepTyped(turn, shown(removalBlocked(reader, { customer, findings, ...(provider && { provider }) })));
}

interface Filled {
  /** The last request as the form was begun: this one, where it is begun now. */
  after?: RemovalId | undefined;
  typed?: RemovalTyped;
  problem?: Problem;
}

/** A longer reason is one that the form would refuse. */
const mostCarried = 600;

/** The reason that a line told, as what opens the form takes it. */
export const reasonSaid = (_: Turn, { reason: why = "" }: Asked): { why?: string } =>
  why !== "" && why.length <= mostCarried ? { why } : {};

/** The form with the reason that a line told. */
export const because = (reason = ""): Filled => ({ typed: { acks: [], reason, typedName: "" } });

/** The form again with what was typed, when that is all it takes to go on; else the refusal. */
export function showRequestAgain(
  turn: Turn,
  { customer: id, after = "" }: { customer: Customer["id"]; after?: RemovalId | undefined },
  typed: RemovalTyped,
  refusal: Refusal,
): Promise<Answer> {
  return withPressed(turn, "customer", id, (customer) => {
    const problem = problemOf(turn.reader, refusal);
    return problem ? showRequestForm(turn, customer, { after, typed, problem }) : refuse(turn, refusal);
  });
}

/** What we may write to the provider whose services keep a customer from being removed. */
export async function showProviderText(turn: Turn, customer: Customer): Promise<Answer> {
  const { store, reader } = turn;
  const provider = customer.provider && (await store.provider(customer.provider.id));
  if (!provider) return refuse(turn, { kind: "not-found", what: "provider", words: customer.name });
  const subscriptions = customer.subscriptions.filter(({ status, billedByUs }) => status === "active" && billedByUs);
  const tenant = { ...store.tenant, partnerId: await partnerIdOf(store) };
  return shown(providerText(reader, { customer, provider, tenant, subscriptions }));
}

async function formView(turn: Turn, customer: Customer, findings: Finding[], filled: Filled): Promise<View> {
  const { store, reader, actor, settings, deps } = turn;
  return removalForm(reader, {
    customer,
    findings,
    after: (await store.lastRemoval(customer.id))?.id,
    shown: shownOf(customer, deps.authority(store.tenant).abilities.endRelationship),
    notice: settings.notice.in(reader.language),
    approvers: [...(await namesApart(turn, await approversFor(store, actor.id))).values()],
    now: deps.clock.now(),
    ...filled,
  });
}
