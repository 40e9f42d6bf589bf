import { days } from "../../../src/core/clock";
import type { FollowUp } from "../../../src/core/follow-ups/follow-up";
import type { Invitation } from "../../../src/core/invitations/invitation";
import { anInvitation } from "../../support/builders";
import { customers } from "../../support/cast";
import { type Product, type Shown, startProduct } from "../../support/product";
import { luke, marco, northwind, paula, sara, start } from "../../support/world";
import { buttonOn, elementsOf } from "../on-card";
import { authorised } from "../providers/invited";

const tailspin = "33333333-3333-4333-8333-333333333302";
const form = "Di quanto rinviare il promemoria?";

describe("which reminder is to be put off", () => {
  it.each([
    "rinvia l’invito a Second Street Bakery di 30 giorni",
    "Rinvia il promemoria di Second Street Bakery per 30 giorni",
  ])("is that of an invitation whose name is written out before the time: %s", async (line) => {
    await saved([sent("one", { customerName: "Second Street Bakery", email: "it@second.example" })]);
    const card = await bot.says(marco, line);
    expect(card.text).toContain(form);
    expect(card.text).toContain("Second Street Bakery");
    expect(elementsOf(card.card).find(({ id }) => String(id).startsWith("period_"))?.value).toBe("30");
  });

  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
  });
  afterEach(() => bot.stop());

  const saved = (invitations: Invitation[], followUps: FollowUp[] = []) =>
    bot.store.change<void>(async () => ({ answer: undefined, invitations, followUps }));
  const sent = (id: string, given: Partial<Invitation> = {}): Invitation =>
    anInvitation(id, { state: "sent", sent: { by: marco.id, at: start - days(2) }, ...given });
  const ofTailspin = { customer: tailspin, customerName: "Tailspin Toys" };
  const privileges = (): FollowUp => ({
    id: "privileges-1",
    ...ofTailspin,
    service: "exchange",
    removal: "r-1",
    grantedAt: start - days(30),
    openedAt: start - days(3),
    assignedTo: marco.id,
    state: "open",
    revision: 0,
  });

  it("is asked where a customer has two invitations, or one beside a follow-up", async () => {
    const one = sent("i-1", { ...ofTailspin, email: "one@tailspin.example" });
    await saved([one, sent("i-2", { ...ofTailspin, email: "two@tailspin.example" })]);
    const two = await bot.says(marco, "rinvia tailspin");
    expect(two.text).toContain("Che cosa rinviare?");
    expect((await bot.presses(marco, two, /one@/)).text).toContain(form);
    expect((await bot.presses(marco, two, /two@/)).text).toContain(form);

    const kept = (await bot.store.invitation("i-1")) ?? one;
    await saved([{ ...kept, state: "discarded" }], [privileges()]);
    const both = await bot.says(marco, "rinvia tailspin");
    expect(both.text).toContain("2 attività");
    expect((await bot.presses(marco, both, /two@/)).text).toContain(form);
    expect((await bot.presses(marco, both, /Exchange/)).text).toContain(form);
  });

  it("may be an invitation where nobody is named, and one to whoever is no customer yet", async () => {
    expect((await bot.says(marco, "rinvia")).buttons.map(({ title }) => title)).not.toContain("Inviti senza risposta");
    await saved([sent("i-1", { customerName: "Litware", email: "it@litware.example" })]);
    const list = await bot.presses(marco, await bot.says(marco, "rinvia"), "Inviti senza risposta");
    expect((await bot.presses(marco, list, /Litware/)).text).toContain(form);
    expect((await bot.says(marco, "rinvia litware")).text).toContain(form);
  });

  it.each(["rinvia gli inviti", "rinvia inviti", "snooze the invitations"])(
    "is that of an invitation where all of them are named: %s",
    async (line) => {
      await saved([sent("i-1", { customerName: "Litware", email: "it@litware.example" })], [privileges()]);
      const list = await bot.says(marco, line);
      expect(list.text).toContain("Che cosa rinviare? La riga apre il modulo.");
      expect(list.text).not.toContain("Tailspin");
      expect((await bot.presses(marco, list, /Litware/)).text).toContain(form);
      expect((await bot.says(paula, line)).text).toContain("Putting off the reminder of an invitation is not part");
    },
  );

  it.each([
    ["rinvia gli inviti di 14 giorni", ""],
    ["snooze the invitations for 14 days", ""],
    ["rinvia", "14 giorni"],
  ])("of an invitation takes the period that was said along, onto the next page as well: %s", async (line, typed) => {
    await saved(
      Array.from({ length: 12 }, (_, n) =>
        sent(`i-${n}`, { customerName: `Litware ${n}`, email: `it@litware${n}.example`, createdAt: start - n }),
      ),
    );
    const first = await bot.says(marco, typed ? `${line} di ${typed}` : line);
    const list = typed ? await bot.presses(marco, first, "Inviti senza risposta") : first;
    for (const page of [list, await bot.presses(marco, list, /Altri|Avanti|Successiv/i)]) {
      const card = await bot.presses(marco, page, /Litware 1/);
      expect(card.text).toContain(form);
      expect(elementsOf(card.card).find(({ id }) => /^period_/.test(String(id)))?.value).toBe("14");
    }
  });

  it("is said to be none of an invitation where none was sent", async () => {
    const { text } = await bot.says(marco, "rinvia gli inviti");
    expect(text).toContain("Si rinviano solo i promemoria");
    expect(text).not.toContain("la riga apre");
  });

  it.each([
    "rinvia il cliente",
    "rinvia la rimozione di tailspin",
    "rinvia la richiesta di rimozione",
    "snooze the removal of tailspin",
    "rinvia tailspin",
  ])("is said to be one of a follow-up or invitation where something else is named: %s", async (line) => {
    const told = "Si rinviano solo i promemoria: quelli delle attività e degli inviti senza risposta.";
    expect((await bot.says(marco, line)).text).toContain(told);
  });

  it.each([
    ["rinvia tailspin di 3 giorni", "«3 giorni»"],
    ["snooze tailspin for 3 days", "«3 days»"],
    ["rinvia di 3 giorni", "«3 giorni»"],
  ])("is asked with what cannot be chosen, where there are several: %s", async (line, said) => {
    await saved([sent("i-1", ofTailspin)], [privileges()]);
    const told = `${said} non si può scegliere: si rinvia di 7, 14, 30 o 90 giorni.`;
    const list = await bot.says(marco, line);
    expect(list.text).toContain(told);
    expect((await bot.presses(marco, list, /Exchange/)).text).toContain(told);
    expect((await bot.says(marco, "rinvia tailspin di 14 giorni")).text).not.toContain("non si può scegliere");
  });

  it("may be the review of a provider that is named", async () => {
    await authorised(bot, paula);
    const asked = await bot.says(marco, "rinvia northwind");
    expect(asked.text).toContain(form);
    expect(asked.text).toContain("Northwind");
    expect((await bot.says(marco, "rinvia fabrikam")).text).toContain("non c’è nulla in sospeso");
    expect((await bot.says(luke, "snooze northwind")).text).toContain("another role is needed");
    expect(await bot.store.openFollowUps()).toMatchObject([{ provider: northwind }]);
  });

  it("is shown only to who may decide it: nobody else hears whether there is something", async () => {
    const heard = async () => [
      ...(await Promise.all([sara, luke, paula].map((who) => bot.says(who, "rinvia tailspin")))),
      await bot.says(paula, "rinvia litware"),
    ];
    await saved([], [privileges()]);
    const before = await heard();
    await saved([sent("i-1", ofTailspin), sent("i-2", { customerName: "Litware" })]);
    expect((await heard()).map(({ text }) => text)).toEqual(before.map(({ text }) => text));
    for (const who of [sara, luke, paula])
      for (const line of ["rinvia", "snooze", "rinvia tailspin"])
        expect((await bot.says(who, line)).text).toMatch(/serve un altro ruolo|another role is needed/);
    await authorised(bot, paula);
    const list = await bot.says(sara, "rinvia");
    expect(list.text).toContain("Northwind");
    expect(list.text).not.toContain("Tailspin");
    expect((await bot.says(marco, "rinvia")).text).toContain("Tailspin");
  });

  it("is refused to who may put nothing off, whoever is named: a customer, an invited company, or nobody", async () => {
    await saved([sent("i-1", { ...ofTailspin, customerName: "Tailspin" }), sent("i-2", { customerName: "Litware" })]);
    for (const whom of ["tailspin", "litware", "Zeta Inc"])
      for (const line of [`rinvia ${whom}`, `snooze ${whom} for two weeks`]) {
        const { text } = await bot.says(paula, line);
        expect([line, text]).toEqual([line, expect.stringMatching(/serve un altro ruolo|another role is needed/)]);
        expect(text).not.toMatch(/No customer is called|Nessun cliente si chiama/);
      }
  });

  it("is refused by what is put off: a follow-up’s reminder or an invitation’s, where that is known, else a reminder", async () => {
    const why = async (who: typeof marco, line: string) => (await bot.says(who, line)).text;
    await authorised(bot, paula);
    await saved([sent("i-1", { customerName: "Litware" })], [privileges()]);
    for (const [it, en, given] of [
      ["Rinviare un promemoria non rientra", "Putting off a reminder is not part", ""],
      ["Rinviare un promemoria non rientra", "Putting off a reminder is not part", " tailspin"],
      ["Rinviare il promemoria di un’attività", "Putting off the reminder of a follow-up is not part", " northwind"],
      ["Rinviare il promemoria di un invito", "Putting off the reminder of an invitation is not part", " litware"],
    ] as const) {
      await bot.says(luke, "language english");
      expect(await why(luke, `snooze${given}`)).toContain(en);
      await bot.says(luke, "language italian");
      expect(await why(luke, `rinvia${given}`)).toContain(it);
    }
    for (const [about, id, said] of [
      ["follow-up", "privileges-1", "Rinviare il promemoria di un’attività"],
      ["invitation", "i-1", "Rinviare il promemoria di un invito"],
    ])
      for (const verb of ["reminder.putting-off", "reminder.put-off", "reminder.take-up"]) {
        const pressed = { about, id, revision: 1, period: "7", why: "x" };
        expect((await bot.invokes(luke, verb, pressed)).text).toContain(said);
      }
  });

  describe("with a period in the line", () => {
    const litware = () => saved([sent("i-1", { customerName: "Litware" })]);
    const chosen = (card: Shown): string =>
      String(elementsOf(card.card).find(({ id }) => /^period_/.test(String(id)))?.value);

    it.each([
      ["rinvia di una settimana litware", "7"],
      ["rinvia di 14 giorni litware", "14"],
      ["rinvia litware di due settimane", "14"],
      ["posticipa litware di un mese", "30"],
      ["rinvia il promemoria di litware di 30 giorni", "30"],
      ["rinvia litware di tre mesi", "90"],
      ["rinvia litware di trenta giorni", "30"],
      ["rinvia litware di novanta giorni", "90"],
      ["rinvia litware di un trimestre", "90"],
      ["rimanda litware di 14 giorni", "14"],
      ["snooze litware for thirty days", "30"],
      ["snooze litware for ninety days", "90"],
      ["rinvia litware fino al 21 dicembre", "30"],
      ["snooze litware for a week", "7"],
      ["snooze litware for two weeks", "14"],
      ["postpone litware by 30 days", "30"],
      ["snooze the reminder of litware for 90 days", "90"],
      ["snooze litware till 5 December", "14"],
      ["remind me about litware next week", "7"],
      ["rinvia litware alla prossima settimana", "7"],
    ])("opens the form with it chosen: %s", async (line, period) => {
      await litware();
      const card = await bot.says(marco, line);
      expect(card.text).toContain(form);
      expect(card.text).not.toContain("non si può scegliere");
      expect(chosen(card)).toBe(period);
      expect((await bot.store.invitation("i-1"))?.putOff).toBeUndefined();
    });

    it("offers the week that is said, and not the day on which there is no time", async () => {
      await litware();
      const asked = await bot.says(marco, "remind me about litware next week, no time today");
      expect(asked.text).toContain("rinvia Litware next week");
      expect(asked.text).not.toContain("week today");
      expect(chosen(await bot.says(marco, "rinvia Litware next week"))).toBe("7");
    });

    it.each([
      ["rinvia litware di 10 giorni", "«10 giorni» non si può scegliere: si rinvia di 7, 14, 30 o 90 giorni."],
      [
        "rinvia litware fino al 30 settembre",
        "«30 settembre» non si può scegliere: si rinvia di 7, 14, 30 o 90 giorni.",
      ],
      ["rinvia litware di 14 giorni fino al 30 settembre", "«14 giorni 30 settembre» non si può scegliere"],
      ["rinvia litware fino a lunedì", "«lunedì» non si può scegliere: si rinvia di 7, 14, 30 o 90 giorni."],
      ["rinvia litware fino a fine mese", "«fine mese» non si può scegliere"],
      ["rinvia litware al mese prossimo", "«mese prossimo» non si può scegliere"],
      ["snooze litware until Monday", "“Monday” cannot be chosen: it is put off for 7, 14, 30 or 90 days."],
      ["snooze litware until next month", "“next month” cannot be chosen"],
      ["rinvia litware di -7 giorni", "«-7 giorni» non si può scegliere: si rinvia di 7, 14, 30 o 90 giorni."],
      ["rinvia litware di un anno", "«un anno» non si può scegliere: si rinvia di 7, 14, 30 o 90 giorni."],
      ["snooze litware for six months", "“six months” cannot be chosen: it is put off for 7, 14, 30 or 90 days."],
      ["snooze litware until tomorrow", "“tomorrow” cannot be chosen: it is put off for 7, 14, 30 or 90 days."],
    ])("says of another what can be chosen, and opens the form all the same: %s", async (line, said) => {
      await litware();
      if (said.startsWith("“")) await bot.says(marco, "language english");
      const card = await bot.says(marco, line);
      expect(card.text).toContain(said);
      expect(chosen(card)).toBe("7");
    });

    it.each([
      "rinvia di 30 giorni",
      "snooze it for a month",
      "rinvia tailspin di un mese",
      "snooze tailspin till 21 December",
    ])("goes along where it is first to be chosen what is meant: %s", async (line) => {
      await saved([sent("i-1", ofTailspin)], [privileges()]);
      const list = await bot.says(marco, line);
      expect(list.text).toContain("Che cosa rinviare?");
      expect(chosen(await bot.presses(marco, list, /Exchange/))).toBe("30");
    });

    it.each([undefined, null, ""])("stays chosen where that is left alone on the form: sent as %p", async (period) => {
      await litware();
      const card = await bot.says(marco, "rinvia litware di 90 giorni");
      const again = await bot.presses(marco, card, "Rinvia", { period_r1: period, why_r1: " " });
      expect(again.text).toContain("Per rinviare serve un motivo");
      expect(chosen(again)).toBe("90");
      await bot.presses(marco, again, "Rinvia", { period_r1: period, why_r1: "ferie" });
      expect((await bot.store.invitation("i-1"))?.putOff?.until).toBe("2027-02-19");
    });

    it.each([
      ["rinvia tailspin exchange fino al 5 dicembre", "privileges-1", "14"],
      ["rinvia tailspin azure di 14 giorni", "privileges-2", "14"],
      ["rinvia tailspin preavviso di 7 giorni", "r-1-notice", "7"],
      ["snooze tailspin exchange for two weeks", "privileges-1", "14"],
      ["snooze tailspin legal notice for two weeks", "r-1-notice", "14"],
      ["snooze the invitation to tailspin for two weeks", "i-1", "14"],
      ["rinvia il promemoria dell’invito a tailspin di 30 giorni", "i-1", "30"],
      ["rinvia di due settimane l’invito a tailspin", "i-1", "14"],
    ])("opens the form of that which is told among several of a customer: %s", async (line, of, period) => {
      const owed = { ...ofTailspin, removal: "r-1", due: "2026-12-09", openedAt: start, assignedTo: marco.id };
      const notice: FollowUp = { ...owed, id: "r-1-notice", state: "open", revision: 0 };
      const azure: FollowUp = { ...privileges(), id: "privileges-2", service: "azure" };
      await saved([sent("i-1", ofTailspin)], [privileges(), azure, notice]);
      const card = await bot.says(marco, line);
      expect(card.text).toContain(form);
      expect(Object(buttonOn(card, "reminder.put-off")?.data).id).toBe(of);
      expect(chosen(card)).toBe(period);
      for (const who of [luke, sara])
        expect((await bot.says(who, line)).text).toMatch(/serve un altro ruolo|another role is needed/);
    });

    it.each([
      ["rinvia Zeta SpA di 14 giorni", "Nessun cliente si chiama «Zeta SpA»"],
      ["snooze Zeta Inc for two weeks", "Nessun cliente si chiama «Zeta Inc»"],
      ["rinvia tutto di 14 giorni", ""],
    ])("is no part of the name of whom nobody knows, and goes along to what can be chosen: %s", async (line, said) => {
      await saved([], [privileges()]);
      const list = await bot.says(marco, line);
      expect(list.text).toContain(said || "Che cosa rinviare?");
      if (!said) expect(list.text).not.toContain("si chiama");
      expect(chosen(await bot.presses(marco, list, /Exchange/))).toBe("14");
    });

    it.each([
      ["rinvia litware di 14 giorni perché il cliente è in ferie", "il cliente è in ferie", "14"],
      ["snooze litware for two weeks because they are closed", "they are closed", "14"],
      ["snooze litware for two weeks because of the holidays", "the holidays", "14"],
      ["rinvia litware perché sono chiusi", "sono chiusi", "7"],
      ["rinvia litware, aspettiamo l'avvocato", "aspettiamo l'avvocato", "7"],
      ["snooze litware for 14 days, still waiting for the lawyer", "still waiting for the lawyer", "14"],
    ])("fills a reason that the line tells into the form: %s", async (line, why, period) => {
      await litware();
      const card = await bot.says(marco, line);
      expect(card.text).toContain(form);
      expect(chosen(card)).toBe(period);
      expect(elementsOf(card.card).find(({ id }) => /^why_/.test(String(id)))?.value).toBe(why);
      expect((await bot.store.invitation("i-1"))?.putOff).toBeUndefined();
    });

    it("is no longer than a legal notice allows, and says so", async () => {
      const owed = { ...ofTailspin, removal: "r-1", due: "2026-12-09", openedAt: start, assignedTo: marco.id };
      const notice: FollowUp = { ...owed, id: "r-1-notice", state: "open", revision: 0 };
      await saved([], [notice]);
      const card = await bot.says(marco, "rinvia tailspin di un mese");
      expect(card.text).toContain("«un mese» non si può scegliere: si rinvia di 7 o 14 giorni.");
      expect(chosen(card)).toBe("7");
    });
  });

  it("is told in the list of invitations by who is put off", async () => {
    const putOff = { by: marco.id, at: start, until: "2026-12-05", reason: "ferie" };
    await saved([
      sent("i-1", { customerName: "Litware", putOff }),
      sent("i-2", { customerName: "Trey", putOff: { ...putOff, until: "2026-11-20" } }),
    ]);
    const { text } = await bot.says(marco, "inviti");
    expect(text.match(/promemoria rinviato fino al/g)).toHaveLength(2); // seen, and said
    expect(text).toContain("promemoria rinviato fino al 5 dic 2026");
  });
});
