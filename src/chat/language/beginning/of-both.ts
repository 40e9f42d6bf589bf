import type { Entity } from "../entity";
import type { Placed } from "../lexicon";
import { isToSpeaker, type Sentence } from "../sentence";
import { directions, toUs } from "../words/small-words";

/**
 * Without the verbs that say something only of one of each: "give Contoso to Luke" assigns Contoso, "give me Contoso"
 * and "give Luke the list" do not. "Give Contoso to Pippo", "Pippo takes over Contoso" name somebody as well, whom nobody knows.
 */
export function saidOfBoth<Each extends Placed>(
  placed: readonly Each[],
  { tokens, mentions, isNew }: Pick<Sentence, "tokens" | "mentions" | "isNew">,
): Each[] {
  const kinds = new Set(mentions.map(({ entity }) => entity.kind));
  const isSpeaker = isToSpeaker(tokens);
  const isForSpeaker = ({ from, to }: Placed): boolean =>
    !isSpeaker && [from - 1, to].some((place) => toUs.has(tokens[place]?.key ?? ""));
  const isNewName = (place: number): boolean => isNew[place] === true && /^\p{Lu}/u.test(tokens[place]?.raw ?? "");
  const isToNew = tokens.some(({ key }, place) => directions.get(key) === "to" && isNewName(place + 1));
  const isNamed = (kind: Entity["kind"], { from }: Placed): boolean =>
    kinds.has(kind) || (kind === "person" && (isSpeaker || isToNew || isNewName(from - 1)));
  return placed.filter(
    (each) =>
      !each.part.ofBoth ||
      (each.part.command.slots?.every((kind) => isNamed(kind, each)) === true && !isForSpeaker(each)),
  );
}
