import { z } from "zod";
import { firstLanguage, languageOf } from "../core/languages";
import { can } from "../core/permissions";
import type { AllDeps } from "../core/ports";
import { type Action, wordsBeside, wordsTyped } from "./action";
import { actions } from "./actions";
import { openHelp } from "./actions/help/help";
import { sayWords } from "./actions/help/say";
import type { Answer } from "./answer";
import { whoIsHere } from "./arriving/who-is-here";
import { onItsMessage, rowOfChosen, withWayBack } from "./carried-on";
import type { Command } from "./command";
import { commands } from "./commands";
import {
  type Cast,
  type ChatSettings,
  type IncomingTurn,
  runIn,
  type Said,
  type Turn,
  type WritingTurn,
} from "./context";
import type { Asked } from "./language/asked/asked";
import { namesSlot } from "./language/beginning/strict";
import { messageOf } from "./language/lines";
import { isStrict } from "./language/spoken";
import type { Understood } from "./language/understood";
import { keepTyped, outdated } from "./refuse";
import { rehearsed, rehearsedTogether } from "./rehearse";
import { showActing } from "./screens/answers/acting";
import { asksHow } from "./screens/answers/deeds";
import { showSigns } from "./screens/answers/talk";
import { showDenied } from "./screens/guessing/denied";
import { withOnlyTold } from "./screens/guessing/only-told";
import { showHelp } from "./screens/help";
import { withOthersNamed } from "./screens/others-named";
import { takeFile } from "./take-file";
import { type Reader, readerFor } from "./texts/reader";
import { pressedWithout, saidWithout, withPasswordRule } from "./typed-passwords";
import { ask, notYet, oneByOneIn, permitted, tellsOfCustomers, understand } from "./understanding";
import { reply } from "./views/help/reply";
import { withNote } from "./views/note";
import { notAMemberCard } from "./views/refusals/not-a-member";
import { passwordTyped } from "./views/refusals/password";
import { longestQuote, quoted, shortened } from "./views/shorten";
import type { TypedWords } from "./views/typed-words";
import { shown } from "./views/view";

const byVerb = new Map<string, Action>(
  [...actions, openHelp(commands), sayWords(saySafely)].map((action) => [action.verb, action]),
);

/** Answers what a verified person typed or pressed. Every turn of the bot comes through here. */
export const conversation =
  ({ stores, ...deps }: AllDeps, settings: ChatSettings, cast?: Cast) =>
  async (arrived: IncomingTurn): Promise<Answer> => {
    const { incoming, emptied } = withoutPasswords(arrived);
    const store = await stores.of(incoming.tenant);
    if (!store)
      return shown(
        notAMemberCard(readerFor(languageOf(incoming.locale) ?? firstLanguage, "UTC", incoming.conversation), {
          reason: "tenant",
        }),
      );
    const acting = cast && (await showActing(store, cast, incoming, lineOf(incoming.input), understand));
    if (acting) return acting;
    const here = await whoIsHere({ stores, ...deps }, settings, incoming, store);
    const { reader } = here;
    if (incoming.input.kind === "text" && emptied.length > 0) {
      return shown(passwordTyped(reader, { isShared: incoming.conversation.kind !== "personal" }));
    }
    const typed = typedInto(incoming, reader);
    const ruled = (answer: Answer): Answer => (emptied.length > 0 ? withPasswordRule(reader, answer) : answer);
    if (here.kind === "stranger")
      return ruled(keepTyped({ reader, typed }, shown(notAMemberCard(reader, { reason: here.reason }))));
    const turn: WritingTurn = { deps, store, actor: here.actor, reader, incoming, settings, typed, emptied };
    return incoming.input.kind === "text"
      ? answerText(turn, incoming.input)
      : ruled(await answerPress(turn, incoming.input));
  };

const wordsToSay = z.object({ text: z.string() });

/** What was typed, or what a pressed row says for who pressed it. */
function lineOf(input: IncomingTurn["input"]): string | undefined {
  if (input.kind === "text") return input.text;
  const said = input.verb === "say" ? wordsToSay.safeParse(input.data) : undefined;
  return said?.data?.text;
}

/** What came in without the passwords in it, before anything understands it, repeats it or keeps it. */
function withoutPasswords(incoming: IncomingTurn): { incoming: IncomingTurn; emptied: readonly string[] } {
  const { input } = incoming;
  if (input.kind === "text") {
    // Of what is too long nothing is read, nor told.
    if (isTooLong(input.text)) return { incoming, emptied: [] };
    const { left, emptied } = saidWithout(input);
    return { incoming: { ...incoming, input: left }, emptied };
  }
  const { left, emptied } = pressedWithout(input.data);
  return { incoming: { ...incoming, input: { ...input, data: left } }, emptied };
}

async function answerText(turn: WritingTurn, { text, edited, called, file, otherFiles = [] }: Said): Promise<Answer> {
  if (file) {
    const lines = isTooLong(text) ? [shortened(text, longestQuote)] : messageOf(text, turn.actor.name).lines;
    return takeFile(turn, { file, lines, others: otherFiles });
  }
  if (isTooLong(text)) {
    const limit = turn.reader.text("guess.too-long.limit", { n: turn.reader.number(longestMessage) });
    return shown(reply(turn.reader, { title: turn.reader.text("guess.too-long"), lines: [limit] }));
  }
  const { lines } = messageOf(text, turn.actor.name);
  const [line, ...others] = lines;
  if (line === undefined) return text.trim() ? showSigns(turn, commands, text) : showHelp(turn, commands);
  const tried = others.length > 0 ? await rehearsedTogether(turn, lines) : undefined;
  if (tried) return { ...tried, forAsker: true };
  const understood = await understand(turn.store, line);
  const begins = understood.kind === "command" && isStrict(understood.command);
  if (called !== undefined && begins && !edited) return toColleague(turn, line, called);
  if (others.length === 0 && !(edited && begins)) return answerLine(turn, line, understood);
  // Of several lines the first is answered when it only reads; none is run that writes, and none that was corrected.
  if (begins || understood.kind === "unclear") {
    const why = turn.reader.text(edited ? "guess.edited" : "guess.several-writes", {
      lines: quoted(turn.reader, lines),
    });
    return shown(reply(turn.reader, { title: turn.reader.text("guess.nothing-begun"), lines: [why] }));
  }
  return withNote(
    await answerLine(turn, line, understood),
    turn.reader.text("guess.other-lines", { lines: quoted(turn.reader, others) }),
  );
}

/** "@Elena rimuovi …" tells Elena: nothing is begun for who says it. */
function toColleague({ reader }: Turn, line: string, name: string): Answer {
  const why = reader.text("guess.called", { name, lines: quoted(reader, [line]) });
  return shown(reply(reader, { title: reader.text("guess.nothing-begun"), lines: [why] }));
}

/** Letters of a message that are read, as they are compared: some signs stand for eighteen. */
const longestMessage = 10_000;
const isTooLong = (text: string): boolean =>
  text.length > longestMessage || text.normalize("NFKD").length > longestMessage;

type Meant = Pick<Extract<Understood<Command>, { kind: "command" }>, "command" | "asked">;

async function answerLine(turn: WritingTurn, line: string, understood: Understood<Command>): Promise<Answer> {
  const answer = await answerOf(turn, line, understood);
  return tellsOfCustomers(understood) ? { ...answer, forAsker: true } : answer;
}

async function answerOf(turn: WritingTurn, line: string, understood: Understood<Command>): Promise<Answer> {
  const tried = await rehearsed(turn, line, understood);
  if (tried) return tried;
  if (understood.kind === "denied") return showDenied(turn, understood.command, understood.asked);
  const each = oneByOneIn(understood);
  if (each) return permitted(turn, each.needs, () => each.show(turn), each.doing);
  if (understood.kind === "unclear") return ask(turn, line, understood);
  const { wishes } = understood;
  const { command, asked } = readInstead(turn, understood);
  const said = await permitted(
    turn,
    command.needs,
    async () => {
      // What stands in for a deed that cannot begin is no answer where that is too early.
      const deed = commands.find(({ name, orElse }) => name === asked.deed && orElse === command.name);
      return (await notYet(turn, deed ?? command)) ?? runIn(turn, command, asked);
    },
    command.doing,
  );
  const told = withOnlyTold(turn, commands, command, asked, said);
  const noted = withAsides(turn, asked, told);
  const given: Answer = isStrict(command) ? { ...noted, formOf: turn.incoming.person.id } : noted;
  const isAboutOne = !isStrict(command) && command.argument !== "none" && command.slots?.includes("customer");
  const answer = isAboutOne ? await withOthersNamed(turn, asked, given) : given;
  if (!wishes) return answer;
  const words = { answered: quoted(turn.reader, [wishes.answered]), others: quoted(turn.reader, wishes.others) };
  return withNote(answer, turn.reader.text("guess.other-wishes", words));
}

/** What stood beside the deed and is in no form. */
const withAsides = ({ reader }: Turn, { asides = [] }: Asked, answer: Answer): Answer =>
  asides.length > 0 ? withNote(answer, reader.text("guess.aside", { words: quoted(reader, asides) })) : answer;

/** By who may not do it: "link", and no link, is answered with what only reads, and "how is it done" with how, and by whom. */
function readInstead({ actor }: Turn, { command, asked }: Meant): Meant {
  const { name, needs, orElse, slots = [] } = command;
  if (!needs || can(actor, needs)) return { command, asked };
  const isHow = asksHow(asked.sentence);
  const isEmpty = slots.length > 0 && !namesSlot(command, asked.sentence);
  const instead = isHow ? "answers.how" : isEmpty ? orElse : undefined;
  return {
    command: commands.find((each) => each.name === instead) ?? command,
    asked: isHow ? { ...asked, deed: name } : asked,
  };
}

/** The words in the form that was sent, which are kept whatever comes of it. */
function typedInto({ input }: Pick<IncomingTurn, "input">, reader: Reader): TypedWords[] {
  const action = input.kind === "press" ? byVerb.get(input.verb) : undefined;
  return action && input.kind === "press" ? wordsTyped(action, input.data, reader) : [];
}

/** What the rows of a list open: nobody is led into one, as on a card of all, whose rows they may not press. */
const rowsOpen = z.object({ opens: z.string() });

async function answerPress(
  asked: WritingTurn,
  pressed: Extract<IncomingTurn["input"], { kind: "press" }>,
): Promise<Answer> {
  const press = { ...pressed, ...(await rowOfChosen(asked.store, pressed)) };
  const isSearch = press.verb === pressed.verb && press.data !== pressed.data;
  const turn = isSearch ? { ...asked, typed: typedInto({ input: press }, asked.reader) } : asked;
  const action = byVerb.get(press.verb);
  if (!action || (press.automatic && action.writes)) return outdated(turn);
  const rows = rowsOpen.safeParse(press.data);
  const opened = rows.success ? byVerb.get(rows.data.opens) : undefined;
  const run = () => permitted(turn, opened?.needs, () => runIn(turn, action, press.data), opened?.doing);
  const answer = await permitted(turn, action.needs, run, action.doing);
  const typed = wordsBeside(action, press.data, turn.reader);
  const led = withWayBack(turn, press.data, answer);
  const kept = onItsMessage(turn, keepTyped({ reader: turn.reader, typed }, led));
  // A customer's card that is put into a message asks for that customer, as a line does.
  return press.said ? { ...kept, forAsker: true } : kept;
}

/** What a pressed row says: anything but words that write, or open a form, which a person has to type. */
async function saySafely(turn: Turn, text: string): Promise<Answer> {
  const understood = await understand(turn.store, text);
  const tried = await rehearsed(turn, text, understood);
  if (tried) return tried;
  if (understood.kind === "unclear") return ask(turn, text, understood);
  const { command, asked } = understood;
  if (understood.kind === "denied") return showDenied(turn, command, asked);
  if (command.writes || isStrict(command)) return ask(turn, text, { kind: "unclear", guesses: [understood], left: [] });
  return permitted(turn, command.needs, () => command.run(turn, asked));
}
