import { days } from "../../src/core/clock";
import { carried } from "../faults/deeds";
import { eventually } from "../support/eventually";
import { type Product, personalChat, startProduct } from "../support/product";
import { marco } from "../support/world";

const minutes = (count: number) => count * 60_000;
const wish = { email: "it@new.example", name: "New", reason: "new", channel: "marketing", provider: "" };
const marcos = personalChat(marco).conversation;

describe("a draft whose post Teams answered 500", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
    await bot.says(marco, "aiuto");
    await bot.settled();
    // The pressed message is another's, so that the draft comes in one of its own.
    const pressed = { subject: { kind: "removal", id: "r1" }, conversation: marcos, activity: "pressed" } as const;
    await bot.store.change(async () => ({ answer: undefined, shown: [pressed] }));
    bot.connector.fail(500, "ServiceError", ({ kind }) => kind === "post");
  });
  afterEach(() => bot.stop());

  const isDraft = ({ card }: { card: object }) => /it@new\.example/.test(JSON.stringify(card));
  const copies = () => bot.connector.posts().filter(isDraft);
  /** Marco submits the form so often at once, and the draft is posted in vain. */
  async function drafted(times = 1) {
    const submitted = Array.from({ length: times }, () => bot.invokes(marco, "invitation.draft", wish));
    const [card] = await Promise.all(submitted);
    if (!card) throw new Error("nothing was submitted");
    await eventually("a post", () => copies().length > 0);
    await bot.connector.idle();
    return card;
  }
  async function pass(millis: number, step = minutes(10)): Promise<void> {
    for (let passed = 0; passed < millis; passed += step) {
      await bot.elapse(step);
      await bot.connector.idle();
    }
  }
  const acts = () => bot.tells(marco, { type: "message", text: "clienti" });

  it("comes once more, whatever Teams answers and however often its person acts in that chat", async () => {
    await drafted();
    for (let hour = 0; hour < 12; hour++) {
      await acts();
      await pass(minutes(60));
    }
    expect(copies()).toHaveLength(2);
  });

  it("does not come sooner because its person acts, and once only where that was answered well", async () => {
    await drafted();
    bot.connector.fail(undefined);
    for (let times = 0; times < 3; times++) await acts();
    await bot.connector.idle();
    expect(copies()).toHaveLength(1);
    await pass(days(1), minutes(60));
    expect(copies()).toHaveLength(2);
    expect(bot.connector.delivered().filter(isDraft)).toHaveLength(1);
  });

  it("does not come again once it was discarded", async () => {
    const draft = await drafted();
    await bot.invokes(marco, "invitation.discard", carried(draft, "invitation.discard"));
    await acts();
    await pass(days(1), minutes(60));
    expect(copies()).toHaveLength(1);
  });

  it("does not come again where a press shows that it arrived", async () => {
    const draft = await drafted();
    const finish = carried(draft, "invitation.done");
    await bot.invokes(marco, "invitation.done", finish, personalChat(marco), { replyToId: "arrived" });
    await eventually("what arrived to be known", async () => {
      const [open] = (await bot.store.openItems("invitations", { limit: 1 })).rows;
      const cards = open ? await bot.store.cardsShowing({ kind: "invitation", id: open.id }) : [];
      return cards.some(({ activity }) => activity === "arrived");
    });
    const before = bot.connector.posts().length;
    bot.connector.fail(undefined);
    await pass(days(1), minutes(60));
    expect(bot.connector.posts()).toHaveLength(before);
  });

  it("is posted once where its form was submitted three times at once", async () => {
    await drafted(3);
    await pass(minutes(5), minutes(1));
    expect(copies()).toHaveLength(1);
  });
});
