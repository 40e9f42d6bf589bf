import { type Language, languages } from "../../core/languages";
import type { Answer } from "../answer";
import type { Command, CommandName } from "../command";
import type { Turn } from "../context";
import type { Asked } from "../language/asked/asked";
import { subjectIn, subjects } from "../language/asked/subjects";
import { readerFor } from "../texts/reader";
import { helpCard } from "../views/help/help";
import { languageSet } from "../views/help/language";
import { reply } from "../views/help/reply";
import { replaced, shown } from "../views/view";
import { offer, offerOf } from "./offers";

/** What most people come for, the most pressing first. */
const pressing: readonly CommandName[] = ["removals.review", "customers.list", "invitations.start", "history.show"];
const shownNow = 3;

/** What this person may do (R148), derived from the list of commands: three things to do now, then subject by subject. */
export function showHelp(turn: Turn, commands: readonly Command[], asked?: Asked): Answer {
  const { reader, actor } = turn;
  const subject = asked && subjectIn(asked.keys);
  const groups = subjects
    .filter((each) => subject === undefined || each === subject)
    .map((task) => ({
      task,
      commands: commands.filter((command) => command.task === task).flatMap((command) => offer(turn, command) ?? []),
    }));
  const now = pressing.flatMap((name) => offerOf(turn, commands, name) ?? []).slice(0, shownNow);
  return shown(
    helpCard(reader, {
      name: actor.name,
      roles: actor.roles,
      now: subject === undefined ? now : [],
      groups: groups.filter((group) => group.commands.length > 0),
    }),
  );
}

/** Says in the language that was chosen that it is the one from now on. */
export const showLanguage = (turn: Turn, language: Language): Answer =>
  replaced(languageSet(readerFor(language, turn.reader.timeZone), {}));

/** Which language, to be chosen by a press: a wish without one changes nothing. */
export const askLanguage = ({ reader }: Turn): Answer =>
  shown(
    reply(reader, {
      title: reader.text("language.ask.title"),
      lines: [],
      offers: languages.map((language) => ({
        words: reader.text(`language.${language}`),
        does: reader.text("language.ask.does"),
        press: { verb: "language.set", data: { language } },
      })),
    }),
  );
