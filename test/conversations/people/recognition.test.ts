import { type Product, startProduct } from "../../support/product";
import { giulia, marco } from "../../support/world";
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
    ["a guest in capitals", { userRole: "Guest" }],
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

  it("is not taken from what a roster said before the directory changed", async () => {
    await added(bot, { address: "bea@proseware.example" });
    inRoster(bot, ada);
    await bot.says(ada, "customers");
    inRoster(bot, ada, { userRole: "guest" });
    await added(bot);
    bot.pass(61_000);
    expect((await bot.says(ada, "customers")).text).not.toContain("Tailspin");
  });

  it("gets the requests that wait, where they may decide", async () => {
    const form = await bot.says(marco, "rimuovi tailspin");
    const ticked = { ack_read: "true", ack_faith: "true", ack_indemnity: "true", duty: "no" };
    await bot.presses(marco, form, "Chiedi l’approvazione", { ...ticked, reason: "Chiude.", typed: "Tailspin Toys" });
    await bot.invokes(giulia, "user.become-agent", {});
    await added(bot, { approver: "true" }, giulia);
    inRoster(bot, ada);
    await bot.says(ada, "customers");
    await bot.settled();
    const asked = bot.cardsIn("a:29:ada").concat(bot.cardsIn("a:opened-29:ada"));
    expect(asked.some(({ buttons }) => buttons.some(({ verb }) => verb === "removal.approve"))).toBe(true);
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
