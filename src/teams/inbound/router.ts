// Its router alone: the whole package brings the tables of language models, which take a third of a second and 60 MB.
import { Application } from "@microsoft/teams-ai/lib/Application";
import { ActivityTypes, type TurnContext } from "botbuilder";
import type { Card } from "../../chat/answer";
import { rootOf } from "../../core/notices/conversation";
import { answerChoices } from "../extension/choices";
import { changeSettings, openDialog, openSettings, submitDialog } from "../extension/dialog";
import { answerSearch } from "../extension/search";
import { deduplicate } from "./deduplicate";
import { answerMessage, answerPress, note } from "./reply";
import { noteSeen, noteSign } from "./seen";
import { type TeamsTurn, turnOf } from "./turn";
import { actionInput, isEdit, localeOf, messageInput, saidOf } from "./turn-input";
import type { TurnServices } from "./turn-services";

/**
 * Which activity goes where. The router of teams-ai, without its state, its mention stripping and its way of answering
 * card actions, which shows personal views to everybody (teams-platform 6.5).
 */
export function createRouter(services: TurnServices): Application {
  const app = new QuietApplication({ removeRecipientMention: false, startTypingTimer: false });
  const welcomed = deduplicate<void>(services.among);

  app.activity(ActivityTypes.Message, async (context) => hear(services, turnOf(context)));
  app.activity(ActivityTypes.MessageUpdate, async (context) => {
    const turn = turnOf(context);
    if (isEdit(turn.inbound)) await hear(services, turn);
  });
  app.addRoute(isAction, async (context) => act(services, turnOf(context)), true);
  app.activity(ActivityTypes.InstallationUpdate, async (context) => {
    const turn = turnOf(context);
    if (turn.inbound.action?.startsWith("remove")) return closed(services, turn);
    await greet(services, turn, welcomed);
  });
  app.conversationUpdate("membersAdded", async (context) => {
    const turn = turnOf(context);
    await (concernsBot(turn, turn.inbound.membersAdded) ? greet(services, turn, welcomed) : noteSign(services, turn));
  });
  app.conversationUpdate("membersRemoved", async (context) => {
    const turn = turnOf(context);
    await (concernsBot(turn, turn.inbound.membersRemoved) ? closed(services, turn) : noteSign(services, turn));
  });
  // In whatever chat, also where Rapport is not: none of these is noted as seen.
  app.addRoute(named("composeExtension/query"), answering(answerSearch), true);
  app.addRoute(named("application/search"), answering(answerChoices), true);
  app.addRoute(named("composeExtension/fetchTask"), answering(openDialog), true);
  for (const name of ["composeExtension/submitAction", "task/fetch", "task/submit"])
    app.addRoute(named(name), answering(submitDialog), true);
  app.addRoute(named("config/fetch"), answering(openSettings), true);
  app.addRoute(named("config/submit"), answering(changeSettings), true);
  app.addRoute(
    isInvoke,
    async (context) => {
      const turn = turnOf(context);
      turn.after.push(() => noteSign(services, turn));
      leaveAlone(turn);
    },
    true,
  );
  app.addRoute(always, async (context) => noteSign(services, turnOf(context)));
  return app;

  function answering(answer: (services: TurnServices, turn: TeamsTurn) => Promise<string>) {
    return async (context: TurnContext): Promise<void> => {
      const turn = turnOf(context);
      turn.answer = await answer(services, turn);
    };
  }
}

class QuietApplication extends Application {
  override startTypingTimer(): void {
    // The SDK starts it whatever its option says: one timer for all turns, posting past our rate limits.
  }
}

const named =
  (name: string) =>
  async ({ activity }: TurnContext): Promise<boolean> =>
    activity.type === ActivityTypes.Invoke && activity.name === name;
const isAction = named("adaptiveCard/action");
const isInvoke = async ({ activity }: TurnContext): Promise<boolean> => activity.type === ActivityTypes.Invoke;
/** Microsoft adds kinds of activity without notice: what we do not know shows that somebody is there, no more. */
const always = async (): Promise<boolean> => true;

const concernsBot = ({ inbound }: Pick<TeamsTurn, "inbound">, members: TeamsTurn["inbound"]["membersAdded"]): boolean =>
  members?.some((member) => member.id === inbound.recipient.id) ?? false;

/** HTTP 200 whatever happened: the outcome of an action stands in the body (stack.md 3.1). */
function leaveAlone(turn: TeamsTurn): void {
  turn.answer = "{}";
}

async function hear(services: TurnServices, turn: TeamsTurn): Promise<void> {
  const incoming = saidOf(turn.inbound, turn.tenant, messageInput(turn.inbound, services.handed));
  if (incoming) {
    // Before the answer: what is typed may be about the conversation itself.
    await noteSeen(services, turn);
    return answerMessage(services, turn, incoming);
  }
  const { id, conversation, serviceUrl, recipient } = turn.inbound;
  const text = services.say(localeOf(turn.inbound), "turn.no-identity");
  const to = { tenant: turn.tenant, conversation: conversation.id, serviceUrl, botId: recipient.id };
  const alone = recipient.isTargeted && { to: turn.inbound.from.id };
  const place = { ...to, ...(id && { replyTo: id }), ...alone };
  await services.send.post(place, { card: plainCard(text), summary: text });
}

async function act(services: TurnServices, turn: TeamsTurn): Promise<void> {
  const input = actionInput(turn.inbound);
  if (!input) return leaveAlone(turn);
  const incoming = saidOf(turn.inbound, turn.tenant, input);
  // After the answer: a store that is slow to write must not use up the patience of the client. A card of ours is shared
  // into chats where Rapport is not: pressing it there makes none of them known.
  const isPrivate = incoming?.conversation.kind === "personal";
  if (incoming) turn.after.push(() => (isPrivate ? noteSeen(services, turn) : noteSign(services, turn)));
  turn.answer = incoming
    ? await answerPress(services, turn, incoming)
    : note(services.say(localeOf(turn.inbound), "turn.no-identity"));
}

async function greet(
  services: TurnServices,
  turn: TeamsTurn,
  welcomed: ReturnType<typeof deduplicate<void>>,
): Promise<void> {
  const { inbound, tenant } = turn;
  const incoming = saidOf(inbound, tenant, { kind: "text", text: "" });
  // Installing brings two activities, at times both at once; a conversation is greeted by the first that is carried out.
  if (incoming) {
    const answer = await services.welcome(incoming);
    const key = JSON.stringify([incoming.conversation.id, answer?.occasion]);
    if (answer)
      await welcomed(tenant, key, () => answerMessage({ ...services, talk: async () => answer }, turn, incoming));
  }
  await noteSeen(services, turn);
}

const closed = (services: TurnServices, { inbound, tenant }: TeamsTurn): Promise<void> =>
  services.seen.onGone(tenant, rootOf(inbound.conversation.id));

function plainCard(text: string): Card {
  const body = [{ type: "TextBlock", text, wrap: true }];
  return {
    json: JSON.stringify({ type: "AdaptiveCard", version: "1.5", fallbackText: text, body }),
    fallbackText: text,
  };
}
