/**
 * Keeps the SDK from printing a stack, or its public keys, for every forged or expired token that anybody sends
 * (stack.md 3.5); the refusal itself is logged by us.
 */
export function silenceSdkErrors(): void {
  if (installed) return;
  installed = true;
  const output: Console = globalThis.console;
  const print = output.error;
  output.error = (...what: unknown[]) => {
    if (!aboutToken(what[0])) print.apply(output, what);
  };
}

let installed = false;

function aboutToken(what: unknown): boolean {
  if (what instanceof Error) return what.name === "TokenExpiredError";
  return typeof what === "string" && what.startsWith("Error finding key for token.");
}
