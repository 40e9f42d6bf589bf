import { days } from "../../../src/core/clock";
import { type Product, personalChat, relazioni, startProduct } from "../../support/product";
import { elena, everybody, giulia, luke, marco, northwind, paula, sara } from "../../support/world";
import { authorised, authorising } from "./invited";

describe("authorising an indirect provider", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  const state = async () => (await bot.store.provider(northwind))?.state;

  it("shows what it means first: orders and subscriptions for our customers (R164)", async () => {
    expect((await authorising(bot)).text).toMatch(/inviare ordini e aggiungere sottoscrizioni per i nostri clienti/);
    expect((await bot.says(luke, "authorise northwind")).text).toContain("another role");
    expect((await authorising(bot, paula)).text).toMatch(/submit orders and add subscriptions for our customers/);
  });

  it("says as a matter of security that it gets administrator access to our own work account (R165)", async () => {
    const { text } = await authorising(bot, paula);
    expect(text).toMatch(/administrator access to the work account of Proseware/);
    expect(text).toContain("Security.");
    expect((await authorising(bot)).text).toMatch(/accesso amministrativo all’account aziendale di Proseware/);
  });

  it("takes the tick and the button, and nothing less (R162)", async () => {
    const form = await authorising(bot, paula);
    const unticked = await bot.presses(paula, form, "Authorize indirect provider", { consent: "false" });
    expect(unticked.text).toContain("Without the tick nothing is authorised");
    expect(await state()).toBe("invited-us");
    await bot.presses(paula, unticked, "Authorize indirect provider", { consent: "true" });
    expect(await state()).toBe("authorised");
  });

  it("leads to the portal by the link of its invitation, where a new sign-in may be needed (R161)", async () => {
    const link = "https://partner.microsoft.com/dashboard/accept?id=7";
    await bot.invokes(marco, "provider.record", {
      providerName: "Northwind",
      receivedOn: "2026-11-19",
      link,
    });
    const form = await authorising(bot, paula);
    expect(form.text).toContain("a new sign-in may be needed");
    expect(JSON.stringify(form.card)).toContain(JSON.stringify({ type: "Action.OpenUrl", url: link }).slice(25, -1));
  });

  it("warns once more of a link that is not Microsoft's, and tells nobody to follow it (R160)", async () => {
    const link = "https://bit.ly/3xy";
    await bot.invokes(marco, "provider.record", { providerName: "Northwind", receivedOn: "2026-11-19", link });
    const form = await authorising(bot, paula);
    expect(form.text).toContain("Do not open this link");
    expect(form.text).not.toContain("the link in its invitation is followed");
  });

  it("lists it among our providers and us among its resellers (R163)", async () => {
    expect((await authorising(bot, paula)).text).toMatch(
      /among our indirect providers, and we among its indirect resellers/,
    );
    await authorised(bot);
    expect((await bot.says(marco, "provider")).text).toMatch(/Northwind Distribuzione.*Autorizzato/);
    expect((await bot.says(marco, "provider")).text).not.toContain("da decidere");
  });

  it("brings no customer and changes none (R67)", async () => {
    const before = await bot.store.customers({ limit: 50 });
    expect((await authorising(bot, paula)).text).toContain("none is added or changed by it");
    await authorised(bot);
    expect(await bot.store.customers({ limit: 50 })).toEqual(before);
  });

  it.each([
    ["another version of the consequences", { consequences: 2 }],
    ["an older card", { revision: 0 }],
    ["a card without version", { consequences: undefined }],
    ["a card of nobody", { provider: "no-such" }],
  ])("does nothing for %s", async (_what, different) => {
    const { revision = 0 } = (await bot.store.provider(northwind)) ?? {};
    await bot.invokes(marco, "provider.record", { providerName: "Northwind", receivedOn: "2026-11-19", link: "" });
    const current = { provider: northwind, revision: revision + 1, consequences: 1, consent: "true" };
    await bot.invokes(marco, "provider.authorise", { ...current, ...different });
    expect(await state()).toBe("invited-us");
    await bot.invokes(marco, "provider.authorise", current);
    expect(await state()).toBe("authorised");
  });

  it("answers a second press as the first, and opens one review", async () => {
    const form = await authorising(bot, sara);
    const [first, second] = await Promise.all([
      bot.presses(sara, form, "Autorizza provider indiretto", { consent: "true" }),
      bot.presses(marco, form, "Autorizza provider indiretto", { consent: "true" }, personalChat(marco)),
    ]);
    for (const answer of [first, second]) expect(answer.text).toContain("Autorizzato");
    expect(await bot.store.openFollowUps()).toHaveLength(1);
    const history = await bot.store.history(`provider:${northwind}`, { limit: 9 });
    expect(history.map(({ event }) => event.type)).toEqual(["provider.authorised"]);
  });

  it("is for the roles of the article, and names the role, the rule and who has it (R101)", async () => {
    for (const person of everybody) {
      const may = [giulia, paula, marco, elena, sara].includes(person);
      const form = await bot.says(person, "authorise northwind");
      expect([person.name, form.buttons.some(({ verb }) => verb === "provider.authorise")]).toEqual([person.name, may]);
    }
    const refused = await bot.says(luke, "authorise northwind");
    expect(refused.text).toMatch(
      /global admin, user admin, admin agent or sales agent.*Rule Microsoft, working with indirect providers/,
    );
    expect(refused.text).toContain("Marco Bianchi");
    const seen = { provider: northwind, revision: 0, consequences: 1, consent: "true" };
    expect((await bot.invokes(luke, "provider.authorise", seen)).text).toContain("another role");
    expect(await state()).toBe("invited-us");
  });

  it("is told in the channel, and asks for the joint link", async () => {
    const card = await authorised(bot);
    expect(card.text).toContain("collegamento … con Northwind");
    await bot.settled();
    const notice = bot.cardsIn(relazioni.conversation).find(({ text }) => text.includes("Provider autorizzato"));
    expect(notice?.text).toContain("Northwind Distribuzione");
    expect((await bot.presses(luke, notice!, "Apri il provider", {}, relazioni)).text).toContain("another role");
  });

  it("is refused where nobody has invited us, and says who begins (R159)", async () => {
    await bot.invokes(marco, "provider.record", { providerName: "Litware Distribution", receivedOn: "", link: "" });
    const refused = await bot.says(paula, "authorise Litware Distribution");
    expect(refused.text).toMatch(/has not invited us\. The provider begins/);
    expect(refused.buttons.map(({ verb }) => verb)).not.toContain("provider.authorise");
  });

  it("is refused in a cloud that is closed", async () => {
    await bot.stop();
    bot = await startProduct({ cloud: "germany" });
    expect((await authorising(bot, paula)).text).toContain("This cloud is closed");
    const seen = { provider: northwind, revision: 0, consequences: 1, consent: "true" };
    await bot.invokes(marco, "provider.authorise", seen);
    expect(await state()).toBe("invited-us");
  });

  it("asks within seven days to review the access, and again every Monday (R166)", async () => {
    await authorised(bot, sara);
    await bot.settled();
    const asked = bot.cardsIn("a:29:sara").at(-1);
    expect(asked?.text).toContain("Da decidere: accesso amministrativo al nostro account");
    expect(JSON.stringify(asked?.card)).toContain("https://admin.microsoft.com");
    await bot.elapse(days(7));
    await bot.settled();
    expect(bot.cardsIn("a:29:sara").filter(({ text }) => text.includes("Da decidere"))).toHaveLength(2);
    expect((await bot.says(sara, "attività")).text).toContain("accesso al nostro account");
  });
});
