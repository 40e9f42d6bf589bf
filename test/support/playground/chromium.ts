import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/**
 * `describe` for suites that need a browser: skipped, with one line that says so, where there is none. On CI a missing
 * browser is a failure, so that the suite cannot vanish unseen.
 */
export function describeInBrowser(name: string, suite: () => void): void {
  if (existsSync(executablePath)) {
    describe(name, suite);
    return;
  }
  const missing = `there is no Chromium at ${executablePath}; CHROMIUM_PATH names another`;
  if (process.env.CI === "true") {
    describe(name, () => {
      it("has a browser to run in", () => {
        throw new Error(missing);
      });
    });
    return;
  }
  process.stderr.write(`${name}: skipped, ${missing}\n`);
  describe.skip(name, suite);
}

/** A headless browser that calls nobody by itself. */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
