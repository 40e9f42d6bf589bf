import type { Person } from "../../../src/core/people/person";
import { loadDemoWorld, readDemoWorld } from "../../../src/demo/world";
import { type Product, type Shown, startProduct } from "../../support/product";
import { elena, luke, marco, paula } from "../../support/world";

const toList = /^(Back to the list|Torna all’elenco)$/;
const toBoard = /^(Back to the board|Torna al quadro)$/;
const toProvider = /^(Back to the provider|Torna al provider)$/;
const leave = /^(Cancel|Annulla)$/;
const row = /^(Open|Apri) .+[.,]/;

describe("the way back", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, readDemoWorld(), place) });
  });
  afterAll(() => bot.stop());

  /** Presses one after the other, each on the card before, and gives every card. */
  async function along(person: Person, first: Shown, titles: readonly RegExp[]): Promise<Shown[]> {
    const cards = [first];
    for (const title of titles) cards.push(await bot.presses(person, cards.at(-1) ?? first, title));
    return cards;
  }

  /** The languages in which Marco asks, who may do it. */
  const spoken = async (language: "en" | "it"): Promise<void> => {
    await bot.says(marco, language === "it" ? "lingua italiano" : "language english");
  };

  describe.each([
    {
      language: "it",
      form: /^(Invita un cliente|Aggiungi un cliente…)$/,
      lists: ["clienti contoso", "clienti con exchange senza responsabile", "clienti zzzz", "inviti", "inviti inviati"],
    },
    {
      language: "en",
      form: /^(Invite a customer|Add a customer…)$/,
      lists: ["customers contoso", "customers with exchange", "customers zzzz", "invitations", "invitations sent"],
    },
  ] as const)("from a form that a list's own button opens, in $language", ({ language, form, lists }) => {
    beforeAll(() => spoken(language));
    afterAll(() => spoken("it"));

    it.each(lists)("leads to that list, with its search and filter: %s", async (line) => {
      const list = await bot.says(marco, line);
      const forms = list.buttons.filter(({ title }) => form.test(title));
      expect(forms.length).toBeGreaterThan(0);
      for (const { title } of forms) {
        const [, , left, back] = await along(marco, list, [new RegExp(`^${title}$`), leave, toList]);
        expect(back?.text).toBe(list.text);
        expect(left?.buttons).toHaveLength(1);
      }
    });

    it("leads to its page", async () => {
      const next = language === "it" ? /successivi/ : /next 10/;
      const line = language === "it" ? "clienti" : "customers";
      const [, page, , , back] = await along(marco, await bot.says(marco, line), [next, form, leave, toList]);
      expect(page?.text).toContain("11–20");
      expect(back?.text).toBe(page?.text);
    });
  });

  it.each([
    [marco, "inviti", /^Registra un’accettazione…$/],
    [marco, "accettazioni", /^Registra un’accettazione…$/],
    [paula, "users", /^Add a user…$/],
  ] as const)("of $name leads from the form to the list: %s", async (person, line, form) => {
    const list = await bot.says(person, line);
    const [, , , back] = await along(person, list, [form, leave, toList]);
    expect(back?.text).toBe(list.text);
  });

  it.each([
    ["it", "clienti", /^Completa l’account…$/, /^Apri il cliente$/],
    ["en", "customers", /^Complete the account…$/, /^Open the customer$/],
  ] as const)(
    "of an account that is to be completed leads to its customer, in %s",
    async (language, line, form, open) => {
      await spoken(language);
      const list = await bot.says(marco, line);
      const way = [/^(Apri|Open) Adventure/, /^Account…$/, form, leave];
      const [, record, , , left] = await along(marco, list, way);
      for (const title of [open, toList]) {
        const back = await bot.presses(marco, left ?? list, title);
        expect(back.text).toBe((title === open ? record : list)?.text);
      }
      await spoken("it");
    },
  );

  it.each([
    [elena, "quadro", /^\d+ Privilegi rimasti/],
    [elena, "quadro", /^\d+ Cliente con privilegi persi/],
    [elena, "quadro", /^\d+ Clienti per cui il provider non può ordinare/],
    [luke, "board", /^\d+ Privileges left/],
    [luke, "board", /^\d+ Customer with privileges lost/],
  ] as const)("leads from a row to the list and on to the board: %#", async (person, line, opened) => {
    const board = await bot.says(person, line);
    const list = await bot.presses(person, board, opened);
    const first =
      list.buttons.find(({ data }) => "way" in data && "customer" in data) ??
      list.buttons.find(({ title }) => row.test(title));
    const shown = await bot.invokes(person, first?.verb ?? "", first?.data ?? {});
    const leaves = shown.buttons.some(({ title }) => leave.test(title)) ? [leave] : [];
    const [back, board2] = (await along(person, shown, [...leaves, toList, toBoard])).slice(-2);
    expect(back?.text).toBe(list.text);
    expect(board2?.text).toBe(board.text);
  });

  it.each([
    { language: "it", line: "clienti rimossi", decide: /^Decidi che cosa resta/ },
    { language: "en", line: "customers removed", decide: /^Decide what is left/ },
  ] as const)("leads through what is left of a removed customer, in $language", async ({ language, line, decide }) => {
    await spoken(language);
    const list = await bot.says(marco, line);
    const cards = await along(marco, list, [/Alpine/, decide, row, toList, toList]);
    expect(cards[4]?.text).toBe(cards[2]?.text);
    expect(cards[5]?.text).toBe(list.text);
    await spoken("it");
  });

  it.each([
    { language: "it", line: "provider", view: /^Visualizza clienti/ },
    { language: "en", line: "providers", view: /^View customers/ },
  ] as const)("leads from its customers to a provider, and to the providers, in $language", async (each) => {
    await spoken(each.language);
    const list = await bot.says(marco, each.line);
    const next = each.language === "it" ? /successivi/ : /next 10/;
    const way = [/Fabrikam/, each.view, next, row, toList, toProvider, toList];
    const cards = await along(marco, list, way);
    expect(cards[5]?.text).toBe(cards[3]?.text);
    expect(cards[6]?.text).toBe(cards[1]?.text);
    expect(cards[7]?.text).toBe(list.text);
    await spoken("it");
  });

  it("takes none of a list away that goes on: its pages stand beside the way back", async () => {
    const list = await bot.says(marco, "clienti");
    const cards = await along(marco, list, [/^Apri Adventure/]);
    const way = Object(cards[1]?.buttons.find(({ title }) => toList.test(title)));
    const other = await bot.invokes(marco, "customers.page", { words: "", way: { verb: way.verb, data: way.data } });
    expect(other.buttons.map(({ title }) => title)).toEqual(
      expect.arrayContaining(["Torna all’elenco", expect.stringMatching(/successivi/)]),
    );
  });

  it("keeps three steps and no more, however many a card says", async () => {
    const page = (words: string, way?: object) => ({ verb: "customers.page", data: { words, ...(way && { way }) } });
    const deep = ["e", "d", "c", "b", "a"].reduce<object | undefined>((way, words) => page(words, way), undefined);
    const list = await bot.invokes(marco, "customers.page", { words: "contoso", way: deep });
    const stepsOf = ({ way }: { way?: { data: object } }): number => (way ? 1 + stepsOf(way.data) : 0);
    expect(stepsOf(Object(list.buttons.find(({ title }) => row.test(title))?.data))).toBe(3);
    const [, , back, further] = await along(marco, list, [row, toList, toList]);
    expect(back?.text).toBe(list.text);
    expect(further?.text).toContain("cercato «a»");
  });
});
