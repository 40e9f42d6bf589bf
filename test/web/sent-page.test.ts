import { days } from "../../src/core/clock";
import { get } from "../support/http";
import { type Product, type Shown, startProduct } from "../support/product";
import { elena, marco } from "../support/world";

const wish = { email: "it@new.example", name: "New", reason: "new", channel: "marketing", provider: "" };

describe("the page of an invitation that was sent", () => {
  let bot: Product;
  let sent: Shown;
  let page: string;
  let invitation: string;
  beforeEach(async () => {
    bot = await startProduct();
    const done = await bot.presses(marco, await bot.invokes(marco, "invitation.draft", wish), "Fatto");
    sent = await bot.presses(marco, done, "Ho inviato l’invito");
    const [kept] = await bot.store.invitations({ email: wish.email });
    page = kept?.page ?? "";
    invitation = kept?.id ?? "";
  });
  afterEach(() => bot.stop());

  const statuses = async (): Promise<number[]> => [
    (await get(`${bot.url}/drafts/${page}`)).status,
    (await get(`${bot.url}/drafts/${page}/message.eml`)).status,
  ];
  const closings = async (): Promise<number> => {
    const entries = await Promise.all(Array.from({ length: 100 }, (_, seq) => bot.store.historyEntry(seq + 1)));
    return entries.filter((entry) => entry?.event.type === "invitation.page-closed").length;
  };

  it("is closed by whoever sent it, once, and its file with it", async () => {
    expect(sent.text).toContain("Pagina aperta fino al 21 dic 2026");
    expect(await statuses()).toEqual([200, 200]);
    const closed = await bot.presses(marco, sent, "Chiudi la pagina");
    await bot.presses(marco, sent, "Chiudi la pagina");

    expect(closed.text).toContain("Pagina chiusa il 21 nov 2026");
    expect(closed.buttons.map(({ title }) => title)).not.toContain("Chiudi la pagina");
    expect(await statuses()).toEqual([404, 404]);
    expect(await closings()).toBe(1);
    expect((await get(`${bot.url}/drafts/${page}`)).text).not.toContain(wish.email);
  });

  it.each([
    [
      "it",
      "Marco Bianchi ha dichiarato di averlo inviato il 21 nov 2026, ",
      "non è stato inviato: Rapport non invia posta",
    ],
    ["en", "Marco Bianchi says to have sent it on 21 Nov 2026, ", "not sent: Rapport sends no mail"],
  ])(
    "says that it was sent, when, and who says so, in %s, until that is taken back",
    async (language, said, before) => {
      const html = async () => (await get(`${bot.url}/drafts/${page}`, { "Accept-Language": language })).text;
      expect(await html()).toContain(said);
      expect(await html()).not.toContain(before);
      expect(await html()).not.toMatch(/id="copy"|mailto:|outlook\.office/);
      await bot.presses(marco, sent, "Non è stato inviato");
      expect(await html()).toContain(before);
      expect(await html()).not.toContain(said);
      expect(await html()).toContain('id="copy"');
    },
  );

  it("is closed by nobody else, who is told whose it is", async () => {
    const seen = await bot.invokes(elena, "invitation.show", { invitation });
    expect(seen.text).toContain("Pagina aperta fino al");
    expect(seen.buttons.map(({ verb }) => verb)).not.toContain("invitation.closePage");
    const revision = (await bot.store.invitation(invitation))?.revision;
    const refused = await bot.invokes(elena, "invitation.closePage", { invitation, revision });

    expect(refused.text).toContain("Marco Bianchi ha inviato l’invito");
    expect(await statuses()).toEqual([200, 200]);
    expect(await closings()).toBe(0);
  });

  it("closes by itself after thirty days", async () => {
    bot.pass(days(30) - 1);
    expect(await statuses()).toEqual([200, 200]);
    bot.pass(1);
    expect(await statuses()).toEqual([404, 404]);
    expect((await bot.invokes(marco, "invitation.show", { invitation })).text).toContain(
      "Pagina chiusa il 21 dic 2026",
    );
  });

  it("stays closed when somebody else takes the sending back, or sends it again, until its author saves the text", async () => {
    await bot.presses(marco, sent, "Chiudi la pagina");
    const seen = async (): Promise<Record<string, unknown>> => {
      const { revision } = (await bot.store.invitation(invitation)) ?? {};
      return { invitation, revision };
    };
    for (const verb of ["invitation.notSent", "invitation.sent", "invitation.notSent"]) {
      const card = await bot.invokes(elena, verb, await seen());
      expect([verb, ...(await statuses())]).toEqual([verb, 404, 404]);
      expect(JSON.stringify(card.card)).not.toContain(page);
    }
    expect((await bot.invokes(marco, "invitation.show", { invitation })).text).toContain("chiusa il 21 nov 2026");
    await bot.invokes(elena, "invitation.save", { ...(await seen()), p1: "Buongiorno,", p2: "" });
    expect(await statuses()).toEqual([404, 404]);
    const draft = await bot.invokes(marco, "invitation.show", { invitation });
    expect(draft.text).toContain("la riapre Marco Bianchi, salvando di nuovo il testo");
    expect(JSON.stringify(draft.card)).not.toContain(page);
    await bot.invokes(marco, "invitation.save", { ...(await seen()), p1: "Buongiorno,", p2: "" });
    expect(await statuses()).toEqual([200, 200]);
  });

  it("stays closed after thirty days when somebody else takes the sending back", async () => {
    bot.pass(days(30));
    const { revision } = (await bot.store.invitation(invitation)) ?? {};
    await bot.invokes(elena, "invitation.notSent", { invitation, revision });
    expect(await statuses()).toEqual([404, 404]);
  });

  it("is open again when the invitation was not sent after all", async () => {
    const closed = await bot.presses(marco, sent, "Chiudi la pagina");
    await bot.presses(marco, closed, "Non è stato inviato");
    expect(await statuses()).toEqual([200, 200]);
  });
});
