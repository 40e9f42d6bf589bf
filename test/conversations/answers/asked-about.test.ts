import { loadDemoWorld, readDemoWorld } from "../../../src/demo/world";
import { type Product, startProduct } from "../../support/product";
import { luke, marco, paula } from "../../support/world";
import { valueOn } from "../on-card";

describe("who or what a line asks about", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, readDemoWorld(), place) });
  });
  afterAll(() => bot.stop());

  it.each(["apri sara conti", "show me Sara Conti", "mostrami sara"])("opens a person of ours: %s", async (line) => {
    const card = await bot.says(marco, line);
    expect(card.text).toContain("sara@proseware.example");
    expect(card.text).toContain("Agente di vendita");
  });

  it("gives the customers of that person to who does not see users, or asks for customers", async () => {
    expect((await bot.says(luke, "open sara conti")).text).toContain("looked after by Sara Conti");
    expect((await bot.says(paula, "customer sara conti")).text).toContain("looked after by Sara Conti");
  });

  it.each([
    ["who's taking care of lamna", "Owner: "],
    ["when is the renewal of contoso nord", "Subscriptions: "],
    ["quando scade il rinnovo di contoso nord", "Subscriptions: "],
  ])("puts the part that is asked for on top: %s", async (line, part) => {
    expect((await bot.says(luke, line)).text).toContain(part);
  });

  it.each([
    ["what is a multichannel customer?", "buy through several channels"],
    ["what is a joint invitation?", "A joint invitation asks for us and for an indirect provider at once"],
    ["che cos’è una richiesta congiunta?", "A joint invitation asks for us and for an indirect provider at once"],
  ])("explains what it names: %s", async (line, told) => {
    expect((await bot.says(luke, line)).text).toContain(told);
  });

  it.each(["customers with both sharepoint and teams", "clienti con entrambi, sharepoint e teams"])(
    "names no word that only joins the filters: %s",
    async (line) => {
      const { text } = await bot.says(luke, line);
      expect(text).toContain("with SharePoint · with Teams");
      expect(text).not.toContain("not narrowed");
    },
  );

  it.each(["what's left to do", "cosa resta da fare", "che cosa rimane da fare"])(
    "takes no word of a question for somebody's name: %s",
    async (line) => {
      const { text } = await bot.says(luke, line);
      expect(text).toContain("Open follow-ups");
      expect(text).not.toContain("No customer is called");
    },
  );

  it.each([
    ["open the travel people, margie", "Customer Margie’s Travel"],
    ["il libro, quello dell’angolo", "Customer L’Angolo del Libro"],
  ])("names no word as another customer’s that is of the one who is shown: %s", async (line, shown) => {
    const { text } = await bot.says(luke, line);
    expect(text.replace(/\s+/gu, " ")).toContain(shown);
    expect(text).not.toContain("Also named");
  });

  it.each(["download the history of contoso nord", "scarica la cronologia del caffè città alta"])(
    "gives the history as a file where it is to be downloaded: %s",
    async (line) => {
      const { buttons } = await bot.says(luke, line);
      expect(buttons.map(({ verb }) => verb)).toContain("export.open");
    },
  );

  it.each([
    ["di quali clienti mi occupo?", "looked after by Luke Green"],
    ["di chi si occupa sara conti?", "looked after by Sara Conti"],
  ])("lists whom somebody looks after, in whatever words: %s", async (line, told) => {
    const { text } = await bot.says(luke, line);
    expect(text).toContain(told);
    expect(text).not.toContain("not narrowed");
  });

  it.each(["who has access to this bot?", "chi può usare rapport?"])("lists who may use it: %s", async (line) => {
    expect((await bot.says(marco, line)).text).toContain("elena@proseware.example");
  });

  it.each(["dovrei rimuovere contoso s.p.a.?", "should we remove Contoso S.p.A.?"])(
    "says of a question about a removal that it began nothing, where something stands in the way: %s",
    async (line) => {
      const { text } = await bot.says(marco, line);
      expect(text).toContain("La domanda non ha avviato nulla.");
      expect(text).toContain("Non possibile ora");
    },
  );

  it("offers no restore of who is to be removed on another day", async () => {
    const { text } = await bot.says(marco, "remove Wingtip Toys the day after tomorrow");
    expect(text).toContain("rimuovi Wingtip Toys");
    expect(text).not.toContain("ripristina");
  });

  it("takes an address that somebody is invited at, and the bot's name typed by hand", async () => {
    const form = await bot.says(marco, "@Rapport invite tailspin at ada@tailspin.example");
    expect(valueOn(form, "email")).toBe("ada@tailspin.example");
    expect(valueOn(form, "name")).toBe("Tailspin Toys");
  });
});
