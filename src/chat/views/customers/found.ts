import type { Customer } from "../../../core/customers/customer";
import type { Reader } from "../../texts/reader";
import { type View, view } from "../view";

/**
 * A customer in a message that others read too: no more than its name, its domain and how it stands. Everything else is
 * behind the press, for whoever presses.
 */
export function customerFound(reader: Reader, { id, name, domain, state }: Customer): View {
  const word = reader.text(`customer.state.${state}`);
  return view(reader, "customers/found", {
    spoken: reader.text("customers.found.spoken", { name, domain, state: word }),
    name,
    state: word,
    detail: ` · ${domain}`,
    customer: id,
  });
}
