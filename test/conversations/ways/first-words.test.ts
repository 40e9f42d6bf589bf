import { type Product, relazioni, startProduct } from "../../support/product";
import { giulia, luke, marco } from "../../support/world";

const team = { conversation: "19:vendite@thread.tacv2", kind: "channel" } as const;
const arrived = { type: "conversationUpdate", membersAdded: [{ id: "28:rapport" }] };
const installed = { type: "installationUpdate", action: "add" };

describe("the first words", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  it("in a team ask once which news belong there, with each topic to press", async () => {
    await bot.tells(giulia, installed, team);
    await bot.tells(giulia, arrived, team);
    await bot.connector.idle();
    const [card, ...others] = bot.cardsIn(team.conversation);
    expect(others).toEqual([]);
    expect(card?.text).toContain("Rapport è qui: quali avvisi servono in questa conversazione?");
    expect(card?.text).toMatch(/Chi può scegliere: amministratore globale.*agente amministratore/);
    if (!card) throw new Error("nothing was said");
    const refused = await bot.presses(luke, card, /^rimozioni/, {}, team);
    expect(refused.text).toContain("another role is needed");
    expect((await bot.store.conversation(team.conversation))?.topics).toEqual([]);
    await bot.presses(marco, card, /^rimozioni/, {}, team);
    expect((await bot.store.conversation(team.conversation))?.topics).toEqual(["removals"]);
  });

  it("lead from one topic to the next by presses alone, and say nothing there that a press makes untrue", async () => {
    await bot.tells(giulia, installed, team);
    await bot.connector.idle();
    const [card] = bot.cardsIn(team.conversation);
    if (!card) throw new Error("nothing was said");
    expect(card.text).not.toContain("non arrivano");
    const chosen = await bot.presses(marco, card, /^rimozioni/, {}, team);
    expect(chosen.text).toMatch(/^✓ Gli avvisi arrivano qui.*Chi può scegliere/);
    expect(chosen.buttons.map(({ title }) => title).join()).toMatch(/✓ rimozioni/);
    const more = await bot.presses(marco, chosen, /^inviti/, {}, team);
    expect((await bot.store.conversation(team.conversation))?.topics.toSorted()).toEqual(["invitations", "removals"]);
    const fewer = await bot.presses(marco, more, /^✓ rimozioni/, {}, team);
    expect((await bot.store.conversation(team.conversation))?.topics).toEqual(["invitations"]);
    expect(fewer.buttons.map(({ title }) => title).join()).toMatch(/(?<!✓ )rimozioni.*✓ inviti/);
    const none = await bot.presses(marco, fewer, /^niente/, {}, team);
    expect(none.text).toMatch(/^Niente più avvisi qui/);
    expect(none.buttons.map(({ title }) => title).join()).not.toContain("Prova questo avviso");
  });

  it("are in the team's language, whoever installs it, and greet nobody of a tenant we do not know", async () => {
    await bot.tells(luke, installed, team);
    await bot.connector.idle();
    expect(bot.cardsIn(team.conversation)[0]?.text).toContain("Rapport è qui");
    const foreign = { ...installed, channelData: { tenant: { id: "99999999-9999-4999-8999-999999999999" } } };
    await bot.tells(giulia, { ...foreign, conversation: { id: "19:x@thread.tacv2" } }).catch(() => undefined);
    await bot.connector.idle();
    expect(bot.cardsIn("19:x@thread.tacv2")).toEqual([]);
  });

  it("are said again where Rapport comes back to a team, and not where it is known", async () => {
    await bot.says(marco, "avvisa qui le rimozioni", relazioni);
    const before = bot.cardsIn(relazioni.conversation).length;
    await bot.tells(giulia, installed, relazioni);
    await bot.connector.idle();
    expect(bot.cardsIn(relazioni.conversation)).toHaveLength(before);
    await bot.tells(giulia, { type: "installationUpdate", action: "remove" }, relazioni);
    await bot.tells(giulia, installed, relazioni);
    await bot.connector.idle();
    const back = bot.cardsIn(relazioni.conversation).at(-1)?.text;
    expect(back).toContain("Rapport è qui");
    expect(back).toContain("Questa conversazione riceve avvisi su approvazioni, rimozioni");
    expect(back).not.toContain("non arriva nulla");
  });

  it.each([
    [
      "it",
      "it-IT",
      "Questa persona non ha ruoli in Rapport",
      "Un amministratore utenti o agente amministratore può aggiungere la persona",
    ],
    ["en", "en-GB", "This person has no role in Rapport", "A user admin or admin agent can add the person"],
  ])("tell a person without a role, once, who can give one, in %s", async (_language, locale, said, next) => {
    const nobody = { ...luke, id: "77777777-7777-4777-8777-777777777777", mri: "29:nobody", name: "Ann Beebe" };
    await bot.tells(nobody, { ...installed, locale });
    await bot.tells(nobody, { ...arrived, locale });
    await bot.connector.idle();
    const cards = bot.cardsIn(`a:${nobody.mri}`);
    expect(cards.map(({ text }) => text)).toEqual([expect.stringContaining(said)]);
    expect(cards[0]?.text).toContain(next);
    expect(cards[0]?.buttons).toEqual([]);
  });

  it.each([
    ["says nothing of it", undefined],
    ["says null", null],
  ])("are answered where an activity does not name us, when it %s", async (_how, recipient) => {
    const answer = await bot.says(marco, "clienti", undefined, { recipient });
    expect(answer.text).toContain("Tailspin Toys");
    await bot.tells(giulia, { ...installed, recipient });
    await bot.connector.idle();
    expect(bot.cardsIn(`a:${giulia.mri}`).at(-1)?.text).toContain("Giulia");
  });
});
