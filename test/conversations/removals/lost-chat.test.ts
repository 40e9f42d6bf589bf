import { unreachedOf } from "../../../src/core/notices/unreached";
import type { Person } from "../../../src/core/people/person";
import { requested } from "../../faults/deeds";
import type { Call } from "../../support/connector";
import { eventually } from "../../support/eventually";
import { type Product, personalChat, relazioni, type Shown, startProduct } from "../../support/product";
import { elena, giulia, luke, marco, paula } from "../../support/world";

const minute = 60_000;
const marcos = personalChat(marco).conversation;
const chatsOf = (person: Person): string[] => [personalChat(person).conversation, `a:opened-${person.mri}`];

describe("a request whose approvers' private chats Teams does not know any more", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
    for (const person of [elena, paula, marco]) await bot.says(person, "aiuto");
    await bot.settled();
  });
  afterEach(() => bot.stop());

  /** Posts there are answered 404 from now on. */
  const lose = (isLost: (call: Call) => boolean): void =>
    bot.connector.fail(404, "ConversationNotFound", (call) => call.kind === "post" && isLost(call));
  async function passes(minutes: number, step = 1): Promise<void> {
    for (let passed = 0; passed < minutes; passed += step) {
      await bot.elapse(step * minute);
      await bot.connector.idle();
    }
  }
  const requestsTo = (person: Person): Shown[] =>
    chatsOf(person)
      .flatMap(bot.cardsIn)
      .filter(({ buttons }) => buttons.some(({ verb }) => verb === "removal.approve"));
  const arrives = (): Promise<unknown> =>
    eventually("the request", async () => {
      const [removal] = await bot.store.openRemovals();
      return removal !== undefined && (await unreachedOf(bot.store, removal)).length === 0;
    });
  const isOld = ({ conversation }: Call): boolean =>
    [elena, paula].some((person) => personalChat(person).conversation === conversation);
  const opened = (): Call[] => bot.connector.calls.filter(({ kind }) => kind === "open");

  it("comes to the chat that is opened for them then, once, and nobody is told that they removed Rapport", async () => {
    lose(isOld);
    await requested(bot);
    await bot.connector.idle();
    await passes(1);
    await arrives();
    expect(opened()).toHaveLength(2);
    expect([requestsTo(elena), requestsTo(paula)].map(({ length }) => length)).toEqual([2, 2]); // tried, and come
    expect(bot.cardsIn(marcos).filter(({ text }) => /rimosso o bloccato/.test(text))).toEqual([]);
  });

  it("goes on being tried with pauses that grow up to an hour, as whoever asked is told, and comes at last", async () => {
    lose(({ conversation }) => conversation !== marcos);
    await requested(bot);
    await bot.connector.idle();
    await passes(1);
    const card = await eventually("the notice", () => bot.cardsIn(marcos).find(({ text }) => /Non tutti/.test(text)));
    expect(card.text).toContain("Teams non riconosce più le chat con Elena Ferri e Paula Hall");
    expect(card.text).toContain("Rapport continua a provare.");
    expect(card.text).not.toContain("rimosso o bloccato");
    await passes(24 * 60, 60);
    const tried = opened().length;
    await passes(24 * 60, 60);
    const more = opened().length - tried;
    expect(more).toBeGreaterThanOrEqual(2 * 20);
    expect(more).toBeLessThanOrEqual(2 * 49);
    bot.connector.fail(undefined);
    await passes(60, 20);
    await arrives();
  });

  it.each([404, 500])(
    "is told to whoever asked where the chats were lost before, and opening them is answered %i",
    async (status) => {
      for (const person of [elena, paula]) {
        const chat = (await bot.store.conversation(personalChat(person).conversation))!;
        const lost = { ...chat, state: "gone", gone: "lost" } as const;
        await bot.store.change(async () => ({ answer: undefined, conversations: [lost] }));
      }
      bot.connector.fail(status, "ConversationNotFound", ({ kind }) => kind === "open");
      await requested(bot);
      await bot.connector.idle();
      await passes(2);
      const card = await eventually("the notice", () => bot.cardsIn(marcos).find(({ text }) => /Non tutti/.test(text)));
      expect(card.text).toContain("Elena Ferri");
      bot.connector.fail(undefined);
      await passes(60, 20);
      await arrives();
    },
  );

  it("is said not to be tried where Teams says that they removed or blocked Rapport", async () => {
    bot.connector.fail(403, "ConversationBlockedByUser", isOld);
    await requested(bot);
    await bot.connector.idle();
    await passes(1);
    const card = await eventually("the notice", () => bot.cardsIn(marcos).find(({ text }) => /Non tutti/.test(text)));
    expect(card.text).toContain("Elena Ferri e Paula Hall hanno rimosso o bloccato Rapport in Teams");
    expect(card.text).not.toContain("continua a provare");
    expect(opened()).toEqual([]);
  });

  it("says of a channel too that Teams does not know it, to those who see to its notices", async () => {
    lose(({ conversation }) => conversation === relazioni.conversation);
    await requested(bot);
    const card = await eventually("the notice", () =>
      [giulia, luke]
        .flatMap(chatsOf)
        .flatMap(bot.cardsIn)
        .find(({ text }) => /Gli avvisi non raggiungono più un canale/.test(text)),
    );
    expect(card.text).toContain("Teams non riconosce più quel canale.");
    expect(card.text).not.toContain("rimosso o bloccato");
  });
});
