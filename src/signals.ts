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

/** What is run in a terminal, and ends by itself. */
interface Tool {
  usage: string;
  /** Its work, which says what comes of it, and gives the number that it ends with. */
  run(): number | Promise<number>;
  /** The number that it ends with where the work breaks, and what is said of that in a line. */
  status: number;
  broken?: (error: unknown) => string;
}

/** Runs it: help where that is asked for, one line where it breaks, and no word to whoever reads no further, as `head` does. */
export async function runTool({ usage, run, status, broken = whyBroken }: Tool): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  const asksForHelp = process.argv.slice(2).some((argument) => argument === "--help" || argument === "-h");
  try {
    process.exitCode = asksForHelp ? say(usage) : await run();
  } catch (error) {
    process.exitCode = say(broken(error), status);
  }
}

/** Says a line, and gives the number to end with. */
export function say(line: string, status = 0): number {
  process.stdout.write(`${line}\n`);
  return status;
}

function whyBroken(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return [error.message, ...(error.cause === undefined ? [] : [String(error.cause)])].join(" ");
}
