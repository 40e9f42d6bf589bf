import { StoreError } from "./store/engines/store-error";

/** What keeps Rapport from starting: one line for its operator that begins with the setting to look at. */
export class StartProblem extends Error {
  override readonly name = "StartProblem";
}

const ways: Record<string, string> = {
  EACCES: "this user may not reach it",
  EROFS: "nothing can be written there",
  ENOSPC: "the disk is full",
  ECONNREFUSED: "nothing listens at that address",
  EEXIST: "its folder is a file",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "there is no such host",
  ETIMEDOUT: "nobody answers in time",
};

/** Why an address or a file was not reached, in words; `undefined` where no code tells. */
export const unreached = (error: unknown): string | undefined => ways[codeOf(error)];

/** The problem with a database that could not be opened. Never tells the address, which may hold a password. */
export function databaseProblem(error: unknown): StartProblem {
  return new StartProblem(`DATABASE_URL: the database cannot be opened: ${reasonOf(error)}.`, {
    cause: error instanceof StoreError ? error.cause : error,
  });
}

/** Why a database or a file could not be used, in words for a sentence. Never tells an address. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof StoreError ? error.cause : error;
  return unreached(cause) ?? firstLine(cause);
}

/**
 * The problem with a history that is sealed with other keys than those at hand.
 *
 * @param file where they were looked for, when no setting holds them
 */
export function keyProblem(missing: readonly string[], file: string | undefined): StartProblem {
  const place = file === undefined ? "among them" : `in ${file}`;
  return new StartProblem(
    `RAPPORT_HISTORY_KEYS: the history in this database is sealed with the key ${missing.join(", ")}, which is not ${place}.`,
  );
}

/** The problem with customers that are in another cloud than the one that is set. */
export const cloudProblem = (cloud: string): StartProblem =>
  new StartProblem(
    `RAPPORT_CLOUD: the customers in this database are in ${cloud}: set it back, or name another database in DATABASE_URL.`,
  );

/** The problem with an address on which the web server could not listen. */
export function listenProblem(cause: unknown): unknown {
  const problem = listening[codeOf(cause)];
  return problem ? new StartProblem(problem, { cause }) : cause;
}

const listening: Record<string, string> = {
  EACCES: "PORT: this user may not listen on it.",
  EADDRINUSE: "PORT: another program listens on it already.",
  EADDRNOTAVAIL: "HOST: it is no address of this machine.",
  ENOTFOUND: "HOST: there is no such host.",
};

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n", 1).join("").replace(/\.$/, "") || "it fails";
