import { type Language, languages } from "../../core/languages";
import { namesWith } from "../../core/people/actor";
import { permissions } from "../../core/permissions";
import { mayAt, notForPartner, worksWithProviders } from "../../core/providers/partner-type";
import type { Answer } from "../answer";
import type { Command, CommandName } from "../command";
import type { Turn } from "../context";
import type { Asked } from "../language/asked/asked";
import { type Subject, subjectIn, subjects } from "../language/asked/subjects";
import { topicCalled, topicToHelp } from "../language/asked/topics-explained";
import { readerFor } from "../texts/reader";
import type { Suggested } from "../views/help/command-line";
import { helpCard } from "../views/help/help";
import { languageSet } from "../views/help/language";
import { reply } from "../views/help/reply";
import { replaced, shown } from "../views/view";
import { waysToBegin } from "./guessing/begin";
import { offer } from "./guessing/offers";
import { showNear, showTopic } from "./guide";

/**
 * What this person may do (R148), derived from the list of commands: what to do now and every subject, or the subject
 * asked for. One that is none, or has nothing for this person, is named.
 */
export async function showHelp(turn: Turn, commands: readonly Command[], asked?: Asked): Promise<Answer> {
  const explained = asked && (await explainedBehind(turn, commands, asked));
  if (explained) return explained;
  const { reader, actor } = turn;
  const groups = subjects
    .map((task) => ({
      task,
      commands: commands.filter((command) => command.task === task).flatMap((command) => offer(turn, command) ?? []),
    }))
    .filter((group) => group.commands.length > 0);
  const subject = asked && subjectIn(asked.keys);
  const open = groups.find(({ task }) => task === subject);
  const who = { name: actor.name, roles: actor.roles };
  const note = subject ? await notForRole(turn, commands, subject) : unknownSubject(turn, commands, asked);
  const facts = open
    ? { now: await examplesOf(turn, open.task), groups: [open] }
    : { now: await waysToBegin(turn, commands), groups };
  return shown(helpCard(reader, { ...who, ...facts, note, open: open !== undefined }));
}

/**
 * The topic of the guide that stands behind the word for help, or those that it nearly is: "help partner id". A subject
 * of the help comes first where no topic is called so.
 */
async function explainedBehind(
  turn: Turn,
  commands: readonly Command[],
  { sentence }: Asked,
): Promise<Answer | undefined> {
  const place = sentence.tokens.findIndex(({ key }) => isWordFor(commands, "help", key));
  const behind = sentence.tokens.slice(place + 1);
  const isOne = behind.length === 1;
  const explained = place < 0 ? undefined : topicToHelp(behind);
  if (explained) return showTopic(turn, explained);
  const isSubject = subjectIn(behind.map(({ key }) => key)) !== undefined;
  if (place < 0 || (isSubject && isOne)) return undefined;
  if (isOne && isWordFor(commands, "guide", behind[0]?.key)) return showTopic(turn);
  const topic = topicCalled(behind);
  return topic ? showTopic(turn, topic) : place === 0 ? showNear(turn, behind, isSubject) : undefined;
}

const isWordFor = (commands: readonly Command[], name: CommandName, key: string | undefined): boolean => {
  const command = commands.find((each) => each.name === name);
  return languages.some((language) => {
    const { shown, names = [] } = command?.words[language] ?? {};
    return key !== undefined && [shown, ...names].includes(key);
  });
};

/** What was asked for behind the word for help and is no subject. */
function unknownSubject({ reader }: Turn, commands: readonly Command[], asked: Asked | undefined): string {
  const words = asked && (asked.words || newWords(asked));
  return words && isWordFor(commands, "help", asked.keys[0]) ? reader.text("help.unknown", { words }) : "";
}

/** Words that nobody knows, though they may be said of something that is not here. */
const newWords = ({ sentence }: Asked): string =>
  sentence.tokens
    .filter((_, place) => sentence.isNew[place])
    .map(({ raw }) => raw)
    .join(" ");

/** What of a subject is not for this person, and who may do it; nothing where there is no such thing. */
async function notForRole(turn: Turn, commands: readonly Command[], subject: Subject): Promise<string> {
  const { reader, store, actor } = turn;
  const { tenant } = store;
  const withheld = commands.filter(({ task, needs }) => task === subject && needs && !mayAt(tenant, actor, needs));
  if (withheld.some(({ needs }) => needs && notForPartner(tenant, needs)))
    return reader.text("refusal.not-for-direct-partner.providers.why");
  const needed = new Set(withheld.flatMap(({ needs }) => needs ?? []));
  const notes = [...needed].map(async (permission) => {
    const allowed = permissions[permission].roles;
    const words = withheld.filter(({ needs }) => needs === permission).map(({ words }) => words[reader.language].shown);
    return reader.text("help.not-for-role", {
      words: reader.and(words.map((each) => reader.text("common.quoted", { words: each }))),
      roles: reader.or(allowed.map((role) => reader.text(`role.${role}`))),
      holders: (await namesWith(store, allowed)).join(", ") || reader.text("refusal.fact.nobody"),
    });
  });
  return (await Promise.all(notes)).join(" ");
}

/** The list of customers can be narrowed in many words: some to begin with. */
async function examplesOf({ reader, store }: Turn, subject: Subject): Promise<Suggested[]> {
  if (subject !== "customers") return [];
  const [provider] = worksWithProviders(store.tenant) ? await store.providers() : [];
  const examples = [
    reader.text("help.filter.mine"),
    reader.text("help.filter.privileges"),
    reader.text("help.filter.service"),
    ...(provider ? [reader.text("help.filter.provider", { provider: provider.shortName })] : []),
  ];
  const does = reader.text("help.filter.does");
  return examples.map((words) => ({ words, does, press: { verb: "say", data: { text: words } } }));
}

/** Says in the language that was chosen that it is the one from now on. */
export const showLanguage = (turn: Turn, language: Language): Answer =>
  replaced(languageSet(readerFor(language, turn.reader.timeZone, turn.incoming.conversation), {}));

/** Of what others speak nothing is noted, nor does anything follow from it. */
export const showOthersLanguage = ({ reader }: Turn): Answer =>
  shown(
    reply(reader, {
      title: reader.text("language.others.title"),
      lines: [reader.text("language.others.text", { language: reader.text(`language.${reader.language}`) })],
    }),
  );

/** Which language, to be chosen by a press: a wish for none of them changes nothing, and hears which there are. */
export const askLanguage = ({ reader }: Turn): Answer =>
  shown(
    reply(reader, {
      title: reader.text("language.ask.title"),
      lines: [reader.text("language.ask.which")],
      offers: languages.map((language) => ({
        words: reader.text(`language.${language}`),
        does: reader.text("language.ask.does"),
        press: { verb: "language.set", data: { language } },
      })),
    }),
  );
