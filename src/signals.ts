/** What is waited for longer is done by the next start, from what is kept: who told us to end kills us after 10 s. */
const longestMs = 8500;

/** Calls `stop`, which ends the process, when it is told to end: once. Ends it anyway when that takes too long. */
export function whenToldToStop(stop: () => void): void {
  let isTold = false;
  const tell = (): void => {
    if (isTold) return;
    isTold = true;
    setTimeout(() => process.exit(0), longestMs).unref();
    stop();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, tell);
  if (process.env.npm_lifecycle_event !== undefined) whenParentEnds(tell);
}

const lookMs = 500;

/** Who started us, read before anything else is done: a parent that ends while we start has ended too. */
const parent = process.ppid;

/** npm hands a signal to the shell that started us, which ends without passing it on. */
function whenParentEnds(tell: () => void): void {
  setInterval(() => process.ppid !== parent && tell(), lookMs).unref();
}
