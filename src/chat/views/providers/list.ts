import type { Provider, ProviderId } from "../../../core/providers/provider";
import type { Reader } from "../../texts/reader";
import { accessibleName } from "../accessible-name";
import { type ListRow, listRow, rowName, standingOn } from "../list-rows";
import { type View, view } from "../view";
import { stateOf } from "./provider";

interface Facts {
  providers: readonly Provider[];
  /** Those with whom a joint link is set: without it there is no joint invitation. */
  linked: ReadonlySet<ProviderId>;
  /** How many stand before this page. */
  start?: number;
  now: number;
  mayAuthorise: boolean;
  maySeeCustomers: boolean;
}

/** Our indirect providers, those that have invited us, to decide first, and those we have an eye on (R105, R158, R167). */
export function providersList(reader: Reader, facts: Facts): View {
  const { providers, linked, now, start = 0 } = facts;
  const order = ["invited-us", "authorised", "not-connected"] as const;
  const each = order
    .flatMap((state) => providers.filter((provider) => provider.state === state))
    .slice(start, start + pageSize)
    .map((provider) => rowOf(reader, provider, linked));
  const { rows, way } = standingOn(each, { verb: "provider.list", data: { cursor: String(start) } });
  const undecided = providers.filter(({ state }) => state === "invited-us").length;
  const lines = rows.map(({ name, state, exception, detail }) =>
    [name, exception || state, detail].filter(Boolean).join(", "),
  );
  const none = providers.length === 0;
  return view(reader, "providers/list", {
    spoken: none ? reader.text("providers.spoken.none") : reader.text("providers.spoken", { lines: lines.join("; ") }),
    count: none
      ? reader.text("providers.none")
      : reader.text("providers.count", { n: providers.length, open: undecided }),
    rows,
    way,
    hasNext: start + pageSize < providers.length,
    next: String(start + pageSize),
    hasPrevious: start > 0,
    previous: String(Math.max(0, start - pageSize)),
    mayRecord: facts.mayAuthorise,
    findMode: facts.mayAuthorise ? "secondary" : "primary",
    hasGaps: facts.maySeeCustomers && !none,
    asOf: reader.text("as-of", {
      date: reader.date(now),
      time: reader.time(now),
      source: reader.text("source.ledger"),
    }),
  });
}

/** So many providers at a time, as other lists. */
const pageSize = 10;

function rowOf(reader: Reader, provider: Provider, linked: ReadonlySet<ProviderId>): ListRow {
  const { id, name } = provider;
  const { state, detail: under } = stateOf(reader, provider);
  const isToDecide = provider.state === "invited-us";
  const lacksLink = provider.state === "authorised" && !linked.has(id);
  const detail = lacksLink ? reader.text("providers.link-missing") : "";
  const spoken = reader.text("providers.row.spoken", { name, under, state, detail });
  return listRow({
    name: rowName(name),
    under,
    state: isToDecide ? "" : state,
    exception: isToDecide ? state : "",
    detail,
    spoken: accessibleName(reader, spoken, [name]),
    verb: "provider.open",
    data: { provider: id },
  });
}
