import { loadDemoWorld, readDemoWorld } from "../../../src/demo/world";
import { type Product, startProduct } from "../../support/product";
import { giulia, marco } from "../../support/world";

describe("what is offered, or asked back", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, readDemoWorld(), place) });
  });
  afterAll(() => bot.stop());

  it("names a person where one is meant", async () => {
    const { text } = await bot.says(giulia, "remove luke from wingtip");
    expect(text).toContain("utente Luke Green");
    expect(text).not.toMatch(/utente «?Wingtip/);
  });

  it("names a customer where nothing is understood of what is to be done with a person", async () => {
    const { text } = await bot.says(giulia, "leva luke da wingtip");
    expect(text).toContain("cliente Wingtip Toys");
    expect(text).not.toMatch(/utente «?Wingtip/);
  });

  it.each(["sent?", "inviato?", "spedito?"])(
    "is what is still to be sent, asked with nothing more: %s",
    async (line) => {
      const draft = await bot.invokes(marco, "invitation.draft", {
        ...{ email: "it@nuova.example", name: "Nuova", reason: "new", provider: "alone", language: "it" },
      });
      expect(draft.text).toContain("Nuova");
      const { text } = await bot.says(marco, line);
      expect(text).toContain("Nuova");
      expect(text).not.toContain("Non è stato inviato");
      expect((await bot.store.invitations()).find(({ email }) => email === "it@nuova.example")?.state).toBe("draft");
    },
  );
});
