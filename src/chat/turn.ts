import { firstLanguage, languageOf } from "../core/languages";
import { actorOf, permit } from "../core/people/actor";
import { can, type Permission } from "../core/permissions";
import type { Deps } from "../core/ports";
import type { Action } from "./action";
import { actions } from "./actions";
import { openHelp } from "./actions/help/help";
import { sayWords } from "./actions/help/say";
import type { Answer } from "./answer";
import { type Command, doesKey, exampleKey } from "./command";
import { commands } from "./commands";
import { type ChatSettings, type IncomingTurn, runIn, type Turn, type WritingTurn } from "./context";
import { grammarOf, type Parsed } from "./language/parse";
import { suggestions } from "./language/suggest";
import { refuse } from "./refuse";
import { showHelp } from "./screens/help";
import { readerFor } from "./texts/reader";
import { didYouMean } from "./views/help/did-you-mean";
import { welcomeCard } from "./views/help/welcome";
import { notAMemberCard } from "./views/refusals/not-a-member";
import { outdatedCard } from "./views/refusals/outdated";
import { shown } from "./views/view";

const grammar = grammarOf(commands);
const byVerb = new Map<string, Action>(
  [...actions, openHelp(commands), sayWords(saySafely)].map((action) => [action.verb, action]),
);

/** Answers what a verified person typed or pressed. Every turn of the bot comes through here. */
export const conversation =
  (deps: Deps, settings: ChatSettings) =>
  async (incoming: IncomingTurn): Promise<Answer> => {
    const store = await deps.stores.of(incoming.tenant);
    if (!store)
      return shown(
        notAMemberCard(readerFor(languageOf(incoming.locale) ?? firstLanguage, "UTC"), { reason: "tenant" }),
      );
    const { tenant } = store;
    const actor = await actorOf(store, incoming.person, settings.admins);
    const known = actor.ok ? actor.value : undefined;
    const language = known?.language ?? languageOf(incoming.locale) ?? tenant.language;
    const reader = readerFor(language, known?.timeZone ?? validZone(incoming.timeZone) ?? tenant.timeZone);
    if (!actor.ok) return shown(notAMemberCard(reader, { reason: "person" }));
    const turn: WritingTurn = { deps, store, actor: actor.value, reader, incoming, settings };
    return incoming.input.kind === "text" ? answerText(turn, incoming.input.text) : answerPress(turn, incoming.input);
  };

/** The first words in a personal chat; nothing when the chat is known already, or the person may do nothing. */
export const welcome =
  (deps: Deps, settings: ChatSettings) =>
  async (incoming: IncomingTurn): Promise<Answer | undefined> => {
    const store = await deps.stores.of(incoming.tenant);
    if (!store || (await store.conversation(incoming.conversation.id))) return undefined;
    const actor = await actorOf(store, incoming.person, settings.admins);
    if (!actor.ok) return undefined;
    const { name, roles, language, timeZone } = actor.value;
    const { tenant } = store;
    const reader = readerFor(language ?? languageOf(incoming.locale) ?? tenant.language, timeZone ?? tenant.timeZone);
    const { total } = await store.customers({ limit: 1 });
    const mayInvite = can(actor.value, "invitations.write");
    return shown(welcomeCard(reader, { name, roles, tenant: tenant.name, customers: total, mayInvite }));
  };

async function answerText(turn: WritingTurn, text: string): Promise<Answer> {
  const parsed = grammar.parse(text);
  if (parsed.kind !== "command") return answerNoCommand(turn, parsed);
  const { command, argument } = parsed;
  return permitted(turn, command.needs, () => runIn(turn, command, argument));
}

async function answerPress(
  turn: WritingTurn,
  press: Extract<IncomingTurn["input"], { kind: "press" }>,
): Promise<Answer> {
  const action = byVerb.get(press.verb);
  if (!action || (press.automatic && action.writes)) return shown(outdatedCard(turn.reader, {}));
  return permitted(turn, action.needs, async () => {
    const answer = await runIn(turn, action, press.data);
    return answer ?? shown(outdatedCard(turn.reader, {}));
  });
}

/** What a pressed row says: anything but words that write, which a person has to type. */
async function saySafely(turn: Turn, text: string): Promise<Answer> {
  const parsed = grammar.parse(text);
  if (parsed.kind !== "command") return answerNoCommand(turn, parsed);
  const { command, argument } = parsed;
  if (command.writes) return ask(turn, { kind: "unclear", text, guesses: [parsed] });
  return permitted(turn, command.needs, () => command.run(turn, argument));
}

const answerNoCommand = async (turn: Turn, parsed: Exclude<Parsed, { kind: "command" }>): Promise<Answer> =>
  parsed.kind === "empty" ? showHelp(turn, commands) : ask(turn, parsed);

async function permitted(turn: Turn, needs: Permission | undefined, go: () => Promise<Answer>): Promise<Answer> {
  if (!needs || can(turn.actor, needs)) return go();
  const outcome = await permit(turn.store, turn.actor, needs);
  return outcome.ok ? go() : refuse(turn, outcome.error);
}

/** Did you mean: at most three ways, all of which this person may use; none that writes can be pressed. */
async function ask(turn: Turn, unclear: Extract<Parsed, { kind: "unclear" }>): Promise<Answer> {
  const may = (command: Command) => !command.needs || can(turn.actor, command.needs);
  const guesses = suggestions(unclear.guesses, may).map(({ command, argument }) => {
    const first = command.words[turn.reader.language][0];
    const needed = command.argument === "required" && !argument ? turn.reader.text(exampleKey(command)) : argument;
    const words = command.argument === "none" ? first : `${first} ${needed}`.trim();
    const does = turn.reader.text(doesKey(command));
    return command.writes ? { words, does } : { words, does, press: { verb: "say" as const, data: { text: words } } };
  });
  return shown(didYouMean(turn.reader, { typed: unclear.text, guesses }));
}

/** A client's time zone, if this machine knows it: a wrong one must not break the turn. */
function validZone(zone: string | undefined): string | undefined {
  if (!zone) return undefined;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    return undefined; // unknown here: the tenant's own zone is used
  }
}
