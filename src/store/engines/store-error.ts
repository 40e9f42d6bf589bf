export type StoreErrorCode = "conflict" | "full" | "read-only" | "locked" | "unavailable";

/**
 * The database could not do it, for a reason outside the program; the original error is the `cause`. `conflict`: others
 * kept changing the same things; `full`, `read-only`, `locked` and `unavailable` end by themselves once the cause has
 * gone, without a restart.
 */
export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    options?: { cause: unknown },
  ) {
    super(`the store could not finish: ${code}`, options);
    this.name = "StoreError";
  }
}

/** SQLite's primary result codes. */
const sqliteCodes: Record<number, StoreErrorCode> = {
  5: "locked",
  6: "locked",
  8: "read-only",
  10: "unavailable",
  11: "unavailable",
  13: "full",
  14: "unavailable",
  26: "unavailable",
};

/** PostgreSQL's states; a class of two characters stands for all of its states. */
const postgresStates: Record<string, StoreErrorCode> = {
  "40001": "conflict",
  "40P01": "conflict",
  "53100": "full",
  "25006": "read-only",
  "55P03": "locked",
  "57014": "locked",
  "25P03": "unavailable",
  "08": "unavailable",
  "53": "unavailable",
  "57": "unavailable",
};

const networkCodes = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EPIPE", "ENOENT"]);

/** The error to throw for one that an engine threw: a `StoreError` for outside causes, otherwise the same defect. */
export function storeError(error: unknown): unknown {
  const code = error instanceof StoreError ? undefined : codeOf(error);
  return code ? new StoreError(code, { cause: error }) : error;
}

function codeOf(error: unknown): StoreErrorCode | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("errcode" in error && typeof error.errcode === "number") return sqliteCodes[error.errcode & 0xff];
  if ("code" in error && typeof error.code === "string") {
    if (networkCodes.has(error.code)) return "unavailable";
    return postgresStates[error.code] ?? postgresStates[error.code.slice(0, 2)];
  }
  return "message" in error && lostConnection.test(String(error.message)) ? "unavailable" : undefined;
}

/** pg has no code for a connection that it lost or could not get in time. */
const lostConnection =
  /connection (terminated|timeout|ended)|query read timeout|timeout exceeded when trying to connect|has been discarded|not queryable/i;
