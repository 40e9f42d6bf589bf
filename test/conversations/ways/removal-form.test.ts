import { type Product, type Shown, startProduct } from "../../support/product";
import { luke, marco, paula } from "../../support/world";

const inputsOn = (card: Shown): string[] =>
  [...JSON.stringify(card.card).matchAll(/"type":"Input\.\w+".*?"id":"(\w+)"/g)].map(([, id = ""]) => id);

describe("the form of a removal", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  const filled = { acks: "read,faith,indemnity", duty: "no", reason: "Il cliente chiude.", typed: "Tailspin Toys" };
  const ask = /^(Chiedi l’approvazione|Ask for approval)$/;

  it("takes six touches from the word to the request: the word, four answers, the button", async () => {
    const form = await bot.says(marco, "rimuovi tailspin");
    const touches = ["the word", ...inputsOn(form), "the button"];
    expect(touches).toEqual(["the word", "acks", "duty", "reason", "typed", "the button"]);
    const asked = await bot.presses(marco, form, ask, filled);
    expect(asked.text).toContain("In attesa");
  });

  it.each([
    ["given", "Ancora una cosa: quando è stato dato il preavviso?", "Preavviso dato il", "2026-11-10"],
    ["due", "Ancora una cosa: entro quando va dato il preavviso?", "Preavviso da dare entro il", "2026-12-10"],
  ])("asks for the day only where notice is required, and finds no fault: %s", async (duty, question, label, day) => {
    const form = await bot.says(marco, "rimuovi tailspin");
    expect(inputsOn(form)).not.toContain("duty_on");
    const again = await bot.presses(marco, form, ask, { ...filled, duty });
    expect(again.text).toContain(question);
    expect(again.text).not.toMatch(/✕|campo errato|campi errati/);
    expect(again.spoken).toContain(question);
    expect(again.text).toContain(label);
    expect(JSON.stringify(again.card)).toContain("Il cliente chiude.");
    expect(JSON.stringify(again.card)).toContain('"value":"read,faith,indemnity"');
    const asked = await bot.presses(marco, again, ask, { ...filled, duty, duty_on: day });
    expect(asked.text).toContain("In attesa");
  });

  it.each([
    ["given", "One more thing: when was the notice of termination given?"],
    ["due", "One more thing: by when is the notice of termination to be given?"],
  ])("asks for the day in English as well: %s", async (duty, question) => {
    await bot.says(marco, "language english");
    const again = await bot.presses(marco, await bot.says(marco, "remove tailspin"), ask, { ...filled, duty });
    expect(again.text).toContain(question);
    expect(again.text).not.toContain("✕");
  });

  it.each([
    [
      "it",
      "rimuovi tailspin",
      "✕ 4 campi errati",
      ["Avviso legale non accettato", "Indicare se", "motivo", "Tailspin Toys"],
    ],
    [
      "en",
      "remove tailspin",
      "✕ 4 wrong fields",
      ["Legal notice not accepted", "Say whether", "reason", "Tailspin Toys"],
    ],
  ])("names all at once that is missing, in %s", async (language, line, count, missing) => {
    if (language === "en") await bot.says(marco, "language english");
    const empty = { acks: "", duty: "", reason: "", typed: "" };
    const again = await bot.presses(marco, await bot.says(marco, line), ask, empty);
    expect(again.text).toContain(count);
    expect(again.text.match(/✕/g)).toHaveLength(5);
    for (const each of missing) expect(again.spoken).toContain(each);
  });

  it("names what else is wrong beside a day that is none, and counts no question as wrong", async () => {
    const form = await bot.says(marco, "rimuovi tailspin");
    const noDay = { ...filled, duty: "due", duty_on: "presto", typed: "Tailspin" };
    const both = await bot.presses(marco, form, ask, noDay);
    expect(both.text).toContain("✕ 2 campi errati");
    const asked = await bot.presses(marco, form, ask, { ...noDay, duty_on: "" });
    expect(asked.text).toContain("✕ 1 campo errato");
    expect(asked.text).toContain("Ancora una cosa: entro quando va dato il preavviso?");
  });

  it.each(["", "read", "read,faith", "faith,indemnity"])("needs all three confirmations: «%s»", async (acks) => {
    const form = await bot.says(marco, "rimuovi tailspin");
    const again = await bot.presses(marco, form, ask, { ...filled, acks });
    expect(again.text).toContain("Avviso legale non accettato");
    expect((await bot.store.openItems("removals", { limit: 9 })).rows).toEqual([]);
  });

  it("takes what a form of an earlier version confirms", async () => {
    const form = await bot.says(marco, "rimuovi tailspin");
    const ticks = { ack_read: "true", ack_faith: "true", ack_indemnity: "true" };
    expect((await bot.presses(marco, form, ask, { ...filled, acks: "", ...ticks })).text).toContain("In attesa");
  });

  it.each([
    ["lingua italiano", "Era già stato chiesto: vale quanto detto la prima volta"],
    ["language english", "what was said first stands"],
  ])("says that the first request stands where it is asked otherwise, and only then: %s", async (language, note) => {
    await bot.says(marco, language);
    const form = await bot.says(marco, "rimuovi tailspin");
    expect((await bot.presses(marco, form, ask, filled)).text).not.toContain(note);
    expect((await bot.presses(marco, form, ask, filled)).text).not.toContain(note);
    for (const other of [{ reason: "Non paga." }, { duty: "given", duty_on: "2026-11-10" }])
      expect((await bot.presses(marco, form, ask, { ...filled, ...other })).text).toContain(note);
    const { rows } = await bot.store.openItems("removals", { limit: 9 });
    expect(rows).toMatchObject([{ reason: filled.reason, duty: { required: false } }]);
  });

  it.each([
    [luke, "remove tailspin"],
    [paula, "remove"],
  ])("opens for nobody else: $name", async (person, line) => {
    const answer = await bot.says(person, line);
    expect(inputsOn(answer)).not.toContain("acks");
    expect(answer.text).toContain("another role is needed");
  });
});
