import pino from "pino";

/**
 * What a log line may carry: ids, kinds, numbers. Never message text, names or card content; there is no field for
 * them.
 */
export interface LogFields {
  tenant?: string;
  /** Kind of conversation, e.g. `personal`. */
  conversation?: string;
  /** Name of an activity, a verb, a command, an effect. */
  name?: string;
  effect?: string;
  attempt?: number;
  status?: number;
  ms?: number;
  /** The number a person sees with "something broke", and every line about the same request. */
  reference?: string;
  /** A word of ours or of a service's error code, never a sentence with data. */
  reason?: string;
  cause?: unknown;
  port?: number;
  url?: string;
}

/** JSON lines, one event each. */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** @param to where lines go; standard output when left out */
export function createLog(level: "debug" | "info" | "warn" | "error", to?: { write(line: string): void }): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: ["authorization", "*.authorization", "password", "*.password", "token", "*.token"],
      censor: "[hidden]",
    },
    serializers: { cause: describe },
  };
  const logger = to ? pino(options, to) : pino(options);
  return {
    debug: (event, fields = {}) => logger.debug(fields, event),
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    error: (event, fields = {}) => logger.error(fields, event),
  };
}

/** A log that keeps nothing: for tools and tests. */
export const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };

/** Errors of HTTP clients carry the whole request, card and token included: only what names the fault is kept. */
function describe(cause: unknown): object {
  if (!(cause instanceof Error)) return { name: typeof cause };
  const code = "code" in cause && typeof cause.code === "string" ? { code: cause.code } : {};
  const status = "statusCode" in cause && typeof cause.statusCode === "number" ? { status: cause.statusCode } : {};
  const inner = cause.cause === undefined ? {} : { cause: describe(cause.cause) };
  return { name: cause.name, ...code, ...status, at: places(cause.stack), ...inner };
}

/** The lines of a stack that name places in the code; the message above them may hold data. */
function places(stack = ""): string[] {
  const lines = stack.split("\n").map((line) => line.trim());
  return lines.filter((line) => line.startsWith("at ")).slice(0, 12);
}
