import type { Millis } from "../../core/clock";
import type { WhyGone } from "../../core/notices/conversation";
import type { ChannelAnswer } from "./connector";

/** What became of a message we sent or edited. */
export type SendOutcome =
  | { kind: "sent"; activity: string }
  /** The conversation is closed to us, or Teams does not know it. Teams says so in documented words. */
  | { kind: "gone"; why: WhyGone }
  /**
   * Nothing wrong with it: try again, not sooner than told (ms). `denied`: Teams does not say why it refuses. `untried`: we
   * have not asked Teams at all.
   */
  | { kind: "later"; afterMs: number; reason: string; denied?: true; untried?: true }
  /** A post that may have been delivered all the same: trying again may show it twice. `again`: Teams says to try, even so. */
  | { kind: "unsure"; reason: string; again: boolean }
  /** The message to be edited no longer exists, or never did. */
  | { kind: "message-gone" }
  /** It would be refused every time; `denied`: unless that has to do with something else, as Teams does not say why. */
  | { kind: "rejected"; reason: string; denied?: true };

export type Failure = Exclude<SendOutcome, { kind: "sent" }>;

const closed = new Map<string, WhyGone>([
  ["BotDisabledByAdmin", "not-allowed"],
  ["BotNotInConversationRoster", "not-installed"],
  ["ConversationBlockedByUser", "blocked"],
  ["ConversationNotFound", "lost"],
  ["ForbiddenOperationException", "not-installed"],
  ["MessageWritesBlocked", "blocked"],
  ["NotEnoughPermissions", "not-allowed"],
]);
// 401 is about our own credentials, 407 about a proxy on the way: an outage, whatever was to be sent.
const passing = new Set([401, 407, 408, 409, 412, 425, 429]);
/**
 * Whatever a gateway calls its trouble, and wherever something on the way would send us, the message has nothing to do
 * with it: Teams itself sends nobody elsewhere.
 */
const isPassing = (status: number): boolean => status >= 500 || (status >= 300 && status < 400) || passing.has(status);

/** What is behind these has not got the message; behind any other trouble of theirs it may have (teams-platform 3.6). */
const tookNothing = new Set([503, 511]);
const mayBeTaken = (status: number): boolean => status >= 500 && !tookNothing.has(status);

/** What is asked of Teams. All but posts may be repeated as often as one likes. */
export type CallKind = "post" | "edit" | "open" | "read";

/** Reads the refusal of a connector call (teams-platform 3.6, 6.6, 6.7). */
export function failureOf({ status, body, retryAfter }: ChannelAnswer, call: CallKind, now: Millis): Failure {
  const code = codeIn(body);
  const reason = `${status} ${code}`.trim();
  if (call === "post" && mayBeTaken(status)) return { kind: "unsure", reason, again: status !== 500 };
  if (isPassing(status)) return later(waitMs(retryAfter, now), reason);
  if (status !== 403 && status !== 404) return { kind: "rejected", reason, ...(code === "" && { denied: true }) };
  const why = closed.get(code);
  if (why) return { kind: "gone", why };
  if (code === "InvalidBotApiHost") return { kind: "rejected", reason };
  if (code === "ActivityNotFoundInConversation" && call === "edit") return { kind: "message-gone" };
  // One odd answer of a proxy must not silence a channel.
  return { kind: "later", afterMs: 0, reason, denied: true };
}

/** There was no answer at all: the network, the login service, or our own limit of time. */
export const unanswered = (error: unknown): Failure => later(0, reasonIn(error));

/** The same, after a post was on its way. */
export function unansweredPost(error: unknown): Failure {
  const reason = reasonIn(error);
  return unreached.has(reason) ? later(0, reason) : { kind: "unsure", reason, again: true };
}

/** Nobody was there to take it. */
const unreached = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "UND_ERR_CONNECT_TIMEOUT",
]);

const reasonIn = (error: unknown): string => nameable(record(error).code) || "no-answer";

const later = (afterMs: number, reason: string): Failure => ({ kind: "later", afterMs, reason });

/** Where Teams tells the name of an error; one it tells by its number alone (teams-platform 3.6). */
function codeIn(body: unknown): string {
  const [outer, inner] = [record(body), record(record(body).error)];
  const told = [inner.subCode, outer.subCode, inner.code, outer.code].map(nameable).find((code) => code !== "");
  return (
    told ?? ([inner.errorCode, outer.errorCode].some((code) => Number(code) === 209) ? "MessageWritesBlocked" : "")
  );
}

/** Only what looks like the name of an error goes into the log. */
const nameable = (code: unknown): string => (typeof code === "string" && /^[\w.-]{1,60}$/.test(code) ? code : "");

/** Seconds or an HTTP date; at most a quarter of an hour is believed. */
function waitMs(retryAfter: string | undefined, now: Millis): number {
  if (!retryAfter) return 0;
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 15 * 60_000) : 0;
}

const record = (value: unknown): Record<string, unknown> =>
  // An object of any shape may be read as a record of unknown values.
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
