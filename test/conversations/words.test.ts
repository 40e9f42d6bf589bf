import type { Person } from "../../src/core/people/person";
import { contoso, customers } from "../support/cast";
import { type Product, startProduct } from "../support/product";
import { luke, marco, paula, sara } from "../support/world";

describe("words, in the chat", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
  });
  afterEach(() => bot.stop());

  describe("people who are not on the staff", () => {
    it("are told so, in their language, and can do nothing: a customer never signs in (R6)", async () => {
      const stranger = { ...luke, id: "a0000000-0000-4000-8000-0000000000ff", mri: "29:stranger" };
      const answer = await bot.says(stranger, "customers");
      expect(answer.text).not.toContain("Contoso");
      expect((await bot.invokes(stranger, "customer.open", { customer: contoso.id })).text).not.toContain("Contoso");
      const wish = { email: "it@contoso.example", name: "Contoso", reason: "multichannel", channel: "marketing" };
      await bot.invokes(stranger, "invitation.draft", wish);
      expect(await bot.store.invitations()).toEqual([]);
    });
  });

  describe("notices", () => {
    it("are turned on and off for a channel by word, with topics (R123, R140 as channel notices)", async () => {
      const vendite = { conversation: "19:vendite@thread.v2", kind: "groupChat" } as const;
      expect((await bot.says(marco, "<at>Rapport</at> avvisa qui rimozioni", vendite)).text).toMatch(/rimozioni/i);
      expect((await bot.store.conversation(vendite.conversation))?.topics).toEqual(["removals"]);
      await bot.says(marco, "avvisi no", vendite);
      expect((await bot.store.conversation(vendite.conversation))?.topics).toEqual([]);
      const asked = await bot.says(marco, "<at>Rapport</at> avvisa qui", vendite);
      expect(asked.text).toContain("Quali avvisi servono qui?");
      expect((await bot.store.conversation(vendite.conversation))?.topics).toEqual([]);
      await bot.presses(marco, asked, /tutto/, undefined, vendite);
      expect((await bot.store.conversation(vendite.conversation))?.topics).toHaveLength(6);
      for (const words of ["notify here", "avvisa qui rimozioni"])
        expect((await bot.says(marco, words)).text).toContain("canale");
    });
  });

  describe("words", () => {
    it("with a typo are run where they only read; otherwise what was meant is asked, and only what this person may do (B10, B11)", async () => {
      expect((await bot.says(marco, "cleinti contoso")).text).toContain("Contoso S.p.A.");
      const asked = await bot.says(sara, "rimouvi tailspin");
      expect(asked.text).not.toContain("rimuovi tailspin");
      const vendite = { conversation: "19:vendite@thread.v2", kind: "groupChat" } as const;
      expect((await bot.says(marco, "avisa qui", vendite)).text).toContain("Quali avvisi servono qui?");
      expect((await bot.store.conversation(vendite.conversation))?.topics).toEqual([]);
    });

    it("that are refused say which role, which rule and who has it (R59, R148, B11)", async () => {
      const refusal = await bot.says(sara, "rimuovi tailspin");
      for (const words of ["agente di vendita", "Giulia Rossi", "Marco Bianchi", "Elena Ferri"])
        expect(refusal.text).toContain(words);
    });

    it("are never met with silence, and help lists what this person may do (R148)", async () => {
      for (const text of ["", "???", "pizza", "🤷", "x".repeat(3000)])
        expect((await bot.says(marco, text)).text).not.toBe("");
      expect((await bot.says(marco, "aiuto")).text).toContain("rimuovi");
      expect((await bot.says(sara, "aiuto")).text).not.toContain("rimuovi");
    });

    it("are read up to a length that is said, counted in the letters that a sign stands for", async () => {
      for (const text of ["clienti ".repeat(2000), "\ufdfa".repeat(1000)])
        expect((await bot.says(marco, text)).text).toContain("fino a 10.000 caratteri");
      expect((await bot.says(marco, `clienti\n${"x".repeat(5000)}`)).text).not.toContain("caratteri");
    });

    it("and cards show each role only what its tasks need, and a press that was never offered does nothing (R148, R153)", async () => {
      const offered = async (person: Person, words: string) =>
        (await bot.says(person, words)).buttons.map(({ verb }) => verb);
      const writing = ["invitation.start", "removal.start"];
      expect(await offered(marco, "cliente contoso")).toEqual(expect.arrayContaining(writing));
      for (const person of [sara, luke]) {
        const verbs = await offered(person, "customer contoso");
        expect(verbs).toContain("history.open");
        expect(verbs.filter((verb) => writing.includes(verb))).toEqual([]);
        await bot.invokes(person, "invitation.draft", {
          email: "it@contoso.example",
          name: "Contoso",
          reason: "multichannel",
          channel: "marketing",
        });
      }
      expect(await bot.store.invitations()).toEqual([]);
      expect((await bot.says(paula, "customers")).text).not.toContain("Invite a customer");
    });

    it("switch the language of the answers for one person", async () => {
      expect((await bot.says(luke, "lingua italiano")).text).toMatch(/italiano/i);
      expect((await bot.says(luke, "customers")).text).toContain("1–5 di 5");
      expect((await bot.says(marco, "customers")).text).toContain("1–5 di 5");
    });
  });
});
