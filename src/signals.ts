/** Calls `stop` when the process is told to end: once. */
export function whenToldToStop(stop: () => void): void {
  let isTold = false;
  const tell = (): void => {
    if (!isTold) stop();
    isTold = true;
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, tell);
  if (process.env.npm_lifecycle_event !== undefined) whenParentEnds(tell);
}

const lookMs = 500;

/** npm hands a signal to the shell that started us, which ends without passing it on. */
function whenParentEnds(tell: () => void): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && tell(), lookMs).unref();
}
