import type { Customer, Subscription } from "../../../core/customers/customer";
import { outlookAddress } from "../../../core/invitations/mail";
import type { Provider } from "../../../core/providers/provider";
import type { Tenant } from "../../../core/tenant";
import type { Reader } from "../../texts/reader";
import { addressFact, fact } from "../facts";
import { linesOf, sentences } from "../sentences";
import { breakable } from "../shorten";
import { type View, view } from "../view";

interface Facts {
  customer: Customer;
  provider: Provider;
  tenant: Tenant;
  /** Active subscriptions that we invoice: those the provider has to suspend. */
  subscriptions: readonly Subscription[];
}

/** A text to copy, with which the provider is asked to suspend what stands in the way (C5). Rapport sends nothing. */
export function providerText(reader: Reader, facts: Facts): View {
  const { customer, provider, subscriptions } = facts;
  const n = subscriptions.length;
  const text = n > 0 ? letter(reader, facts) : "";
  const values = { provider: provider.name, name: customer.name, domain: customer.domain, text };
  const subject = reader.text("removals.provider-text.subject", { n, customer: customer.name });
  const outlook = n > 0 ? outlookAddress({ email: "", subject, body: text }) : undefined;
  const spoken = n > 0 ? "removals.provider-text.spoken" : "removals.provider-text.spoken.none";
  return view(reader, "removals/provider-text", {
    spoken: sentences(reader.text(spoken, values)),
    provider: provider.name,
    state: reader.text(n > 0 ? "removals.provider-text.state" : "removals.provider-text.none.state"),
    facts: [
      fact(reader, "fact.customer", customer.name),
      addressFact(reader, "fact.domain", customer.domain),
      ...(n > 0 ? [fact(reader, "fact.subscriptions", reader.text("removals.provider-text.count", { n }))] : []),
    ],
    isEmpty: n === 0,
    hasText: n > 0,
    lines: linesOf(breakable(text)),
    hasOutlook: outlook !== undefined,
    outlook: outlook ?? "",
    customer: customer.id,
  });
}

function letter(reader: Reader, { customer, tenant, subscriptions }: Facts): string {
  const { domain } = customer;
  const lines = subscriptions.map(({ name, seats }) =>
    seats === undefined
      ? reader.text("removals.provider-text.letter.line", { name })
      : reader.text("removals.provider-text.letter.seats", { name, n: seats }),
  );
  return reader.text("removals.provider-text.letter", {
    n: subscriptions.length,
    customer: customer.name,
    ids: customer.tenantId
      ? reader.text("removals.provider-text.letter.ids", { domain, tenant: customer.tenantId })
      : reader.text("removals.provider-text.letter.domain", { domain }),
    subscriptions: lines.join("\n"),
    tenant: tenant.name,
    partnerId: tenant.partnerId,
  });
}
