import { type Product, personalChat, relazioni, type Shown, startProduct } from "../../support/product";
import { elena, giulia, marco, paula } from "../../support/world";
import { ada, added, inRoster } from "./staff";

describe("the sign-in data of a new account", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  /** The card in Marco's private chat on which they can be shown. */
  async function offered(): Promise<Shown> {
    await added(bot, { account: "to-create" });
    await bot.settled();
    const card = bot.cardsIn(personalChat(marco).conversation).findLast(({ buttons }) => isOffer(buttons));
    if (!card) throw new Error("not told");
    return card;
  }
  const isOffer = (buttons: Shown["buttons"]) => buttons.some(({ verb }) => verb === "user.show-sign-in");
  const outgoing = (): string => JSON.stringify(bot.connector.calls.map(({ body }) => body));
  const passwordOn = ({ text }: Shown): string => /pass-\d+/.exec(text)?.[0] ?? "";

  it("are shown once, to whoever added the user, in the answer alone (R150, R151, R152)", async () => {
    const card = await offered();
    const shown = await bot.presses(marco, card, "Mostra una volta");
    expect(shown.text).toContain("ada@proseware.example");
    expect(shown.text).toContain("non si potranno più vedere");
    expect(shown.text).toContain("nuova password");
    const password = passwordOn(shown);
    expect(password).not.toBe("");
    expect(shown.spoken).not.toContain(password);
    const again = await bot.presses(marco, card, "Mostra una volta");
    expect(again.text).toContain("Già mostrati");
    await bot.settled();
    expect(outgoing()).not.toContain(password);
    expect(JSON.stringify(await bot.store.people())).not.toContain(password);
  });

  it("are not given again to a repeat of the same press", async () => {
    const press = (await offered()).buttons.find(({ verb }) => verb === "user.show-sign-in");
    const same = { id: "the-same-press" };
    const first = await bot.invokes(marco, "user.show-sign-in", press?.data ?? {}, undefined, same);
    expect(passwordOn(first)).not.toBe("");
    const repeated = await bot.invokes(marco, "user.show-sign-in", press?.data ?? {}, undefined, same);
    expect(passwordOn(repeated)).toBe("");
  });

  it("are shown to nobody else, and not after ten minutes", async () => {
    const card = await offered();
    const press = card.buttons.find(({ verb }) => verb === "user.show-sign-in");
    const other = await bot.invokes(elena, "user.show-sign-in", press?.data ?? {});
    expect(passwordOn(other)).toBe("");
    expect(other.text).toContain("solo a chi li ha creati");
    bot.pass(10 * 60_000 + 1);
    const late = await bot.presses(marco, card, "Mostra una volta");
    expect(passwordOn(late)).toBe("");
    expect(late.text).toContain("I 10 minuti sono passati");
    await bot.presses(marco, late, "Crea nuovi dati di accesso");
    await bot.settled();
    const renewed = bot.cardsIn(personalChat(marco).conversation).findLast(({ buttons }) => isOffer(buttons));
    if (!renewed) throw new Error("not told");
    expect(passwordOn(await bot.presses(marco, renewed, "Mostra una volta"))).not.toBe("");
  });

  it("leave the channel with the word that they were sent in private", async () => {
    const form = await bot.says(marco, "<at>Rapport</at> aggiungi utente", relazioni);
    const filled = {
      fullName: "Ada Verdi",
      address: "ada@proseware.example",
      "sales-agent": "true",
      account: "to-create",
    };
    const confirm = await bot.presses(marco, form, "Continua", filled, relazioni);
    const done = await bot.presses(marco, confirm, "Aggiungi", {}, relazioni);
    expect(done.text).toContain("chat privata di Marco Bianchi");
    await bot.settled();
    expect(bot.cardsIn(relazioni.conversation).some(({ buttons }) => isOffer(buttons))).toBe(false);
    expect(
      bot
        .cardsIn(personalChat(marco).conversation)
        .concat(bot.cardsIn("a:opened-29:marco"))
        .some(({ buttons }) => isOffer(buttons)),
    ).toBe(true);
  });

  it("of a Global admin are made and shown to a Global admin alone", async () => {
    await bot.invokes(giulia, "user.become-agent", {});
    await added(bot, { account: "to-create", "global-admin": "true" }, giulia);
    const person = (await bot.store.people()).find(({ signIn }) => signIn !== undefined);
    const before = person?.signIn;
    expect((await bot.invokes(paula, "user.renew-sign-in", { whom: person?.id })).text).toContain("Giulia Rossi");
    expect((await bot.store.person(person?.id ?? ""))?.signIn).toEqual(before);
  });

  it("are not shown where others read along", async () => {
    const press = (await offered()).buttons.find(({ verb }) => verb === "user.show-sign-in");
    expect(passwordOn(await bot.invokes(marco, "user.show-sign-in", press?.data ?? {}, relazioni))).toBe("");
  });

  it("are over when the user has signed in", async () => {
    const card = await offered();
    inRoster(bot, ada);
    await bot.says(ada, "customers");
    expect((await bot.presses(marco, card, "Mostra una volta")).text).toContain("già effettuato l’accesso");
    expect((await bot.says(marco, "utente Ada Verdi")).text).not.toContain("cambiare la password");
  });
});
