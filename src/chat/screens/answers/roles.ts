import { roles } from "../../../core/permissions";
import type { Answer } from "../../answer";
import type { Command } from "../../command";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { reply } from "../../views/help/reply";
import { rolesHeld } from "../../views/roles";
import { shown } from "../../views/view";
import { offersOf } from "../guessing/offers";

/** The roles of whoever asks, or of who is named, and who has which. */
export async function showRoles(turn: Turn, commands: readonly Command[], { people }: Asked): Promise<Answer> {
  const { reader, store, actor } = turn;
  const everybody = await store.people();
  const lines = roles.flatMap((role) => {
    const holders = everybody.filter((person) => person.roles.includes(role)).map(({ name }) => name);
    const words = { role: reader.text(`role.${role}`), holders: holders.join(", ") };
    return holders.length > 0 ? [reader.text("answers.roles.held", words)] : [];
  });
  const [who = actor] = people;
  const title = reader.text("answers.roles.title", { name: who.name, roles: rolesHeld(reader, who.roles) });
  return shown(reply(reader, { title, lines, offers: offersOf(turn, commands, [["help"]]) }));
}
