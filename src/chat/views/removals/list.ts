import type { Removal } from "../../../core/removals/removal";
import type { Reader } from "../../texts/reader";
import { accessibleName } from "../accessible-name";
import { type ListRow, listRow, rowName, timeLeft } from "../list-rows";
import { type OpenFacts, openList } from "../open-list";
import { capitalised } from "../sentences";
import { rowAddress } from "../shorten";
import type { View } from "../view";

/** The removals to act on: those that are stuck, then the requests to decide with what is left of their time (B3). */
export const removalsList = (reader: Reader, facts: RemovalFacts): View =>
  openList(reader, "removals", facts, (removal) => rowOf(reader, removal, facts), {
    here: { of: facts.of ?? "" },
    of: facts.of ?? "",
    mayRequest: facts.mayRequest === true && facts.page.total === 0,
    // Where none waits, and none may be asked for, there is still somewhere to go.
    mayLook: !facts.mayRequest && !facts.mayEnrol && facts.page.total === 0,
    mayEnrol: facts.mayEnrol === true,
  });

interface RemovalFacts extends OpenFacts<Removal> {
  /** The list holds those of others alone, or those that are stuck. */
  of?: "others" | "stuck" | undefined;
  /** Whoever reads it may ask for one. */
  mayRequest?: boolean;
  /** The enrolment comes first, and whoever looks may see how far that is. */
  mayEnrol?: boolean;
  /** The names of those who have not got a request, by its id. */
  unreached: ReadonlyMap<string, readonly string[]>;
}

function rowOf(reader: Reader, removal: Removal, { people, now, unreached }: RemovalFacts): ListRow {
  const { customerName, domain, stuck } = removal;
  const name = rowName(customerName);
  const person = people.get(removal.requestedBy) ?? reader.text("person.unknown");
  const missing = unreached.get(removal.id) ?? [];
  const isMissed = missing.length > 0;
  const exception = capitalised(
    [stuck ? reader.text("removals.list.stuck") : "", isMissed ? reader.text("removals.list.unreached") : ""]
      .filter(Boolean)
      .join(", "),
  );
  const without = isMissed ? reader.text("removals.list.without", { people: reader.and(missing) }) : "";
  const state = stuck
    ? reader.text("removals.list.since", { date: reader.date(stuck.since) })
    : reader.text("removals.list.expires", { left: timeLeft(reader, removal.expiresAt, now) });
  const values = { name, domain, state: [state, without].filter(Boolean).join(", "), exception, person };
  const spoken = reader.text(exception ? "removals.list.row.spoken.exception" : "removals.list.row.spoken", values);
  return listRow({
    name,
    under: rowAddress(domain),
    exception,
    state,
    detail: [without, person].filter(Boolean).join(" · "),
    spoken: accessibleName(reader, spoken, [customerName, domain]),
    verb: "removal.review",
    data: { removal: removal.id },
  });
}
