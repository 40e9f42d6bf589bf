import type { Millis } from "../../core/clock";
import type { ChannelAnswer } from "./connector";

/** What became of a message we sent or edited. */
export type SendOutcome =
  | { kind: "sent"; activity: string }
  /** The conversation is closed to us: blocked, uninstalled, deleted. */
  | { kind: "gone" }
  /** Nothing wrong with it: try again, not sooner than told (ms). */
  | { kind: "later"; afterMs: number; reason: string }
  /** The message to be edited no longer exists, or never did. */
  | { kind: "message-gone" }
  /** It would be refused every time. */
  | { kind: "rejected"; reason: string };

export type Failure = Exclude<SendOutcome, { kind: "sent" }>;

const closed = new Set([
  "BotDisabledByAdmin",
  "BotNotInConversationRoster",
  "ConversationBlockedByUser",
  "ConversationNotFound",
  "ForbiddenOperationException",
  "MessageWritesBlocked",
  "NotEnoughPermissions",
]);
const passing = new Set([408, 412, 425, 429, 500, 502, 503, 504]);

/** Reads the refusal of a connector call (teams-platform 3.6, 6.6, 6.7). */
export function failureOf({ status, body, retryAfter }: ChannelAnswer, call: "post" | "edit", now: Millis): Failure {
  const code = codeIn(body);
  if (passing.has(status)) return later(waitMs(retryAfter, now), `${status} ${code}`.trim());
  if (closed.has(code) && (status === 403 || status === 404)) return { kind: "gone" };
  if (code === "InvalidBotApiHost") return { kind: "rejected", reason: code };
  if (status === 403 || status === 404) return { kind: call === "edit" ? "message-gone" : "gone" };
  return { kind: "rejected", reason: `${status} ${code}`.trim() };
}

/** There was no answer at all: the network, the login service, or our own limit of time. */
export const unanswered = (error: unknown): Failure => later(0, nameable(record(error).code) || "no-answer");

const later = (afterMs: number, reason: string): Failure => ({ kind: "later", afterMs, reason });

const codeIn = (body: unknown): string => nameable(record(record(body).error).code ?? record(body).code);

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
