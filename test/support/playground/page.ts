import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContext, Page } from "playwright-core";

const axe = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

/** Opens one of our pages, and keeps what goes wrong on it. */
export async function openPage(context: BrowserContext, address: string): Promise<{ page: Page; faults: string[] }> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(address);
  return { page, faults };
}

/** What is wrong for people who cannot see, hear or point as most do, and whether a page is wider than its window. */
export async function barriersOn(page: Page): Promise<unknown> {
  const wider = await page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth");
  // The page's own policy lets no other script in: axe is put in beside it.
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Page.setBypassCSP", { enabled: true });
  await page.reload();
  await page.evaluate(axe);
  const found = await page.evaluate<string[]>("axe.run().then(({ violations }) => violations.map(({ id }) => id))");
  return wider > 0 ? [...found, `${wider} px too wide`] : found;
}
