import { setTimeout as pause } from "node:timers/promises";
import { ledgerOf } from "../../../src/authorities/ledger/authority";
import type { Capability } from "../../../src/core/authority";
import type { Cloud } from "../../../src/core/clouds";
import type { Person } from "../../../src/core/people/person";
import { customers, filled } from "../../support/cast";
import { type Product, personalChat, relazioni, type Shown, startProduct } from "../../support/product";
import { elena, giulia, luke, marco, paula } from "../../support/world";
import { done, refuses, type ScriptedAuthority, scriptedAuthority, unreachable } from "../../support/worlds/authority";
import { addressesOn } from "../on-card";

/** The test's channel has no limits to keep. */

/** Longer than any pause between two attempts. */
const longPause = 2 * 60 * 60 * 1000;

describe("an approved removal, with an authority that does not simply do it", () => {
  let authority: ScriptedAuthority;
  let attempts: AbortController[];
  let bot: Product;

  async function begin(behaviour = refuses): Promise<void> {
    authority = scriptedAuthority(behaviour);
    attempts = [];
    const deadline = () => {
      const attempt = new AbortController();
      attempts.push(attempt);
      return attempt.signal;
    };
    bot = await startProduct({ customers, options: { authority: authority.authority, deadline } });
  }
  afterEach(() => bot.stop());

  /** Marco asks for the removal of Tailspin Toys, and Elena approves it; both in private. */
  async function approve(): Promise<void> {
    await bot.presses(marco, await bot.says(marco, "rimuovi tailspin"), "Chiedi l’approvazione", filled);
    await bot.settled();
    const review = await bot.says(elena, "approva tailspin");
    const approved = await bot.presses(elena, review, "Approva la rimozione", { comment_r1: "Verificato." });
    expect(approved.text).toContain("Approvata, in esecuzione");
  }

  async function until(met: () => boolean): Promise<void> {
    for (let tries = 0; !met(); tries++) {
      if (tries > 500) throw new Error("never met");
      await pause(10);
    }
  }

  /** What a person was told last in private about a removal. */
  const lastTold = (person: Person): Shown => {
    const card = [personalChat(person).conversation, `a:opened-${person.mri}`]
      .flatMap(bot.cardsIn)
      .findLast(({ text }) => /^(Approvazione · rimozione|Approval · relationship removal)/.test(text));
    if (!card) throw new Error(`${person.name} was told nothing`);
    return card;
  };
  /** Each once: a client may press one of them by itself. */
  /** What is left on the card of a removal that is over: it opens things, and does nothing. */
  const goingOn = ({ id }: Person): string[] =>
    id === paula.id ? ["Show history", "Open the customer"] : ["Mostra la cronologia", "Apri il cliente"];
  const titles = (card: Shown): string[] => [...new Set(card.buttons.map(({ title }) => title))];

  describe("that refuses", () => {
    beforeEach(async () => {
      await begin(refuses);
      await approve();
      await bot.settled();
    });

    it("tells requester and approvers why, each in their language, with what each may do", async () => {
      const [toMarco, toElena, toPaula] = [marco, elena, paula].map(lastTold);
      for (const card of [toMarco, toElena]) {
        for (const words of ["Bloccata", "ha rifiutato di terminare la relazione", "Azure plan", "c-refused"])
          expect(card?.text).toContain(words);
      }
      for (const words of ["Stuck", "refused to end the relationship", "Subscription still active", "c-refused"])
        expect(toPaula?.text).toContain(words);
      expect(titles(toMarco!)).toEqual(["Riprova"]);
      expect(titles(toElena!)).toEqual(["Riprova", "Chiudi la richiesta"]);
      expect(titles(toPaula!)).toEqual(["Try again", "Close the request"]);
    });

    it("tells the channel that it is stuck, without the comment, and lets those act who may", async () => {
      const cards = bot.cardsIn(relazioni.conversation);
      expect(
        cards.some(({ text }) => text.includes("Notifica · rimozioni") && text.includes("Rimozione bloccata")),
      ).toBe(true);
      const shared = cards.findLast(({ buttons }) => buttons.some(({ verb }) => verb === "removal.review"));
      expect(shared?.text).toContain("Bloccata");
      expect(titles(shared!)).toEqual(["Esamina la richiesta"]);
      expect(JSON.stringify(cards.map(({ card }) => card))).not.toContain("Verificato.");
      const review = await bot.presses(paula, shared!, "Esamina la richiesta", {}, relazioni);
      expect(titles(review)).toEqual(["Try again", "Close the request"]);
      expect(titles(await bot.presses(luke, shared!, "Esamina la richiesta", {}, relazioni))).toEqual([]);
    });

    it("is nowhere said to wait for an approval, and lets no second request begin", async () => {
      expect((await bot.says(marco, "clienti")).text).toContain("Rimozione bloccata");
      expect((await bot.says(luke, "customers")).text).toContain("Removal stuck");
      const [record, registro] = [await bot.says(luke, "customer tailspin"), await bot.says(marco, "cliente tailspin")];
      expect(record.text).toContain("The removal is approved but stuck");
      expect(registro.text).toContain("La rimozione è approvata ma bloccata");
      for (const { text } of [record, registro]) expect(text).not.toMatch(/waits for|attende|requested|chiesta/i);
      const blocked = await bot.says(giulia, "rimuovi tailspin");
      expect(blocked.text).toContain("Una rimozione è bloccata");
      expect(titles(blocked)).not.toContain("Chiedi l’approvazione");
    });

    it("comes first among the requests to act on", async () => {
      await bot.presses(marco, await bot.says(marco, "rimuovi woodgrove"), "Chiedi l’approvazione", {
        ...filled,
        typed: "Woodgrove Bank",
      });
      const list = await bot.says(paula, "approvals");
      expect(list.text).toMatch(/Stuck.*Tailspin Toys.*Woodgrove Bank/);
      const opened = await bot.presses(paula, list, /Tailspin Toys/);
      expect(titles(opened)).toEqual(["Try again", "Close the request", "Back to the list"]);
    });

    it("reaches its end when somebody tries again and the authority has come back; a second press changes nothing", async () => {
      authority.be(done);
      const card = lastTold(marco);
      expect((await bot.presses(marco, card, "Riprova")).text).toContain("Approvata, in esecuzione");
      await bot.settled();
      expect((await bot.presses(marco, card, "Riprova")).text).toContain("relazione rimossa");
      await bot.settled();
      for (const person of [marco, elena, paula]) expect(titles(lastTold(person))).toEqual(goingOn(person));
      expect(lastTold(paula).text).toContain("relationship removed");
      expect((await bot.says(marco, "clienti tailspin")).text).toContain("Trovato tra i clienti rimossi");
      const story = await bot.says(luke, "history tailspin");
      for (const words of [
        "Removal stuck",
        "Reference: c-refused",
        "Marco Bianchi tried the removal again",
        "Removal recorded",
      ])
        expect(story.text).toContain(words);
      expect((await bot.says(marco, "cronologia tailspin")).text).toContain("Marco Bianchi ha ripreso la rimozione");
      expect(new Set(authority.calls.map(({ key }) => key)).size).toBe(1);
      expect(authority.calls).toHaveLength(2);
    });

    it("is closed with a comment: the relationship stays, everybody is told, and another request may begin", async () => {
      const card = lastTold(paula);
      const again = await bot.presses(paula, card, "Close the request", { comment_r3: " " });
      expect(again.text).toContain("A comment is needed");
      const closed = await bot.presses(paula, again, "Close the request", { comment_r3: "They stay with us." });
      expect(closed.text).toContain("Closed, the relationship is left as it is");
      await bot.settled();
      expect((await bot.presses(paula, card, "Close the request", { comment_r3: "Again." })).text).toContain(
        "They stay",
      );
      for (const words of ["Chiusa, la relazione è lasciata com’è", "They stay with us.", "Paula Hall"])
        expect(lastTold(marco).text).toContain(words);
      expect(titles(lastTold(elena))).toEqual(["Chiedi di nuovo…", ...goingOn(elena)]);
      const channel = bot.cardsIn(relazioni.conversation);
      expect(channel.some(({ text }) => text.includes("Richiesta di rimozione chiusa"))).toBe(true);
      expect(JSON.stringify(channel.map((each) => each.card))).not.toContain("They stay");
      expect((await bot.says(marco, "cronologia tailspin")).text).toContain("ha chiuso la richiesta di rimozione");
      expect((await bot.says(luke, "history tailspin")).text).toContain("Paula Hall closed the removal request");
      expect((await bot.says(luke, "customers tailspin")).text).not.toContain("Removal");
      expect(titles(await bot.says(marco, "rimuovi tailspin"))).toContain("Chiedi l’approvazione");
    });
  });

  describe("that hangs", () => {
    it("is asked until the attempts are used up, is carried out all that time, and then gets stuck", async () => {
      await begin("hangs");
      await approve();
      for (let attempt = 1; attempt <= 12; attempt++) {
        await until(() => authority.calls.length === attempt);
        if (attempt === 6) {
          expect((await bot.says(marco, "clienti")).text).toContain("Rimozione in corso");
          expect((await bot.says(luke, "customer tailspin")).text).toContain("approved and being carried out");
          expect((await bot.says(giulia, "rimuovi tailspin")).text).toContain("Una rimozione è già in corso");
          expect((await bot.says(paula, "approvals")).text).toContain("No removal request is open");
        }
        for (const each of attempts) each.abort();
        await pause(20);
        if (attempt < 12) await bot.elapse(longPause);
      }
      await bot.settled();
      expect(lastTold(marco).text).toContain("non si sa se la relazione sia terminata");
      expect(lastTold(paula).text).toContain("nobody knows whether the relationship has ended");
      expect(authority.calls.every(({ signal }) => signal.aborted)).toBe(true);
      expect(new Set(authority.calls.map(({ key }) => key)).size).toBe(1);
    });
  });

  describe("that cannot be reached, and comes back", () => {
    it("is ended without anybody having to do anything", async () => {
      await begin(unreachable);
      await approve();
      await until(() => authority.calls.length === 1);
      await pause(20);
      await bot.elapse(longPause);
      await until(() => authority.calls.length === 2);
      authority.be(done);
      await pause(20);
      await bot.elapse(longPause);
      await bot.settled();
      expect(lastTold(marco).text).toContain("relazione rimossa");
      const story = (await bot.says(luke, "history tailspin")).text;
      expect(story).toContain("Removal recorded");
      expect(story).not.toContain("stuck");
    });
  });

  describe("that fails over and over", () => {
    it("gets stuck, and says that it is our failure", async () => {
      await begin(new Error("no such host"));
      await approve();
      for (let attempt = 1; attempt <= 12; attempt++) {
        await until(() => authority.calls.length === attempt);
        await pause(20);
        await bot.elapse(longPause);
      }
      await bot.settled();
      expect(lastTold(elena).text).toContain("Un errore di Rapport ha impedito di terminare la relazione");
    });
  });
});

describe("a removal, where the authority says how a relationship is ended", () => {
  let bot: Product;
  afterEach(() => bot.stop());

  const link = "https://partner.microsoft.com/dashboard/commerce2/customers";
  async function where(endRelationship: Capability, cloud?: Cloud, more: Partial<ReturnType<typeof ledgerOf>> = {}) {
    bot = await startProduct({
      customers,
      ...(cloud && { cloud }),
      options: {
        authority: (tenant) => ({
          ...ledgerOf(tenant),
          abilities: { ...ledgerOf(tenant).abilities, endRelationship },
          ...more,
        }),
      },
    });
  }

  it("in the portal: says who does it there, with the link, and ends when it has been done there (B4, C5)", async () => {
    let isDoneThere = false;
    await where({ how: "in-the-portal", link }, undefined, {
      endRelationship: async (_customer, { key }) =>
        isDoneThere
          ? { kind: "done", reference: key }
          : { kind: "refused", findings: [{ kind: "to-do-in-portal", link }], reference: key },
    });
    const form = await bot.says(marco, "rimuovi tailspin");
    expect(form.text).toContain("La relazione si termina nel portale");
    expect(form.text).toContain("Dopo l’approvazione la termina lì chi l’ha chiesta");
    expect(addressesOn(form)).toContain(link);
    await bot.presses(marco, form, "Chiedi l’approvazione", filled);
    const review = await bot.says(paula, "review tailspin");
    expect(review.text).toContain("The relationship is ended in the portal");
    expect(addressesOn(review)).toContain(link);
    await bot.presses(paula, review, "Approve the removal", { comment_r1: "" });
    await bot.settled();
    const toDo = bot.cardsIn(personalChat(marco).conversation).at(-1)!;
    expect(toDo.text).toContain("Da terminare nel portale");
    expect(toDo.text).toContain("La termina lì Marco Bianchi, poi preme «Riprova»");
    expect(addressesOn(toDo)).toContain(link);
    isDoneThere = true;
    await bot.presses(marco, toDo, "Riprova");
    await bot.settled();
    expect((await bot.says(marco, "clienti tailspin")).text).toContain("Trovato tra i clienti rimossi");
  });

  it.each<[string, Capability, Cloud | undefined, string]>([
    [
      "not for this partner type",
      { how: "not-for-this-partner-type" },
      undefined,
      "Un rivenditore indiretto non può terminare una relazione Può terminarla Fabrikam Distribution",
    ],
    ["not in this cloud", { how: "not-in-this-cloud" }, "china", "In Microsoft Cloud gestito da 21Vianet"],
  ])("%s: no form is shown, and a request is refused with that reason (B4, C5)", async (_how, way, cloud, words) => {
    await where(way, cloud);
    const blocked = await bot.says(marco, "rimuovi tailspin");
    expect(blocked.text).toContain(words);
    expect(blocked.buttons.map(({ verb }) => verb)).not.toContain("removal.request");
    const customer = customers[1]!.id;
    const forged = { ...filled, customer, shown: {}, notice: 1, language: "it" };
    const refused = await bot.invokes(marco, "removal.request", forged);
    expect(refused.text).toContain("qualcosa lo impedisce");
    expect(await bot.store.openRemovals()).toEqual([]);
  });

  it("in Germany, which is closed, the ledger ends nothing any more (requirements 1.7)", async () => {
    bot = await startProduct({ customers, cloud: "germany" });
    const blocked = await bot.says(marco, "rimuovi tailspin");
    expect(blocked.text).toContain("In Microsoft Cloud Germania le relazioni si possono solo consultare");
  });
});
