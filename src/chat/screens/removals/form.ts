import type { Customer } from "../../../core/customers/customer";
import type { Refusal } from "../../../core/refusals";
import { approversFor } from "../../../core/removals/policy";
import { preflightOf } from "../../../core/removals/preflight";
import { shownOf } from "../../../core/removals/shown";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { refuse } from "../../refuse";
import { problemOf } from "../../views/refusals/refusal-views";
import { removalBlocked } from "../../views/removals/blocked";
import { type RemovalTyped, removalForm } from "../../views/removals/form";
import { providerText } from "../../views/removals/provider-text";
import { shown, type View } from "../../views/view";

/** The request form under its legal notice, or what stands in the way (R90–R98, B4). */
export async function showRequestForm(turn: Turn, customer: Customer): Promise<Answer> {
  if (customer.state === "active") return shown(await formView(turn, customer));
  const { id, name, removedAt = 0 } = customer;
  return refuse(turn, { kind: "customer-removed", name, customer: id, removedAt });
}

/** The form again with what was typed, when that is all it takes to go on; else the refusal. */
export async function showRequestAgain(
  turn: Turn,
  customerId: Customer["id"],
  typed: RemovalTyped,
  refusal: Refusal,
): Promise<Answer> {
  const problem = problemOf(turn.reader, refusal);
  const customer = problem === undefined ? undefined : await turn.store.customer(customerId);
  if (problem === undefined || customer?.state !== "active") return refuse(turn, refusal);
  return shown(await formView(turn, customer, { typed, problem }));
}

/** What we may write to the provider whose services keep a customer from being removed. */
export async function showProviderText(turn: Turn, customer: Customer): Promise<Answer> {
  const { store, reader } = turn;
  const provider = customer.provider && (await store.provider(customer.provider.id));
  if (!provider) return refuse(turn, { kind: "not-found", what: "provider", words: customer.name });
  const subscriptions = customer.subscriptions.filter(({ status, billedByUs }) => status === "active" && billedByUs);
  return shown(providerText(reader, { customer, provider, tenant: store.tenant, subscriptions }));
}

async function formView(
  turn: Turn,
  customer: Customer,
  typed?: { typed: RemovalTyped; problem: string },
): Promise<View> {
  const { store, reader, actor, settings, deps } = turn;
  const findings = await preflightOf(deps, store, customer);
  if (findings.some((finding) => finding.blocks)) {
    const provider = customer.provider ? await store.provider(customer.provider.id) : undefined;
    return removalBlocked(reader, { customer, findings, ...(provider && { provider }) });
  }
  return removalForm(reader, {
    customer,
    findings,
    shown: shownOf(customer, deps.authority(store.tenant).abilities.endRelationship),
    notice: settings.notice.in(reader.language),
    approvers: (await approversFor(store, actor.id)).map((person) => person.name),
    now: deps.clock.now(),
    ...typed,
  });
}
