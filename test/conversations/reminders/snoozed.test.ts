import { days } from "../../../src/core/clock";
import type { FollowUp } from "../../../src/core/follow-ups/follow-up";
import type { Invitation } from "../../../src/core/invitations/invitation";
import type { PutOff } from "../../../src/core/reminders/put-off";
import { anInvitation } from "../../support/builders";
import { customers } from "../../support/cast";
import { type Product, startProduct } from "../../support/product";
import { luke, marco, northwind, paula, sara, start } from "../../support/world";
import { authorised } from "../providers/invited";

const tailspin = "33333333-3333-4333-8333-333333333302";
const resume = "Riprendi i promemoria";
const putOff: PutOff = { by: marco.id, at: start - days(1), until: "2026-12-10", reason: "Aspetta l’offerta" };

describe("what is put off", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
  });
  afterEach(() => bot.stop());

  const saved = (followUps: FollowUp[], invitations: Invitation[] = []) =>
    bot.store.change<void>(async () => ({ answer: undefined, invitations, followUps }));
  const ofTailspin = { customer: tailspin, customerName: "Tailspin Toys" };
  const privileges = (id: string, given: Partial<FollowUp> = {}) =>
    ({
      id,
      ...ofTailspin,
      service: "exchange",
      removal: "r-1",
      grantedAt: start - days(30),
      openedAt: start - days(3),
      assignedTo: marco.id,
      state: "open",
      revision: 0,
      ...given,
    }) as FollowUp;
  const sent = (id: string, given: Partial<Invitation> = {}): Invitation =>
    anInvitation(id, { state: "sent", sent: { by: marco.id, at: start - days(2) }, ...given });
  const titles = ({ buttons }: { buttons: readonly { title: string }[] }) => buttons.map(({ title }) => title);

  it.each([
    "togli il rinvio di tailspin",
    "annulla il rinvio di tailspin exchange",
    "riprendi il promemoria di tailspin",
    "unsnooze tailspin",
    "take the snooze off tailspin",
    "rinviati tailspin",
  ])("opens as itself, with the button that resumes its reminders, and nothing is written: %s", async (line) => {
    await saved([privileges("one", { putOff }), privileges("two", { service: "azure" } as Partial<FollowUp>)]);
    const before = await bot.store.followUp("one");
    const card = await bot.says(marco, line);
    const [first, ...others] = card.card.actions as { title: string; mode?: string }[];
    expect(first).toEqual(expect.objectContaining({ title: resume }));
    expect(first).not.toHaveProperty("mode");
    expect(others.filter(({ mode }) => mode !== "secondary").length).toBeLessThanOrEqual(2);
    expect(card.text).not.toMatch(/invita |Invito/);
    expect(await bot.store.followUp("one")).toEqual(before);
    await bot.presses(marco, card, resume);
    expect((await bot.store.followUp("one"))?.putOff).toBeUndefined();
    const again = await bot.says(marco, line);
    expect(again.text).toContain("Nessun promemoria di Tailspin Toys è rinviato.");
  });

  it.each(["annulla il rinvio", "rinvii", "unsnooze", "what is snoozed", "what is snoozed?", "che cosa è rinviato?"])(
    "is listed alone where nobody is named: %s",
    async (line) => {
      const litware = sent("i-1", { customerName: "Litware", email: "it@litware.example", putOff });
      await saved(
        [privileges("one", { putOff }), privileges("two", { service: "azure" } as Partial<FollowUp>)],
        [litware],
      );
      const list = await bot.says(marco, line);
      expect(list.text).toContain("Solo ciò il cui promemoria è rinviato. Ogni scheda ha «Riprendi i promemoria».");
      expect(list.text).not.toContain("Azure");
      expect(titles(await bot.presses(marco, list, /Exchange/))).toContain(resume);
      const invitations = await bot.presses(marco, list, "Inviti senza risposta");
      expect(titles(await bot.presses(marco, invitations, /Litware/))).toContain(resume);
    },
  );

  it("is an invitation where nothing else is, also to whoever is no customer yet", async () => {
    const others = { customerName: "Litware", email: "it@litware.example" };
    await saved(
      [],
      [sent("i-1", { ...others, putOff }), sent("i-2", { customerName: "Zeta", email: "a@zeta.example" })],
    );
    expect(titles(await bot.says(marco, "togli il rinvio di litware"))).toContain(resume);
    const list = await bot.says(marco, "rinvii");
    expect(list.text).toContain("Litware");
    expect(list.text).toContain("promemoria rinviato");
    expect(list.text).not.toContain("Zeta");
  });

  it("is the review of a provider that is named", async () => {
    await authorised(bot, paula);
    const [review] = await bot.store.openFollowUps();
    if (!review) throw new Error("no review");
    expect((await bot.says(marco, "annulla il rinvio di northwind")).text).toContain("Nessun promemoria di Northwind");
    await saved([{ ...review, putOff }]);
    const card = await bot.says(marco, "annulla il rinvio di northwind");
    const buttons = card.card.actions as { title: string; mode?: string }[];
    expect(buttons[0]).toMatchObject({ title: resume, fallback: { data: { verb: "reminder.take-up" } } });
    expect(buttons.filter(({ title }) => title === resume)).toHaveLength(1);
    expect(buttons.filter(({ mode }) => mode !== "secondary").length).toBeLessThanOrEqual(3);
    expect(await bot.store.openFollowUps()).toMatchObject([{ provider: northwind, putOff }]);
  });

  it("is said to be nothing where it is over, or was never", async () => {
    await saved([privileges("one", { putOff: { ...putOff, until: "2026-11-01" } })]);
    const list = await bot.says(marco, "rinvii");
    expect(list.text).toContain("Nessun promemoria è rinviato.");
    expect(list.text).toContain("Tailspin");
  });

  it("is resumed by nobody who may only read it", async () => {
    await saved([privileges("one", { putOff })], [sent("i-1", { ...ofTailspin, putOff })]);
    for (const who of [sara, luke, paula])
      for (const line of ["unsnooze tailspin exchange", "rinvii"]) {
        const card = await bot.says(who, line);
        expect(titles(card).filter((each) => /Riprendi|Remind as usual/.test(each))).toEqual([]);
      }
  });
});
