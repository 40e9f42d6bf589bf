import { csvOf } from "../../support/lists/brought";
import { type Files, fileHost } from "../../support/lists/file-host";
import { type Product, personalChat, type Shown, startProduct } from "../../support/product";
import { giulia, sara } from "../../support/world";

const neve = (domain: string, kind: string): string[] => ["", "Neve S.r.l.", domain, kind, ""];
const second = 1000;

describe("a list with a company that is called as a customer is", () => {
  let bot: Product;
  let files: Files;
  beforeEach(async () => {
    bot = await startProduct();
    files = await fileHost(bot);
  });
  afterEach(async () => {
    await files.stop();
    await bot.stop();
  });

  async function preview(): Promise<Shown> {
    await bot.settled();
    return bot.cardsIn(personalChat(giulia).conversation).at(-1)!;
  }
  async function brought(...lines: string[][]): Promise<Shown> {
    await files.hands(giulia, csvOf(...lines));
    return preview();
  }
  async function applied(shown: Shown): Promise<Shown> {
    await bot.presses(giulia, shown, "Applica", { origin: "office-365" });
    return preview();
  }
  async function addedMeanwhile(): Promise<void> {
    await bot.elapse(second);
    const account = { origin: "other", channel: "unknown", provider: "none", customerTenant: "" };
    const form = await bot.says(sara, "aggiungi cliente");
    await bot.presses(sara, form, "Aggiungi", { name: "Neve S.r.l.", domain: "neve-due.example", ...account });
    await bot.elapse(second);
  }
  const isKnown = async (domain: string) =>
    (await bot.store.customersCalled(domain)).some((customer) => customer.domain === domain);

  it("that was added since the list was brought has a person asked about it, as one that was there before", async () => {
    const shown = await brought(neve("neve.example", "Reseller"));
    await addedMeanwhile();
    const again = await applied(shown);
    expect(again.text).toContain("Nel frattempo qualcosa è cambiato");
    expect(again.text).toContain("Da abbinare 1");
    expect((await applied(again)).text).toContain("✓ Applicata");
    expect((await bot.says(giulia, "accettazioni")).text).toContain("neve.example");
    expect(await isKnown("neve.example")).toBe(false);
  });

  it("that was added since becomes no second account without a relationship by itself", async () => {
    const shown = await brought(neve("neve.example", "None"));
    await addedMeanwhile();
    expect((await applied(shown)).text).toMatch(/Nulla è stato applicato.*Clienti nuovi 0.*Righe errate 1/);
    expect(await isKnown("neve.example")).toBe(false);
  });

  it("that it brings itself has nobody asked: two of one name in a list are two", async () => {
    const many = Array.from({ length: 3000 }, (_, n) => ["", `Ditta ${n}`, `ditta-${n}.example`, "Reseller", ""]);
    const lines = [neve("neve.example", "Reseller"), ...many, neve("neve-due.example", "Reseller")];
    expect((await applied(await brought(...lines))).text).toContain("✓ Applicata");
    expect([await isKnown("neve.example"), await isKnown("neve-due.example")]).toEqual([true, true]);
  });
});
