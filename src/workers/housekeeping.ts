import { days, type Millis } from "../core/clock";
import type { Log } from "../log";
import type { Outbox } from "../store/outbox/outbox";

/** For how many days a finished effect keeps its key from being enqueued again. */
export const keysKeptDays = 30;

interface Kept {
  outbox: Pick<Outbox, "forgetDone">;
  forgetExports(moment: Millis): Promise<void>;
  shared: { tidy(now: Millis): Promise<void> } | undefined;
}

/** What is to be done now and then: what was carried out or answered long ago is forgotten, and pages that have closed. */
export const tidy =
  ({ outbox, shared, forgetExports }: Kept, now: () => Millis, log: Log) =>
  (): void =>
    void Promise.all([outbox.forgetDone(now() - days(keysKeptDays)), forgetExports(now()), shared?.tidy(now())]).catch(
      (cause: unknown) => log.error("housekeeping failed", { cause }),
    );
