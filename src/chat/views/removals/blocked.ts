import type { Customer } from "../../../core/customers/customer";
import type { Provider } from "../../../core/providers/provider";
import type { Finding } from "../../../core/removals/removal";
import type { Reader } from "../../texts/reader";
import { lowered, sentences } from "../sentences";
import { type View, view } from "../view";
import { wordsOf } from "./finding-words";
import { findingSigns } from "./findings";

/** Active subscriptions named one by one; the others are counted. */
const namedLimit = 12;

/** Why a removal cannot be asked for now, and who can solve it (B4, C5). */
export function removalBlocked(
  reader: Reader,
  { customer, findings, provider }: { customer: Customer; findings: readonly Finding[]; provider?: Provider },
): View {
  const { name, domain } = customer;
  const active = findings.filter((finding) => finding.kind === "subscription-active");
  const others = findings.filter((finding) => finding.blocks && finding.kind !== "subscription-active");
  const reasons = [
    ...(active.length > 0 ? [reader.text("removals.blocked.subscriptions", { n: active.length })] : []),
    ...others.map((finding) => lowered(wordsOf(reader, finding).text)),
  ];
  const why = reader.and(reasons);
  const more = Math.max(0, active.length - namedLimit);
  const solvers = active.slice(0, namedLimit).map((finding) => {
    const { text, solver } = wordsOf(reader, finding);
    return reader.text("removals.blocked.spoken.solver", { name: text, solver });
  });
  const askProvider = provider !== undefined && active.some((finding) => finding.solver.who === "provider");
  const hasRequest = customer.openRemoval !== undefined;
  return view(reader, "removals/blocked", {
    spoken: sentences(reader.text("removals.blocked.spoken", { name, domain, why, solvers: solvers.join(" ") })),
    name,
    state: reader.text("removals.blocked.state", { why }),
    detail: "",
    findings: findingSigns(reader, findings, namedLimit),
    hasMore: more > 0,
    more: reader.text("removals.preflight.more", { n: more }),
    askProvider,
    hasRequest,
    removal: customer.openRemoval?.id ?? "",
    // The request has a way to the customer.
    opensCustomer: !hasRequest,
    customer: customer.id,
  });
}
