import { createSender } from "../../src/teams/outbound/send";
import { realPace } from "./pace";
import { plainCard } from "./plain-card";
import { type Product, personalChat, startProduct } from "./product";
import { marco, proseware } from "./world";

describe("somebody who types in a test", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  /** Posts as a worker does: of its own accord, in reply to nothing. */
  async function workerPosts(conversation: string): Promise<void> {
    const adapter = { proof: async () => ({}) };
    const send = createSender({ adapter, reach: { demo: true, government: false }, pace: realPace });
    const place = { tenant: proseware.id, conversation, serviceUrl: `${bot.connector.url}/`, botId: "28:rapport" };
    await send.post(place, { card: plainCard("a worker’s notice"), summary: "" });
  }

  it("is given the answer to the own line, whatever was posted in the same conversation before it", async () => {
    let finish = (): void => undefined;
    const unfinished = new Promise<void>((done) => {
      finish = done;
    });
    // While another change is under way, the turn has to wait: who speaks for the first time is noted first.
    const change = bot.store.change(async () => {
      await unfinished;
      return { answer: undefined };
    });
    const answer = bot.says(marco, "clienti");
    await workerPosts(personalChat(marco).conversation);
    finish();
    await change;

    expect((await answer).text).toContain("Tailspin Toys");
    const posts = bot.connector.posts();
    expect(posts.map(({ conversation }) => conversation)).toEqual(Array(2).fill(personalChat(marco).conversation));
    expect(posts.map(({ body }) => "replyToId" in body)).toEqual([false, true]);
  });
});
