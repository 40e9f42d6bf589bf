import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { readerFor } from "../../src/chat/reader";
import { languages } from "../../src/core/people/person";
import { openBrowser } from "./browser";
import { themes } from "./host-config";
import { pageOf } from "./page";
import { specimens } from "./specimens";

/**
 * Draws every specimen in both languages, both themes and two widths as PNG, and an index sheet of all of them.
 * Words after the command choose specimens by name: `npm run gallery -- customers/record`.
 */
const target = "artefacts/gallery";
const widths = [320, 720];

async function drawAll(browser: Browser, wanted: string): Promise<number> {
  const chosen = specimens.filter(({ name }) => name.includes(wanted));
  for (const language of languages) {
    const reader = readerFor(language, "Europe/Rome");
    const cards = chosen.map(({ name, make }) => ({ name, card: make(reader).card }));
    for (const theme of themes) {
      for (const width of widths) {
        const page = await browser.newPage({ viewport: { width: width + 24, height: 800 } });
        await page.setContent(pageOf(cards, { language, theme, width }));
        for (const [place, { name }] of cards.entries()) {
          const file = `${name.replace(/[^a-z0-9]+/gi, "-").replace(/-$/, "")}.${language}.${width}.${theme}.png`;
          await page.locator(`#s${place}`).screenshot({ path: join(target, file) });
        }
        await page.close();
      }
    }
  }
  await drawSheet(browser, wanted);
  return chosen.length;
}

/** All specimens small, side by side: the first look after a change of the design. */
async function drawSheet(browser: Browser, wanted: string): Promise<void> {
  const reader = readerFor("it", "Europe/Rome");
  const cards = specimens
    .filter(({ name }) => name.includes(wanted))
    .map(({ name, make }) => ({ name, card: make(reader).card }));
  const page = await browser.newPage({ viewport: { width: 1800, height: 1000 } });
  await page.setContent(pageOf(cards, { language: "it", theme: "light", width: 320 }));
  await page.addStyleTag({
    content: "main { columns: 10; column-gap: 8px; zoom: 0.5 } .specimen { break-inside: avoid }",
  });
  await page.screenshot({ path: join(target, "index.png"), fullPage: true });
  await page.close();
}

async function main(): Promise<void> {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const browser = await openBrowser();
  try {
    const drawn = await drawAll(browser, process.argv[2] ?? "");
    writeFileSync(join(target, "README.txt"), `${drawn} specimens, in both languages, themes and widths\n`);
    process.stdout.write(`${drawn} specimens drawn to ${target}\n`);
  } finally {
    await browser.close();
  }
}

void main();
