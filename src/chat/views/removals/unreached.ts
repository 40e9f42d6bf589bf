import type { Unreached } from "../../../core/notices/unreached";
import type { Removal } from "../../../core/removals/removal";
import type { Reader } from "../../texts/reader";
import { reply } from "../help/reply";
import type { View } from "../view";

/** Who has not got a request, why, and what helps. */
export function removalUnreached(
  reader: Reader,
  { removal, unreached }: { removal: Removal; unreached: readonly Unreached[] },
): View {
  const { customerName: name } = removal;
  const people = unreached.map(({ person, why }) => reader.text(`removals.unreached.${why}`, { person: person.name }));
  return reply(reader, {
    title: reader.text("removals.unreached.title", { name }),
    lines: [...people, reader.text("removals.unreached.next")],
  });
}
