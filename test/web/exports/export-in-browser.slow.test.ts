import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { opened } from "../../conversations/exports/opened";
import { readCsv } from "../../conversations/exports/read-csv";
import { describeInBrowser, openChromium } from "../../support/playground/chromium";
import { barriersOn, openPage } from "../../support/playground/page";
import { type Product, startProduct } from "../../support/product";
import { aCustomer, luke, marco } from "../../support/world";

const name = "Cantine *Sole & Luna* <b>[1962]</b>";
const someone = { it: { person: marco, words: "esporta" }, en: { person: luke, words: "export" } } as const;

describeInBrowser("the page of an export, in a browser", () => {
  let browser: Browser;
  let bot: Product;
  beforeAll(async () => {
    browser = await openChromium();
    bot = await startProduct({ customers: [aCustomer({ name, domain: "sole.example" })] });
  });
  afterAll(async () => {
    await browser.close();
    await bot.stop();
  });

  async function open(
    language: "it" | "en",
    what: "" | " sole.example",
    look: { colorScheme?: "light" | "dark"; width?: number } = {},
  ): Promise<{ page: Page; faults: string[] }> {
    const { person, words } = someone[language];
    const { colorScheme = "light", width = 800 } = look;
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    return openPage(context, (await opened(bot, person, words + what)).page);
  }

  /** Goes by the keyboard alone to the link with this name, and presses it. */
  async function saves(page: Page, link: RegExp): Promise<{ file: string; text: string }> {
    for (let tabs = 0; tabs < 10; tabs++) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate<string>("document.activeElement?.textContent ?? ''");
      if (!link.test(focused)) continue;
      const outline = await page.evaluate<string>("getComputedStyle(document.activeElement).outlineStyle");
      expect(outline).toBe("solid");
      const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
      return { file: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
    }
    throw new Error(`nothing called ${link} is reached by the keyboard`);
  }

  it("gives the table by the keyboard alone", async () => {
    const { page, faults } = await open("it", "");
    const { file, text } = await saves(page, /CSV/);
    expect(file).toBe("clienti-2026-11-21.csv");
    expect(readCsv(text.slice(1), ";")[1]).toContain(name);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("gives the data by the keyboard alone", async () => {
    const { page, faults } = await open("en", " sole.example");
    const { file, text } = await saves(page, /JSON/);
    expect(file).toBe("history-sole.example-2026-11-21.json");
    expect(JSON.parse(text)).toMatchObject({ customer: { name } });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each([
    ["it", "", "light", 800],
    ["it", " sole.example", "dark", 320],
    ["en", "", "dark", 800],
    ["en", " sole.example", "light", 320],
  ] as const)(
    "is accessible and keeps inside its width: %s%s, %s, %s px",
    async (language, what, colorScheme, width) => {
      const { page, faults } = await open(language, what, { colorScheme, width });
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain(what ? name : "Proseware");
      expect(await barriersOn(page)).toEqual([]);
      if (what) {
        await page.getByRole("link", { name: language === "it" ? "stampa" : "print" }).press("Enter");
        await page.getByRole("heading", { level: 2 }).first().waitFor();
        expect(await barriersOn(page)).toEqual([]);
      }
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );
});
