import { setTimeout as pause } from "node:timers/promises";
import { eventually } from "./eventually";
import { type LocalServer, localServer, sendJson } from "./http";

/** One call of the bot to the channel. */
export interface Call {
  kind: "post" | "edit" | "open" | "member" | "other";
  conversation: string;
  /** The edited message, or the one that was posted. */
  activity: string;
  /** The card of the message, for posts and edits. */
  card: { fallbackText?: string } & Record<string, unknown>;
  body: Record<string, unknown>;
  at: number;
  /** It is about a message that one person alone sees (teams-native 4.5). */
  targeted?: true;
}

interface Planned {
  status: number;
  code?: string;
  headers?: Record<string, string>;
}

/** Stands in for the Teams connector: remembers what it is asked and answers as told. */
export interface FakeConnector extends LocalServer {
  calls: Call[];
  /** Who alone sees a targeted message, by its id: emptied, they are gone, as after a day. */
  targets: Map<string, string>;
  /** Who is in the rosters, by Entra object id: of every conversation the same. */
  members: Map<string, object>;
  posts(): Call[];
  edits(): Call[];
  /** The next calls are answered like this, one each; then all is well again. */
  plan(...answers: Planned[]): void;
  /** Calls are answered like this from now on, unless something else is planned; without a status, all is well. */
  fail(status: number | undefined, code?: string, which?: (call: Call) => boolean): void;
  /** How long every answer takes from now on. */
  delay(ms: number): void;
  /** No call of these is answered any more, until the function is called that this gives. */
  hold(which?: (call: Call) => boolean): () => void;
  /** The calls that were answered well. */
  delivered(): Call[];
  /** Resolves when no call has come in for a moment. */
  idle(): Promise<void>;
  /** Resolves when so many calls have come in. */
  until(count: number): Promise<void>;
  /** Waits for the card in reply to this activity, or in place of the pressed message; whatever else comes is not it. */
  replyTo(activity: string, pressed?: string): Promise<Call["card"]>;
}

export async function fakeConnector(): Promise<FakeConnector> {
  const calls: Call[] = [];
  const members = new Map<string, object>();
  const targets = new Map<string, string>();
  const delivered: Call[] = [];
  const planned: Planned[] = [];
  let failing: (Planned & { which: (call: Call) => boolean }) | undefined;
  let delayMs = 0;
  let held: Promise<void> = Promise.resolve();
  let isHeld = (_call: Call): boolean => false;
  const server = await localServer(async (request, text, response) => {
    const call = read(request.method ?? "", request.url ?? "", text === "" ? {} : JSON.parse(text), calls.length + 1);
    calls.push(call);
    if (delayMs > 0) await pause(delayMs);
    if (isHeld(call)) await held;
    const plan = planned.shift() ?? (failing?.which(call) ? failing : undefined);
    if (plan) {
      const { status, code = "Planned", headers } = plan;
      return sendJson(response, status, { error: { code, message: "as planned" } }, headers);
    }
    const fault = faultOf(call, targets);
    if (fault) return sendJson(response, fault.status, { error: { code: fault.code, message: "as documented" } });
    delivered.push(call);
    if (call.kind === "member") {
      const member = members.get(call.activity);
      return member
        ? sendJson(response, 200, member)
        : sendJson(response, 404, { error: { code: "MemberNotFoundInConversation", message: "nobody" } });
    }
    sendJson(response, call.kind === "open" ? 201 : 200, {
      id: call.kind === "open" ? call.conversation : call.activity,
    });
  });
  return {
    ...server,
    calls,
    targets,
    members,
    posts: () => calls.filter(({ kind }) => kind === "post"),
    edits: () => calls.filter(({ kind }) => kind === "edit"),
    plan: (...answers) => void planned.push(...answers),
    fail(status, code = "", which = () => true) {
      failing = status === undefined ? undefined : { status, code, which };
    },
    delay: (ms) => {
      delayMs = ms;
    },
    hold(which = () => true) {
      isHeld = which;
      let release = (): void => undefined;
      held = new Promise((done) => {
        release = done;
      });
      return () => release();
    },
    delivered: () => delivered,
    async idle() {
      for (let [calm, count] = [0, -1]; calm < 3; calm = calls.length === count ? calm + 1 : 0) {
        count = calls.length;
        await pause(4);
      }
    },
    async until(count) {
      await eventually(`${count} calls`, () => calls.length >= count);
    },
    async replyTo(activity, pressed) {
      const replies = (call: Call): boolean =>
        call.kind === "post" ? call.body.replyToId === activity : call.kind === "edit" && call.activity === pressed;
      return (await eventually(`a reply to ${activity}`, () => calls.find(replies))).card;
    },
  };
}

/** What Teams says of targeted messages: to whom is told when one is posted and never again, and it stays what it is. */
function faultOf({ kind, activity, targeted, body }: Call, targets: Map<string, string>): Planned | undefined {
  const { id: to } = Object(body.recipient);
  const [unfit, unknown] = [
    { status: 400, code: "BadArgument" },
    { status: 404, code: "ActivityNotFoundInConversation" },
  ];
  if (kind === "post" && targeted) {
    if (!to || body.replyToId) return unfit;
    targets.set(activity, to);
  }
  if (kind !== "edit") return undefined;
  if (body.recipient) return unfit;
  return targets.has(activity) === (targeted === true) ? undefined : unknown;
}

// biome-ignore lint/suspicious/noExplicitAny: whatever the bot sent
function read(method: string, url: string, body: any, number: number): Call {
  const [path = "", query] = url.split("?");
  const targeted = query === "isTargetedActivity=true" && { targeted: true as const };
  const [, , , conversation = "", , activity = ""] = path.split("/").map(decodeURIComponent);
  const card = body.attachments?.[0]?.content ?? {};
  const common = { card, body, at: Date.now(), ...targeted };
  if (method === "POST" && path === "/v3/conversations") {
    return { kind: "open", conversation: `a:opened-${body.members[0].id}`, activity: "", ...common };
  }
  if (method === "GET" && path.includes("/members/")) return { kind: "member", conversation, activity, ...common };
  if (method === "POST" && activity === "") return { kind: "post", conversation, activity: `m${number}`, ...common };
  return { kind: method === "PUT" ? "edit" : "other", conversation, activity, ...common };
}
