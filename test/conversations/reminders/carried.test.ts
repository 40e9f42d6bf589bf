import { days } from "../../../src/core/clock";
import type { FollowUp } from "../../../src/core/follow-ups/follow-up";
import { anInvitation } from "../../support/builders";
import { customers } from "../../support/cast";
import { type Product, type Shown, startProduct } from "../../support/product";
import { marco, start } from "../../support/world";
import { elementsOf } from "../on-card";

const tailspin = { customer: "33333333-3333-4333-8333-333333333302", customerName: "Tailspin Toys" };
const ofTailspin = { ...tailspin, removal: "r-1", assignedTo: marco.id, state: "open", revision: 0 } as const;
const privileges = (service: "exchange" | "azure"): FollowUp => ({
  ...ofTailspin,
  id: `privileges-${service}`,
  service,
  grantedAt: start - days(30),
  openedAt: start - days(3),
});
const notice = (id: string, customerName = "Tailspin Toys"): FollowUp => ({
  ...ofTailspin,
  customerName,
  id,
  due: "2026-12-20",
  openedAt: start - days(3),
});

const valueOn = ({ card }: Shown, id: string): unknown =>
  elementsOf(card).find((each) => String(each.id).startsWith(`${id}_r`) || each.id === id)?.value;

describe("what a line says goes along through the list that asks of what it is said", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
  });
  afterEach(() => bot.stop());

  const saved = (followUps: FollowUp[], invitations = [] as ReturnType<typeof anInvitation>[]) =>
    bot.store.change<void>(async () => ({ answer: undefined, followUps, invitations }));

  it.each([
    ["rinvia tailspin di 30 giorni perché sono in ferie", "30", /sono in ferie/],
    ["snooze tailspin for 14 days because Ada is on holiday", "14", /Ada is on holiday/],
    ["rinvia tailspin: aspettiamo il loro avvocato", "7", /aspettiamo il loro avvocato/],
    ["rinvia di 30 giorni perché sono in ferie", "30", /sono in ferie/],
  ])("for how long and why a reminder is put off: %s", async (line, period, why) => {
    await saved([privileges("azure"), privileges("exchange")]);
    const list = await bot.says(marco, line);
    expect(list.text).toContain("Che cosa rinviare?");
    const form = await bot.presses(marco, list, /Exchange/);
    expect([valueOn(form, "period"), valueOn(form, "why")]).toEqual([period, expect.stringMatching(why)]);
  });

  it("onto the next page of follow-ups, and to the invitations beside them", async () => {
    const sent = { state: "sent", sent: { by: marco.id, at: start - days(2) } } as const;
    const many = Array.from({ length: 12 }, (_, n) => ({ ...privileges("exchange"), id: `privileges-${n}` }));
    const invitations = Array.from({ length: 12 }, (_, n) =>
      anInvitation(`i-${n}`, { ...sent, customerName: `Litware ${n}`, email: `it@litware${n}.example` }),
    );
    await saved(many, invitations);
    const list = await bot.says(marco, "rinvia di 30 giorni perché sono in ferie");
    const asked = await bot.presses(marco, list, "Inviti senza risposta");
    const pages: [Shown, RegExp][] = [
      [await bot.presses(marco, list, "Mostra i 10 successivi"), /Exchange/],
      [asked, /Litware/],
      [await bot.presses(marco, asked, "Mostra i 10 successivi"), /Litware/],
    ];
    for (const [page, row] of pages) {
      const form = await bot.presses(marco, page, row);
      expect([valueOn(form, "period"), valueOn(form, "why")]).toEqual(["30", expect.stringContaining("sono in ferie")]);
    }
  });

  it.each(["preavviso dato ieri", "notice given yesterday"])("when legal notice was given: %s", async (line) => {
    await saved(Array.from({ length: 12 }, (_, n) => notice(`notice-${n}`)));
    const list = await bot.says(marco, line);
    expect(list.text).toMatch(/riprende il giorno: «(?:ieri|yesterday)»/);
    for (const page of [list, await bot.presses(marco, list, "Mostra i 10 successivi")]) {
      const form = await bot.presses(marco, page, /Tailspin/);
      expect(valueOn(form, "givenOn")).toBe("2026-11-20");
    }
  });

  it("when legal notice was given to one of several who are called so", async () => {
    const [first, second] = customers;
    const alike = [first!, second!].map((each, n) => ({
      ...each,
      id: `alike-${n}`,
      name: `Serie ${n}`,
      domain: `serie${n}.example`,
    }));
    await bot.store.change<void>(async () => ({ answer: undefined, customers: alike }));
    await saved([{ ...notice("n-1", "Serie 1"), customer: "alike-1" }]);
    const list = await bot.presses(marco, await bot.says(marco, "preavviso dato serie ieri"), /Serie 1/);
    const form = await bot.presses(marco, list, /Serie 1/);
    expect(valueOn(form, "givenOn")).toBe("2026-11-20");
  });
});
