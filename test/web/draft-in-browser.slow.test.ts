import type { Browser, Page } from "playwright-core";
import { describeInBrowser, openChromium } from "../support/playground/chromium";
import { barriersOn, openPage } from "../support/playground/page";
import { type Product, personalChat, startProduct } from "../support/product";
import { aCustomer, marco, ownLink } from "../support/world";

const name = "Cantine *Sole & Luna* <b>[1962]</b>";

describeInBrowser("the page of a draft, in a browser", () => {
  let browser: Browser;
  let bot: Product;
  let address: string;
  beforeAll(async () => {
    browser = await openChromium();
    bot = await startProduct({ customers: [aCustomer({ name, domain: "sole.example" })] });
    const inputs = { email: "it@sole.example", name, reason: "multichannel", channel: "marketing" };
    const { card } = await bot.invokes(marco, "invitation.draft", { ...inputs, provider: "" }, personalChat(marco));
    address = `${bot.url}/${/drafts\/[\w-]+/.exec(JSON.stringify(card))?.[0]}`;
  });
  afterAll(async () => {
    await browser.close();
    await bot.stop();
  });

  async function open(
    locale: string,
    colorScheme: "light" | "dark",
    width: number,
  ): Promise<{ page: Page; faults: string[] }> {
    const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 800 } });
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: bot.url });
    return openPage(context, address);
  }

  it("copies the whole text with our link, and says that it did (R14, R40)", async () => {
    const { page, faults } = await open("it-IT", "light", 800);
    await page.getByRole("button", { name: /Copia/ }).click();
    await page.getByRole("status").filter({ hasText: /\S/ }).waitFor();
    const copied = await page.evaluate<string>("navigator.clipboard.readText()");
    expect(copied).toContain(ownLink);
    expect(copied).toContain(name);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("offers mail program, file and Outlook on the web (R7, R13)", async () => {
    const { page } = await open("en-GB", "light", 800);
    const links = await page.getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(links.some((link) => link.startsWith("mailto:it@sole.example?"))).toBe(true);
    expect(links.some((link) => link.endsWith("message.eml"))).toBe(true);
    expect(links.some((link) => link.startsWith("https://outlook.office.com/"))).toBe(true);
    await page.context().close();
  });

  it.each([
    ["it-IT", "light", 800],
    ["it-IT", "dark", 320],
    ["en-GB", "dark", 800],
    ["en-GB", "light", 320],
  ] as const)("is accessible and keeps inside its width: %s, %s, %s px", async (locale, scheme, width) => {
    const { page, faults } = await open(locale, scheme, width);
    expect(await barriersOn(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
