import { days, type Millis } from "../core/clock";
import type { Log } from "../log";
import type { Outbox } from "../store/outbox/outbox";

/** For how long a finished effect keeps its key from being enqueued again. */
const keysKeptDays = 30;

/** Once a day forgets effects that were carried out long ago. Call the result to stop. */
export function startHousekeeping(outbox: Pick<Outbox, "forgetDone">, now: () => Millis, log: Log): () => void {
  const tidy = (): void =>
    void outbox
      .forgetDone(now() - days(keysKeptDays))
      .catch((cause: unknown) => log.error("housekeeping failed", { cause }));
  const timer = setInterval(tidy, days(1));
  timer.unref();
  return () => clearInterval(timer);
}
