import { customers } from "../../support/cast";
import { type Product, startProduct } from "../../support/product";
import { luke, marco } from "../../support/world";

const nobody = { ...luke, id: "77777777-7777-4777-8777-777777777777", mri: "29:nobody", name: "Ann Beebe" };
const [none, inItalian] = ["This person has no role in Rapport", "Questa persona non ha ruoli in Rapport"];

describe("whoever may do nothing in Rapport", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
  });
  afterEach(() => bot.stop());

  const rolesTaken = (id: string) =>
    bot.store.change(async (queries) => {
      const person = await queries.person(id);
      return { answer: undefined, people: person ? [{ ...person, roles: [] }] : [] };
    });

  it.each([
    ["lingua italiano", "en-US", inItalian],
    ["language english", "it-IT", none],
  ])("goes on being answered in the language they chose before: %s", async (line, locale, said) => {
    await bot.says(marco, line);
    await rolesTaken(marco.id);
    expect((await bot.says(marco, "clienti", undefined, { locale })).text).toContain(said);
    expect((await bot.invokes(marco, "customers.page", {}, undefined, { locale })).text).toContain(said);
    await bot.tells(marco, { type: "installationUpdate", action: "remove" });
    await bot.tells(marco, { type: "installationUpdate", action: "add", locale });
    await bot.connector.idle();
    expect(bot.cardsIn(`a:${marco.mri}`).at(-1)?.text).toContain(said);
  });

  it.each([
    ["en-GB", none],
    ["it-CH", inItalian],
    ["de-DE", inItalian],
    [undefined, inItalian],
  ])(
    "is answered in the language of their Teams, in another than ours in the organisation’s: %s",
    async (locale, said) => expect((await bot.says(nobody, "customers", undefined, { locale })).text).toContain(said),
  );
});
