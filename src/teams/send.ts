import type { Activity } from "botbuilder";
import type { Card } from "../chat/answer";
import type { PersonId, TenantId } from "../core/people/person";
import type { Connector } from "./adapter";
import { createLimits, type Pace } from "./limits";
import { type Failure, failureOf, type Outcome } from "./outcome";
import { mayCall, type Reach } from "./service-urls";

/** Where a message goes. */
export interface Place {
  tenant: TenantId;
  /** Conversation id, with its `;messageid=` when the message belongs into a thread. */
  conversation: string;
  serviceUrl: string;
  /** The bot's own id in this conversation (`28:…`). */
  botId: string;
}

export interface Message {
  card: Card;
  /** Preview in notifications. */
  summary: string;
}

/** The one way out to Teams: within the rate limits, to allowed hosts only, one try a call. */
export interface Sender {
  post(place: Place, message: Message): Promise<Outcome>;
  /** Replaces a message of ours for everybody. */
  edit(place: Place, activity: string, message: Message): Promise<Outcome>;
  /** Opens the private conversation with a person, or finds it: Teams gives the same one every time. */
  openPersonal(
    person: { id: PersonId; mri?: string },
    at: Omit<Place, "conversation">,
  ): Promise<{ kind: "opened"; conversation: string } | Failure>;
}

export interface SenderOptions {
  adapter: { connector(serviceUrl: string): Promise<Connector> };
  reach: Reach;
  /** How time passes for the rate limits. */
  pace: Pace;
  /** After how many ms a call that hangs is given up; Teams itself answers within seconds. */
  timeoutMs?: number;
}

const cardType = "application/vnd.microsoft.card.adaptive";

/** The way out to Teams, for one process. */
export function createSender({ adapter, reach, pace, timeoutMs = 10_000 }: SenderOptions): Sender {
  const turn = createLimits(pace);
  // Not the SDK's own limit, whose timer goes on after a failure and keeps the process alive.
  const options = () => ({ abortSignal: AbortSignal.timeout(timeoutMs) });

  async function call<T>(
    place: Place,
    kind: "post" | "edit",
    work: (connector: Connector) => Promise<T>,
  ): Promise<T | Failure> {
    if (!mayCall(place.serviceUrl, reach)) return { kind: "rejected", reason: "service-url" };
    const waitMs = await turn(place.tenant, place.conversation);
    if (waitMs > 0) return { kind: "later", afterMs: waitMs, reason: "own-limit" };
    try {
      return await work(await adapter.connector(place.serviceUrl));
    } catch (error) {
      return failureOf(error, kind, pace.now());
    }
  }

  return {
    post: (place, message) =>
      call<Outcome>(place, "post", async ({ conversations }) => {
        const posted = await conversations.sendToConversation(
          place.conversation,
          activityOf(place, message),
          options(),
        );
        return { kind: "sent", activity: posted.id };
      }),
    edit: (place, activity, message) =>
      call<Outcome>(place, "edit", async ({ conversations }) => {
        await conversations.updateActivity(
          place.conversation,
          activity,
          { ...activityOf(place, message), id: activity },
          options(),
        );
        return { kind: "sent", activity };
      }),
    openPersonal: (person, at) =>
      call<{ kind: "opened"; conversation: string } | Failure>(
        { ...at, conversation: person.id },
        "post",
        async ({ conversations }) => {
          const opened = await conversations.createConversation(privately(person, at), options());
          return { kind: "opened", conversation: opened.id };
        },
      ),
  };
}

/** A card alone: with text beside it Teams would split the message and give no id to edit it by (teams-platform 3.4). */
function activityOf(place: Place, { card, summary }: Message): Partial<Activity> {
  return {
    type: "message",
    from: { id: place.botId, name: "" },
    summary,
    attachments: [{ contentType: cardType, content: card }],
  };
}

function privately(person: { id: PersonId; mri?: string }, at: Omit<Place, "conversation">) {
  const account = { id: at.botId, name: "" };
  return {
    isGroup: false,
    bot: account,
    members: [{ id: person.mri ?? person.id, name: "" }],
    tenantId: at.tenant,
    channelData: { tenant: { id: at.tenant } },
    // The SDK's type wants a first message; Teams opens a personal conversation without one.
    activity: undefined as unknown as Activity,
    topicName: "",
  };
}
