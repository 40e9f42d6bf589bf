import { loadDemoWorld, readDemoWorld } from "../../../src/demo/world";
import { type Product, type Shown, startProduct } from "../../support/product";
import { fabrikam, luke, marco, sara } from "../../support/world";
import { buttonOn, valueOn } from "../on-card";

const titlesOn = ({ buttons }: Shown): string[] => buttons.map(({ title }) => title);
const leave = /^(Cancel|Annulla)$/;

describe.each([
  {
    language: "it",
    jointly: "Prepara l’invito congiunto",
    more: "Invita per altri servizi",
    restore: "Ripristina con un invito",
    invite: "Invita…",
    gap: "cliente adventure works",
    plain: "cliente contoso.example",
    former: "account alpine",
    unrelated: "account lamna.example",
    add: 'aggiungi cliente "Lamna" lamna.example',
    accepted: ["accettato tailspin", "accettato zeta.example"],
    lines: ["invita a@b.example", "invita"],
    open: "Inviti aperti",
  },
  {
    language: "en",
    jointly: "Prepare the joint invitation",
    more: "Invite for more services",
    restore: "Restore by invitation",
    invite: "Invite…",
    gap: "customer adventure works",
    plain: "customer contoso.example",
    former: "account alpine",
    unrelated: "account lamna.example",
    add: 'add customer "Lamna" lamna.example',
    accepted: ["accepted tailspin", "accepted zeta.example"],
    lines: ["invite a@b.example", "invite"],
    open: "Open invitations",
  },
] as const)("what a card tells of is led to, in $language", (said) => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, readDemoWorld(), place) });
    await bot.says(marco, said.language === "it" ? "lingua italiano" : "language english");
  });
  afterEach(() => bot.stop());

  it("names the joint invitation where a provider cannot order, and begins it with that", async () => {
    const record = await bot.says(marco, said.gap);
    expect(titlesOn(record)).not.toContain(said.more);
    const form = await bot.presses(marco, record, said.jointly);
    expect(valueOn(form, "provider")).toBe(fabrikam);
    expect(titlesOn(await bot.says(marco, said.plain))).toContain(said.more);
  });

  it("names no joint invitation where it could not begin, nor to who may not invite", async () => {
    const provider = await bot.store.provider(fabrikam);
    if (!provider) throw new Error("no provider");
    await bot.store.change(async () => ({ answer: undefined, providers: [{ ...provider, state: "invited-us" }] }));
    expect(titlesOn(await bot.says(marco, said.gap))).toContain(said.more);
    for (const person of [luke, sara])
      expect(buttonOn(await bot.says(person, said.gap), "invitation.start")).toBeUndefined();
  });

  it("offers the way back on the account of a removed customer, to who may invite", async () => {
    const form = await bot.presses(marco, await bot.says(marco, said.former), said.restore);
    expect(buttonOn(form, "invitation.draft")).toBeDefined();
    for (const person of [luke, sara])
      expect(buttonOn(await bot.says(person, said.former), "invitation.restore")).toBeUndefined();
    expect(buttonOn(await bot.says(marco, "account contoso.example"), "invitation.restore")).toBeUndefined();
  });

  it.each(said.lines)("leaves a form of nobody known for the open invitations: “%s”", async (line) => {
    const left = await bot.presses(marco, await bot.says(marco, line), leave);
    expect(left.buttons).toHaveLength(1);
    expect((await bot.presses(marco, left, /./)).text).toContain(said.open);
  });

  it.each(said.accepted)("leaves the form of an acceptance for whom it was about: “%s”", async (line) => {
    const left = await bot.presses(marco, await bot.says(marco, line), leave);
    expect(left.buttons).toHaveLength(1);
    const shown = (await bot.presses(marco, left, /./)).text;
    expect(shown).toContain(line.includes("tailspin") ? "Tailspin Toys" : said.open);
  });
});
