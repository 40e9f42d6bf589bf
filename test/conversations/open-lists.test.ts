import type { OpenItems } from "../../src/core/open-items";
import { type Product, type Shown, startProduct } from "../support/product";
import { followUp, invitation, removal } from "../support/samples";
import { giulia, luke, marco, paula, start } from "../support/world";

const names = Array.from({ length: 43 }, (_, n) => `Cliente ${100 + n}`);

const next = /^(Show the next 10|Mostra i 10 successivi)$/;
const previous = /^(Show the previous 10|Mostra i 10 precedenti)$/;
const has = (card: Shown, title: RegExp): boolean => card.buttons.some((button) => title.test(button.title));
const namesOn = ({ text }: Shown): string[] => [...new Set(text.match(/Cliente \d+/g) ?? [])];

describe("lists of open matters, in the chat", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  /** Stores 43 matters of a kind, the first name the oldest. */
  async function stores(kind: keyof OpenItems): Promise<void> {
    const made = names.map((customerName, n) => ({ id: `m${n}`, customerName, revision: 0, at: start - 1e9 + n }));
    await bot.store.change(async () => ({
      answer: 0,
      ...(kind === "invitations" && {
        invitations: made.map(({ at, ...own }) => ({ ...invitation, ...own, page: own.id, createdAt: at })),
      }),
      ...(kind === "removals" && {
        removals: made.map(({ at, ...own }) => ({ ...removal, ...own, customer: own.id, requestedAt: at })),
      }),
      ...(kind === "followUps" && {
        followUps: made.map(({ at, ...own }) => ({ ...followUp, ...own, openedAt: at })),
      }),
    }));
  }

  const lists = [
    ["invitations", "invitations", "newest first", names.toReversed()],
    ["removals", "approvals", "oldest first", names],
    ["followUps", "follow-ups", "oldest first", names],
  ] as const;

  it.each(lists)("%s: “%s” reaches all of 43 by pressing, %s, and comes back", async (kind, words, order, expected) => {
    await stores(kind);
    const shown = [await bot.says(luke, words)];
    expect(shown[0]?.text).toMatch(new RegExp(`1–10 of 43 [a-z -]+, ${order}`));
    expect(has(shown[0]!, previous)).toBe(false);
    for (let card = shown[0]!; has(card, next); card = shown.at(-1)!) shown.push(await bot.presses(luke, card, next));

    expect(shown.flatMap(namesOn)).toEqual(expected);
    expect(shown.at(-1)?.text).toContain("41–43 of 43");
    const back = await bot.presses(luke, shown.at(-1)!, previous);
    expect(namesOn(back)).toEqual(expected.slice(30, 40));
    expect(back.text).toContain("31–40 of 43");
  });

  it("begin again with a mark that somebody made up", async () => {
    await stores("invitations");
    const first = await bot.says(marco, "inviti");
    for (const cursor of ["rubbish", "", Buffer.from('[1,5,["x","y"]]').toString("base64url")]) {
      expect((await bot.invokes(marco, "invitations.page", { cursor })).text).toBe(first.text);
    }
  });

  it.each([
    ["invitations.page", { narrowed: { period: { first: "9999-12-31", last: "0001-01-01" } } }],
    ["invitations.page", { narrowed: { period: { first: "0000-01-01", last: "9999-12-31" } } }],
    ["history.open", { customer: "33333333-3333-4333-8333-333333333302", before: 1e20 }],
  ])("take a page of no time and no place for an outdated card: %s %j", async (verb, data) => {
    expect((await bot.invokes(marco, verb, data)).text).toContain("non è più attuale");
  });

  it("give a page to those only who may have the list (R182)", async () => {
    for (const kind of ["invitations", "removals", "followUps"] as const) await stores(kind);
    const nobody = { ...paula, roles: ["user-admin" as const] };
    await bot.store.change(async (reads) => {
      const known = await reads.person(nobody.id);
      return { answer: 0, people: known ? [{ ...known, roles: nobody.roles }] : [] };
    });
    for (const verb of ["invitations.page", "removals.page", "follow-ups.page"]) {
      expect(namesOn(await bot.invokes(nobody, verb, {}))).toEqual([]);
      expect(namesOn(await bot.invokes(giulia, verb, {}))).toHaveLength(10);
    }
  });
});

describe("a customer's history, in the chat", () => {
  const customer = "33333333-3333-4333-8333-333333333302";
  const earlier = "Show earlier entries";
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  it.each([
    [9, []],
    [10, []],
    [11, [1]],
    [20, [10]],
    [21, [10, 1]],
  ])("of %i entries offers earlier ones only while there are any", async (entries, pages) => {
    await bot.store.change(async () => ({
      answer: 0,
      events: Array.from({ length: entries }, () => ({
        event: { type: "customer.imported" as const, customer, name: "Tailspin Toys" },
        by: null,
        byName: "",
      })),
    }));
    let card = await bot.says(luke, "history tailspin");
    for (const count of pages) {
      card = await bot.presses(luke, card, earlier);
      expect(card.text.match(/09:42/g)).toHaveLength(count);
    }
    expect(card.buttons.map(({ title }) => title)).not.toContain(earlier);
  });
});
