import { type Product, startProduct } from "../../support/product";
import { marco } from "../../support/world";
import { ada, added, inRoster } from "./staff";

describe("somebody who was added by address", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  it("is recognised by the roster at their first word, once, and is let in", async () => {
    await added(bot);
    inRoster(bot, ada);
    expect((await bot.says(ada, "customers")).text).toContain("Tailspin");
    await bot.says(ada, "providers");
    expect(bot.connector.calls.filter(({ kind }) => kind === "member")).toHaveLength(1);
    const person = await bot.store.personWith(ada.id);
    expect(person).toMatchObject({ name: "Ada Verdi", roles: ["sales-agent"], mri: "29:ada" });
    expect((await bot.says(marco, "utente Ada Verdi")).text).toContain("sì, da Teams");
    const entries = await bot.store.history(`user:${person?.id}`, { limit: 9 });
    expect(entries.map(({ event }) => event.type)).toEqual(["user.recognised", "user.added"]);
  });

  it.each([
    ["a guest", { userRole: "guest" }],
    ["a guest by the name with which they sign in", { userPrincipalName: "ada_other#EXT#@proseware.example" }],
    ["of another organisation", { tenantId: "99999999-9999-4999-8999-999999999999" }],
    ["somebody else", { aadObjectId: "a0000000-0000-4000-8000-000000000001" }],
    ["of another address", { email: "bea@proseware.example", userPrincipalName: "bea@proseware.example" }],
  ])("is not recognised in %s", async (_who, different) => {
    await added(bot);
    inRoster(bot, ada, different);
    expect((await bot.says(ada, "customers")).text).not.toContain("Tailspin");
    expect(await bot.store.personWith(ada.id)).toBeUndefined();
  });

  it("is asked to write again where Teams does not answer, and let in when it does", async () => {
    await added(bot);
    inRoster(bot, ada);
    bot.connector.fail(503, "", ({ kind }) => kind === "member");
    expect((await bot.says(ada, "customers")).text).toContain("write again");
    bot.connector.fail(undefined);
    expect((await bot.says(ada, "customers")).text).toContain("Tailspin");
  });

  it("makes no call for strangers where nobody is waited for", async () => {
    for (let n = 0; n < 3; n += 1) await bot.says(ada, "customers");
    expect(bot.connector.calls.filter(({ kind }) => kind === "member")).toEqual([]);
  });

  it("is asked about once in a while for a stranger who goes on writing", async () => {
    await added(bot, { address: "bea@proseware.example" });
    for (let n = 0; n < 5; n += 1) expect((await bot.says(ada, "customers")).text).not.toContain("Tailspin");
    expect(bot.connector.calls.filter(({ kind }) => kind === "member")).toHaveLength(1);
  });

  it("gets what is meant for them in their private chat from then on", async () => {
    await added(bot);
    inRoster(bot, ada);
    await bot.says(ada, "customers");
    await bot.says(ada, "customers");
    const person = await bot.store.personWith(ada.id);
    expect((await bot.store.personalConversation(person?.id ?? ""))?.id).toBe("a:29:ada");
  });
});
