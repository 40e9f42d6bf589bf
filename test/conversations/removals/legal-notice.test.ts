import { days } from "../../../src/core/clock";
import { isOwedNotice } from "../../../src/core/follow-ups/follow-up";
import { customers, filled } from "../../support/cast";
import { type Product, personalChat, relazioni, type Shown, startProduct } from "../../support/product";
import { elena, luke, marco, sara, start } from "../../support/world";
import { buttonOn, valueOn } from "../on-card";

const tailspin = "33333333-3333-4333-8333-333333333302";

describe("legal notice that is still to be given after a removal", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
  });
  afterEach(() => bot.stop());

  /** The relationship with Tailspin Toys has ended; notice is to be given by 20 December. */
  async function removed(duty = "due"): Promise<void> {
    const form = await bot.says(marco, "rimuovi tailspin");
    await bot.presses(marco, form, "Chiedi l’approvazione", { ...filled, duty, duty_on: "2026-12-20" });
    await bot.presses(elena, await bot.says(elena, "approva tailspin"), "Approva la rimozione", { comment_r1: "" });
    await bot.settled();
  }
  const told = (): Shown[] =>
    bot
      .cardsIn(personalChat(marco).conversation)
      .filter((card) => card.text.includes("Attività · preavviso legale") && buttonOn(card, "removal.noticeGiven"));
  /** Goes to a moment, reminders in between included. */
  async function goTo(when: string): Promise<number> {
    const before = told().length;
    await bot.elapse(Date.parse(when) - start - passed);
    passed = Date.parse(when) - start;
    await bot.settled();
    return told().length - before;
  }
  let passed = 0;

  it("is a follow-up with its date once the relationship has ended, and is recorded as given with the day (R97)", async () => {
    await removed();
    const card = await bot.presses(marco, await bot.says(marco, "attività"), /preavviso legale/);
    expect(card.text).toContain("Preavviso legale da dare entro il 20 dic 2026");
    expect(card.text).toContain("Rapport non invia preavvisi");
    expect((await bot.says(marco, "cliente tailspin")).text).toContain("da dare entro il 20 dic 2026");

    const recorded = await bot.presses(marco, card, "Registra il preavviso dato…", { givenOn_r1: "2026-11-20" });
    expect(recorded.text).toContain("✓ Preavviso legale dato il 20 nov 2026");
    expect(recorded.buttons.map(({ verb }) => verb)).toEqual([
      "customer.open",
      "removal.correctNotice",
      "follow-ups.page",
    ]);
    expect((await bot.says(marco, "attività")).text).not.toContain("preavviso legale");
    expect((await bot.says(marco, "cliente tailspin")).text).not.toContain("Preavviso legale");
    const story = await bot.says(marco, "cronologia tailspin");
    expect(story.text).toContain("Dato il 20 nov 2026, dovuto entro il 20 dic 2026");
    expect(story.text).toContain("preavviso legale da dare al cliente entro il 20 dic 2026");
    await bot.settled();
    const heard = bot.cardsIn(relazioni.conversation).map(({ text }) => text);
    expect(heard.some((text) => text.includes("Preavviso legale dato"))).toBe(true);
  });

  it("takes a day without its year for the nearest, and one to come for what it is", async () => {
    await removed();
    const press = async (line: string): Promise<string> => {
      const card = await bot.says(marco, line);
      const typed = { givenOn_r1: valueOn(card, "givenOn_r1") };
      return (await bot.presses(marco, card, "Registra il preavviso dato…", typed)).text;
    };
    for (const day of ["5 dicembre", "22 novembre", "29/11"])
      expect([day, await press(`preavviso dato tailspin ${day}`)]).toEqual([
        day,
        expect.stringContaining("manca o non va bene"),
      ]);
    expect(await press("preavviso dato tailspin 18 novembre")).toContain("dato il 18 nov 2026");
  });

  it("keeps the day that was recorded first, and tells who says another one", async () => {
    await removed();
    const press = async (person: typeof marco, card: Shown, givenOn_r1: string): Promise<Shown> =>
      bot.presses(person, card, /Registra il preavviso dato…|Record that it was given…/, { givenOn_r1 });
    const [mine, others] = [
      await bot.says(marco, "preavviso dato tailspin"),
      await bot.says(elena, "preavviso dato tailspin"),
    ];
    expect((await press(marco, mine, "1999-01-01")).text).toMatch(/va dal .* 2025 al 21 nov 2026/);
    await press(marco, mine, "2026-11-18");
    expect((await press(elena, others, "2026-11-19")).text).toContain("non è stato cambiato nulla");
    expect((await press(elena, others, "2026-11-18")).text).toContain("dato il 18 nov 2026");
    expect((await bot.says(marco, "cronologia tailspin")).text).toContain("Dato il 18 nov 2026");
  });

  it("is reminded seven days and one day before, and weekly after, until it is given", async () => {
    await removed();
    expect(told()).toHaveLength(1);
    expect(await goTo("2026-12-13T07:00:00Z")).toBe(0);
    expect(await goTo("2026-12-13T08:01:00Z")).toBe(1);
    expect(await goTo("2026-12-19T07:00:00Z")).toBe(0);
    expect(await goTo("2026-12-19T08:01:00Z")).toBe(1);
    expect(await goTo("2026-12-27T08:01:00Z")).toBe(1);
    expect(await goTo("2027-01-03T08:01:00Z")).toBe(1);
    const late = await bot.says(marco, "preavviso dato tailspin");
    expect(late.text).toContain("! Preavviso legale dovuto, scadenza 20 dic 2026, in ritardo di 14 giorni");
    expect(late.text).toMatch(/Rimozione registrata il 21 nov 2026 Assegnata/);
    for (const line of ["preavviso dato", "notice given"])
      expect((await bot.says(marco, line)).text).toMatch(/Tailspin Toys +preavviso legale +in ritardo di 14 giorni/);
    await bot.presses(marco, late, "Registra il preavviso dato…", { givenOn_r1: "2027-01-02" });
    await bot.settled();
    const before = bot.cardsIn(personalChat(marco).conversation).length;
    await bot.elapse(days(21));
    await bot.settled();
    const since = bot.cardsIn(personalChat(marco).conversation).slice(before);
    expect(since.filter(({ text }) => text.includes("preavviso legale"))).toEqual([]);
  });

  it.each(["preavviso dato tailspin", "notice given tailspin", "legal notice given Tailspin Toys"])(
    "is opened by its words: %s",
    async (line) => {
      await removed();
      const card = await bot.says(marco, line);
      expect(buttonOn(card, "removal.noticeGiven")?.data).toMatchObject({ revision: 1 });
      expect((await bot.store.openFollowUps(tailspin)).some((each) => "due" in each)).toBe(true);
    },
  );

  it.each([
    ["preavviso dato tailspin 2026-11-10", "2026-11-10"],
    ["preavviso dato a tailspin il 20/11/2026", "2026-11-20"],
    ["notice given to Tailspin Toys on 10 November", "2026-11-10"],
  ])("takes the day that the line names into its form: %s", async (line, day) => {
    await removed();
    const card = await bot.says(marco, line);
    expect(valueOn(card, "givenOn_r1")).toBe(day);
    expect(card.text).not.toContain("✕");
  });

  it("says of a day in the line what the form says of it, or that it was not taken", async () => {
    await removed();
    const tomorrow = await bot.says(marco, "preavviso dato tailspin 22/11/2026");
    expect(valueOn(tomorrow, "givenOn_r1")).toBe("2026-11-22");
    expect(tomorrow.text).toContain("al 21 nov 2026");
    expect((await bot.says(marco, "preavviso dato tailspin 31/02/2026")).text).toContain("«31/02/2026»");
    expect((await bot.says(marco, "preavviso dato il 10/11/2026")).text).toContain("«10/11/2026»");
    await bot.presses(marco, tomorrow, "Registra il preavviso dato…", { givenOn_r1: "2026-11-20" });
    expect((await bot.says(marco, "preavviso dato tailspin 10/11/2026")).text).toMatch(
      /Per il 10 nov 2026 non è stato registrato nulla.*dato il 20 nov 2026/s,
    );
  });

  it.each([
    ["preavviso dato tailspin il 30 febbraio", "«30 febbraio» non è una data"],
    ["notice given tailspin 2027-02-30", "«2027-02-30» non è una data"],
    ["preavviso dato tailspin domani", "va dal 20 nov 2025 al 21 nov 2026"],
    ["notice given tailspin tomorrow", "va dal 20 nov 2025 al 21 nov 2026"],
  ])("names a day that does not exist, or is to come, on the form: %s", async (line, problem) => {
    await removed();
    const form = await bot.says(marco, line);
    expect(form.text).toContain(problem);
    expect(buttonOn(form, "removal.noticeGiven")).toBeDefined();
    expect((await bot.says(marco, `prova ${line}`)).text).toContain("Ora non cambierebbe nulla");
  });

  it("is read only for who may not record it, and refused a day of years ago", async () => {
    await removed();
    const [notice] = (await bot.store.openFollowUps()).filter(isOwedNotice);
    const read = await bot.invokes(luke, "privileges.open", { followUp: notice?.id });
    expect(read.text).toContain("A global admin or admin agent records here");
    expect(read.buttons.map(({ verb }) => verb)).not.toContain("removal.noticeGiven");
    const card = await bot.says(marco, "preavviso dato tailspin");
    const early = await bot.presses(marco, card, "Registra il preavviso dato…", { givenOn_r1: "2020-01-01" });
    expect(early.text).toContain("va dal 20 nov 2025");
    expect((await bot.store.followUp(String(notice?.id)))?.state).toBe("open");
  });

  it("is listed of all where nobody is called so, and that is said", async () => {
    expect((await bot.says(marco, "notice given zzz")).text).toContain("Nessun cliente si chiama «zzz»");
  });

  it("is refused with a day to come, or none, and the form keeps what was typed", async () => {
    await removed();
    const card = await bot.says(marco, "preavviso dato tailspin");
    const tomorrow = await bot.presses(marco, card, "Registra il preavviso dato…", { givenOn_r1: "2026-11-22" });
    expect(tomorrow.text).toContain("va dal 20 nov 2025 al 21 nov 2026");
    expect(valueOn(tomorrow, "givenOn_r1")).toBe("2026-11-22");
    const none = await bot.presses(marco, tomorrow, "Registra il preavviso dato…", { givenOn_r1: "" });
    expect(none.text).toContain("va dal 20 nov 2025 al 21 nov 2026");
    const today = await bot.presses(marco, none, "Registra il preavviso dato…", { givenOn_r1: "2026-11-21" });
    expect(today.text).toContain("✓ Preavviso legale dato il 21 nov 2026");
  });

  it("given once is what a second person finds, whatever day they say", async () => {
    await removed();
    const [one, other] = [
      await bot.says(marco, "preavviso dato tailspin"),
      await bot.says(elena, "preavviso dato tailspin"),
    ];
    await bot.presses(marco, one, "Registra il preavviso dato…", { givenOn_r1: "2026-11-20" });
    const second = await bot.presses(elena, other, "Registra il preavviso dato…", { givenOn_r1: "2026-11-19" });
    expect(second.text).toContain("✓ Preavviso legale dato il 20 nov 2026");
    expect(second.text).toContain("Marco Bianchi");
    const story = await bot.store.history(tailspin, { limit: 20 });
    expect(story.filter(({ event }) => event.type === "removal.notice-given")).toHaveLength(1);
  });

  it("recorded with a wrong day is corrected by who may record it, and the history keeps both days", async () => {
    await removed();
    const form = await bot.says(marco, "preavviso dato tailspin");
    const given = await bot.presses(marco, form, "Registra il preavviso dato…", { givenOn_r1: "2026-11-12" });
    expect(valueOn(given, "givenOn_r2")).toBe("2026-11-12");
    const wrong = await bot.presses(marco, given, "Correggi la data", { givenOn_r2: "2026-12-24" });
    expect(wrong.text).toContain("va dal 20 nov 2025 al 21 nov 2026");
    expect(valueOn(wrong, "givenOn_r2")).toBe("2026-12-24");
    const right = await bot.presses(elena, wrong, "Correggi la data", { givenOn_r2: "2026-11-21" });
    expect(right.text).toContain("✓ Preavviso legale dato il 21 nov 2026");
    expect(right.text).toContain("Registrato da Elena Ferri");
    const late = await bot.presses(marco, given, "Correggi la data", { givenOn_r2: "2026-11-10" });
    expect(late.text).toContain("Qualcosa è cambiato");
    expect((await bot.presses(marco, given, "Correggi la data", { givenOn_r2: "2026-11-21" })).text).toContain(
      "21 nov",
    );
    const story = (await bot.says(marco, "cronologia tailspin")).text;
    expect(story).toContain(
      "Elena Ferri ha corretto la data del preavviso legale Dato il 21 nov 2026, non il 12 nov 2026",
    );
    expect(story).toContain("Dato il 12 nov 2026, dovuto entro il 20 dic 2026");
    await bot.settled();
    expect(bot.cardsIn(relazioni.conversation).at(-1)?.text).toContain("Data di un preavviso legale corretta");
  });

  it("recorded before opens its correction with the day of a line, for who may record it", async () => {
    await removed();
    const form = await bot.says(marco, "preavviso dato tailspin");
    await bot.presses(marco, form, "Registra il preavviso dato…", { givenOn_r1: "2026-11-12" });
    const tried = await bot.says(elena, "prova preavviso dato tailspin 19/11/2026");
    expect(tried.text).toContain("Dato il 19 nov 2026, non il 12 nov 2026");
    const again = await bot.says(elena, "preavviso dato tailspin 19/11/2026");
    expect(valueOn(again, "givenOn_r2")).toBe("2026-11-19");
    await bot.presses(elena, again, "Correggi la data", { givenOn_r2: "2026-11-19" });
    expect((await bot.says(marco, "preavviso dato tailspin")).text).toContain("dato il 19 nov 2026");
    const forged = {
      ...again.buttons.find(({ verb }) => verb === "removal.correctNotice")?.data,
      revision: 3,
      givenOn: "2026-11-20",
    };
    expect((await bot.invokes(luke, "removal.correctNotice", forged)).text).toContain("another role is needed");
  });

  it("is recorded by who may ask for removals alone", async () => {
    await removed();
    expect((await bot.says(sara, "preavviso dato tailspin")).text).toContain("serve un altro ruolo");
    const card = await bot.presses(luke, await bot.says(luke, "follow-ups"), /notice of termination/);
    expect(buttonOn(card, "removal.noticeGiven")).toBeUndefined();
    const [notice] = (await bot.store.openFollowUps(tailspin)).filter(isOwedNotice);
    const forged = { followUp: notice?.id, revision: notice?.revision, givenOn_r1: "2026-11-20" };
    const pressed = await bot.invokes(luke, "removal.noticeGiven", forged);
    expect(pressed.text).toContain("another role is needed");
    expect((await bot.store.openFollowUps(tailspin)).some((each) => "due" in each)).toBe(true);
  });

  it("is owed to nobody where it was given before, or the agreement asks for none", async () => {
    await removed("no");
    expect((await bot.store.openFollowUps(tailspin)).some((each) => "due" in each)).toBe(false);
    expect((await bot.says(marco, "preavviso dato tailspin")).text).toContain("non è dovuto alcun preavviso");
  });

  it("is no word of notices to a channel, nor they of it", async () => {
    await removed();
    for (const line of ["avvisi", "avvisa qui", "avvisi no"])
      expect((await bot.says(marco, line, relazioni)).text).not.toContain("preavviso legale");
    expect((await bot.says(marco, "preavviso dato tailspin", relazioni)).text).toContain("preavviso legale");
  });
});
