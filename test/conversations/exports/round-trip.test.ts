import fc from "fast-check";
import type { Customer } from "../../../src/core/customers/customer";
import { nothingCounted } from "../../../src/core/imports/import";
import { type Files, fileHost } from "../../support/lists/file-host";
import { type Product, personalChat, startProduct } from "../../support/product";
import { aCustomer, giulia, marco, start } from "../../support/world";
import { opened } from "./opened";

const awkward = fc
  .tuple(
    fc.constantFrom(
      "",
      "=",
      "'=",
      "''@",
      "+39",
      "-",
      "@",
      "＝",
      '"',
      "'",
      "Rossi;=",
      "Rossi,+",
      "Rossi;'=",
      'Rossi;"=',
    ),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
  )
  .map((parts) => `${parts.join("")}x`.replace(/[\p{C}\p{Z}]+/gu, " ").trim());

const customer = fc.record({
  name: awkward,
  tags: fc.array(fc.stringMatching(/^[a-zà-ù'=@-]{1,8}$/u), { maxLength: 3 }),
  state: fc.constantFrom<Customer["state"]>("active", "active", "removed", "no-relationship"),
  hasTenant: fc.boolean(),
  alias: fc.option(awkward, { nil: undefined }),
});

const ledger = fc.array(customer, { minLength: 1, maxLength: 12 }).map((given) =>
  given.map(({ hasTenant, alias, tags, ...each }, place): Customer => {
    const { tenantId: _, ...one } = aCustomer({ id: `c${place}`, domain: `c${place}.example`, ...each });
    return {
      ...one,
      ...(each.state === "removed" && { removedAt: start }),
      ...(hasTenant && { tenantId: `44444444-4444-4444-8444-${String(place).padStart(12, "0")}` }),
      ...(tags.length > 0 && { tags: [...new Set(tags)] }),
      ...(alias && { alias }),
    };
  }),
);

describe("an export of the customers that is imported again", () => {
  let bot: Product;
  let files: Files;
  const end = async (): Promise<void> => {
    await files.stop();
    await bot.stop();
  };

  it("shows no difference in either language, whatever they are called and however they stand", async () => {
    await fc.assert(
      fc.asyncProperty(ledger, fc.constantFrom("italiano", "english"), async (customers, language) => {
        bot = await startProduct({ customers });
        files = await fileHost(bot);
        await bot.says(marco, `language ${language}`);
        const { page } = await opened(bot, marco, "export");
        const exported = new Uint8Array(await (await fetch(`${page}/file.csv`)).arrayBuffer());
        await files.hands(giulia, exported);
        await bot.settled();

        const [list] = await bot.store.openImports();
        expect([list?.state, list?.wrong]).toEqual(["compared", []]);
        expect(list?.counts).toEqual({ ...nothingCounted, same: customers.length });
        expect(bot.cardsIn(personalChat(giulia).conversation).at(-1)?.text).toContain("non c’è nulla da applicare");
        await end();
      }),
      { numRuns: 12 },
    );
  }, 240_000);
});
