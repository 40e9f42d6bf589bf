import { type Command, exampleKey } from "../../command";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { daySaid, lengthSaid } from "../../language/asked/days-said";
import { signsSaid } from "../../language/names/signs-said";
import { isStrict } from "../../language/spoken";
import type { Understand } from "../../language/understood";
import { spelling, type Token } from "../../language/words/tokens";
import type { Suggested } from "../../views/help/command-line";
import { servicesNamed } from "../../views/history/event-view";
import { quoted } from "../../views/shorten";
import { offer } from "./offers";

/** What a line says beside whom a deed is done to, in words to type, and whether a line that was understood has it. */
interface Piece {
  words: string;
  isIn(asked: Asked): boolean;
}

/**
 * A command offered about somebody, with all else that the line says for it and that its words can carry; what they cannot
 * is named beside it. Nothing where the words would not lead to this command.
 *
 * @param whom as it is typed behind the command; empty where nobody is named, and who types it puts a name there
 */
export async function carrying(
  turn: Turn,
  command: Command,
  asked: Asked,
  whom: string,
  understand: Understand<Command>,
): Promise<Suggested | undefined> {
  const { shown } = command.words[turn.reader.language];
  const isContrary = command.contrary?.(asked);
  const needsMore = isStrict(command) && command.argument !== "none";
  const called = whom || (needsMore ? turn.reader.text(exampleKey(command)) : "");
  const tried = async (pieces: readonly Piece[]): Promise<Suggested | undefined> => {
    const argument = pieces.length > 0 ? [called, ...pieces.map(({ words }) => words)].join(" ") : whom;
    const suggested = offer(turn, command, argument, isContrary);
    const led = suggested && (await understand(turn.store, suggested.words));
    const isLed = led?.kind === "command" && led.command === command && pieces.every(({ isIn }) => isIn(led.asked));
    return isLed ? suggested : undefined;
  };
  let best = await tried([]);
  if (!best) return undefined;
  const [kept, aside]: [Piece[], Piece[]] = [[], []];
  for (const piece of piecesOf(turn, command, asked, whom)) {
    const more = await tried([...kept, piece]);
    (more ? kept : aside).push(piece);
    best = more ?? best;
  }
  const named = best.press === undefined && whom === "" && best.words !== shown ? unnamed(best, shown, kept) : best;
  if (aside.length === 0) return named;
  const words = quoted(
    turn.reader,
    aside.map((piece) => piece.words),
  );
  return { ...named, does: turn.reader.text("guess.left-aside", { does: named.does, words }) };
}

/** Words to type where nobody is named: the place of the name is left to whoever types them, instead of somebody's name. */
const unnamed = (suggested: Suggested, shown: string, kept: readonly Piece[]): Suggested => ({
  ...suggested,
  words: [`${shown} …`, ...kept.map(({ words }) => words)].join(" "),
});

function piecesOf({ reader }: Turn, command: Command, asked: Asked, whom: string): Piece[] {
  if (!isStrict(command) || command.takes) return [];
  const { sentence, services, reason } = asked;
  const ofServices: Piece[] =
    services.length > 0 && command.slots?.includes("service")
      ? [
          {
            words: servicesNamed(reader, services),
            isIn: (led) => services.every((each) => led.services.includes(each)),
          },
        ]
      : [];
  const signs = command.takesAnything === true ? signsSaid(sentence).filter((sign) => !whom.includes(sign)) : [];
  const ofSigns = signs.map((sign): Piece => ({ words: sign, isIn: (led) => signsSaid(led.sentence).includes(sign) }));
  const ofTimes = timesTyped(command, sentence.tokens).map(
    (time): Piece => ({ words: time, isIn: (led) => timesTyped(command, led.sentence.tokens).includes(time) }),
  );
  const ofReason: Piece[] = reason
    ? [{ words: reader.text("guess.because", { why: reason }), isIn: (led) => led.reason !== undefined }]
    : [];
  return [...ofSigns, ...ofServices, ...ofTimes, ...ofReason];
}

/** The day and the length that a line names and a command takes, as typed, with the small words that lead to each. */
function timesTyped({ takesDay, takesLength }: Command, tokens: readonly Token[]): string[] {
  const day = takesDay ? daySaid(tokens) : undefined;
  // "Next week, no time today": on that day nothing that is put off comes back.
  const isMeant = !(takesLength && day?.isToday);
  const times = [isMeant && day, takesLength && lengthSaid(tokens)].flatMap((time) => time || []);
  const typed = times.map(({ from, to }) => {
    let first = from;
    while (beforeTime.test(tokens[first - 1]?.key ?? "")) first -= 1;
    return spelling(tokens.slice(first, to));
  });
  // "Until next week" is a length, and holds no day besides.
  return typed.filter(
    (one, at) => !typed.some((other, place) => place !== at && other.includes(one) && (other !== one || place < at)),
  );
}
const beforeTime = /^(?:on|the|for|until|till?|to|by|per|al?|all[ao]?|all'|fino|sino|entro)$/;
