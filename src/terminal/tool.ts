/** What is run in a terminal. */
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
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  const asksForHelp = process.argv.slice(2).some((argument) => argument === "--help" || argument === "-h");
  try {
    process.exitCode = asksForHelp ? say(usage) : await run();
  } catch (error) {
    process.exitCode = say(broken(error), status);
  }
}

/** Says a line, and gives the number to end with: what a tool failed of goes where errors do, apart from what came of it. */
export function say(line: string, status = 0): number {
  const stream = status === 0 ? process.stdout : process.stderr;
  stream.write(`${line}\n`);
  return status;
}

/** Why an error was thrown, in a line. */
function whyBroken(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return [error.message, ...(error.cause === undefined ? [] : [String(error.cause)])].join(" ");
}
