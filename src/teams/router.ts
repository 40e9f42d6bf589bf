import { Application } from "@microsoft/teams-ai";
import { ActivityTypes, type TurnContext } from "botbuilder";
import type { Card } from "../chat/answer";
import { kindOf } from "./activity";
import type { Desk } from "./desk";
import { once } from "./once";
import { answerMessage, answerPress, note } from "./reply";
import { actionInput, localeOf, messageInput, saidOf } from "./said";
import { type TeamsTurn, turnOf } from "./turn";

/**
 * Which activity goes where. The router of teams-ai, without its state, its mention stripping and its way of answering
 * card actions, which shows personal views to everybody (teams-platform 6.5).
 */
export function createRouter(desk: Desk): Application {
  const app = new QuietApplication({ removeRecipientMention: false, startTypingTimer: false });
  const welcomed = once<void>();

  app.activity(ActivityTypes.Message, async (context) => hear(desk, turnOf(context)));
  app.addRoute(isAction, async (context) => act(desk, turnOf(context)), true);
  app.activity(ActivityTypes.InstallationUpdate, async (context) => {
    const turn = turnOf(context);
    if (turn.inbound.action?.startsWith("remove")) return desk.seen.gone(turn.inbound, turn.tenant);
    await greet(desk, turn, welcomed);
  });
  app.conversationUpdate("membersAdded", async (context) => {
    const turn = turnOf(context);
    if (concernsBot(turn, turn.inbound.membersAdded)) await greet(desk, turn, welcomed);
  });
  app.conversationUpdate("membersRemoved", async (context) => {
    const { inbound, tenant } = turnOf(context);
    if (concernsBot({ inbound }, inbound.membersRemoved)) await desk.seen.gone(inbound, tenant);
  });
  app.addRoute(isInvoke, async (context) => leaveAlone(turnOf(context)), true);
  app.addRoute(always, async () => undefined);
  return app;
}

class QuietApplication extends Application {
  override startTypingTimer(): void {
    // The SDK starts it whatever its option says: one timer for all turns, posting past our rate limits.
  }
}

const isAction = async ({ activity }: TurnContext): Promise<boolean> =>
  activity.type === ActivityTypes.Invoke && activity.name === "adaptiveCard/action";
const isInvoke = async ({ activity }: TurnContext): Promise<boolean> => activity.type === ActivityTypes.Invoke;
/** Microsoft adds kinds of activity without notice: what we do not know is taken and left alone. */
const always = async (): Promise<boolean> => true;

const concernsBot = ({ inbound }: Pick<TeamsTurn, "inbound">, members: TeamsTurn["inbound"]["membersAdded"]): boolean =>
  members?.some((member) => member.id === inbound.recipient.id) ?? false;

/** HTTP 200 whatever happened: the outcome of an action stands in the body (stack.md 3.1). */
function leaveAlone(turn: TeamsTurn): void {
  turn.answer = "{}";
}

async function hear(desk: Desk, turn: TeamsTurn): Promise<void> {
  const said = saidOf(turn.inbound, turn.tenant, messageInput(turn.inbound));
  if (said) {
    // Before the answer: what is typed may be about the conversation itself.
    await noteSeen(desk, turn);
    return answerMessage(desk, turn, said);
  }
  const { conversation, serviceUrl, recipient } = turn.inbound;
  const text = desk.say(localeOf(turn.inbound), "turn.no-identity");
  const place = { tenant: turn.tenant, conversation: conversation.id, serviceUrl, botId: recipient.id };
  await desk.send.post(place, { card: plainCard(text), summary: text });
}

async function act(desk: Desk, turn: TeamsTurn): Promise<void> {
  const input = actionInput(turn.inbound);
  if (!input) return leaveAlone(turn);
  const said = saidOf(turn.inbound, turn.tenant, input);
  // After the answer: a store that is slow to write must not use up the patience of the client.
  if (said) turn.after.push(() => noteSeen(desk, turn));
  turn.answer = said ? await answerPress(desk, turn, said) : note(desk.say(localeOf(turn.inbound), "turn.no-identity"));
}

async function greet(desk: Desk, turn: TeamsTurn, welcomed: ReturnType<typeof once<void>>): Promise<void> {
  const { inbound, tenant } = turn;
  const said = saidOf(inbound, tenant, { kind: "text", text: "" });
  // Installing brings two activities, at times both at once; a chat is welcomed by the first that is carried out.
  if (said && kindOf(inbound) === "personal") {
    await welcomed(`${tenant} ${said.conversation.id}`, async () => {
      const answer = await desk.welcome(said);
      if (answer) await answerMessage({ ...desk, talk: async () => answer }, turn, said);
    });
  }
  await noteSeen(desk, turn);
}

/** A store that cannot take the note now must not keep the person from an answer. */
async function noteSeen(desk: Desk, turn: TeamsTurn): Promise<void> {
  try {
    await desk.seen.note(turn.inbound, turn.tenant);
  } catch (cause) {
    desk.log.warn("conversation not noted", { tenant: turn.tenant, reference: turn.reference, cause });
  }
}

function plainCard(text: string): Card {
  const body = [{ type: "TextBlock", text, wrap: true }];
  return {
    json: JSON.stringify({ type: "AdaptiveCard", version: "1.5", fallbackText: text, body }),
    fallbackText: text,
  };
}
