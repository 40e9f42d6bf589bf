import { carried } from "../../faults/deeds";
import { eventually } from "../../support/eventually";
import { type Product, personalChat, relazioni, type Shown, startProduct, type Where } from "../../support/product";
import { elena, giulia, luke, marco } from "../../support/world";
import { valueOn } from "../on-card";

const filled = {
  ack_read: "true",
  ack_faith: "true",
  ack_indemnity: "true",
  duty: "no",
  reason: "Chiude.",
  typed: "Tailspin Toys",
};

describe("a form", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  /** The message that holds this card. */
  function messageOf({ card }: Shown): { replyToId: string } {
    const call = bot.connector.posts().find((each) => JSON.stringify(each.card) === JSON.stringify(card));
    if (!call) throw new Error("this card was not posted");
    return { replyToId: call.activity };
  }

  /** Marco presses the button with this verb of a card in this message. */
  const press = (card: Shown, verb: string, message: object, where: Where, inputs = {}): Promise<Shown> =>
    bot.invokes(marco, verb, { ...inputs, ...carried(card, verb) }, where, message);

  const editedTo = (): string[] => bot.connector.edits().map(({ card }) => JSON.stringify(card));

  it.each([
    ["the record of a customer", "cliente tailspin", "removal.start"],
    ["the open invitations", "inviti", "invitation.start"],
  ])("opened on %s leaves it to everybody when it is put away", async (_, line, verb) => {
    for (const [person, where] of [[giulia, relazioni] as const, [marco, personalChat(marco)] as const]) {
      const record = await bot.says(person, line, where);
      const form = await press(record, verb, messageOf(record), where);
      const answer = await press(form, "cancel", messageOf(record), where);
      expect(answer.text).toContain("Annullato");
      await bot.connector.idle();
      expect(editedTo()).toEqual([]);
    }
  });

  it("that somebody typed for is put away with its message, also after it came back", async () => {
    const form = await bot.says(marco, "rimuovi tailspin", relazioni);
    const again = await press(form, "removal.request", messageOf(form), relazioni, { reason: "Chiude." });
    expect(valueOn(again, "reason")).toBe("Chiude.");
    await press(again, "cancel", messageOf(form), relazioni);
    await bot.connector.idle();
    expect(editedTo()).toEqual([expect.stringContaining("Annullato")]);
  });

  it("that somebody else puts away stays for whoever typed for it, and for everybody", async () => {
    const form = await bot.says(marco, "rimuovi tailspin", relazioni);
    const put = await bot.invokes(giulia, "cancel", carried(form, "cancel"), relazioni, messageOf(form));
    expect(put.text).toContain("Annullato");
    await bot.connector.idle();
    expect(editedTo()).toEqual([]);
    await press(form, "cancel", messageOf(form), relazioni);
    await bot.connector.idle();
    expect(editedTo()).toEqual([expect.stringContaining("Annullato")]);
  });

  it.each([
    ["cancel", { own: true }],
    ["language.set", { own: true, language: "it" }],
    ["invitation.draft", { own: true, email: "it@new.example", name: "New", reason: "new", provider: "alone" }],
  ])("is no other message of ours, whatever a press says of it: %s", async (verb, data) => {
    const form = await bot.says(marco, "rimuovi tailspin", relazioni);
    await bot.says(giulia, "avvisi su tutto", relazioni);
    await press(form, "removal.request", messageOf(form), relazioni, filled);
    await bot.settled();
    const others = bot.connector.posts().filter(({ activity }) => activity !== messageOf(form).replyToId);
    expect(others.length).toBeGreaterThan(1);
    const before = bot.connector.edits().length;
    for (const { activity } of others) await bot.invokes(marco, verb, data, relazioni, { replyToId: activity });
    await bot.connector.idle();
    expect(bot.connector.edits().slice(before)).toEqual([]);
  });

  it("is not overwritten by a request that a press says to stand there", async () => {
    await bot.says(giulia, "avvisi su tutto", relazioni);
    await bot.presses(marco, await bot.says(marco, "consenti acquisti tailspin"), "Consenti acquisti");
    const form = await bot.says(marco, "rimuovi tailspin", relazioni);
    await press(form, "removal.request", messageOf(form), relazioni, filled);
    const other = await bot.says(marco, "invita it@new.example", relazioni);
    await bot.settled();
    const notices = bot.connector.posts().filter(({ card }) => JSON.stringify(card).includes("Notifica"));
    expect(notices.length).toBeGreaterThan(0);
    const answers = [
      await bot.says(giulia, "clienti", relazioni),
      await bot.says(giulia, "aiuto", relazioni),
      await bot.says(marco, "clienti", relazioni),
      await bot.says(marco, "rimuovi contoso", relazioni),
    ];
    const others = [
      messageOf(other),
      ...answers.map(messageOf),
      ...notices.map(({ activity }) => ({ replyToId: activity })),
    ];
    const [pending] = await bot.store.openRemovals();
    const before = bot.connector.edits().length;
    for (const message of others)
      await bot.invokes(luke, "removal.review", { removal: pending?.id, post: "made up" }, relazioni, message);
    await bot.settled();
    await bot.connector.idle();
    expect(bot.connector.edits().slice(before)).toEqual([]);
  });

  it("that a client without answers presses is answered in private, where its message is another’s", async () => {
    const list = await bot.says(giulia, "clienti", relazioni);
    const value = { verb: "language.set", language: "en" };
    await bot.tells(marco, { type: "message", text: "", value, ...messageOf(list) }, relazioni);
    await eventually("the answer in the private chat", async () =>
      bot.cardsIn(`a:opened-${marco.mri}`).some(({ text }) => text.includes("English")),
    );
    expect(bot.connector.edits()).toEqual([]);
  });

  it("that was sent on somebody's record leaves the record, and what came of it stands below", async () => {
    const record = await bot.says(giulia, "cliente tailspin", relazioni);
    const form = await press(record, "removal.start", messageOf(record), relazioni);
    await press(form, "removal.request", messageOf(record), relazioni, filled);
    await bot.settled();
    expect(bot.connector.edits().filter(({ activity }) => activity === messageOf(record).replyToId)).toEqual([]);
    expect(bot.cardsIn(relazioni.conversation).some(({ text }) => text.includes("In attesa"))).toBe(true);
  });

  it("that was sent in its own message becomes what came of it", async () => {
    const form = await bot.says(marco, "rimuovi tailspin", relazioni);
    await press(form, "removal.request", messageOf(form), relazioni, filled);
    await bot.settled();
    expect(bot.connector.edits().filter(({ activity }) => activity === messageOf(form).replyToId)).not.toEqual([]);
  });

  it("is not what a decision is pressed on: a list of requests stays, whoever decides one of them", async () => {
    const form = await bot.says(marco, "rimuovi tailspin");
    await press(form, "removal.request", messageOf(form), personalChat(marco), filled);
    await bot.settled();
    const list = await bot.says(marco, "approvazioni", relazioni);
    const row = carried(list, "removal.review");
    const review = await bot.invokes(elena, "removal.review", row, relazioni, messageOf(list));
    await bot.invokes(elena, "removal.approve", carried(review, "removal.approve"), relazioni, messageOf(list));
    await bot.settled();
    expect(bot.connector.edits().filter(({ activity }) => activity === messageOf(list).replyToId)).toEqual([]);
  });
});
