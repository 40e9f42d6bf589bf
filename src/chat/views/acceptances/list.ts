import type { Acceptance } from "../../../core/acceptances/acceptance";
import type { Match } from "../../../core/acceptances/match";
import type { Reader } from "../../texts/reader";
import { accessibleName } from "../accessible-name";
import { age, type ListRow, listRow, rowName } from "../list-rows";
import { type OpenFacts, openList } from "../open-list";
import { capitalised } from "../sentences";
import { rowAddress } from "../shorten";
import type { View } from "../view";
import { howSeen, standing } from "./facts";

/** An acceptance that waits, with whose it may be. */
export interface Waiting {
  acceptance: Acceptance;
  match: Match;
  /** A customer is known under what appeared. */
  isKnown: boolean;
}

interface Facts extends OpenFacts<Waiting> {
  mayWrite: boolean;
}

/** Acceptances of which nobody has said whose they are, oldest first (R19, R43). */
export const acceptancesList = (reader: Reader, facts: Facts): View =>
  openList(reader, "acceptances", facts, (waiting) => rowOf(reader, waiting, facts), { mayWrite: facts.mayWrite });

function rowOf(reader: Reader, { acceptance, match, isKnown }: Waiting, { people, now }: Facts): ListRow {
  const { name, domain, by, at, id } = acceptance;
  const { state, why } = standing(reader, acceptance, match, isKnown);
  const since = age(reader, at, now);
  const how = howSeen(reader, acceptance, people.get(by) ?? reader.text("person.unknown"));
  const said = `${state}: ${why}`;
  const spoken = reader.text("acceptances.list.row.spoken", {
    name,
    domain: rowAddress(domain),
    state: said,
    age: since,
    how,
  });
  return listRow({
    name: rowName(name),
    under: rowAddress(domain),
    state: said,
    detail: capitalised(`${since} · ${how}`),
    spoken: accessibleName(reader, spoken, [name, domain]),
    verb: "acceptance.open",
    data: { acceptance: id },
  });
}
