import { days } from "../../../src/core/clock";
import { profileReviewId } from "../../../src/core/profile/review";
import { customers } from "../../support/cast";
import { type Product, personalChat, relazioni, type Shown, startProduct } from "../../support/product";
import { giulia, loadNewPartner, marco, paula } from "../../support/world";
import { historyOf } from "../../support/worlds/history";
import { buttonOn } from "../on-card";

describe("our own business profile", () => {
  let bot: Product;
  afterEach(() => bot.stop());

  const elapse = async (count: number): Promise<void> => {
    await bot.elapse(days(count));
    await bot.settled();
  };
  const toldTo = (who: typeof giulia): Shown[] =>
    bot.cardsIn(personalChat(who).conversation).filter((card) => buttonOn(card, "enrolment.profile-kept"));
  const told = async (type: string): Promise<number> =>
    (await historyOf(bot.store)).filter(({ event }) => event.type === type).length;

  it("is brought before the Global admins every 90 days, with the link and a button that says who and when (R187)", async () => {
    bot = await startProduct({ customers });
    await bot.says(giulia, "ciao");
    await elapse(89);
    expect(toldTo(giulia)).toEqual([]);
    expect((await bot.says(giulia, "attività")).text).not.toContain("profilo business");
    await elapse(2);
    const [card] = toldTo(giulia);
    expect(card?.text).toContain("Da controllare: è ancora aggiornato?");
    expect(JSON.stringify(card?.card)).toContain("https://partner.microsoft.com/dashboard");
    expect(toldTo(marco)).toEqual([]);

    const list = await bot.presses(giulia, await bot.says(giulia, "quadro"), /Profilo business da controllare/);
    const opened = await bot.presses(giulia, list, /il nostro profilo business/);
    const done = await bot.presses(giulia, opened, "Fatto");
    expect(done.text).toContain("✓ Profilo business controllato");
    expect(done.text).toContain("Giulia Rossi · 20 feb 2027");
    expect(done.text).toContain("21 mag 2027");
    expect(done.buttons.map(({ verb }) => verb)).toEqual(["follow-ups.page"]);
    await bot.settled();
    const inChat = bot.cardsIn(personalChat(giulia).conversation).map(({ text }) => text);
    expect(inChat.at(-1)).toContain("✓ Profilo business controllato");
    expect(bot.cardsIn(relazioni.conversation).some(({ text }) => text.includes("Profilo business controllato"))).toBe(
      true,
    );

    await elapse(89);
    expect(await bot.store.openFollowUps()).toEqual([]);
    await elapse(2);
    expect(bot.cardsIn(personalChat(giulia).conversation).at(-1)?.text).toContain("Da controllare");
    expect(await told("enrolment.profile-due")).toBe(2);
  });

  it("comes again after 90 days where nobody looked through it, and not in between", async () => {
    bot = await startProduct({ customers });
    await bot.says(giulia, "ciao");
    await elapse(91);
    await elapse(80);
    expect(toldTo(giulia)).toHaveLength(1);
    await elapse(11);
    expect(toldTo(giulia)).toHaveLength(2);
    expect(await told("enrolment.profile-due")).toBe(1);
  });

  it("is looked through once by two who press, and a card of the time before does nothing to the next", async () => {
    bot = await startProduct({ customers });
    await bot.says(giulia, "language english");
    await elapse(91);
    const [card] = toldTo(giulia);
    if (!card) throw new Error("not told");
    expect(card.text).toContain("To look through: is it still current?");
    const carried = buttonOn(card, "enrolment.profile-kept")?.data ?? {};
    await bot.invokes(giulia, "enrolment.profile-kept", carried);
    expect((await bot.invokes(giulia, "enrolment.profile-kept", carried)).text).toContain("looked through");
    expect(await told("enrolment.profile-kept")).toBe(1);
    await elapse(91);
    expect((await bot.invokes(giulia, "enrolment.profile-kept", carried)).text).toContain("changed");
    expect(await told("enrolment.profile-kept")).toBe(1);
    expect(await bot.store.openFollowUps()).toHaveLength(1);
  });

  it("is for Global admins: others see it in no list, and a press tells them whose it is", async () => {
    bot = await startProduct({ customers });
    await elapse(91);
    expect((await bot.says(marco, "attività")).text).not.toContain("profilo business");
    expect((await bot.says(marco, "quadro")).text).not.toContain("Profilo business");
    expect((await bot.says(giulia, "attività")).text).toContain("profilo business");
    for (const [verb, data] of [
      ["enrolment.profile-kept", { followUp: profileReviewId, revision: 1 }],
      ["privileges.open", { followUp: profileReviewId }],
    ] as const)
      expect((await bot.invokes(paula, verb, data)).text).toContain("another role is needed");
    expect(await told("enrolment.profile-kept")).toBe(0);
  });

  it("waits for nobody who is not in the programme yet", async () => {
    bot = await startProduct({ fill: loadNewPartner });
    await elapse(200);
    expect(await bot.store.openFollowUps()).toEqual([]);
    expect(await told("enrolment.profile-due")).toBe(0);
  });
});
