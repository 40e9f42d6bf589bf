import type { Answer } from "../../answer";
import type { Command, CommandName } from "../../command";
import type { Turn } from "../../context";
import { reply } from "../../views/help/reply";
import { shown } from "../../views/view";
import { waysToBegin } from "../guessing/begin";
import { offersOf } from "../guessing/offers";

export type Word = Extract<CommandName, `talk.${string}`> extends `talk.${infer Name}` ? Name : never;

/** What people say to whom they talk with. */
export const smallTalk = [
  "hello",
  "how-are-you",
  "thanks",
  "bye",
  "yes",
  "no",
  "cancel",
  "enough",
  "ok",
  "laugh",
  "blame",
  "puzzled",
] as const satisfies readonly Word[];

/** After these somebody may want to know what can be done. */
const begins: ReadonlySet<Word> = new Set<Word>(["hello", "puzzled"]);

/** What may be meant by others. */
const ways: Partial<Readonly<Record<Word, readonly (readonly [CommandName])[]>>> = { enough: [["notices.show"]] };

/** Small talk, answered in a few words. */
export async function showTalk(turn: Turn, commands: readonly Command[], word: Word): Promise<Answer> {
  const { reader, actor } = turn;
  const [name = ""] = actor.name.split(" ");
  const lines = [reader.text(`talk.${word}.text`)];
  const offers = begins.has(word) ? await twoWaysAndHelp(turn, commands) : offersOf(turn, commands, ways[word] ?? []);
  return shown(reply(reader, { title: reader.text(`talk.${word}.title`, { name }), lines, offers }));
}

/** What signs without words say, by what they show: "?", a thumb, a face. */
const signs: readonly (readonly [RegExp, Word])[] = [
  [/[👎😡😠🤬]/u, "blame"],
  [/[🙏❤💙💚]/u, "thanks"],
  [/[👋]/u, "hello"],
  [/[😂🤣😄😆😁😀😅]/u, "laugh"],
  [/[👍👌✅✔💪🙂😊🎉👏]/u, "ok"],
];

/** The answer to a message in which there is no word. */
export const showSigns = (turn: Turn, commands: readonly Command[], said: string): Promise<Answer> =>
  showTalk(turn, commands, signs.find(([sign]) => sign.test(said))?.[1] ?? "puzzled");

/** What Rapport is, and how to begin. */
export async function showAbout(turn: Turn, commands: readonly Command[]): Promise<Answer> {
  const { reader } = turn;
  const lines = [reader.text("welcome.what"), reader.text("answers.about.text")];
  const offers = await twoWaysAndHelp(turn, commands);
  return shown(reply(reader, { title: reader.text("answers.about.title"), lines, offers }));
}

const twoWaysAndHelp = async (turn: Turn, commands: readonly Command[]) => [
  ...(await waysToBegin(turn, commands)).slice(0, 2),
  ...offersOf(turn, commands, [["help"]]),
];
