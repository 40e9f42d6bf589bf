import { type Cloud, clouds } from "../../../core/clouds";
import { mayAt } from "../../../core/providers/partner-type";
import { type Command, type CommandName, doesFor, exampleKey, type Task } from "../../command";
import type { Turn } from "../../context";
import { isStrict } from "../../language/spoken";
import type { Suggested } from "../../views/help/command-line";

/**
 * A command offered to a person: what to type, what it does, and a press where it only reads. Nothing that this person
 * may not do is offered, nor what partners of our type do not, and what writes, or opens a form that does, is never pressed from an offer.
 */
export function offer(turn: Turn, command: Command, argument = "", isContrary = false): Suggested | undefined {
  const { reader, actor, store } = turn;
  const needs = command.offeredTo ?? command.needs;
  if ((needs && !mayAt(store.tenant, actor, needs)) || isOnlySaid(command)) return undefined;
  if (!isDoneIn(store.tenant.cloud, command)) return undefined;
  const { shown, names } = command.words[reader.language];
  const does = reader.text(doesFor(store.tenant, command));
  const isTyped = isStrict(command);
  const needsMore = command.argument === "required" || (isTyped && command.argument !== "none");
  const needed = argument || (needsMore ? reader.text(exampleKey(command)) : "");
  const words = `${(isContrary && names?.[0]) || shown} ${needed}`.trim();
  const pressable = !isTyped && (command.argument !== "required" || argument !== "");
  return pressable ? { words, does, press: { verb: "say", data: { text: words } } } : { words, does };
}

/** In a cloud that is closed what is known is read, and nothing is done any more but among ourselves. */
const isDoneIn = (cloud: Cloud, command: Command): boolean =>
  (command.isIn?.(cloud) ?? true) && (clouds[cloud].open || !isStrict(command) || ours.has(command.task));
const ours: ReadonlySet<Task> = new Set(["people", "notices", "settings"]);

/** Small talk, questions, and whatever else there is: nobody chooses them. */
const isOnlySaid = ({ name }: Command): boolean => /^(?:talk|answers|elsewhere|pages)\./.test(name);

/** The same, of the command with this name. */
export function offerOf(
  turn: Turn,
  commands: readonly Command[],
  name: CommandName,
  argument?: string,
): Suggested | undefined {
  const command = commands.find((each) => each.name === name);
  return command && offer(turn, command, argument);
}

/** Those of several that this person may use, each with what stands behind it. */
export const offersOf = (
  turn: Turn,
  commands: readonly Command[],
  wanted: readonly (readonly [name: CommandName, argument?: string | undefined])[],
): Suggested[] => wanted.flatMap(([name, argument]) => offerOf(turn, commands, name, argument) ?? []);
