import type { Customer } from "../../../core/customers/customer";
import type { Provider } from "../../../core/providers/provider";
import type { Finding } from "../../../core/removals/removal";
import type { Reader } from "../../texts/reader";
import { sentences } from "../sentences";
import { type View, view } from "../view";
import { findingSigns, solverLine } from "./findings";

/** Active subscriptions named one by one; the others are counted. */
const namedLimit = 12;

/** Why a removal cannot be asked for now, and who can solve it (B4, C5). */
export function removalBlocked(
  reader: Reader,
  { customer, findings, provider }: { customer: Customer; findings: readonly Finding[]; provider?: Provider },
): View {
  const { name, domain } = customer;
  const active = findings.filter((finding) => finding.kind === "subscription-active");
  const request = findings.find((finding) => finding.kind === "request-pending");
  const reasons = [
    ...(active.length > 0 ? [reader.text("removals.blocked.subscriptions", { n: active.length })] : []),
    ...(request ? [reader.text("removals.blocked.request")] : []),
  ];
  const why = reader.and(reasons);
  const more = Math.max(0, active.length - namedLimit);
  const solvers = active
    .slice(0, namedLimit)
    .map((finding) =>
      reader.text("removals.blocked.spoken.solver", { name: finding.name, solver: solverLine(reader, finding.solver) }),
    );
  return view(reader, "removals/blocked", {
    spoken: sentences(reader.text("removals.blocked.spoken", { name, domain, why, solvers: solvers.join(" ") })),
    name,
    state: reader.text("removals.blocked.state", { why }),
    detail: "",
    findings: findingSigns(reader, findings, namedLimit),
    hasMore: more > 0,
    more: reader.text("removals.preflight.more", { n: more }),
    askProvider: provider !== undefined && active.some((finding) => finding.solver.who === "provider"),
    hasRequest: request !== undefined,
    customer: customer.id,
  });
}
