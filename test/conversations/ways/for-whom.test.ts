import type { Person } from "../../../src/core/people/person";
import { loadDemoWorld, readDemoWorld } from "../../../src/demo/world";
import { carried } from "../../faults/deeds";
import { type Product, relazioni, type Shown, startProduct } from "../../support/product";
import { elena, giulia, luke, marco, paula, sara } from "../../support/world";

const filled = { acks: "read,faith,indemnity", duty: "no", reason: "Il cliente chiude.", typed: "Tailspin Toys" };

describe("what is not for everybody", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, readDemoWorld(), place) });
  });
  afterEach(() => bot.stop());

  describe("of a decision that is refused", () => {
    const decidedBy = async (person: Person): Promise<Shown> => {
      await bot.presses(marco, await bot.says(marco, "rimuovi tailspin"), "Chiedi l’approvazione", filled);
      const review = carried(await bot.says(elena, "approva tailspin"), "removal.approve");
      return bot.invokes(person, "removal.approve", { ...review, comment: "" });
    };

    it("a global admin is not told to decide, but to whom they can give the role", async () => {
      const italian = await decidedBy(giulia);
      expect(italian.text).toContain("chiedere a una delle persone indicate; oppure scrivere «utenti»");
      expect(italian.text).toContain("può dare il ruolo ad altri, non a sé");
      await bot.says(giulia, "language english");
      const { text } = await bot.invokes(giulia, "removal.approve", { removal: "x", revision: 0, comment: "" });
      expect(text).toContain("ask one of the people above; or type “users”");
      expect(text).toContain("to somebody else there, not to themselves");
    });

    it("anybody else is told of those who decide, and of who gives the role", async () => {
      expect((await decidedBy(luke)).text).toContain(
        "one of the people above can do it; a global admin can give the role to somebody.",
      );
      const { text } = await bot.invokes(marco, "removal.approve", { removal: "x", revision: 0, comment: "" });
      expect(text).toContain("può farlo una delle persone indicate; un amministratore globale può dare il ruolo a");
    });
  });

  it.each([
    ["it", "approvazioni", "Chiedi una rimozione…"],
    ["it", "rimuovi", "Mostra i 10 successivi"],
    ["en", "remove", "Show the next 10"],
  ] as const)(
    "a list on which removals begin leads in nobody else who sees it (%s: “%s”)",
    async (language, line, title) => {
      const person = line === "approvazioni" ? elena : marco;
      if (language === "en") await bot.says(marco, "language english");
      const card = await bot.says(person, line, relazioni);
      const { text, buttons } = await bot.presses(luke, card, title, {}, relazioni);
      expect(text).toContain("Not done: another role is needed");
      expect(text).toContain("Elena Ferri, Giulia Rossi, Marco Bianchi");
      expect(buttons.map(({ verb }) => verb)).not.toContain("removal.start");
      expect((await bot.presses(person, card, title, {}, relazioni)).buttons.map(({ verb }) => verb)).toContain(
        "removal.start",
      );
    },
  );

  it.each([
    ["help ending a relationship", "en", luke, "Removing a relationship takes the role global admin or admin agent"],
    ["help referrals", "en", luke, "Inviting a customer takes the role global admin or admin agent"],
    ["help relationship request", "en", luke, "Inviting a customer takes the role global admin or admin agent"],
    [
      "add customer",
      "en",
      luke,
      "the invitation makes the account too: Elena Ferri, Giulia Rossi or Marco Bianchi may invite",
    ],
    ["help ending a relationship", "en", paula, "Removing a relationship takes the role global admin or admin agent"],
    ["aiuto fine di una relazione", "it", sara, "Rimuovere una relazione: serve il ruolo di"],
    ["aiuto segnalazioni", "it", sara, "Invitare un cliente: serve il ruolo di"],
    ["aggiungi cliente", "it", sara, "lo crea già l’invito: può invitare Elena Ferri, Giulia Rossi o Marco Bianchi"],
  ] as const)(
    "is not to be typed by who may not, who is told who may: “%s” (%s)",
    async (line, language, person, others) => {
      await bot.says(person, language === "it" ? "lingua italiano" : "language english");
      const { text } = await bot.says(person, line);
      expect(text).toContain(others);
      expect(text).not.toMatch(/[Tt]ype “(?:invite|remove)”|[Ss]crivere «(?:invita|rimuovi)»/);
    },
  );

  it.each([
    ["it", "aiuto fine di una relazione", "Scrivere «rimuovi» e il cliente."],
    ["it", "aiuto segnalazioni", "Scrivere «invita» e l’indirizzo del cliente"],
    ["it", "aggiungi cliente", "scrivere «invita»"],
    ["en", "help ending a relationship", "Type “remove” and the customer."],
    ["en", "help referrals", "Type “invite” and the customer’s address"],
    ["en", "add customer", "type “invite” instead"],
  ] as const)("is to be typed by who may (%s: “%s”)", async (language, line, typed) => {
    if (language === "en") await bot.says(marco, "language english");
    const { text } = await bot.says(marco, line);
    expect(text).toContain(typed);
    expect(text).not.toMatch(/takes the role|serve il ruolo/);
  });

  it("is in no question about the one invitation that is open", async () => {
    const [first, ...others] = (await bot.store.invitations()).filter(
      ({ state }) => state === "sent" || state === "draft",
    );
    const discarded = others.map((each) => ({ ...each, state: "discarded" as const }));
    await bot.store.change(async () => ({ answer: undefined, invitations: discarded }));
    for (const [person, line, own] of [
      [luke, "invitation", "Is it this one?"],
      [sara, "invito", "È questo?"],
    ] as const) {
      const { text } = await bot.says(person, line);
      expect(text).toContain(first?.customerName);
      expect(text).toContain(own);
      expect(text).not.toMatch(/to send it|per inviarlo/);
    }
  });

  it("is in no heading and in no question of a list that everybody reads", async () => {
    for (const line of ["approvals", "follow-ups", "invitation"]) {
      const { text } = await bot.says(luke, line);
      expect(text).not.toMatch(/to act on|to decide|to send it/);
    }
    for (const line of ["approvazioni", "attività", "invito"]) {
      const { text } = await bot.says(sara, line);
      expect(text).not.toMatch(/da trattare|da decidere|per inviarlo/);
    }
  });
});
