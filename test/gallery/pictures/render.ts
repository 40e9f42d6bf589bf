import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { readerFor } from "../../../src/chat/texts/reader";
import { type Language, languages } from "../../../src/core/languages";
import { openChromium } from "../../support/playground/chromium";
import type { Specimen } from "../specimen";
import { drawn, specimens } from "../specimens";
import { themes } from "./host-config";
import { type Look, type Pictured, pageOf } from "./page";

/**
 * Draws specimens in both languages, both themes and two widths as PNG, and an index sheet of all of them.
 * A word after the command chooses them by name: `npm run gallery -- customers/record`.
 */
const target = "artefacts/gallery";
const widths = [320, 720];

/** Cards on one page: pictures of parts of a long page take twice the time. */
const pageful = 20;

async function drawAll(browser: Browser, chosen: readonly Specimen[]): Promise<void> {
  for (const language of languages) {
    const cards = pictured(chosen, language);
    for (const theme of themes) {
      for (const width of widths) {
        for (let from = 0; from < cards.length; from += pageful) {
          await drawPage(browser, cards.slice(from, from + pageful), { language, theme, width });
        }
      }
    }
  }
}

async function drawPage(browser: Browser, cards: readonly Pictured[], look: Look): Promise<void> {
  const { language, theme, width } = look;
  const page = await browser.newPage({ viewport: { width: width + 24, height: 800 } });
  await page.setContent(pageOf(cards, look));
  for (const [place, { name }] of cards.entries()) {
    const file = `${name.replace(/[^a-z0-9]+/gi, "-").replace(/-$/, "")}.${language}.${width}.${theme}.png`;
    await page.locator(`#s${place}`).screenshot({ path: join(target, file) });
  }
  await page.close();
}

/** All specimens small, side by side: the first look after a change of the design. */
async function drawSheet(browser: Browser, chosen: readonly Specimen[]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1800, height: 1000 } });
  await page.setContent(pageOf(pictured(chosen, "it"), { language: "it", theme: "light", width: 320 }));
  await page.addStyleTag({
    content: "main { columns: 10; column-gap: 8px; zoom: 0.5 } .specimen { break-inside: avoid }",
  });
  await page.screenshot({ path: join(target, "index.png"), fullPage: true });
  await page.close();
}

function pictured(chosen: readonly Specimen[], language: Language): Pictured[] {
  const reader = readerFor(language, "Europe/Rome");
  return chosen.map(({ name, make }) => ({ name, card: make(reader).card }));
}

async function main(): Promise<void> {
  const wanted = process.argv[2];
  const chosen = wanted ? specimens.filter(({ name }) => name.includes(wanted)) : drawn;
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const browser = await openChromium();
  try {
    await drawAll(browser, chosen);
    await drawSheet(browser, chosen);
    process.stdout.write(`${chosen.length} specimens drawn to ${target}\n`);
  } finally {
    await browser.close();
  }
}

void main();
