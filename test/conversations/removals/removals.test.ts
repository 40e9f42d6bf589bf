import { customers, filled } from "../../support/cast";
import { type Product, personalChat, relazioni, type Shown, startProduct } from "../../support/product";
import { aCustomer, elena, giulia, luke, marco, paula, sara } from "../../support/world";

/** What is left on the card of a request that is over: it opens things, and does nothing. */
const goingOn = "history.open customer.open";
const dataOf = ({ buttons }: Shown, verb: string): Record<string, unknown> =>
  buttons.find((button) => button.verb === verb)?.data ?? {};
const verbsOf = ({ buttons }: Shown): string => buttons.map(({ verb }) => verb).join(" ");

describe("removals, in the chat", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
  });
  afterEach(() => bot.stop());

  describe("a removal", () => {
    const form = () => bot.says(marco, "rimuovi tailspin");
    const ask = async () => bot.presses(marco, await form(), "Chiedi l’approvazione", filled);

    it("shows the preflight and the notice in five points with three confirmations (R92, R94–R98, R178, B4)", async () => {
      const { text, card } = await form();
      for (const words of [
        "Verifica preliminare",
        "Restano i privilegi per Exchange",
        "Buona fede",
        "tenuta indenne",
        "Preavviso",
        "Questo strumento non manda comunicazioni",
      ]) {
        expect(text).toContain(words);
      }
      const confirmations = JSON.stringify(card).match(/"id":"acks".*?"choices":\[(.*?)\]/)?.[1];
      expect(confirmations?.match(/"value":/g)).toHaveLength(3);
    });

    it("is not possible while subscriptions are active, and says who can solve it (B4, C5)", async () => {
      const { text } = await bot.says(luke, "help");
      expect(text).not.toContain("remove ");
      expect((await bot.says(marco, "rimuovi contoso")).text).toContain("Fabrikam Distribution");
    });

    it.each([
      ["refused", elena, "removal.refuse", { comment: "no" }],
      ["withdrawn", marco, "removal.withdraw", {}],
    ])(
      "that was %s is not asked for anew by the form that it was asked by, whatever is typed there",
      async (_, by, verb, said) => {
        const opened = await form();
        const sent: Record<string, unknown> = { ...dataOf(opened, "removal.request"), ...filled };
        const waiting = await bot.invokes(marco, "removal.request", sent);
        const { removal } = dataOf(waiting, "removal.withdraw");
        const seen = by === marco ? waiting : await bot.invokes(elena, "removal.review", { removal });
        await bot.invokes(by, verb, { ...dataOf(seen, verb), ...said });

        // Neither whole nor by way of the same form once more, with something missing on it.
        const faulty = await bot.invokes(marco, "removal.request", { ...sent, duty: "given", duty_on: "nonsense" });
        const carriedOn = faulty.buttons.find((button) => button.verb === "removal.request")?.data ?? sent;
        for (const again of [sent, { ...sent, reason: "Altro motivo." }, { ...carriedOn, ...filled }]) {
          const told = await bot.invokes(marco, "removal.request", again);
          expect(told.text).toContain("non è stato chiesto nulla di nuovo");
          expect(told.text).toContain(again === sent ? filled.reason : String(again.reason));
          expect(told.buttons.map(({ title }) => title)).toContain("Chiedi di nuovo…");
          expect(await bot.store.openRemovals()).toEqual([]);
        }
        const begun = await bot.invokes(marco, "removal.start", { customer: sent.customer });
        await bot.invokes(marco, "removal.request", { ...dataOf(begun, "removal.request"), ...filled });
        expect(await bot.store.openRemovals()).toHaveLength(1);
      },
    );

    it("keeps everything typed when something is missing", async () => {
      const again = await bot.presses(marco, await form(), "Chiedi l’approvazione", { ...filled, typed: "Contoso" });
      expect(again.text).toContain("Il cliente chiude.");
      expect(again.text).toContain("«Contoso» non è «Tailspin Toys»");
    });

    it("goes from request to approval: both told, the customer gone from the list, the history complete (R92–R94, B3, B5, B6, B20)", async () => {
      expect((await ask()).text).toContain("In attesa");
      await bot.settled();
      const shared = bot
        .cardsIn(relazioni.conversation)
        .find((card) => card.buttons.some(({ verb }) => verb === "removal.review"));
      if (!shared) throw new Error("no approval card in the channel");
      expect(shared.text).not.toContain("Il cliente chiude.");
      const review = await bot.presses(elena, shared, "Esamina la richiesta", {}, relazioni);
      expect(review.text).toContain("Il cliente chiude.");
      expect(review.text).toContain("Non si può annullare");
      const approved = await bot.presses(
        elena,
        review,
        "Approva la rimozione",
        { comment_r1: "Verificato." },
        relazioni,
      );
      expect(approved.text).toContain("Approvata");
      await bot.settled();
      const last = bot.cardsIn(relazioni.conversation).filter((card) => card.text.includes("Tailspin"));
      expect(last.some((card) => verbsOf(card) === "history.open" && card.text.includes("registrata"))).toBe(true);
      expect(
        bot
          .cardsIn(personalChat(marco).conversation)
          .map((card) => card.text)
          .join(" "),
      ).toContain("rimozione registrata");
      expect((await bot.says(marco, "clienti tailspin")).text).toContain("Trovato tra i clienti rimossi");
      const story = await bot.says(luke, "history tailspin");
      for (const words of ["Removal recorded", "Elena Ferri", "Marco Bianchi"]) expect(story.text).toContain(words);
      expect(story.text).not.toContain("Verificato.");
      expect((await bot.says(marco, "cronologia tailspin")).text).toContain("Verificato.");
      expect((await bot.says(marco, "rimuovi tailspin")).text).not.toContain("Chiedi l’approvazione");
      const followUps = await bot.says(marco, "attività");
      expect(followUps.text).toContain("Exchange");
      const [followUp] = await bot.store.openFollowUps();
      const read = await bot.invokes(luke, "privileges.open", { followUp: followUp?.id });
      expect(read.text).toContain("A global admin or admin agent decides");
      expect(read.buttons.map(({ verb }) => verb)).toEqual(["customer.open"]);
    });

    it("is asked of each approver in private, in their own language, and not of the requester (B3, B10)", async () => {
      await ask();
      await bot.settled();
      const [privately] = bot.cardsIn("a:opened-29:paula");
      expect(privately?.text).toContain("This cannot be undone");
      expect(bot.cardsIn("a:opened-29:elena")[0]?.text).toContain("Non si può annullare");
    });

    it("cannot be approved by its requester, nor by anybody who is no approver (B3)", async () => {
      const requested = await bot.presses(
        elena,
        await bot.says(elena, "rimuovi tailspin"),
        "Chiedi l’approvazione",
        filled,
      );
      const [pending] = await bot.store.openRemovals();
      const data = { removal: pending?.id, revision: pending?.revision, comment: "" };
      expect(requested.text).toContain("In attesa");
      for (const who of [elena, marco, giulia, sara]) await bot.invokes(who, "removal.approve", data);
      expect((await bot.store.openRemovals()).length).toBe(1);
      await bot.invokes(paula, "removal.approve", data);
      expect((await bot.store.openRemovals()).length).toBe(0);
    });

    it("is void when what was shown of the customer changed, and says what on every card (B3)", async () => {
      await ask();
      await bot.settled();
      await bot.store.change(async (reads) => {
        const customer = await reads.customer(aCustomer().id);
        return {
          answer: undefined,
          customers: customer ? [{ ...customer, alias: "T", name: "Tailspin Toys Ltd" }] : [],
        };
      });
      const [pending] = await bot.store.openRemovals();
      const answer = await bot.invokes(paula, "removal.approve", { removal: pending?.id, revision: pending?.revision });
      expect(answer.text).toContain("Void");
      expect(answer.text).toMatch(/The customer changed on [^:]+:\d\d: name\./);
      await bot.settled();
      expect(
        bot.cardsIn(relazioni.conversation).some((card) => card.text.includes("Decaduta") && verbsOf(card) === goingOn),
      ).toBe(true);
    });

    it("is void when the customer accepts an invitation meanwhile: says what changed, and no list says that it is asked for (B3)", async () => {
      await ask();
      expect((await bot.says(marco, "clienti")).text).toContain("Rimozione richiesta");
      const invite = {
        email: "it@tailspin.example",
        name: "Tailspin Toys",
        reason: "multichannel",
        channel: "referral",
      };
      const draft = await bot.invokes(marco, "invitation.draft", { ...invite, provider: "" });
      const sent = await bot.presses(marco, await bot.presses(marco, draft, "Fatto"), "Ho inviato l’invito");
      const accepting = await bot.presses(marco, sent, "Registra l’accettazione…");
      const seen = { name: "Tailspin Toys", tenant: "", services: "azure" };
      await bot.presses(marco, accepting, "Registra l’accettazione", seen);
      await bot.settled();
      expect((await bot.says(marco, "clienti")).text).not.toContain("Rimozione richiesta");
      const told = bot.cardsIn(personalChat(marco).conversation).findLast(({ text }) => text.includes("Decaduta"));
      expect(told?.text).toContain(": elenco dei privilegi.");
      const story = (await bot.says(luke, "history tailspin")).text;
      expect(story).toContain("The customer changed after the request: list of privileges");
    });

    it("is asked for again on the same form when the customer changed while it was open, and says what", async () => {
      const open = await form();
      await bot.store.change(async (reads) => {
        const customer = await reads.customer(aCustomer().id);
        return { answer: undefined, customers: customer ? [{ ...customer, domain: "tailspin-toys.example" }] : [] };
      });
      const again = await bot.presses(marco, open, "Chiedi l’approvazione", filled);
      expect(again.text).toContain("Il cliente è cambiato mentre il modulo era aperto (dominio)");
      expect(again.text).toContain("Il cliente chiude.");
      expect((await bot.presses(marco, again, "Chiedi l’approvazione", filled)).text).toContain("In attesa");
    });

    it("says that it is recorded, and where a person still ends it, until somebody has done so there", async () => {
      await ask();
      const [pending] = await bot.store.openRemovals();
      await bot.invokes(paula, "removal.approve", { removal: pending?.id, revision: pending?.revision });
      await bot.settled();
      const told = bot.cardsIn(personalChat(marco).conversation).find(({ text }) => text.includes("registrata"));
      if (!told) throw new Error("nobody was told");
      expect(told.text).toContain("Approvata, rimozione registrata");
      expect(told.text).toContain("Nel Centro per i partner deve ancora terminarla una persona");
      expect(JSON.stringify(told.card)).toContain("https://partner.microsoft.com/dashboard");
      const done = await bot.presses(marco, told, "Fatto nel Centro per i partner");
      expect(done.text).toContain("Terminata nel Centro per i partner Marco Bianchi");
      expect(done.buttons.map(({ title }) => title)).not.toContain("Fatto nel Centro per i partner");
      expect((await bot.says(luke, "history tailspin")).text).toContain("confirmed that the relationship was ended");
    });

    it("records the end of privileges only when somebody says that it is done there", async () => {
      await ask();
      const [pending] = await bot.store.openRemovals();
      await bot.invokes(paula, "removal.approve", { removal: pending?.id, revision: pending?.revision });
      await bot.settled();
      const [open] = await bot.store.openFollowUps();
      const card = await bot.invokes(marco, "privileges.open", { followUp: open?.id });
      const asked = await bot.presses(marco, card, "Chiudi i privilegi…");
      expect(asked.text).toContain("Rapport registra, non toglie nulla");
      expect(await bot.store.openFollowUps()).not.toEqual([]);
      const ended = await bot.presses(marco, asked, "Fatto lì, registra");
      expect(ended.text).toContain("Registrato: privilegi per");
    });

    it("leaves a follow-up that is ended, or kept with a reason and a day (R94, B6)", async () => {
      await ask();
      const [pending] = await bot.store.openRemovals();
      await bot.invokes(paula, "removal.approve", { removal: pending?.id, revision: pending?.revision });
      await bot.settled();
      const [open] = await bot.store.openFollowUps();
      const data = { followUp: open?.id, revision: open?.revision };
      const again = await bot.invokes(marco, "privileges.keep", {
        ...data,
        why_r1: "passaggio di consegne",
        until_r1: "",
      });
      expect(again.text).toContain("passaggio di consegne");
      const kept = await bot.invokes(marco, "privileges.keep", {
        ...data,
        why_r1: "passaggio di consegne",
        until_r1: "2026-12-31",
      });
      expect(kept.text).toContain("31 dic 2026");
    });
  });
});
