import type { Command } from "../../../src/chat/command";
import { commands } from "../../../src/chat/commands";
import { type Language, languages } from "../../../src/core/languages";
import { customers } from "../../support/cast";
import { type Product, type Shown, startProduct } from "../../support/product";
import { marco } from "../../support/world";
import { elementsOf } from "../on-card";

/** What a line may say beside whom it is of, where a deed takes such a thing. */
const beside = {
  en: { service: "exchange", person: "to sara", day: "on 3 March", reason: "because they no longer pay" },
  it: { service: "exchange", person: "a sara", day: "il 3 marzo", reason: "perché non pagano più" },
};

function saidOf({ words, slots = [], takesDay, takesReason }: Command, language: Language, whom = ""): string {
  const { service, person, day, reason } = beside[language];
  return [
    words[language]?.shown,
    whom,
    slots.includes("service") && service,
    slots.includes("person") && person,
    takesDay && day,
    takesReason && reason,
  ]
    .filter(Boolean)
    .join(" ");
}

/** A deed that is done to one customer, and asks which. */
const asking = commands.filter(({ picks }) => picks !== undefined);

describe("what a line says goes along to the form of the customer that is chosen", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct({ customers });
    const tailspin = customers.find(({ name }) => name === "Tailspin Toys")!;
    const many = Array.from({ length: 40 }, (_, n) => ({
      ...tailspin,
      id: `serie-${n}`,
      name: `Serie ${n}`,
      domain: `serie${n}.example`,
      mayBuy: true,
      ...(n > 20 && { state: "removed" as const, removedAt: 1 }),
    }));
    await bot.store.change(async () => ({ answer: undefined, customers: many }));
  });
  afterAll(() => bot.stop());

  const filledIn = ({ card, text }: Shown) => ({
    text: text.replace(" Torna all’elenco", ""),
    inputs: elementsOf(card).flatMap(({ id, value }) => (value === undefined ? [] : [{ id, value }])),
  });

  /** The card that asks, which a list that may only be looked at leads to. */
  async function which(line: string, { picks }: Command): Promise<Shown> {
    const list = await bot.says(marco, line);
    if (list.buttons.some(({ verb }) => verb === picks)) return list;
    const led = list.buttons.find(({ verb, data }) => verb === "customers.page" && data.opens === picks);
    return bot.invokes(marco, "customers.page", led?.data ?? {});
  }

  it("in each of those deeds", () => expect(asking.length).toBeGreaterThan(5));

  it.each(languages.flatMap((language) => asking.map((deed) => [saidOf(deed, language), deed, language] as const)))(
    "%s",
    async (line, deed, language) => {
      const [id, name] = deed.ofFormer ? ["serie-30", "Serie 30"] : ["serie-3", "Serie 3"];
      const named = filledIn(await bot.says(marco, saidOf(deed, language, name)));
      const asked = await which(line, deed);
      const choosing = asked.buttons.find(({ data }) => "back" in data);
      const chosen = await bot.invokes(marco, "customers.page", { ...choosing?.data, chosen: id, words: "" });
      expect(filledIn(chosen)).toEqual(named);
      const on = asked.buttons.find(({ data }) => "cursor" in data);
      for (const page of [asked, await bot.invokes(marco, "customers.page", on?.data ?? {})]) {
        const row = page.buttons.find(({ verb }) => verb === deed.picks);
        const pressed = await bot.invokes(marco, deed.picks!, { ...row?.data, customer: id });
        expect(filledIn(pressed)).toEqual(named);
      }
      const bare = filledIn(await bot.invokes(marco, deed.picks!, { customer: id }));
      if (deed.carries) expect(named).not.toEqual(bare);
    },
  );
});
