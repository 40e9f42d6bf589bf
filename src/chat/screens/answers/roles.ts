import { roles } from "../../../core/permissions";
import type { Answer } from "../../answer";
import type { Command } from "../../command";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { rolesAsked } from "../../language/roles/roles";
import { reply } from "../../views/help/reply";
import { rolesHeld } from "../../views/roles";
import { capitalised } from "../../views/sentences";
import { shown } from "../../views/view";
import { offersOf } from "../guessing/offers";
import { leftOut } from "../people/named";

/** The roles of whoever asks, or of who is named, and who has which; where a line asks who has one, those alone. */
export async function showRoles(turn: Turn, commands: readonly Command[], asked: Asked): Promise<Answer> {
  const { reader, store, actor } = turn;
  const wanted = ofSpeaker.test(` ${asked.keys.join(" ")} `) ? [] : rolesAsked(asked.keys);
  const without = wanted.length > 0 ? leftOut(turn, asked) : [];
  const everybody = await store.people();
  const lines = (wanted.length > 0 ? wanted : roles).flatMap((role) => {
    const holders = everybody.filter((person) => person.roles.includes(role) && !without.includes(person.id));
    const words = { role: reader.text(`role.${role}`), holders: holders.map(({ name }) => name).join(", ") };
    if (holders.length > 0) return [reader.text("answers.roles.held", words)];
    return wanted.length > 0 ? [reader.text("answers.roles.nobody-else", words)] : [];
  });
  const [who = actor] = asked.people;
  const [held, ...others] = lines;
  const offers = offersOf(turn, commands, [["help"]]);
  if (wanted.length > 0 && held) return shown(reply(reader, { title: capitalised(held), lines: others, offers }));
  const title = reader.text("answers.roles.title", { name: who.name, roles: rolesHeld(reader, who.roles) });
  return shown(reply(reader, { title, lines, offers }));
}

/** Whoever asks for their own role: "chi sono", and not "chi sono gli …". */
const ofSpeaker = / (?:i|i'm|my|am|ho|mio|miei|sono(?! (?:gli|i|le|tutti|quelli))) /;
