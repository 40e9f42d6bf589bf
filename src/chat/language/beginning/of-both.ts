import type { Entity } from "../entity";
import type { Placed } from "../lexicon";
import { isToSpeaker } from "../sentence";
import { toUs } from "../words/small-words";
import type { Token } from "../words/tokens";

/**
 * Without the verbs that say something only of one of each: "give Contoso to Luke" assigns Contoso, "give me Contoso"
 * and "give Luke the list" do not.
 *
 * @param kinds of what the line names
 */
export function saidOfBoth<Each extends Placed>(
  placed: readonly Each[],
  tokens: readonly Token[],
  kinds: ReadonlySet<Entity["kind"]>,
): Each[] {
  const isSpeaker = isToSpeaker(tokens);
  const isForSpeaker = ({ from, to }: Placed): boolean =>
    !isSpeaker && [from - 1, to].some((place) => toUs.has(tokens[place]?.key ?? ""));
  const isNamed = (kind: Entity["kind"]): boolean => kinds.has(kind) || (kind === "person" && isSpeaker);
  return placed.filter(
    (each) => !each.part.ofBoth || (each.part.command.slots?.every(isNamed) === true && !isForSpeaker(each)),
  );
}
