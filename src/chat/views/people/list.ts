import type { Millis } from "../../../core/clock";
import type { Page } from "../../../core/page";
import { isAwaited, type Person } from "../../../core/people/person";
import type { Reader } from "../../texts/reader";
import { accessibleName } from "../accessible-name";
import { asOf } from "../customers/as-of";
import { type ListRow, listRow, namesOf, rowName, standingOn } from "../list-rows";
import { pageMarks, rangeOf } from "../pages";
import { rolesHeld } from "../roles";
import { capitalised } from "../sentences";
import { rowAddress } from "../shorten";
import { type View, view } from "../view";

/** Everybody who may use Rapport, or might, with roles and address (R143). */
export function usersList(reader: Reader, page: Page<Person>, may: { add: boolean }, now: Millis, cursor = ""): View {
  const each = page.rows.map((person) => rowOf(reader, person));
  const { rows, way } = standingOn(each, { verb: "users.page", data: cursor ? { cursor } : {} });
  const count = reader.text("users.count", { n: page.total });
  const range = rows.length < page.total ? rangeOf(reader, page, rows.length) : "";
  return view(reader, "people/list", {
    spoken: reader.text("users.spoken", { range: range || count, names: namesOf(rows) }),
    count: range ? reader.text("users.part", { range }) : count,
    rows,
    way,
    mayAdd: may.add,
    ...asOf(reader, [], now),
    ...pageMarks(page),
  });
}

function rowOf(reader: Reader, person: Person): ListRow {
  const name = rowName(person.name);
  const under = person.upn === undefined ? reader.text("user.address.none") : rowAddress(person.upn);
  const state = capitalised(rolesHeld(reader, person.roles));
  const exception = isAwaited(person) ? reader.text("user.state.awaited") : "";
  const spoken = reader.text("users.row.spoken", {
    name,
    under,
    state: exception || state,
    detail: exception && state,
  });
  return listRow({
    name,
    under,
    state,
    exception,
    spoken: accessibleName(reader, spoken, [person.name, person.upn ?? ""]),
    verb: "user.open",
    data: { whom: person.id },
  });
}
