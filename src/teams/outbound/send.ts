import type { Card } from "../../chat/answer";
import type { ObjectId } from "../../core/people/person";
import type { TenantId } from "../../core/tenant";
import { withTimeout } from "../inbound/with-timeout";
import { withJson } from "../with-json";
import { type ChannelCall, callChannel } from "./connector";
import { type CallKind, type Failure, failureOf, type SendOutcome, unanswered, unansweredPost } from "./outcome";
import { createRateLimits, type Pace } from "./rate-limits";
import { callable, type Reach } from "./service-urls";

/** Where a message goes. */
export interface Place {
  tenant: TenantId;
  /** Conversation id, with its `;messageid=` when the message belongs into a thread. */
  conversation: string;
  serviceUrl: string;
  /** The bot's own id in this conversation (`28:…`). */
  botId: string;
  /**
   * The activity that a post answers, told in its body. Where it stands does not depend on that; posting to the
   * activity's own address would begin a thread in group chats.
   */
  replyTo?: string;
  /** The Teams id of whom alone Teams shows it to (a targeted message): a member of a conversation that others read. */
  to?: string;
}

export interface Message {
  card: Card;
  /** Preview in notifications. */
  summary: string;
}

/** The private conversation with a person is there. */
export interface Opened {
  kind: "opened";
  conversation: string;
}

/** The one way out to Teams: within the rate limits, to allowed hosts only, one try a call. */
export interface Sender {
  /** @param out is called when it goes out: from then on it may be shown */
  post(place: Place, message: Message, out?: () => Promise<void>): Promise<SendOutcome>;
  /** Why Teams takes nothing there just now; found out by a call that shows nothing. */
  trouble(place: Place): Promise<Extract<Failure, { kind: "later" }> | undefined>;
  /** Replaces a message of ours for everybody. @param patienceMs how long it may wait for its turn */
  edit(place: Place, activity: string, message: Message, patienceMs?: number): Promise<SendOutcome>;
  /** Opens the private conversation with a person, or finds it: Teams gives the same one every time. */
  openPersonal(
    /** Their Teams id, or their Entra object id. */
    person: string,
    at: Omit<Place, "conversation">,
  ): Promise<Opened | Failure>;
  /** What the roster of a conversation says of a person, as it is. */
  member(place: Place, person: ObjectId): Promise<{ kind: "told"; member: unknown } | Failure>;
}

export interface SenderOptions {
  /** Gives the headers that prove who calls; none in the demo. */
  adapter: { proof(): Promise<ChannelCall["headers"]> };
  reach: Reach;
  /** How time passes for the rate limits. */
  pace: Pace;
  /** After how many ms a call that hangs is given up; Teams itself answers within seconds. */
  timeoutMs?: number;
}

const cardType = "application/vnd.microsoft.card.adaptive";

/** The way out to Teams, for one process. */
export function createSender({ adapter, reach, pace, timeoutMs = 10_000 }: SenderOptions): Sender {
  const turn = createRateLimits(pace);

  /** One call, below the service address, and what Teams says to it. */
  async function call(
    kind: CallKind,
    place: Place,
    what: Pick<ChannelCall, "method" | "path" | "body">,
    { out, patienceMs }: { out?: (() => Promise<void>) | undefined; patienceMs?: number | undefined } = {},
  ): Promise<{ kind: "done"; body: unknown } | Failure> {
    const service = callable(place.serviceUrl, reach);
    if (!service) return { kind: "rejected", reason: "service-url" };
    let isOut = false;
    try {
      const waitMs = await turn(place.tenant, place.conversation, patienceMs);
      if (waitMs > 0) return { kind: "later", afterMs: waitMs, reason: "own-limit", untried: true };
      const headers = await withTimeout(timeoutMs, adapter.proof());
      if (!headers) return unanswered({ code: "login" });
      const path = `/v3/conversations${what.path}`;
      await out?.();
      isOut = true;
      const answer = await callChannel({ ...what, service, path, headers, timeoutMs });
      if (answer.status >= 200 && answer.status < 300) return { kind: "done", body: answer.body };
      return failureOf(answer, kind, pace.now());
    } catch (error) {
      return isOut && kind === "post" ? unansweredPost(error) : unanswered(error);
    }
  }

  const memberOf = (place: Place, id: string) =>
    call("read", place, {
      method: "GET",
      path: `/${encodeURIComponent(place.conversation)}/members/${encodeURIComponent(id)}`,
    });

  return {
    async post(place, message, out) {
      const path = `/${encodeURIComponent(place.conversation)}/activities${targeted(place)}`;
      const done = await call("post", place, { method: "POST", path, body: activityOf(place, message) }, { out });
      return done.kind === "done" ? { kind: "sent", activity: idIn(done.body) } : done;
    },
    async edit(place, activity, message, patienceMs) {
      const path = `/${encodeURIComponent(place.conversation)}/activities/${encodeURIComponent(activity)}${targeted(place)}`;
      const body = activityOf(place, message, activity);
      const done = await call("edit", place, { method: "PUT", path, body }, { patienceMs });
      return done.kind === "done" ? { kind: "sent", activity } : done;
    },
    async openPersonal(person, at) {
      const place = { ...at, conversation: person };
      const done = await call("open", place, { method: "POST", path: "", body: JSON.stringify(privately(person, at)) });
      if (done.kind !== "done") return done;
      const conversation = idIn(done.body);
      // No chat is written to that has no name: it is asked for again.
      return conversation ? { kind: "opened", conversation } : { kind: "later", afterMs: withoutIdMs, reason: "no-id" };
    },
    async trouble(place) {
      const done = await memberOf(place, place.botId);
      return done.kind === "later" && !done.denied ? done : undefined;
    },
    async member(place, person) {
      const done = await memberOf(place, person);
      return done.kind === "done" ? { kind: "told", member: done.body } : done;
    },
  };
}

const withoutIdMs = 60_000;

/** Empty where Teams gives none: a message that it has split (teams-platform 3.4). */
const idIn = (body: unknown): string =>
  typeof body === "object" && body !== null && "id" in body && typeof body.id === "string" ? body.id : "";

const targeted = ({ to }: Place): string => (to === undefined ? "" : "?isTargetedActivity=true");

/** Said when it is posted and never again: Teams refuses an edit that names somebody, and a reply to one alone (teams-native 4.5). */
const addressed = ({ to, replyTo }: Place): object =>
  to === undefined ? { replyToId: replyTo } : { recipient: { id: to, name: "" } };

/** A card alone: with text beside it Teams would split the message and give no id to edit it by (teams-platform 3.4). */
function activityOf(place: Place, { card, summary }: Message, id?: string): string {
  const address = id === undefined ? addressed(place) : {};
  const activity = { type: "message", id, ...address, from: { id: place.botId, name: "" }, summary };
  return withJson(activity, "attachments", `[${withJson({ contentType: cardType }, "content", card.json)}]`);
}

/** Teams opens a personal conversation without a first message. */
function privately(person: string, at: Omit<Place, "conversation">): object {
  return {
    isGroup: false,
    bot: { id: at.botId, name: "" },
    members: [{ id: person, name: "" }],
    tenantId: at.tenant,
    channelData: { tenant: { id: at.tenant } },
  };
}
