import { days } from "../../../src/core/clock";
import { type Product, startProduct } from "../../support/product";
import { followUp, invitation, removal } from "../../support/samples";
import { aCustomer, elena, fabrikam, luke, marco, paula, start } from "../../support/world";

const titles = (card: { buttons: { title: string }[] }): string[] => card.buttons.map(({ title }) => title);

describe("the board", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  /** A request of Elena's and one of Marco's, and one of everything else. */
  const fill = () =>
    bot.store.change(async () => ({
      answer: 0,
      removals: [
        { ...removal, id: "own", customerName: "Trey Research", requestedBy: elena.id, revision: 0 },
        { ...removal, id: "other", customerName: "Wingtip", requestedBy: marco.id, revision: 0 },
        {
          ...removal,
          id: "stuck",
          customerName: "Litware",
          state: "stuck" as const,
          requestedBy: marco.id,
          revision: 0,
        },
      ],
      followUps: [{ ...followUp, customerName: "Alpine Ski House", openedAt: start - days(31), revision: 0 }],
      invitations: [{ ...invitation, customerName: "Woodgrove", state: "sent", revision: 0 }],
      customers: [
        aCustomer({
          id: "lost",
          name: "Wide World Importers",
          grants: [
            {
              ...{ service: "exchange", partner: "us", transacting: true, state: "revoked", since: 1 },
              revoked: { at: start - days(2), seenBy: marco.id },
            },
          ],
        }),
        aCustomer({ id: "gap", name: "Adventure Works", provider: { id: fabrikam, canOrder: false } }),
      ],
    }));

  it("counts for an approver what others have asked for, and opens exactly those", async () => {
    await fill();
    const board = await bot.says(elena, "quadro");
    expect(board.text).toContain("Elena Ferri · Sabato 21 novembre 2026");
    expect(titles(board)).toContain("1 Approvazione da dare. Wingtip, da oggi");
    const list = await bot.presses(elena, board, /Approvazione da dare/);
    expect(list.text).toContain("Wingtip");
    expect(list.text).not.toMatch(/Trey Research|Litware/);
    expect((await bot.presses(elena, board, /Rimozione bloccata/)).text).toMatch(/Litware(?!.*Wingtip)/s);
  });

  it("opens each line’s own list", async () => {
    await fill();
    const board = await bot.says(marco, "cruscotto");
    for (const [title, found] of [
      [/Privilegio rimasto/, "Alpine Ski House"],
      [/Invito senza risposta/, "Woodgrove"],
      [/Cliente con privilegi persi in 7 giorni/, "Wide World Importers"],
      [/Cliente per cui il provider non può ordinare/, "Adventure Works"],
    ] as const) {
      expect((await bot.presses(marco, board, title)).text).toContain(found);
    }
    const lost = await bot.presses(marco, board, /privilegi persi/);
    expect(lost.text).toContain("privilegi persi dal 15 nov 2026");
    expect(lost.text).not.toContain("Adventure Works");
  });

  it("has no line that the reader may not see", async () => {
    await fill();
    const board = await bot.says(luke, "board");
    expect(board.text).toMatch(/Privilege left after a removal.*Invitation without an answer/s);
    expect(board.text).not.toMatch(/Approvals|stuck|authorise|access|Enrolment/);
    const users = await bot.says(paula, "dashboard");
    expect(users.text).toMatch(/Approvals to give/);
    expect(users.text).not.toMatch(/Invitations without an answer/);
  });

  it.each([
    [
      "en",
      ["board", "dashboard", "what needs me", "today", "what needs me today", "what needs my attention"],
      "Nothing is waiting",
    ],
    [
      "it",
      ["quadro", "cruscotto", "oggi", "cosa aspetta me", "che cosa richiede la mia attenzione"],
      "Nulla in attesa",
    ],
  ] as const)("says kindly that nothing waits, in %s", async (language, lines, said) => {
    await bot.says(luke, language === "it" ? "lingua italiano" : "language english");
    for (const words of lines) expect((await bot.says(luke, words)).text).toContain(said);
  });

  it("is brought up to date by a press", async () => {
    const board = await bot.says(luke, "board");
    await fill();
    expect((await bot.presses(luke, board, "Refresh")).text).toContain("Alpine Ski House");
  });
});
