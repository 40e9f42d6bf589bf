import type { Person } from "../../src/core/people/person";
import { eventually } from "../support/eventually";
import { type Product, personalChat, relazioni, type Shown, startProduct } from "../support/product";
import { elena, luke, marco, paula, sara } from "../support/world";

const reason = "Insolvenza riservata.";
const comment = "Il contratto dura ancora, non dirlo.";

describe("what is for one person", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  async function ask(): Promise<void> {
    const form = await bot.says(marco, "rimuovi tailspin");
    const ticked = { ack_read: "true", ack_faith: "true", ack_indemnity: "true" };
    const filled = { ...ticked, duty: "no", reason, typed: "Tailspin Toys" };
    await bot.presses(marco, form, "Chiedi l’approvazione", filled);
    await bot.settled();
  }

  const inChannel = (): Shown[] => bot.cardsIn(relazioni.conversation);
  const words = (cards: Shown[]): string => cards.map(({ card }) => JSON.stringify(card)).join(" ");

  async function shared(): Promise<Shown> {
    const card = inChannel().find(({ buttons }) => buttons.some(({ verb }) => verb === "removal.review"));
    if (!card) throw new Error("no request in the channel");
    return card;
  }

  it.each([
    ["all is well", []],
    ["Teams is busy", [{ status: 429, headers: { "Retry-After": "0" } }]],
    ["Teams fails", [{ status: 502 }, { status: 503 }, { status: 500 }]],
  ])("is in the answer to a press, never in the message that everybody sees, when %s", async (_, answers) => {
    await ask();
    const review = await bot.presses(elena, await shared(), "Esamina la richiesta", {}, relazioni);
    bot.connector.plan(...answers);
    const refused = await bot.presses(elena, review, "Rifiuta", { comment_r1: comment }, relazioni);
    expect(refused.text).toContain(comment);
    await eventually("the message to change", () => inChannel().some(({ text }) => text.includes("Rifiutata")));
    await bot.elapse(60_000);
    expect(words(inChannel())).not.toContain(comment);
    expect(words(inChannel())).not.toContain(reason);
  });

  it("is not said where others read along, in whatever language somebody asks there", async () => {
    await ask();
    for (const [person, line] of [
      [elena, "approva tailspin"],
      [marco, "rimozione tailspin"],
      [luke, "approvals tailspin"],
    ] as const) {
      const answer = await bot.says(person, line, relazioni);
      expect(answer.text).toContain("Tailspin");
      expect(JSON.stringify(answer.card)).not.toContain(reason);
    }
  });

  it("reaches the requester's own form no further than him, when he fills it in where others read along", async () => {
    const form = await bot.says(marco, "rimuovi tailspin", relazioni);
    const ticked = { ack_read: "true", ack_faith: "true", ack_indemnity: "true" };
    const filled = { ...ticked, duty: "no", reason, typed: "Tailspin Toys" };
    const own = await bot.presses(marco, form, "Chiedi l’approvazione", filled, relazioni);
    expect(own.text).toContain("In attesa");
    await bot.settled();
    expect(words(inChannel())).not.toContain(reason);
  });

  it("is read by requester and approvers, by others neither on the card nor in a history that is said aloud", async () => {
    await ask();
    const review = await bot.presses(elena, await shared(), "Esamina la richiesta", {}, relazioni);
    await bot.presses(elena, review, "Rifiuta", { comment_r1: comment }, relazioni);
    const { removal } = review.buttons.find(({ verb }) => verb === "removal.refuse")?.data ?? {};
    const seenBy = async (person: Person): Promise<string> =>
      (await bot.invokes(person, "removal.review", { removal }, relazioni)).text;
    expect(await seenBy(marco)).toContain(comment);
    expect(await seenBy(paula)).toContain(comment);
    expect(await seenBy(luke)).not.toContain(comment);
    expect((await bot.says(elena, "cronologia tailspin", relazioni)).text).not.toContain(comment);
  });

  it("is in the history that requester and approvers read by themselves, and in nobody else's", async () => {
    await ask();
    const review = await bot.presses(elena, await shared(), "Esamina la richiesta", {}, relazioni);
    await bot.presses(elena, review, "Rifiuta", { comment_r1: comment }, relazioni);
    const { customer } =
      (await bot.says(luke, "history tailspin")).buttons.find(({ data }) => data.customer)?.data ?? {};
    for (const [person, reads] of [
      [elena, true],
      [paula, true],
      [marco, true],
      [luke, false],
      [sara, false],
    ] as const) {
      for (const { text } of [
        await bot.says(person, "cronologia tailspin"),
        await bot.invokes(person, "history.open", { customer }),
      ]) {
        expect(text).toContain("Elena Ferri");
        expect([person.name, text.includes(comment)]).toEqual([person.name, reads]);
      }
    }
  });

  it("stays on its card: a form that was opened on the way and put away leaves the request where it was", async () => {
    await ask();
    const card = await shared();
    const sent = bot.connector.posts().find(({ card: each }) => JSON.stringify(each) === JSON.stringify(card.card));
    const pressing = { replyToId: sent?.activity };
    await bot.invokes(elena, "cancel", {}, relazioni, pressing);
    await bot.invokes(elena, "removal.review", card.buttons[0]?.data ?? {}, relazioni, pressing);
    await bot.settled();
    expect(
      inChannel()
        .map(({ text }) => text)
        .join(" "),
    ).not.toContain("Annullato");
  });

  it("is not shown with what was kept after a removal, where others read along", async () => {
    await ask();
    const [pending] = await bot.store.openRemovals();
    await bot.invokes(elena, "removal.approve", { removal: pending?.id, revision: pending?.revision });
    await bot.settled();
    const [open] = await bot.store.openFollowUps();
    const kept = { followUp: open?.id, revision: open?.revision, why: reason, until: "2027-03-01" };
    expect((await bot.invokes(marco, "privileges.keep", kept, relazioni)).text).toContain(reason);
    await bot.says(marco, "cronologia tailspin", relazioni);
    await bot.settled();
    expect(words(inChannel())).not.toContain(reason);
    expect((await bot.says(marco, "cronologia tailspin")).text).toContain(reason);
  });

  it("never goes to a chat of several people, whatever its activities leave out", async () => {
    const meeting = { conversation: "19:meeting_private@thread.v2", kind: "personal" as const };
    await bot.says(elena, "aiuto", meeting, {
      conversation: { id: meeting.conversation, tenantId: "11111111-1111-4111-8111-111111111111" },
    });
    await ask();
    expect(words(bot.cardsIn(meeting.conversation))).not.toContain(reason);
    expect(
      words(bot.cardsIn(`a:opened-${elena.mri}`)) + words(bot.cardsIn(personalChat(elena).conversation)),
    ).toContain(reason);
  });
});
