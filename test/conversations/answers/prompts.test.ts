import { languages } from "../../../src/core/languages";
import { localisation } from "../../../src/package/manifest";
import { customers } from "../../support/cast";
import { type Product, startProduct } from "../../support/product";
import { marco } from "../../support/world";

/** What Teams writes into the compose box for whoever chooses a command, beside that command. */
const offered = languages.flatMap((language) => {
  const texts = localisation({ company: { partnerType: "indirect-reseller", cloud: "public" } }, language);
  return Object.keys(texts)
    .filter((key) => key.startsWith("bots") && key.endsWith(".prompt"))
    .map((key) => [language, texts[key] ?? "", texts[key.replace(/prompt$/, "title")] ?? ""] as const);
});

describe("a prompt that Teams offers", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct({ customers });
    await bot.says(marco, "rimuovi tailspin");
  });
  afterAll(() => bot.stop());

  it("is there in both languages, for the same commands", () => {
    expect(offered.length).toBeGreaterThan(8);
    expect(new Set(languages.map((each) => offered.filter(([language]) => language === each).length)).size).toBe(1);
  });

  it.each(offered)("is answered as its command is, in %s: %s", async (_, prompt, title) => {
    const [said, commanded] = [await bot.says(marco, prompt), await bot.says(marco, title)];
    expect(said.text).toBe(commanded.text);
  });
});
