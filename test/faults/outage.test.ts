import { days } from "../../src/core/clock";
import { eventually } from "../support/eventually";
import { type Product, personalChat, relazioni, type Shown, shownOf, startProduct } from "../support/product";
import { elena, giulia, marco, paula, sara } from "../support/world";
import { carried, requested } from "./deeds";

const minutes = (count: number) => count * 60_000;
const hours = (count: number) => minutes(60 * count);
const asksFor = /Tailspin Toys/;

describe("when Teams does not take what is sent", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
    for (const person of [elena, paula]) await bot.says(person, "help");
    bot.connector.calls.length = 0;
  });
  afterEach(() => bot.stop());

  /** Lets time pass in steps, so that every pause comes to its end. */
  async function pass(millis: number): Promise<void> {
    const step = Math.min(millis, hours(1));
    for (let passed = 0; passed < millis; passed += step) {
      await bot.elapse(step);
      await bot.connector.idle();
    }
  }
  const cardsOf = (conversation: string): Shown[] =>
    bot.connector
      .delivered()
      .filter((call) => call.conversation === conversation)
      .map(({ card }) => ({ card, text: JSON.stringify(card), spoken: String(card.fallbackText), buttons: [] }));
  const got = (conversation: string, what: RegExp) =>
    eventually(`${what} in ${conversation}`, () => cardsOf(conversation).some(({ spoken }) => what.test(spoken)));
  const elenas = personalChat(elena).conversation;
  const marcos = personalChat(marco).conversation;

  describe.each([
    [429, "Throttled"],
    [500, "ServiceError"],
    [503, ""],
    [401, "BotNotRegistered"],
    [403, ""],
    [404, ""],
  ])("but answers %i %s", (status, code) => {
    it.each([
      ["an hour", hours(1)],
      ["a day", days(1)],
      ["six days", days(6)],
    ])("for %s, a request reaches everybody who may decide afterwards, each once", async (_long, millis) => {
      bot.connector.fail(status, code);
      await requested(bot);
      await pass(millis);
      bot.connector.fail(undefined);
      await pass(hours(3));
      for (const person of [elena, paula]) await got(personalChat(person).conversation, asksFor);
      await got(relazioni.conversation, asksFor);
      const asked = cardsOf(elenas).filter(({ text }) => text.includes("removal.approve"));
      expect(asked).toHaveLength(1);
    });
  });

  it("for longer than a request waits, nobody is asked any more, and whoever asked is told how it ended", async () => {
    bot.connector.fail(503);
    await requested(bot);
    await pass(days(8));
    bot.connector.fail(undefined);
    await pass(hours(3));
    await got(marcos, /Tailspin Toys/);
    expect(cardsOf(elenas).filter(({ text }) => text.includes("removal.approve"))).toEqual([]);
  });

  it("names to whoever asked, and in the list, who has not been reached, until they turn up", async () => {
    await bot.stop();
    bot = await startProduct();
    bot.connector.fail(403, "ForbiddenOperationException", ({ kind }) => kind === "open");
    await requested(bot);
    await pass(minutes(10));
    await got(marcos, /Elena Ferri.*Paula Hall/);
    expect((await bot.says(marco, "approvazioni")).text).toMatch(
      /Non raggiunti.*senza la richiesta: Elena Ferri e Paula Hall/,
    );

    await bot.says(elena, "aiuto");
    await got(elenas, asksFor);
    expect((await bot.says(marco, "approvazioni")).text).toMatch(/Non raggiunti.*senza la richiesta: Paula Hall/);
  });

  it.each([403, 404])(
    "with a single %i without a reason, the channel stays, and hears of it at the next word",
    async (status) => {
      bot.connector.fail(
        status,
        "",
        ({ kind, conversation }) => kind === "post" && conversation === relazioni.conversation,
      );
      await requested(bot);
      await eventually("a refusal", () =>
        bot.connector.calls.some(({ conversation }) => conversation === relazioni.conversation),
      );
      await bot.connector.idle();
      bot.connector.fail(undefined);
      await bot.says(sara, "clienti", relazioni);
      await got(relazioni.conversation, asksFor);
    },
  );

  it.each(["ConversationNotFound", "BotNotInConversationRoster", "ConversationBlockedByUser"])(
    "for ever, as %s says, those who see to the channel are told, and the next word brings what was missed",
    async (code) => {
      await bot.says(giulia, "help");
      bot.connector.fail(403, code, ({ conversation }) => conversation === relazioni.conversation);
      await requested(bot);
      await got(personalChat(giulia).conversation, /canale/);
      const tries = bot.connector.calls.length;
      await bot.invokes(marco, "customer.open", { customer: "none" });
      bot.connector.fail(undefined);
      await bot.says(sara, "clienti", relazioni);
      await got(relazioni.conversation, asksFor);
      expect(bot.connector.calls.length).toBeGreaterThan(tries);
    },
  );

  it.each([429, 500, 503])("but answers %i to the edit of a pressed message, that one becomes true", async (status) => {
    const { removal } = await requested(bot);
    await bot.settled();
    const review = await bot.invokes(elena, "removal.review", { removal });
    bot.connector.calls.length = 0;
    bot.connector.fail(status, "");
    await bot.invokes(elena, "removal.approve", { ...carried(review, "removal.approve"), comment: "" });
    await bot.connector.until(2);
    bot.connector.fail(undefined);
    await pass(hours(2));
    const said = bot.connector.edits().filter(({ activity }) => activity === "pressed");
    expect(String(said.at(-1)?.card.fallbackText)).toMatch(/registrata/);
  });

  it.each([302, 400, 410, 413])("but refuses an edit once with %i, that card becomes true", async (status) => {
    const { removal } = await requested(bot);
    await bot.settled();
    const paulas = personalChat(paula).conversation;
    const review = await bot.invokes(elena, "removal.review", { removal });
    bot.connector.fail(status, "", ({ kind, conversation }) => kind === "edit" && conversation === paulas);
    await bot.invokes(elena, "removal.refuse", { ...carried(review, "removal.refuse"), comment: "no" });
    await eventually("a refused edit", () => bot.connector.edits().some((call) => call.conversation === paulas));
    await bot.connector.idle();
    bot.connector.fail(undefined);
    await pass(hours(1));
    expect(cardsOf(paulas).at(-1)?.text).not.toContain("removal.approve");
  });

  it("but refuses an edit every time, it is let go in the end", async () => {
    const { removal } = await requested(bot);
    await bot.settled();
    const isPaulas = ({ kind, conversation }: { kind: string; conversation: string }) =>
      kind === "edit" && conversation === personalChat(paula).conversation;
    bot.connector.fail(400, "BadSyntax", isPaulas);
    const review = await bot.invokes(elena, "removal.review", { removal });
    await bot.invokes(elena, "removal.refuse", { ...carried(review, "removal.refuse"), comment: "no" });
    await pass(days(2));
    expect(bot.connector.calls.filter(isPaulas)).toHaveLength(12);
  });

  it.each([500, 502])("but answers %i to a request that it may show, each later copy calls nobody", async (status) => {
    bot.connector.fail(
      status,
      "",
      ({ kind, conversation }) => kind === "post" && conversation === relazioni.conversation,
    );
    await requested(bot);
    await pass(hours(3));
    bot.connector.fail(undefined);
    await pass(hours(1));
    const copies = bot.connector.posts().filter(({ conversation }) => conversation === relazioni.conversation);
    expect(copies.length).toBeGreaterThan(3);
    const called = copies.map(({ card }) => JSON.stringify(card).match(/"mentioned":\{/g)?.length ?? 0);
    expect(called).toEqual([2, ...copies.slice(1).map(() => 0)]);
    expect(JSON.stringify(copies.at(-1)?.card)).toMatch(/Elena Ferri.*Paula Hall/);
    expect(bot.connector.edits().filter(({ conversation }) => conversation === relazioni.conversation)).toEqual([]);
  });

  it.each([500, 502])(
    "but answers %i to a request that reached nobody in private, the copy that comes calls",
    async (status) => {
      const inChannel = ({ kind, conversation }: { kind: string; conversation: string }) =>
        kind === "post" && conversation === relazioni.conversation;
      const closed = [elenas, personalChat(paula).conversation];
      bot.connector.fail(
        status,
        "",
        (call) => inChannel(call) || (call.kind === "post" && closed.includes(call.conversation)),
      );
      await requested(bot);
      await bot.connector.idle();
      bot.connector.fail(503, "", (call) => call.kind === "post" && closed.includes(call.conversation));
      await pass(hours(1));
      const copies = bot.connector.delivered().filter(inChannel);
      expect(copies.map(({ card }) => JSON.stringify(card).match(/"mentioned":\{/g)?.length)).toEqual([2]);
    },
  );

  /** A request of which a post to the channel was not answered, with what its card carries. */
  async function unansweredInChannel() {
    const inChannel = ({ conversation, kind }: { conversation: string; kind: string }) =>
      kind === "post" && conversation === relazioni.conversation;
    const before = bot.connector.calls.length;
    bot.connector.fail(500, "ServiceError", inChannel);
    const { removal } = await requested(bot);
    const post = await eventually("a refused post", () => bot.connector.calls.slice(before).find(inChannel));
    bot.connector.fail(undefined);
    return { removal, seen: carried(shownOf(post.card), "removal.review") };
  }

  it("but shows it all the same, no press puts it in the place of a notice", async () => {
    await bot.says(giulia, "avvisi su tutto", relazioni);
    await bot.presses(marco, await bot.says(marco, "consenti acquisti tailspin"), "Consenti acquisti");
    await bot.settled();
    const notices = bot.connector.posts().filter(({ card }) => JSON.stringify(card).includes("Notifica"));
    expect(notices.map(({ conversation }) => conversation)).toEqual([relazioni.conversation]);
    const { seen } = await unansweredInChannel();
    for (const { activity } of notices)
      await bot.invokes(paula, "removal.review", seen, relazioni, { replyToId: activity });
    await pass(hours(1));
    expect(bot.connector.edits().filter(({ activity }) => activity === notices[0]?.activity)).toEqual([]);
  });

  it("but shows it all the same, the copy becomes true once somebody presses it", async () => {
    const { removal, seen } = await unansweredInChannel();
    // Who never had that card knows what it shows, and not what it carries.
    for (const post of [undefined, "", "0000000000000000000000", ["x"]])
      await bot.invokes(sara, "removal.review", { removal, post }, relazioni, { replyToId: "an answer" });
    await bot.connector.idle();
    await bot.invokes(paula, "removal.review", seen, relazioni);
    const said = () =>
      bot.connector
        .edits()
        .filter(({ conversation, activity }) => conversation === relazioni.conversation && activity === "pressed")
        .map(({ card }) => String(card.fallbackText));
    await eventually("the copy to be edited", () => said().length > 0);

    const review = await bot.invokes(elena, "removal.review", { removal });
    await bot.invokes(elena, "removal.approve", { ...carried(review, "removal.approve"), comment: "" });
    await pass(hours(1));
    expect(said().at(-1)).toMatch(/registrata/);
    await bot.invokes(sara, "removal.review", seen, relazioni, { replyToId: "an answer" });
    await bot.connector.idle();
    expect(bot.connector.edits().filter(({ activity }) => activity === "an answer")).toEqual([]);
  });
});
