import { colleagueAt } from "../../../core/people/addresses";
import type { Queries } from "../../../core/ports";
import { isWhole } from "../beginning/pairs";
import type { Mention } from "../entity";
import type { Placed } from "../lexicon";

/** "Assign … to luke@…": where somebody is to have something and nobody is written to, a colleague's address is that colleague. */
export async function withColleagues(
  queries: Pick<Queries, "people">,
  mentions: readonly Mention[],
  placedIn: () => readonly Placed[],
): Promise<readonly Mention[]> {
  if (!mentions.some(({ entity }) => entity.kind === "address")) return mentions;
  const placed = placedIn();
  const said = placed.filter(({ part }) => part.role !== "beside" && isWhole(part, placed));
  const isGiven =
    said.some(({ part }) => part.command.takesNewWords === "recipient") &&
    !said.some(({ part }) => part.command.slots?.includes("address"));
  if (!isGiven) return mentions;
  const people = await queries.people();
  return mentions.map((mention) => {
    const { entity } = mention;
    const person = entity.kind === "address" && entity.address && colleagueAt(people, entity.address.email);
    return person ? { ...mention, entity: { kind: "person", person } } : mention;
  });
}
