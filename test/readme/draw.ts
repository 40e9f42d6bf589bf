import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pageOf } from "../gallery/pictures/page";
import { openChromium } from "../support/playground/chromium";
import { digestOf, digestsFile, folder, pictured } from "./pictures";

const width = 460;

/** Draws the README's pictures, and notes from which cards. */
async function main(): Promise<void> {
  const cards = pictured();
  const browser = await openChromium();
  try {
    const page = await browser.newPage({ viewport: { width: width + 24, height: 800 } });
    await page.setContent(pageOf(cards, { language: "en", theme: "light", width }));
    for (const [place, { name }] of cards.entries())
      await page.locator(`#s${place}`).screenshot({ path: join(folder, `${name}.png`) });
  } finally {
    await browser.close();
  }
  const digests = Object.fromEntries(cards.map((each) => [each.name, digestOf(each)]));
  writeFileSync(digestsFile, `${JSON.stringify(digests, null, 2)}\n`);
}

void main();
