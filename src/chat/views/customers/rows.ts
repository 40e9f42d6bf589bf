import { type Customer, grantedServices, hasProviderGap, privilegeState } from "../../../core/customers/customer";
import type { Provider } from "../../../core/providers/provider";
import type { Reader } from "../../texts/reader";
import { accessibleName } from "../accessible-name";
import { type ListRow, listRow, rowName } from "../list-rows";
import { rowAddress } from "../shorten";

export interface RowChoice {
  /** The action a row runs: it opens something, it never writes. */
  verb: RowVerb;
  data?: Said;
}

/** What a line said beside the customer, as the form takes it that is opened by a row. */
export type Said = Readonly<Record<string, unknown>>;

/** What the rows of a list may open instead of the record: none of it writes. */
export const opens = [
  "customer.account",
  "customer.assigning",
  "customer.buying",
  "customer.buys",
  "customer.open",
  "customer.partners",
  "export.show",
  "history.open",
  "invitation.restore",
  "privileges.known",
  "privileges.regranting",
  "privileges.taking",
  "removal.start",
] as const;
export type Opens = (typeof opens)[number];

/** What a row may open at all; whoever hears it read out is told what that is. */
type RowVerb = Opens | "follow-ups.page" | "invitation.accepting" | "invitation.start";

/** What a list is shown for: what its rows open, with what a line said that asked for that. */
export interface Chosen {
  opens?: Opens | undefined;
  said?: Said | undefined;
}

/** What a row of such a list runs; without anything chosen, it opens the record. */
export const choiceOf = ({ opens, said = {} }: Chosen): RowChoice | undefined => opens && { verb: opens, data: said };

/** The list of all whose rows do the same as a choice. */
export function chosenBy({ verb, data: said = {} }: RowChoice): Chosen {
  const kept = opens.find((each) => each === verb);
  return kept ? { opens: kept, said } : {};
}

/** Rows for customers as lists, choices and near misses show them (R10, R23, R80 as words, not colours). */
export function customerRows(
  reader: Reader,
  customers: readonly Customer[],
  providers: readonly Provider[],
  choice: RowChoice = { verb: "customer.open" },
): ListRow[] {
  const shortNames = new Map(providers.map((provider) => [provider.id, provider.shortName]));
  return customers.map((customer) => {
    const provider = customer.provider && shortNames.get(customer.provider.id);
    const exception = exceptionOf(reader, customer);
    // That a relationship is active goes without saying.
    const state = exception || customer.state === "active" ? "" : reader.text(`customers.state.${customer.state}`);
    const detail = exception || state ? "" : servicesLine(reader, customer);
    const name = rowName(customer.name);
    const under = [rowAddress(customer.domain), provider].filter(Boolean).join(" · ");
    const spoken = reader.text(`customers.row.spoken.${choice.verb}`, {
      name,
      under,
      state: exception || state || detail,
    });
    return listRow({
      name,
      under,
      state,
      exception,
      detail,
      spoken: accessibleName(reader, spoken, [customer.name, customer.domain]),
      verb: choice.verb,
      data: { ...choice.data, customer: customer.id },
    });
  });
}

function exceptionOf(reader: Reader, customer: Customer): string {
  if (customer.openRemoval) return reader.text(`customers.state.removal.${customer.openRemoval.state}`);
  if (privilegeState(customer) === "revoked") return reader.text("customers.state.revoked");
  if (customer.state === "active" && hasProviderGap(customer)) return reader.text("customers.state.gap");
  return "";
}

function servicesLine(reader: Reader, customer: Customer): string {
  const names = grantedServices(customer).map((service) => reader.text(`service.${service}`));
  if (names.length === 0) return reader.text("customers.state.no-privileges");
  if (names.length <= 3) return names.join(", ");
  return reader.text("customers.services-and-more", { services: names.slice(0, 2).join(", "), more: names.length - 2 });
}
