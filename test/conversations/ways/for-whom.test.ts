import type { Person } from "../../../src/core/people/person";
import { loadDemoWorld, readDemoWorld } from "../../../src/demo/world";
import { carried } from "../../faults/deeds";
import { type Product, relazioni, type Shown, startProduct } from "../../support/product";
import { elena, giulia, luke, marco } from "../../support/world";

const filled = { acks: "read,faith,indemnity", duty: "no", reason: "Il cliente chiude.", typed: "Tailspin Toys" };

describe("what is not for everybody", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, readDemoWorld(), place) });
  });
  afterEach(() => bot.stop());

  describe("of a decision that is refused", () => {
    const decidedBy = async (person: Person): Promise<Shown> => {
      await bot.presses(marco, await bot.says(marco, "rimuovi tailspin"), "Chiedi l’approvazione", filled);
      const review = carried(await bot.says(elena, "approva tailspin"), "removal.approve");
      return bot.invokes(person, "removal.approve", { ...review, comment: "" });
    };

    it("a global admin is not told to decide, but to whom they can give the role", async () => {
      const italian = await decidedBy(giulia);
      expect(italian.text).toContain("chiedere a una delle persone indicate; oppure scrivere «utenti»");
      expect(italian.text).toContain("può dare il ruolo ad altri, non a sé");
      await bot.says(giulia, "language english");
      const { text } = await bot.invokes(giulia, "removal.approve", { removal: "x", revision: 0, comment: "" });
      expect(text).toContain("ask one of the people above; or type “users”");
      expect(text).toContain("to somebody else there, not to themselves");
    });

    it("anybody else is told of those who decide, and of who gives the role", async () => {
      expect((await decidedBy(luke)).text).toContain(
        "one of the people above can do it; a global admin can give the role to somebody.",
      );
      const { text } = await bot.invokes(marco, "removal.approve", { removal: "x", revision: 0, comment: "" });
      expect(text).toContain("può farlo una delle persone indicate; un amministratore globale può dare il ruolo a");
    });
  });

  it.each([
    ["it", "approvazioni", "Chiedi una rimozione…"],
    ["it", "rimuovi", "Mostra i 10 successivi"],
    ["en", "remove", "Show the next 10"],
  ] as const)(
    "a list on which removals begin leads in nobody else who sees it (%s: “%s”)",
    async (language, line, title) => {
      const person = line === "approvazioni" ? elena : marco;
      if (language === "en") await bot.says(marco, "language english");
      const card = await bot.says(person, line, relazioni);
      const { text, buttons } = await bot.presses(luke, card, title, {}, relazioni);
      expect(text).toContain("Not done: another role is needed");
      expect(text).toContain("Elena Ferri, Giulia Rossi, Marco Bianchi");
      expect(buttons.map(({ verb }) => verb)).not.toContain("removal.start");
      expect((await bot.presses(person, card, title, {}, relazioni)).buttons.map(({ verb }) => verb)).toContain(
        "removal.start",
      );
    },
  );
});
