import type { Person } from "../../../src/core/people/person";
import { loadDemoWorld, readDemoWorld } from "../../../src/demo/world";
import { type Product, relazioni, type Shown, startProduct } from "../../support/product";
import { elena, giulia, luke, marco } from "../../support/world";

const toList = /^(Back to the list|Torna all’elenco)$/;
const toBoard = /^(Back to the board|Torna al quadro)$/;
const titled = (card: Shown, title: RegExp) => card.buttons.find((button) => title.test(button.title));

describe("what was opened on a list", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, readDemoWorld(), place) });
  });
  afterAll(() => bot.stop());

  async function press(person: Person, card: Shown, title: RegExp): Promise<Shown> {
    const button = titled(card, title);
    if (!button) throw new Error(`no ${title} among ${card.buttons.map((each) => each.title).join(", ")}`);
    return bot.presses(person, card, button.title);
  }

  /** The first of a card's rows. */
  const open = (person: Person, card: Shown) => press(person, card, /^(Open|Apri) .+[.,]/);

  it.each([
    { person: marco, line: "clienti con exchange", next: /successivi/ },
    { person: luke, line: "customers with exchange", next: /next 10/ },
  ])("leads back to the page, search and filter: $line", async ({ person, line, next }) => {
    const page = await press(person, await bot.says(person, line), next);
    const record = await open(person, page);
    const back = await press(person, record, toList);
    expect(back.text).toBe(page.text);
    expect(page.text).toMatch(/11–20/);
  });

  it("leads back from what is opened on the record too, and from a form that is left", async () => {
    const list = await bot.says(marco, "clienti nord");
    const record = await open(marco, list);
    const history = await press(marco, record, /cronologia/);
    expect((await press(marco, history, toList)).text).toBe(list.text);
    const form = await press(marco, await press(marco, record, /^Account/), /^Assegna/);
    const left = await press(marco, form, /^Annulla/);
    expect((await press(marco, left, toList)).text).toBe(list.text);
    expect((await press(marco, left, /^Apri il cliente/)).text).toContain("Contoso Nord S.r.l.");
  });

  it("leads from one of several that fit to those that fit", async () => {
    const choice = await bot.says(marco, "cerca contoso");
    const back = await press(marco, await open(marco, choice), toList);
    expect(back.text).toContain("cercato «contoso»");
    const customers = ({ buttons }: Shown) => buttons.flatMap(({ data }) => Object(data).customer ?? []).sort();
    expect(customers(back)).toEqual(customers(choice));
  });

  it.each([
    [giulia, "utenti"],
    [marco, "attività"],
    [luke, "follow-ups"],
    [marco, "inviti inviati"],
    [marco, "provider"],
  ] as const)("is left for the same list by $name saying %s", async (person, line) => {
    const list = await bot.says(person, line);
    const opened = await open(person, list);
    expect((await press(person, opened, toList)).text).toBe(list.text);
  });

  it("leads from the board to a list and back to the board", async () => {
    const board = await bot.says(elena, "quadro");
    const list = await press(elena, board, /^\d+ Privilegi rimasti/);
    expect((await press(elena, list, toBoard)).text).toBe(board.text);
  });

  it("leads everybody back who opens a row of somebody else's list in a channel", async () => {
    const list = await bot.says(marco, "clienti", relazioni);
    const title = list.buttons.find(({ title }) => /^Apri .+[.,]/.test(title))?.title ?? "";
    const record = await bot.presses(luke, list, title);
    expect(titled(record, toList)?.title).toBe("Back to the list");
    expect(bot.cardsIn(relazioni.conversation).at(-1)?.text).toBe(list.text);
  });

  it("takes no way back but to a list", async () => {
    const record = titled(await bot.says(marco, "clienti"), /^Apri /);
    for (const way of [{ verb: "removal.approve", data: {} }, { verb: "customers.page", data: "x" }, 7, null]) {
      const card = await bot.invokes(marco, "customer.open", { ...Object(record?.data), way });
      expect(titled(card, toList)).toBeUndefined();
    }
  });

  it("repeats no way back that is long, and none where the card is full: both are delivered", async () => {
    const record = titled(await bot.says(marco, "clienti"), /^Apri /);
    const long = { verb: "customers.page", data: { words: "x".repeat(20_000) } };
    const card = await bot.invokes(marco, "customer.open", { ...Object(record?.data), way: long });
    expect(titled(card, toList)).toBeUndefined();
    const form = await bot.invokes(marco, "customer.completing", Object(record?.data));
    const full = form.buttons.find(({ verb }) => verb === "customer.complete")?.data;
    const words = "testo ".repeat(2000);
    const way = { verb: "customers.page", data: { words: "y".repeat(1000) } };
    const typed = { customerTenant: words, alias: words, tags: words, notes: words };
    const again = await bot.invokes(marco, "customer.complete", { ...Object(full), ...typed, way });
    for (const shown of [card, again]) expect(Buffer.byteLength(JSON.stringify(shown.card))).toBeLessThan(28_000);
    expect(JSON.stringify(again.card)).toContain("testo testo");
  });
});
