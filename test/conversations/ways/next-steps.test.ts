import { loadDemoWorld, readDemoWorld } from "../../../src/demo/world";
import { carried } from "../../faults/deeds";
import { type Product, personalChat, relazioni, startProduct } from "../../support/product";
import { aCustomer, elena, giulia, luke, marco, paula, sara } from "../../support/world";
import { addressesOn, buttonOn } from "../on-card";

describe("where something ends", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, readDemoWorld(), place) });
  });
  afterEach(() => bot.stop());

  it.each([
    ["collegamenti", giulia, ["provider.list", "invitations.page"]],
    ["collegamenti", marco, ["provider.list", "invitations.page"]],
    ["links", luke, ["invitations.page"]],
    ["links https://x", luke, ["invitations.page"]],
    ["links https://x", sara, ["provider.list", "invitations.page"]],
    ["importa", marco, ["customers.page"]],
    ["approvazioni", elena, ["customers.page"]],
    ["approvals", luke, ["customers.page"]],
    ["approvals", paula, ["customers.page"]],
    ["approvazioni", sara, ["customers.page"]],
    ["acceptances", luke, ["invitations.page"]],
    ["accettazioni", sara, ["invitations.page"]],
    ["accettazioni", marco, ["invitation.accepting", "invitations.page"]],
    ["approve tailspin", luke, ["history.open", "help"]],
    ["approva tailspin", sara, ["history.open", "help"]],
  ] as const)("goes on from “%s” to what is open to whoever typed it", async (line, person, verbs) => {
    const card = await bot.says(person, line);
    expect(card.buttons.map(({ verb }) => verb)).toEqual(verbs);
    for (const { verb, data } of card.buttons)
      expect((await bot.invokes(person, verb, data)).text).not.toMatch(/another role|altro ruolo/);
  });

  it("shows who sets our links where they are copied from, and nobody else", async () => {
    const portal = "https://partner.microsoft.com/dashboard";
    expect(addressesOn(await bot.says(giulia, "collegamenti"))).toContain(portal);
    expect(addressesOn(await bot.says(marco, "collegamenti"))).not.toContain(portal);
  });

  it.each([
    ["tailspin", marco, "Apri la richiesta", "Ritira la richiesta"],
    ["tailspin", elena, "Apri la richiesta", "Approva"],
    ["tailspin", luke, "Open the request", "Waiting for approval"],
  ] as const)(
    "goes on from the record of “%s” to the request that is open for it",
    async (line, person, title, shown) => {
      expect(buttonOn(await bot.says(person, line), "removal.review")).toBeUndefined();
      const filled = { acks: "read,faith,indemnity", duty: "no", reason: "Il cliente chiude.", typed: "Tailspin Toys" };
      await bot.presses(marco, await bot.says(marco, "rimuovi tailspin"), "Chiedi l’approvazione", filled);
      const record = await bot.says(person, line);
      expect(record.text).not.toMatch(/Scrivere|Type “/);
      const request = await bot.presses(person, record, title);
      expect([request.text, ...request.buttons.map((button) => button.title)].join(" ")).toContain(shown);
    },
  );

  it.each([
    ["cliente adventure works", marco, "Mostra il provider"],
    ["customer adventure works", paula, "Show the provider"],
  ] as const)("goes on from the record of a customer to its provider: “%s”", async (line, person, title) => {
    const provider = await bot.presses(person, await bot.says(person, line), title);
    expect(provider.text).toMatch(/^(Provider indiretto|Indirect provider) Fabrikam Distribution/);
  });

  it("leads to no provider whoever may not see one, nor from a customer without", async () => {
    expect(buttonOn(await bot.says(luke, "customer adventure works"), "provider.open")).toBeUndefined();
    const [known] = await bot.store.customersCalled("Adventure Works");
    const { provider: _, ...without } = known ?? aCustomer();
    await bot.store.change(async () => ({ answer: undefined, customers: [without] }));
    expect(buttonOn(await bot.says(marco, "cliente adventure works"), "provider.open")).toBeUndefined();
  });

  it.each([
    ["inviti", marco, /Situazione del 21 nov 2026, ore 09:42/],
    ["invitations", luke, /As of 21 Nov 2026, 09:42/],
    ["inviato", marco, /Situazione del/],
    ["accettato", marco, /Situazione del/],
    ["invitation", luke, /As of/],
    ["annulla invio", marco, /Situazione del/],
    ["clienti", marco, /Situazione del/],
    ["provider", marco, /Situazione del/],
    ["follow-ups", luke, /As of/],
    ["utenti", giulia, /Situazione del/],
  ] as const)("is a list that says as of when it is true: “%s”", async (line, person, asOf) => {
    expect((await bot.says(person, line)).text).toMatch(asOf);
  });

  it.each([
    ["clienti", marco, /^Apri Adventure Works,/],
    ["customers", luke, /^Open Adventure Works,/],
    ["rimuovi", marco, /^Apri il modulo di rimozione di Adventure Works,/],
    ["cronologia", marco, /^Apri la cronologia di Adventure Works,/],
    ["history", luke, /^Open the history of Adventure Works,/],
    ["assegna", marco, /^Apri il modulo per assegnare Adventure Works,/],
    ["assign", luke, /^Open the form to assign Adventure Works,/],
    ["consenti acquisti", marco, /^Apri il permesso di acquisto di Adventure Works,/],
    ["partners", luke, /^Open the partners of Adventure Works,/],
    ["rimuovi contoso", marco, /^Apri il modulo di rimozione di Contoso S/],
    ["invita contoso", marco, /^Apri il modulo di invito per Contoso S/],
    ["export contoso", luke, /^Open the export of Contoso S/],
    ["privileges contoso", luke, /^Open the privileges of Contoso S/],
    ["inviti", marco, /^Apri l’invito a Lago di Garda/],
    ["invitations", luke, /^Open the invitation to Lago di Garda/],
    ["accettato", marco, /^Apri il modulo dell’accettazione di Lago di Garda/],
    ["accettato garda", marco, /^Apri il modulo dell’accettazione di Lago di Garda/],
  ] as const)("names on a row, for whoever hears it, what its press opens: “%s”", async (line, person, spoken) => {
    const titles = (await bot.says(person, line)).buttons.map(({ title }) => title.replaceAll("\u200b", ""));
    expect(titles).toContainEqual(expect.stringMatching(spoken));
  });

  describe.each([
    [
      "it",
      marco,
      elena,
      "rimuovi tailspin",
      "approva tailspin",
      "Approva la rimozione",
      "Mostra la cronologia",
      "Apri il cliente",
      "Chiedi di nuovo…",
    ],
    [
      "en",
      giulia,
      paula,
      "remove tailspin",
      "approve tailspin",
      "Approve the removal",
      "Show history",
      "Open the customer",
      "Ask again…",
    ],
  ] as const)(
    "from a removal that is decided (%s)",
    (language, asks, decides, remove, approve, button, history, customer, again) => {
      const filled = { acks: "read,faith,indemnity", duty: "no", reason: "Il cliente chiude.", typed: "Tailspin Toys" };
      beforeEach(async () => {
        if (language === "en") await bot.says(giulia, "language english");
        await bot.presses(asks, await bot.says(asks, remove), /^(Chiedi l’approvazione|Ask for approval)$/, filled);
      });

      it.each([personalChat(decides), relazioni])("leads to its history and to its customer: %o", async (where) => {
        const decided = await bot.presses(decides, await bot.says(decides, approve), button, {}, where);
        expect(decided.text).not.toMatch(/Scrivere|Type “/);
        expect((await bot.presses(decides, decided, history, {}, where)).text).toContain("Tailspin Toys");
        expect((await bot.presses(decides, decided, customer, {}, where)).text).toContain("Tailspin Toys");
      });

      it("asks again at a press, whoever may, and nobody else", async () => {
        const data = carried(await bot.says(decides, approve), "removal.refuse");
        const refused = await bot.invokes(decides, "removal.refuse", { ...data, comment: "No." });
        const opened = await bot.invokes(asks, "removal.review", { removal: data.removal });
        expect(opened.text).not.toMatch(/Scrivere «|Type “/);
        expect((await bot.presses(asks, opened, again)).text).toContain("Tailspin Toys");
        expect(refused.buttons.some(({ title }) => title === again)).toBe(decides === elena);
        await bot.presses(asks, await bot.says(asks, remove), /^(Chiedi l’approvazione|Ask for approval)$/, filled);
        const before = await bot.invokes(asks, "removal.review", { removal: data.removal });
        expect(before.buttons.map(({ title }) => title)).not.toContain(again);
      });

      it("waits with a way to all requests and to the customer, whoever looks", async () => {
        const { removal } = carried(await bot.says(decides, approve), "removal.refuse");
        for (const person of [luke, asks]) {
          const waiting = await bot.invokes(person, "removal.review", { removal });
          expect(waiting.text).not.toMatch(/Scrivere «|Type “/);
          for (const verb of ["removals.page", "customer.open"])
            expect((await bot.invokes(person, verb, carried(waiting, verb))).text).toContain("Tailspin Toys");
        }
      });

      it("tells the channel what a person still has to do in Partner Center", async () => {
        await bot.presses(decides, await bot.says(decides, approve), button);
        await bot.settled();
        const notice = bot
          .cardsIn(relazioni.conversation)
          .findLast(({ text }) => text.includes("Rimozione registrata"));
        expect(notice?.text).toContain("Nel Centro per i partner deve ancora terminarla una persona.");
      });
    },
  );
});
