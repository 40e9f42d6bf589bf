import type { Customer } from "../../../core/customers/customer";
import type { CustomerPage } from "../../../core/customers/queries";
import type { Provider } from "../../../core/providers/provider";
import type { Reader } from "../../texts/reader";
import { accessibleName } from "../accessible-name";
import { asOf } from "../customers/as-of";
import { type ListRow, listRow, namesOf, rowName, standingOn } from "../list-rows";
import { pageMarks, rangeOf } from "../pages";
import { rowAddress } from "../shorten";
import { type View, view } from "../view";
import { type Count, counted } from "./provider";

interface GapFacts {
  provider: Provider;
  page: CustomerPage;
  /** The mark of the page, where it is not the first. */
  cursor?: string | undefined;
  shared: Count;
  now: number;
  /** When each was invited whose invitation is open; `undefined` for one that is only drafted. */
  invited: ReadonlyMap<Customer["id"], number | undefined>;
  /** An acceptance lets the provider order: not in every cloud (C12). */
  isJoint: boolean;
  mayOpenProvider: boolean;
  mayAuthorise: boolean;
  /** The joint draft begins on a row; without that, the record opens. */
  mayInvite: boolean;
}

/** The customers for whom a provider cannot order yet, each with the joint invitation that would change it (R80–R83). */
export function gapsList(reader: Reader, facts: GapFacts): View {
  const { provider, page, shared, now } = facts;
  const here = { provider: provider.id, ...(facts.cursor && { cursor: facts.cursor }) };
  const each = page.customers.map((customer) => rowOf(reader, customer, facts));
  const { rows, way } = standingOn(each, { verb: "gaps.page", data: here });
  const seen = asOf(reader, page.customers, now);
  const gaps = { total: page.total, more: page.more };
  const isAuthorised = provider.state === "authorised";
  const count = isAuthorised
    ? reader.text("gaps.count", { gaps: counted(reader, gaps), shared: counted(reader, shared) })
    : reader.text("gaps.count.unauthorised");
  const why = facts.isJoint ? "gaps.why" : "gaps.why.privileges-only";
  const isPart = rows.length < page.total;
  return view(reader, "providers/gaps", {
    spoken: reader.text("gaps.spoken", { name: provider.name, count, names: namesOf(rows) }),
    name: provider.name,
    state: count,
    detail: isPart ? ` · ${rangeOf(reader, page, rows.length)}` : "",
    rows,
    way,
    ...seen,
    why: reader.text(isAuthorised ? why : "gaps.why.unauthorised"),
    mayAuthorise: facts.mayAuthorise && provider.state === "invited-us",
    mayOpenProvider: facts.mayOpenProvider,
    provider: provider.id,
    ...pageMarks(page),
  });
}

function rowOf(reader: Reader, customer: Customer, { provider, invited, mayInvite }: GapFacts): ListRow {
  const name = rowName(customer.name);
  const under = rowAddress(customer.domain);
  const at = invited.get(customer.id);
  const open = at === undefined ? reader.text("gaps.drafted") : reader.text("gaps.invited", { date: reader.date(at) });
  const exception = invited.has(customer.id) ? open : reader.text("gaps.not-connected");
  const detail = reader.text(mayInvite ? "gaps.invite" : "gaps.open");
  const spoken = reader.text(mayInvite ? "gaps.row.invite" : "gaps.row.open", {
    name,
    under,
    state: exception,
    detail,
  });
  return listRow({
    name,
    under,
    state: exception,
    detail,
    spoken: accessibleName(reader, spoken, [customer.name]),
    ...(mayInvite
      ? { verb: "invitation.start", data: { customer: customer.id, provider: provider.id } }
      : { verb: "customer.open", data: { customer: customer.id } }),
  });
}

/** Of several providers those with such customers, to choose from. */
export function gapsChoice(
  reader: Reader,
  providers: readonly { provider: Provider; gaps: Count }[],
  mayOpenProviders: boolean,
): View {
  const rows = providers.map(({ provider, gaps }): ListRow => {
    const state = reader.text("gaps.choice.state", { gaps: counted(reader, gaps) });
    const spoken = reader.text("gaps.choice.row", { name: provider.name, state });
    return listRow({
      name: rowName(provider.name),
      under: "",
      state,
      spoken: accessibleName(reader, spoken, [provider.name]),
      verb: "gaps.page",
      data: { provider: provider.id },
    });
  });
  return view(reader, "providers/gaps-choice", {
    spoken: reader.text("gaps.choice.spoken", { names: namesOf(rows) }),
    rows,
    isEmpty: rows.length === 0,
    hasRows: rows.length > 0,
    mayOpenProviders,
  });
}
