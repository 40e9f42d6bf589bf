import { carried, requested } from "../faults/deeds";
import { eventually } from "../support/eventually";
import { type Product, personalChat, relazioni, startProduct } from "../support/product";
import { elena, marco, paula } from "../support/world";

const asked = /removal\.(review|withdraw|approve)/;

describe("a message of ours that was deleted in Teams", () => {
  let bot: Product;
  let removal: unknown;
  beforeEach(async () => {
    bot = await startProduct();
    for (const person of [elena, paula, marco]) await bot.says(person, "help");
    removal = (await requested(bot)).removal;
    await bot.settled();
  });
  afterEach(() => bot.stop());

  const postsTo = (conversation: string) =>
    bot.connector.posts().filter((call) => call.conversation === conversation && !("replyToId" in call.body));
  /** The message there that shows the request; Marco's is the form that became it. */
  const shownIn = (conversation: string): string =>
    conversation === personalChat(marco).conversation
      ? "pressed"
      : (postsTo(conversation).find(({ card }) => asked.test(JSON.stringify(card)))?.activity ?? "none");
  const deleted = (...places: string[]) => {
    const gone = places.map((place) => `${place} ${shownIn(place)}`);
    bot.connector.calls.length = 0;
    bot.connector.fail(404, "ActivityNotFoundInConversation", ({ kind, conversation, activity }) => {
      return kind === "edit" && gone.includes(`${conversation} ${activity}`);
    });
    return gone;
  };
  const editsOf = (gone: string[]) =>
    bot.connector.edits().filter(({ conversation, activity }) => gone.includes(`${conversation} ${activity}`));
  /** Paula decides, and so much time passes that nothing is tried any more. */
  async function decided(verb: "removal.approve" | "removal.refuse") {
    const review = await bot.invokes(paula, "removal.review", { removal });
    await bot.invokes(paula, verb, { ...carried(review, verb), comment: "so" });
    await eventually("a notice of it", () => postsTo(relazioni.conversation).length > 0);
    await bot.connector.idle();
    for (let minute = 0; minute < 30; minute++) {
      await bot.elapse(60_000);
      await bot.connector.idle();
    }
    return bot.connector.posts();
  }
  const tells = (posts: { conversation: string; card: object }[], conversation: string) =>
    posts.filter((call) => call.conversation === conversation && /Tailspin/.test(JSON.stringify(call.card)));

  it.each(["removal.approve", "removal.refuse"] as const)(
    "is not posted anew beside the news of the same: %s is told once in each chat",
    async (verb) => {
      const marcos = personalChat(marco).conversation;
      const gone = deleted(relazioni.conversation, marcos);
      const posts = await decided(verb);
      expect(tells(posts, relazioni.conversation)).toHaveLength(1);
      expect(tells(posts, marcos).filter(({ card }) => !/privilegi rimasti/.test(JSON.stringify(card)))).toHaveLength(
        1,
      );
      for (const one of gone) expect(editsOf([one]).length).toBeLessThanOrEqual(3);
    },
  );

  it("is posted anew once where nothing else tells of it, and tried no more", async () => {
    const elenas = personalChat(elena).conversation;
    const gone = deleted(elenas);
    const posts = await decided("removal.approve");
    expect(tells(posts, elenas)).toHaveLength(1);
    const tries = editsOf(gone).length;
    expect(tries).toBeLessThanOrEqual(3);
    const cards = await bot.store.cardsShowing({ kind: "removal", id: String(removal) });
    expect(cards.filter(({ conversation }) => conversation === elenas)).toHaveLength(1);
  });
});
