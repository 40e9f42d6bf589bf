import type { Millis } from "../core/clock";
/** What became of a message we sent or edited. */
export type Outcome =
  | { kind: "sent"; activity: string }
  /** The conversation is closed to us: blocked, uninstalled, deleted. */
  | { kind: "gone" }
  /** Nothing wrong with it: try again, not sooner than told (ms). */
  | { kind: "later"; afterMs: number; reason: string }
  /** The message to be edited no longer exists, or never did. */
  | { kind: "message-gone" }
  /** It would be refused every time. */
  | { kind: "rejected"; reason: string };

export type Failure = Exclude<Outcome, { kind: "sent" }>;

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

/** Reads the error of a connector call (teams-platform 3.6, 6.6, 6.7). */
export function failureOf(error: unknown, call: "post" | "edit", now: Millis): Failure {
  const { status, code, retryAfterMs } = factsOf(error, now);
  // No answer at all: the network, or our own limit of time.
  if (status === undefined) return { kind: "later", afterMs: 0, reason: code || "no-answer" };
  if (passing.has(status)) return { kind: "later", afterMs: retryAfterMs, reason: `${status} ${code}`.trim() };
  if (closed.has(code) && (status === 403 || status === 404)) return { kind: "gone" };
  if (code === "InvalidBotApiHost") return { kind: "rejected", reason: code };
  if (status === 403 || status === 404) return { kind: call === "edit" ? "message-gone" : "gone" };
  return { kind: "rejected", reason: `${status} ${code}`.trim() };
}

function factsOf(error: unknown, now: Millis): { status?: number; code: string; retryAfterMs: number } {
  const { statusCode, code, response, details } = record(error);
  const named = record(record(details).error).code ?? code;
  const headers = record(response).headers;
  return {
    ...(typeof statusCode === "number" && { status: statusCode }),
    code: typeof named === "string" && /^[\w.-]{1,60}$/.test(named) ? named : "",
    retryAfterMs: retryAfter(readHeader(headers, "retry-after"), now),
  };
}

/** Seconds or an HTTP date; at most a quarter of an hour is believed. */
function retryAfter(value: string | undefined, now: Millis): number {
  if (!value) return 0;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 15 * 60_000) : 0;
}

function readHeader(headers: unknown, name: string): string | undefined {
  const get = record(headers).get;
  const value: unknown = typeof get === "function" ? get.call(headers, name) : undefined;
  return typeof value === "string" ? value : undefined;
}

const record = (value: unknown): Record<string, unknown> =>
  // An object of any shape may be read as a record of unknown values.
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
