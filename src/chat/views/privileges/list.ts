import type { CustomerId } from "../../../core/customers/customer";
import type { FollowUp } from "../../../core/privileges/follow-up";
import type { Reader } from "../../texts/reader";
import { accessibleName } from "../accessible-name";
import { age, type ListRow, rowName } from "../list-rows";
import { type OpenFacts, openList } from "../open-list";
import type { View } from "../view";

interface Facts extends OpenFacts<FollowUp> {
  /** The list holds those of this customer only. */
  customer?: CustomerId | undefined;
}

/** Privileges that stayed after removals and wait for a decision, oldest first, with their age (B6). */
export function followUpsList(reader: Reader, facts: Facts): View {
  return openList(reader, "privileges", facts, (followUp) => rowOf(reader, followUp, facts), {
    customer: facts.customer ?? "",
  });
}

function rowOf(reader: Reader, followUp: FollowUp, { people, now }: Facts): ListRow {
  const name = rowName(followUp.customerName);
  const service = reader.text(`service.${followUp.service}`);
  const person = people.get(followUp.assignedTo) ?? reader.text("person.unknown");
  const since = age(reader, followUp.openedAt, now);
  const spoken = reader.text("privileges.list.row.spoken", { name, service, age: since, person });
  return {
    name,
    under: service,
    state: reader.text("privileges.list.state"),
    exception: "",
    detail: `${since} · ${person}`,
    spoken: accessibleName(reader, spoken, [followUp.customerName]),
    verb: "privileges.open",
    data: { followUp: followUp.id },
  };
}
