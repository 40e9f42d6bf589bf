import { days, type Millis } from "../core/clock";
import type { Log } from "../log";
import type { Outbox } from "../store/outbox/outbox";

/** For how long a finished effect keeps its key from being enqueued again. */
const keysKeptDays = 30;

/** What is to be done once a day: effects that were carried out long ago are forgotten. */
export const tidy = (outbox: Pick<Outbox, "forgetDone">, now: () => Millis, log: Log) => (): void =>
  void outbox
    .forgetDone(now() - days(keysKeptDays))
    .catch((cause: unknown) => log.error("housekeeping failed", { cause }));
