import { loadDemoWorld, readDemoWorld } from "../../../src/demo/world";
import { type Product, startProduct } from "../../support/product";
import { luke, marco, paula, sara } from "../../support/world";

describe("who was invited and is no customer yet", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, readDemoWorld(), place) });
  });
  afterAll(() => bot.stop());
  const verbs = (buttons: { verb: string }[]): string[] => buttons.map(({ verb }) => verb);

  it.each(["first street clinic", "clinic", "mostra first street clinic", "First Street Clinic"])(
    "is shown by the invitation where a line is about nobody else: %s",
    async (line) => {
      const { text } = await bot.says(marco, line);
      expect(text).toContain("✓ Inviato, risposta attesa");
      expect(text).toContain("admin@firststreet.example");
    },
  );

  it.each([
    [marco, "clienti clinic", "Invitato, non ancora cliente"],
    [luke, "customers clinic", "Invited, not a customer yet"],
    [marco, "cronologia first street clinic", "Invitato, non ancora cliente"],
    [marco, "privilegi first street clinic", "Invitato, non ancora cliente"],
  ])(
    "stands below a list that finds no customer, which offers no second invitation: %#",
    async (person, line, said) => {
      const { text, buttons } = await bot.says(person, line);
      expect(text).toContain(said);
      expect(verbs(buttons)).toContain("invitation.show");
      expect(verbs(buttons)).not.toContain("invitation.start");
      const invitation = buttons.find(({ verb }) => verb === "invitation.show");
      const { verb = "", data = {} } = invitation ?? {};
      expect((await bot.invokes(person, verb, data)).text).toContain("admin@firststreet.example");
    },
  );

  it("is nobody to whom they may not be shown, as anybody else is", async () => {
    for (const line of ["clinic", "clienti clinic", "mostra clinic", "street clinic"]) {
      const [invited, other] = [await bot.says(paula, line), await bot.says(paula, line.replace(/clinic/, "zzz"))];
      expect(invited.text.replace(/clinic/g, "zzz")).toEqual(other.text);
    }
  });

  it("is not told of who is a customer already, nor whose words are others’ too", async () => {
    const { text } = await bot.says(marco, "lago di garda");
    expect(text).toContain("· relazione attiva dal");
    expect((await bot.says(sara, "clienti street zzz")).text).not.toContain("First Street");
  });
});
