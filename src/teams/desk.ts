import type { Answer } from "../chat/answer";
import type { Said } from "../chat/turn-context";
import type { ShownCard } from "../core/notices/conversation";
import type { TenantId } from "../core/people/person";
import type { Log } from "../log";
import type { SeenNotes } from "./seen";
import type { Sender } from "./send";

/** Answers what was said or pressed. */
export type Talk = (said: Said) => Promise<Answer>;

/** The first words in a personal chat; `undefined` when that chat is known already. Asked before it is noted as seen. */
export type Welcome = (said: Said) => Promise<Answer | undefined>;

/** Sentences that Teams shows as they are. `turn.late`: the answer follows; `turn.no-identity`: Teams does not say who speaks. */
export type Say = (locale: string | undefined, key: "turn.late" | "turn.no-identity") => string;

/** Everything a turn needs; handed in by `main.ts`. */
export interface Desk {
  talk: Talk;
  welcome: Welcome;
  /** The card for a defect, with the number under which the log tells more. */
  trouble(said: Said, reference: string, cause: unknown): Answer | Promise<Answer>;
  say: Say;
  /** A message now shows this subject, and is to be edited when the subject changes. */
  onShown(tenant: TenantId, shown: ShownCard): Promise<void>;
  /** A message that should show this subject could not be edited just now: to be done by the workers. */
  editLater(tenant: TenantId, shown: ShownCard): Promise<void>;
  send: Sender;
  seen: SeenNotes;
  log: Log;
  now(): number;
  /** How long somebody who pressed may wait before being told that the answer follows (ms). */
  patienceMs: number;
}
