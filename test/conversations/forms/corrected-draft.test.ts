import { carried } from "../../faults/deeds";
import { type Product, startProduct } from "../../support/product";
import { marco } from "../../support/world";

const wish = { email: "it@new.example", name: "Nuova Sbagliata", reason: "new", channel: "marketing", language: "it" };

describe("the same form with another name", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  const drafts = async () => bot.store.invitations({ email: wish.email });

  it("puts the draft right, in its text as well, and wherever it is shown", async () => {
    await bot.invokes(marco, "invitation.draft", wish, undefined, { replyToId: "first" });
    const [first] = await drafts();
    const card = await bot.invokes(marco, "invitation.draft", { ...wish, name: "Nuova Giusta" });
    expect(card.text).toContain("occuparsi dei servizi Microsoft di Nuova Giusta");
    expect(card.text).toContain("Nuova Sbagliata → Nuova Giusta");
    expect(card.text.match(/Sbagliata/g)).toHaveLength(1);
    expect(await drafts()).toMatchObject([{ id: first?.id, page: first?.page, customerName: "Nuova Giusta" }]);
    await bot.settled();
    const edit = bot.connector.edits().findLast(({ activity }) => activity === "first");
    expect(JSON.stringify(edit?.card)).toContain("Nuova Giusta");
  });

  it("or language makes it that language's, and pressed once more it is the same", async () => {
    await bot.invokes(marco, "invitation.draft", wish);
    for (const _ of [1, 2]) {
      const card = await bot.invokes(marco, "invitation.draft", { ...wish, language: "en" });
      expect(card.text).toContain("Nuova Sbagliata");
    }
    expect(await drafts()).toMatchObject([{ language: "en", revision: 2 }]);
  });

  it("changes nothing once somebody has worked on the draft, which is named and offered", async () => {
    const { invitation, revision } = carried(await bot.invokes(marco, "invitation.draft", wish), "invitation.done");
    await bot.invokes(marco, "invitation.save", { invitation, revision, p1: "Scritto a mano.", p2: "" });
    const card = await bot.invokes(marco, "invitation.draft", { ...wish, name: "Nuova Giusta" });
    expect(card.text).toContain("C’è già una bozza per Nuova Sbagliata, di Marco Bianchi");
    expect(carried(card, "invitation.show")).toMatchObject({ invitation });
    expect((await drafts()).map(({ customerName }) => customerName)).toEqual(["Nuova Sbagliata"]);
    expect((await bot.store.invitation(String(invitation)))?.paragraphs[0]).toBe("Scritto a mano.");
  });

  it.each([
    ["invitation.sent", "it", "✕ Qualcosa è cambiato dopo questa scheda"],
    ["invitation.done", "it", "✕ Qualcosa è cambiato dopo questa scheda"],
    ["invitation.discard", "it", "✕ Qualcosa è cambiato dopo questa scheda"],
    ["invitation.sent", "en", "✕ Something changed after this card was made"],
    ["invitation.discard", "en", "✕ Something changed after this card was made"],
  ] as const)(
    "is not what “%s” on the card before was pressed about, which is said (%s)",
    async (verb, language, said) => {
      if (language === "en") await bot.says(marco, "language english");
      const before = await bot.invokes(marco, "invitation.draft", wish);
      await bot.invokes(marco, "invitation.draft", { ...wish, name: "Nuova Giusta" });
      const card = await bot.invokes(marco, verb, carried(before, verb));
      expect(card.text).toContain(said);
      expect(card.text).toContain("Nuova Giusta");
      expect(await drafts()).toMatchObject([{ state: "draft", customerName: "Nuova Giusta" }]);
    },
  );
});
