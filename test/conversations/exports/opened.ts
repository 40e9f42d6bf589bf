import type { Person } from "../../../src/core/people/person";
import { get } from "../../support/http";
import type { Product, Shown } from "../../support/product";
import { addressesOn } from "../on-card";
import { readCsv } from "./read-csv";

/** The address of the page on a card, on the server of the test. */
export function pageOn(bot: Product, card: Shown): string {
  const [path] = addressesOn(card).flatMap((address) => /\/exports\/[\w-]+/.exec(address) ?? []);
  if (path === undefined) throw new Error(`no page on the card: ${card.text}`);
  return bot.url + path;
}

/** Asks for an export with these words, and presses for its page. */
export async function opened(bot: Product, person: Person, line: string): Promise<{ card: Shown; page: string }> {
  const card = await bot.presses(person, await bot.says(person, line), /^(Open a page|Apri una pagina)/);
  return { card, page: pageOn(bot, card) };
}

/** The rows of the table, each by its headings, as saved from a page; a file begins with the mark of UTF-8. */
export async function tableOf(page: string, separator: string): Promise<Record<string, string>[]> {
  const response = await fetch(`${page}/file.csv`);
  const bytes = Buffer.from(await response.arrayBuffer());
  if (bytes.subarray(0, 3).toString("hex") !== "efbbbf") throw new Error("no mark of UTF-8");
  const [headings = [], ...rows] = readCsv(bytes.subarray(3).toString("utf8"), separator);
  return rows.map((cells) => Object.fromEntries(headings.map((heading, place) => [heading, cells[place] ?? ""])));
}

/** What answers at the page and its two files. */
export const statusesOf = async (page: string): Promise<number[]> =>
  Promise.all([page, `${page}/file.csv`, `${page}/file.json`].map(async (url) => (await get(url)).status));
