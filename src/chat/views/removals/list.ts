import type { Removal } from "../../../core/removals/removal";
import type { Reader } from "../../texts/reader";
import { accessibleName } from "../accessible-name";
import { type ListRow, rowName, timeLeft } from "../list-rows";
import { type OpenFacts, openList } from "../open-list";
import { rowAddress, shortenedMiddle } from "../shorten";
import type { View } from "../view";

/** The requests that wait for a decision, oldest first, with what is left of their time (B3). */
export const removalsList = (reader: Reader, facts: OpenFacts<Removal>): View =>
  openList(reader, "removals", facts, (removal) => rowOf(reader, removal, facts));

function rowOf(reader: Reader, removal: Removal, { people, now }: OpenFacts<Removal>): ListRow {
  const { customerName, domain } = removal;
  const name = rowName(customerName);
  const under = shortenedMiddle(domain, rowAddress);
  const person = people.get(removal.requestedBy) ?? reader.text("person.unknown");
  const expires = reader.text("removals.list.expires", { left: timeLeft(reader, removal.expiresAt, now) });
  const spoken = reader.text("removals.list.row.spoken", { name, domain: under, expires, person });
  return {
    name,
    under,
    state: expires,
    exception: "",
    detail: person,
    spoken: accessibleName(reader, spoken, [customerName, domain]),
    verb: "removal.review",
    data: { removal: removal.id },
  };
}
