import { isOfPrivileges, isOwedNotice } from "../../../src/core/follow-ups/follow-up";
import { customers, filled } from "../../support/cast";
import { type Product, personalChat, relazioni, type Shown, startProduct } from "../../support/product";
import { elena, luke, marco, paula, sara, start } from "../../support/world";
import { historyOf } from "../../support/worlds/history";
import { buttonOn, elementsOf } from "../on-card";

const tailspin = "33333333-3333-4333-8333-333333333302";

describe("a reminder that is put off", () => {
  let bot: Product;
  let passed: number;
  beforeEach(async () => {
    bot = await startProduct({ customers });
    passed = 0;
  });
  afterEach(() => bot.stop());

  /** The relationship with Tailspin Toys has ended: privileges are to decide, and a legal notice is owed by 20 December. */
  async function removed(duty = "no"): Promise<void> {
    const form = await bot.says(marco, "rimuovi tailspin");
    await bot.presses(marco, form, "Chiedi l’approvazione", { ...filled, duty, duty_on: "2026-12-20" });
    await bot.presses(elena, await bot.says(elena, "approva tailspin"), "Approva la rimozione", { comment_r1: "" });
    await bot.settled();
  }
  /** Messages that were posted to Marco, edits left aside. */
  const told = (verb: string): number => {
    const mine = bot.connector.posts().filter(({ conversation }) => conversation === personalChat(marco).conversation);
    return mine.filter(({ card, body }) => !("replyToId" in body) && JSON.stringify(card).includes(`"${verb}"`)).length;
  };
  /** Goes to a moment; how many messages with this button came since. */
  async function goTo(when: string, verb = "privileges.ending"): Promise<number> {
    const before = told(verb);
    await bot.elapse(Date.parse(when) - start - passed);
    passed = Date.parse(when) - start;
    await bot.settled();
    return told(verb) - before;
  }
  /** Litware is invited, and the invitation is sent. */
  async function invited(): Promise<Shown> {
    const begun = await bot.says(marco, "invita it@litware.example");
    const wish = { email: "it@litware.example", name: "Litware", reason: "new", channel: "referral" };
    const draft = await bot.presses(marco, begun, /bozza/i, wish);
    return await bot.presses(marco, await bot.presses(marco, draft, "Fatto"), "Ho inviato l’invito");
  }
  /** The form of an invitation, sent with a period. */
  async function putOff(card: Shown, period: string): Promise<Shown> {
    const form = await bot.presses(marco, card, "Rinvia il promemoria…");
    const { revision } = Object(buttonOn(form, "reminder.put-off")?.data);
    return bot.presses(marco, form, "Rinvia", { [`period_r${revision}`]: period, [`why_r${revision}`]: "ferie" });
  }
  const types = async (): Promise<string[]> => (await historyOf(bot.store)).map(({ event }) => event.type);

  it("is silent until the day, which its card, its row and the history tell with who and why; then it comes every Monday", async () => {
    await removed();
    const card = await bot.presses(marco, await bot.says(marco, "attività"), /privilegi|Exchange/i);
    const form = await bot.presses(marco, card, "Rinvia il promemoria…");
    expect(form.text).toContain("Di quanto rinviare il promemoria?");
    expect(form.text).toContain("14 giorni, fino al 5 dic 2026");
    const done = await bot.presses(marco, form, "Rinvia", { period_r1: "14", why_r1: "Passaggio di consegne." });
    expect(done.text).toContain("Promemoria rinviato fino al 5 dic 2026 da Marco Bianchi «Passaggio di consegne.»");
    expect((await bot.says(marco, "attività")).text).toContain("rinviata fino al 5 dic 2026");
    const story = await bot.says(marco, "cronologia tailspin");
    expect(story.text).toMatch(/Marco Bianchi ha rinviato un promemoria/);
    expect(story.text).toContain("Privilegi rimasti per Exchange, fino al 5 dic 2026: «Passaggio di consegne.»");
    const aloud = await bot.says(marco, "cronologia tailspin", relazioni);
    expect(aloud.text).toContain("Privilegi rimasti per Exchange, fino al 5 dic 2026");
    expect(aloud.text).not.toContain("Passaggio di consegne");
    expect(aloud.text).not.toContain("«»");

    expect(await goTo("2026-12-05T07:00:00Z")).toBe(0);
    expect(await goTo("2026-12-05T08:01:00Z")).toBe(1);
    expect(await goTo("2026-12-07T08:01:00Z")).toBe(1);
    const after = bot.cardsIn(personalChat(marco).conversation).at(-1);
    expect(after?.text).not.toContain("rinviato fino al");
    expect(after && buttonOn(after, "reminder.putting-off")).toBeDefined();
  });

  it("is ended by whoever may decide, and the next Monday somebody is reminded", async () => {
    await removed();
    await bot.says(elena, "language english");
    const form = await bot.says(elena, "snooze tailspin");
    expect(form.text).toContain("Put off the reminder for how long?");
    const put = await bot.presses(elena, form, "Put it off", { period_r1: "90", why_r1: "The customer is away." });
    expect(put.text).toContain("Reminder put off until 19 Feb 2027 by Elena Ferri “The customer is away.”");
    expect(await goTo("2026-11-23T08:01:00Z")).toBe(0);
    const ended = await bot.presses(elena, put, "Remind as usual again");
    expect(ended.text).not.toContain("put off until");
    expect(await goTo("2026-11-30T08:01:00Z")).toBe(1);
    expect((await types()).filter((type) => type.startsWith("reminder."))).toEqual([
      "reminder.put-off",
      "reminder.taken-up",
    ]);
    expect((await bot.says(elena, "history tailspin")).text).toContain("resumed a reminder that had been put off");
  });

  it("needs a reason of at most 300 characters, and keeps what was typed", async () => {
    await removed();
    const form = await bot.says(marco, "rinvia tailspin");
    const without = await bot.presses(marco, form, "Rinvia", { period_r1: "30", why_r1: "  " });
    expect(without.text).toContain("Per rinviare serve un motivo");
    const why = elementsOf(without.card).find(({ id }) => String(id).startsWith("why_"));
    expect(why).toMatchObject({ isRequired: true, errorMessage: "Per rinviare serve un motivo" });
    expect(JSON.stringify(without.card)).toContain('"value":"30"');
    const long = await bot.presses(marco, without, "Rinvia", { period_r1: "30", why_r1: "x".repeat(301) });
    expect(long.text).toContain("300");
    const forged = await bot.presses(marco, form, "Rinvia", { period_r1: "3650", why_r1: "x" });
    expect(forged.text).toContain("3650");
    expect(await types()).not.toContain("reminder.put-off");
  });

  it("goes for a legal notice no further than its date, which is said, and nowhere where that is near", async () => {
    await removed("due");
    const open = async () => (await bot.store.openFollowUps(tailspin)).find(isOwedNotice);
    const card = await bot.says(marco, "preavviso dato tailspin");
    const form = await bot.presses(marco, card, "Rinvia il promemoria…");
    expect(form.text).toContain("La scadenza è il 20 dic 2026");
    expect(form.text).toContain("14 giorni");
    expect(form.text).not.toContain("30 giorni");
    const forged = await bot.presses(marco, form, "Rinvia", { period_r1: "30", why_r1: "ferie" });
    expect(forged.text).toContain(
      "La scadenza è il 20 dic 2026: si può rinviare al più tardi al giorno prima, e il 21 dic 2026 viene dopo",
    );
    expect((await open())?.putOff).toBeUndefined();
    await bot.presses(marco, form, "Rinvia", { period_r1: "14", why_r1: "ferie" });
    expect(await goTo("2026-12-05T08:01:00Z", "removal.noticeGiven")).toBe(1);
    expect(await goTo("2026-12-13T08:01:00Z", "removal.noticeGiven")).toBe(1);
    const near = await goTo("2026-12-19T08:01:00Z", "removal.noticeGiven");
    expect(near).toBe(1);
    const late = await bot.says(marco, "preavviso dato tailspin");
    expect(buttonOn(late, "reminder.putting-off")).toBeUndefined();
    const id = (await open())?.id;
    const none = await bot.invokes(marco, "reminder.putting-off", { about: "follow-up", id });
    expect(none.text).toContain("Non si può rinviare");
    expect(buttonOn(none, "reminder.put-off")).toBeUndefined();
  });

  it("reminds of a legal notice the day before it is due, however late it is put off", async () => {
    await removed("due");
    expect(await goTo("2026-12-12T12:00:00Z", "removal.noticeGiven")).toBe(0);
    const form = await bot.presses(marco, await bot.says(marco, "preavviso dato tailspin"), "Rinvia il promemoria…");
    await bot.presses(marco, form, "Rinvia", { period_r1: "7", why_r1: "ferie" });
    expect(await goTo("2026-12-19T08:01:00Z", "removal.noticeGiven")).toBe(1);
    await bot.stop();

    bot = await startProduct({ customers });
    passed = 0;
    await removed("due");
    await goTo("2026-12-13T12:00:00Z", "removal.noticeGiven");
    const notice = (await bot.store.openFollowUps(tailspin)).find(isOwedNotice);
    const carried = { about: "follow-up", id: notice?.id, revision: notice?.revision, period: "7", why: "ferie" };
    const late = await bot.invokes(marco, "reminder.put-off", carried);
    expect(late.text).toContain("si può rinviare al più tardi al giorno prima, e il 20 dic 2026 viene dopo");
    expect(await goTo("2026-12-19T08:01:00Z", "removal.noticeGiven")).toBe(1);
  });

  it("is ended on its form too, where it is put off already", async () => {
    await removed();
    const first = await bot.says(marco, "rinvia tailspin");
    expect(buttonOn(first, "reminder.take-up")).toBeUndefined();
    await bot.presses(marco, first, "Rinvia", { period_r1: "7", why_r1: "ferie" });
    const again = await bot.says(marco, "rinvia tailspin");
    expect(again.buttons.map(({ title }) => title)).toEqual(["Rinvia", "Riprendi i promemoria", "Annulla"]);
    const ended = await bot.presses(marco, again, "Riprendi i promemoria");
    expect(ended.text).not.toContain("rinviato fino al");
    expect((await bot.store.openFollowUps(tailspin))[0]?.putOff).toBeUndefined();
  });

  it("is chosen from the list where no customer is named, and where one has more than one", async () => {
    await removed("due");
    for (const line of ["rinvia", "snooze", "rinvia tailspin"]) {
      const list = await bot.says(marco, line);
      expect([line, list.text]).toEqual([line, expect.stringMatching(/Che cosa rinviare/)]);
      const form = await bot.presses(marco, list, /preavviso legale/);
      expect(form.text).toContain("Di quanto rinviare il promemoria?");
    }
    expect((await bot.says(marco, "rinvia contoso")).text).toContain("non c’è nulla in sospeso");
  });

  it("is of an invitation that nobody answers too, until it is sent again", async () => {
    const sent = await invited();
    const form = await bot.presses(marco, sent, "Rinvia il promemoria…");
    const { revision } = Object(buttonOn(form, "reminder.put-off")?.data);
    const typed = { [`period_r${revision}`]: "30", [`why_r${revision}`]: "Risponde a gennaio." };
    const done = await bot.presses(marco, form, "Rinvia", typed);
    expect(done.text).toContain("Promemoria rinviato fino al 21 dic 2026");
    expect(await goTo("2026-12-21T07:00:00Z", "invitation.accepting")).toBe(0);
    expect(await goTo("2026-12-21T08:01:00Z", "invitation.accepting")).toBe(1);
    expect(await types()).toContain("reminder.put-off");
  });

  it("comes once at the usual moment for an invitation of which it was ended before", async () => {
    const put = await putOff(await invited(), "14");
    await goTo("2026-11-23T12:00:00Z");
    await bot.presses(marco, put, "Riprendi i promemoria");
    expect(await goTo("2026-11-27T12:00:00Z", "invitation.accepting")).toBe(0);
    expect(await goTo("2026-11-28T23:00:00Z", "invitation.accepting")).toBe(1);
    expect(await goTo("2026-12-30T12:00:00Z", "invitation.accepting")).toBe(0);
  });

  it("comes once on the next morning for an invitation of which it is ended later, and somebody was reminded before", async () => {
    const sent = await invited();
    expect(await goTo("2026-11-29T12:00:00Z", "invitation.accepting")).toBe(1);
    const put = await putOff(sent, "30");
    await goTo("2026-12-02T12:00:00Z");
    const ended = await bot.presses(marco, put, "Riprendi i promemoria");
    expect(ended.text).not.toContain("rinviato fino al");
    expect(await goTo("2026-12-03T07:00:00Z", "invitation.accepting")).toBe(0);
    expect(await goTo("2026-12-03T08:01:00Z", "invitation.accepting")).toBe(1);
    expect(await goTo("2027-01-10T12:00:00Z", "invitation.accepting")).toBe(0);
  });

  it("comes on the next morning where it was put off and ended again on the day on which it had come", async () => {
    await putOff(await invited(), "7");
    expect(await goTo("2026-11-28T09:00:00Z", "invitation.accepting")).toBe(1);
    const again = await putOff(await bot.says(marco, "invito litware"), "14");
    await bot.presses(marco, again, "Riprendi i promemoria");
    expect(await goTo("2026-11-29T09:00:00Z", "invitation.accepting")).toBe(1);
    expect(await goTo("2026-12-30T12:00:00Z", "invitation.accepting")).toBe(0);
  });

  it("is refused to who may not decide, whatever a card is made to carry, and after the decision", async () => {
    await removed();
    const followUp = (await bot.store.openFollowUps(tailspin)).find(isOfPrivileges);
    const carried = { about: "follow-up", id: followUp?.id, revision: followUp?.revision };
    const typed = { period: "7", why: "x" };
    for (const who of [sara, luke])
      for (const verb of ["reminder.putting-off", "reminder.put-off", "reminder.take-up"])
        expect((await bot.invokes(who, verb, { ...carried, ...typed })).text).toMatch(/altro ruolo|another role/);
    expect((await bot.invokes(marco, "reminder.put-off", { ...carried, ...typed, revision: 99 })).text).toContain(
      "Di quanto rinviare",
    );
    await bot.invokes(marco, "privileges.end", { followUp: followUp?.id, revision: followUp?.revision });
    const late = await bot.invokes(marco, "reminder.put-off", { ...carried, ...typed });
    expect(late.text).toContain("✓ Registrato: privilegi per Exchange chiusi");
    expect((await types()).filter((type) => type.startsWith("reminder."))).toEqual([]);
  });

  it("tells its reason in the history to those who may see what it is of", async () => {
    const restored = { email: "it@tailspin.example", name: "Tailspin Toys", reason: "restore", channel: "referral" };
    await removed();
    const begun = await bot.says(marco, "invita it@tailspin.example");
    const draft = await bot.presses(marco, begun, /bozza/i, restored);
    const sent = await bot.presses(marco, await bot.presses(marco, draft, "Fatto"), "Ho inviato l’invito");
    expect((await putOff(sent, "7")).text).toContain("«ferie»");
    const privileges = await bot.presses(marco, await bot.says(marco, "attività"), /privilegi|Exchange/i);
    const form = await bot.presses(marco, privileges, "Rinvia il promemoria…");
    await bot.presses(marco, form, "Rinvia", { period_r1: "14", why_r1: "consegne" });
    for (const [person, ofInvitation] of [
      [marco, true],
      [sara, true],
      [paula, false],
    ] as const) {
      const { text } = await bot.says(person, "cronologia tailspin");
      expect(text).toMatch(/Marco Bianchi (?:ha rinviato un promemoria|put off a reminder)/);
      expect([person.name, text.includes("consegne"), text.includes("ferie")]).toEqual([
        person.name,
        true,
        ofInvitation,
      ]);
    }
  });

  it("never tells its reason in a message that many read, wherever it is pressed and whatever Teams answers", async () => {
    await removed();
    const [privileges] = (await bot.store.openFollowUps(tailspin)).filter(isOfPrivileges);
    const { id = "", revision } = privileges ?? {};
    const shown = {
      subject: { kind: "follow-up", id },
      conversation: relazioni.conversation,
      activity: "pressed",
    } as const;
    await bot.store.change(async () => ({ answer: undefined, shown: [shown] }));
    bot.connector.plan({ status: 429, headers: { "Retry-After": "0" } }, { status: 502 });
    const carried = { about: "follow-up", id, revision, period: "14", why: "consegne" };
    const answer = await bot.invokes(marco, "reminder.put-off", carried, relazioni);
    expect(answer.text).toContain("«consegne»");
    await bot.elapse(60_000);
    await bot.settled();
    const seen = bot.cardsIn(relazioni.conversation).map(({ text }) => text);
    expect(seen.at(-1)).toContain("Promemoria rinviato fino al 5 dic 2026 da Marco Bianchi");
    expect(seen.join(" ")).not.toContain("consegne");
  });
});
