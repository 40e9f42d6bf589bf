import type { Browser } from "playwright-core";
import { describeInBrowser, openChromium } from "../support/playground/chromium";
import { barriersOn, openPage } from "../support/playground/page";
import { type Product, startProduct } from "../support/product";

describeInBrowser("the pages about Rapport, in a browser", () => {
  let browser: Browser;
  let bot: Product;
  beforeAll(async () => {
    browser = await openChromium();
    bot = await startProduct({ env: { RAPPORT_CONTACT: "someone.with.a.long.address@privacy.proseware.example" } });
  });
  afterAll(async () => {
    await browser.close();
    await bot.stop();
  });

  it.each([
    ["/", "it-IT", "light", 800],
    ["/privacy", "it-IT", "dark", 320],
    ["/terms", "en-GB", "dark", 800],
    ["/privacy", "en-GB", "light", 320],
  ] as const)("are accessible and keep inside their width: %s, %s, %s, %s px", async (path, locale, scheme, width) => {
    const context = await browser.newContext({ locale, colorScheme: scheme, viewport: { width, height: 800 } });
    const { page, faults } = await openPage(context, bot.url + path);
    expect(await page.locator("html").getAttribute("lang")).toBe(locale.slice(0, 2));
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole("navigation").getByRole("link").last().press("Enter");
    await page.locator(`html[lang="${locale === "it-IT" ? "en" : "it"}"]`).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
