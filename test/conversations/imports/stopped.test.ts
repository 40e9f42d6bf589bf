import { eventually } from "../../support/eventually";
import { csvOf } from "../../support/lists/brought";
import { type Files, fileHost } from "../../support/lists/file-host";
import { type Product, personalChat, relazioni, type Shown, startProduct } from "../../support/product";
import { giulia, luke, marco } from "../../support/world";

const tailspinId = "33333333-3333-4333-8333-333333333302";
const tailspin = [tailspinId, "Tailspin Toys", "tailspin.example", "Reseller", ""];
const many = Array.from({ length: 9000 }, (_, n) => ["", `Ditta ${n}`, `ditta-${n}.example`, "Reseller", ""]);

describe("a list of customers that is stopped", () => {
  let bot: Product;
  let files: Files;
  beforeEach(async () => {
    bot = await startProduct();
    files = await fileHost(bot);
    await files.hands(marco, csvOf(tailspin, ...many));
    await bot.settled();
  });
  afterEach(async () => {
    await files.stop();
    await bot.stop();
  });

  const cardOf = (): Shown => bot.cardsIn(personalChat(marco).conversation).at(-1)!;
  const told = (): Shown | undefined => bot.cardsIn(relazioni.conversation).at(-1);
  const added = async (): Promise<number> => (await bot.store.customers({ limit: 1 })).total - 1;

  /** Marco applies it; whatever stops it does so once a part is stored. */
  async function midway(): Promise<string> {
    const { list } = cardOf().buttons.find(({ verb }) => verb === "import.apply")?.data ?? {};
    await bot.presses(marco, cardOf(), "Applica", { origin: "other" });
    await eventually("a part that is stored", async () => {
      const { state, done } = (await bot.store.import(String(list))) ?? {};
      return state === "applying" && (done ?? 0) > 0;
    });
    return String(list);
  }

  it("by somebody else midway, while others are answered: what stays is in the history and the channel, with who stopped it", async () => {
    const list = await midway();
    expect((await bot.says(luke, "customer tailspin")).text).toContain("Tailspin Toys");
    expect((await bot.invokes(giulia, "import.give-up", { list })).text).toContain("interrotta da Giulia Rossi");

    await bot.settled();
    const stored = await added();
    expect(stored).toBeGreaterThan(0);
    expect(stored).toBeLessThan(many.length);
    expect(cardOf().text).toContain("Marco Bianchi");
    expect(cardOf().text).toContain("interrotta da Giulia Rossi");
    expect(told()?.text).toContain("Importazione di clienti fermata");
    expect(told()?.text).toContain("Giulia Rossi");
    expect(told()?.text).toContain(`Nuovi ${stored}, modificati 0`);
    expect(told()?.text).toContain("avviata da Marco Bianchi");

    await files.hands(marco, csvOf(tailspin, ...many));
    await bot.settled();
    await bot.presses(marco, cardOf(), "Applica", { origin: "other" });
    await bot.settled();
    expect(await added()).toBe(many.length);
  });
});
