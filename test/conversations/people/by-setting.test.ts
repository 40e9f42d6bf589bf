import { type Product, startProduct } from "../../support/product";
import { marco } from "../../support/world";
import { ada, added, inRoster } from "./staff";

describe("somebody whom the settings name as admin", () => {
  let bot: Product;
  const begin = async () => {
    bot = await startProduct({ env: { RAPPORT_ADMINS: ada.id } });
    inRoster(bot, ada);
  };
  afterEach(() => bot.stop());

  it("is known by their address from the first word: nobody is added a second time under it", async () => {
    await begin();
    await bot.says(ada, "customers");
    expect(await bot.store.personWith(ada.id)).toMatchObject({ upn: "ada@proseware.example", roles: ["global-admin"] });
    await expect(added(bot)).rejects.toThrow("no button");
    expect(await bot.store.people()).toHaveLength(7);
  });

  it("and was added before is one person, with both", async () => {
    await begin();
    await added(bot);
    await bot.says(ada, "customers");
    expect(await bot.store.people()).toHaveLength(7);
    expect(await bot.store.personWith(ada.id)).toMatchObject({ roles: ["global-admin", "sales-agent"] });
  });

  it("and has lost all roles is let in again by who adds them", async () => {
    bot = await startProduct();
    await bot.store.change(async () => ({
      answer: 0,
      people: [{ ...ada, roles: [] }].map(({ upn: _, ...person }) => person),
    }));
    inRoster(bot, ada);
    await added(bot);
    expect((await bot.says(ada, "customers")).text).toContain("Tailspin");
    expect((await bot.store.personWith(ada.id))?.addedBy).toBe(marco.id);
  });
});
