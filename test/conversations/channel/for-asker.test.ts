import type { Language } from "../../../src/core/languages";
import type { Person } from "../../../src/core/people/person";
import { anInvitation, anOwedNotice } from "../../support/builders";
import type { Call } from "../../support/connector";
import { eventually } from "../../support/eventually";
import { type Product, relazioni, type Shown, shownOf, startProduct } from "../../support/product";
import { elena, luke, marco, paula, start } from "../../support/world";

const secretly = { recipient: { id: "28:rapport", name: "Rapport", isTargeted: true } };
const tailspin = "33333333-3333-4333-8333-333333333302";
const removalOf = { acks: "read,faith,indemnity", duty: "no", reason: "Fine del contratto." };

describe("what is asked in a channel", () => {
  let bot: Product;
  const begin = async (setting = "on"): Promise<void> => {
    bot = await startProduct({ env: { RAPPORT_TARGETED: setting } });
  };
  afterEach(() => bot.stop());

  /** Everything that was posted for a line, once nothing more comes. */
  async function asks(person: Person, text: string, more: object = {}): Promise<Call[]> {
    const before = bot.connector.calls.length;
    await bot.tells(person, { type: "message", text, ...more }, relazioni);
    await bot.settled();
    await bot.connector.idle();
    return bot.connector.calls.slice(before);
  }

  /** The same where Teams is asked again after a while: so many calls. */
  async function asksTwice(person: Person, text: string, count: number): Promise<Call[]> {
    const before = bot.connector.calls.length;
    await asks(person, text);
    await eventually("Teams to be asked again", () => bot.connector.calls.length >= before + count);
    await bot.settled();
    return bot.connector.calls.slice(before);
  }

  /** How each was answered: to whom of the channel, or where else. */
  const ways = (calls: Call[]): string[] =>
    calls.map(({ kind, targeted, conversation, body }) => {
      const to = targeted ? `alone ${String(Object(body.recipient).id ?? "")}`.trim() : "all";
      return `${kind} ${conversation === relazioni.conversation ? to : conversation}`;
    });

  /** What everybody in the channel reads. */
  const readByAll = (): string =>
    bot.connector
      .delivered()
      .filter(({ targeted, conversation }) => !targeted && conversation === relazioni.conversation)
      .map(({ card }) => JSON.stringify(card))
      .join(" ");

  const shownIn = ([call]: Call[]): Shown => shownOf(call?.card ?? {});

  /** The message that was posted to one person alone, as a press names it. */
  const on = ([call]: Call[]) => ({ replyToId: call?.activity });

  const speaks = (language: Language): Promise<void> =>
    bot.store.change(async (queries) => {
      const known = await queries.conversation(relazioni.conversation);
      return { answer: undefined, conversations: known ? [{ ...known, language }] : [] };
    });

  /** Who is answered in a language, and what they ask, in a channel that is told of everything in the other. */
  async function askerIn(language: Language): Promise<readonly [Person, string]> {
    await asks(paula, "help");
    await speaks(language === "it" ? "en" : "it");
    return language === "it" ? [marco, "clienti"] : [luke, "customers"];
  }

  const isOpen = async (): Promise<void> =>
    expect(await bot.store.conversation(relazioni.conversation)).toMatchObject({ state: "active" });

  it.each([
    [marco, "clienti"],
    [luke, "customers"],
    [marco, "cliente tailspin"],
    [luke, "tailspin"],
    [marco, "cronologia tailspin"],
    [luke, "history"],
    [marco, "rimuovi tailspin"],
    [luke, "approvals"],
    [marco, "scadenze tailspin blu"],
    [luke, "what would happen if I removed tailspin"],
  ])("and tells of customers is shown to whoever asked alone: %#, %s", async (person, line) => {
    await begin();
    expect(ways(await asks(person, line))).toEqual([`post alone ${person.mri}`]);
    expect(readByAll()).toBe("");
  });

  it.each([
    [marco, "aiuto", "Che cosa si può chiedere"],
    [luke, "notices", "Which notices should come here?"],
    [elena, "utenti", "Giulia Rossi"],
    [luke, "who are you", "Rapport"],
  ])("and tells of none is shown to all: %#, %s", async (person, line, words) => {
    await begin();
    const calls = await asks(person, line);
    expect(ways(calls)).toEqual(["post all"]);
    expect(shownIn(calls).text).toContain(words);
  });

  it("is shown to all where that is not turned on", async () => {
    await begin("off");
    for (const line of ["clienti", "cliente tailspin", "rimuovi tailspin"])
      expect(ways(await asks(marco, line))).toEqual(["post all"]);
    expect(readByAll()).toContain("Tailspin Toys");
  });

  it("stays where all may act on it, if it is a request", async () => {
    await begin();
    const form = await bot.says(marco, "rimuovi tailspin");
    await bot.presses(marco, form, "Chiedi l’approvazione", { ...removalOf, typed: "Tailspin Toys" });
    await bot.settled();
    expect(ways(await asks(paula, "approvals tailspin"))).toEqual(["post all"]);
  });

  it("is for whoever asked alone, if it is a notice that is owed or an invitation, and stays true in private", async () => {
    await begin();
    const ofTailspin = { customer: tailspin, customerName: "Tailspin Toys" };
    await bot.store.change<void>(async () => ({
      answer: undefined,
      followUps: [anOwedNotice("notice-1", ofTailspin)],
      invitations: [anInvitation("i-1", { ...ofTailspin, state: "sent", sent: { by: marco.id, at: start } })],
    }));
    expect(ways(await asks(marco, "invito tailspin"))).toEqual([`post alone ${marco.mri}`]);
    const posted = await asks(marco, "preavviso dato tailspin");
    expect(ways(posted)).toEqual([`post alone ${marco.mri}`]);
    const { data = {}, verb = "" } = shownIn(posted).buttons.find(({ title }) => /Registra/.test(title)) ?? {};
    await bot.invokes(marco, verb, { ...data, givenOn: "2026-11-20" }, relazioni, on(posted));
    await bot.settled();
    await bot.connector.idle();
    expect(JSON.stringify(bot.cardsIn(`a:opened-${marco.mri}`))).toContain("20 nov 2026");
  });

  it("goes on by presses that nobody else sees, and ends in the private chat, where it stays true", async () => {
    await begin();
    const posted = await asks(marco, "rimuovi tailspin");
    const { data = {} } = shownIn(posted).buttons.find(({ verb }) => verb === "removal.request") ?? {};
    const sent = { ...data, ...removalOf, typed: "Tailspin Toys" };
    const pending = await bot.invokes(marco, "removal.request", sent, relazioni, on(posted));
    expect(pending.text).toContain("In attesa di approvazione");
    expect(pending.spoken).toContain("«@Rapport esamina");
    await bot.settled();
    await bot.connector.idle();
    const edits = bot.connector
      .delivered()
      .filter(({ kind, activity }) => kind === "edit" && activity === posted[0]?.activity);
    expect(ways(edits)).toEqual(["edit alone"]);
    expect(JSON.stringify(edits[0]?.card)).toContain("removal.withdraw");
    expect(JSON.stringify(bot.cardsIn(`a:opened-${marco.mri}`))).toContain("Tailspin Toys");
    expect(readByAll()).not.toContain("removal.withdraw");
    const [request] = await bot.store.openRemovals();
    expect(request).toMatchObject({ state: "pending", reason: removalOf.reason });
  });

  it.each(["a notice", "a message that shows nothing in particular"])(
    "comes to whoever prepares a draft on %s that all read in private, and no word of it into the channel",
    async (which) => {
      await begin();
      await asks(marco, "clienti");
      const removal = { subject: { kind: "removal", id: "r-1" }, conversation: relazioni.conversation } as const;
      const shown = which === "a notice" ? [{ ...removal, activity: "of-all" }] : [];
      await bot.store.change(async () => ({ answer: undefined, shown }));
      const wish = { email: "it@new.example", name: "New", reason: "new", channel: "marketing", provider: "" };
      const draft = await bot.invokes(marco, "invitation.draft", wish, relazioni, { replyToId: "of-all" });
      expect(draft.text).toContain("it@new.example");
      await bot.settled();
      await bot.connector.idle();
      expect(readByAll()).not.toContain("it@new.example");
      expect(JSON.stringify(bot.cardsIn(`a:opened-${marco.mri}`))).toContain("it@new.example");
    },
  );

  it("brings such a draft once, by a button of older clients too", async () => {
    await begin();
    await asks(marco, "clienti");
    const wish = { email: "it@new.example", name: "New", reason: "new", channel: "marketing", provider: "" };
    const value = { ...wish, verb: "invitation.draft" };
    const calls = await asks(marco, "", { value, replyToId: "of-all" });
    const drafts = calls.filter(({ card }) => JSON.stringify(card).includes("it@new.example"));
    expect(ways(drafts)).toEqual([`post a:opened-${marco.mri}`]);
  });

  it("is read as in the private chat by presses, but for what is chosen for the channel", async () => {
    await begin();
    const form = await bot.says(marco, "rimuovi tailspin");
    await bot.presses(marco, form, "Chiedi l’approvazione", { ...removalOf, typed: "Tailspin Toys" });
    const [pending] = await bot.store.openRemovals();
    const refused = { removal: pending?.id, revision: pending?.revision, comment_r1: "Non prima di marzo." };
    await bot.invokes(elena, "removal.refuse", refused);
    await bot.settled();
    const posted = await asks(marco, "cliente tailspin");
    const { data = {} } = shownIn(posted).buttons.find(({ verb }) => verb === "history.open") ?? {};
    const history = await bot.invokes(marco, "history.open", data, relazioni, on(posted));
    expect(history.text).toContain("Non prima di marzo.");
    expect((await bot.invokes(marco, "history.open", data, relazioni)).text).not.toContain("Non prima");
    const unknown = await bot.invokes(marco, "notices.subscribe", { topics: "nonsense" }, relazioni, on(posted));
    expect(unknown.text).not.toContain("Questa conversazione riceve");
    expect(unknown.text).toContain("Non è stato fatto nulla");
    const topics = await bot.invokes(marco, "notices.subscribe", { topics: "customers" }, relazioni, on(posted));
    expect(topics.text).toContain("Questa conversazione riceve");
    expect((await bot.store.conversation(relazioni.conversation))?.topics).toContain("customers");
  });

  it("is no card of another's: who makes up a press on it changes nothing there", async () => {
    await begin();
    const posted = await asks(marco, "rimuovi tailspin");
    const hers = await bot.invokes(elena, "cancel", {}, relazioni, on(posted));
    expect(hers.text).toContain("Non è stato fatto nulla");
    await bot.settled();
    await bot.connector.idle();
    expect(bot.connector.delivered().filter(({ kind }) => kind === "edit")).toEqual([]);
  });

  it("is posted once more to its person alone where it is pressed when its day is over", async () => {
    await begin();
    const posted = await asks(marco, "rimuovi tailspin");
    bot.connector.targets.clear();
    await bot.invokes(marco, "cancel", {}, relazioni, on(posted));
    await eventually("the answer to come again", () => bot.connector.calls.length > 2);
    await bot.elapse(3_600_000);
    await bot.settled();
    expect(ways(bot.connector.calls)).toEqual([`post alone ${marco.mri}`, "edit alone", `post alone ${marco.mri}`]);
    await isOpen();
  });

  it.each([
    [403, "BotNotInConversationRoster", "it", "si trova nella chat privata"],
    [404, "BotNotInConversationRoster", "en", "is in the private chat"],
    [404, "ActivityNotFoundInConversation", "it", "si trova nella chat privata"],
    [400, "BadArgument", "en", "is in the private chat"],
    [403, "", "it", "si trova nella chat privata"],
  ] as const)("goes to the private chat where Teams shows it to nobody alone: %s %s, %s", async (...row) => {
    const [status, code, language, words] = row;
    await begin();
    const [asker, line] = await askerIn(language);
    bot.connector.fail(status, code, ({ targeted }) => targeted === true);
    const calls = await asks(asker, line);
    const chat = `a:opened-${asker.mri}`;
    expect(ways(calls)).toEqual([`post alone ${asker.mri}`, `open ${chat}`, `post ${chat}`, "post all"]);
    expect(JSON.stringify(calls[2]?.card)).toContain("Tailspin Toys");
    const { text } = shownIn(calls.slice(3));
    expect(text).toContain(`${asker.name}: `);
    expect(text).toContain(words);
    expect(readByAll()).not.toContain("Tailspin");
    await isOpen();
  });

  it.each([
    ["it", "non è stato possibile recapitarla", "alle proprie app di Teams"],
    ["en", "could not be delivered", "to one’s apps in Teams"],
  ] as const)("is told how to be had where there is no private chat either: %s", async (language, why, how) => {
    await begin();
    const [asker, line] = await askerIn(language);
    bot.connector.fail(
      403,
      "ForbiddenOperationException",
      ({ targeted, kind }) => targeted === true || kind === "open",
    );
    const calls = await asks(asker, line);
    expect(ways(calls)).toEqual([`post alone ${asker.mri}`, `open a:opened-${asker.mri}`, "post all"]);
    const { text } = shownIn(calls.slice(2));
    expect([text.includes(why), text.includes(how), text.includes("Tailspin")]).toEqual([true, true, false]);
    await isOpen();
  });

  const refused = { status: 403, code: "BotNotInConversationRoster" };

  it("goes to the private chat that is known, without opening another", async () => {
    await begin();
    await bot.says(marco, "aiuto");
    bot.connector.plan(refused);
    const chat = `a:${marco.mri}`;
    expect(ways(await asks(marco, "clienti"))).toEqual([`post alone ${marco.mri}`, `post ${chat}`, "post all"]);
  });

  it.each([429, 503, 500, 412, 401])("goes there too where Teams opens it at the second try: %s", async (status) => {
    await begin();
    bot.connector.plan(refused, { status });
    const chat = `a:opened-${marco.mri}`;
    const calls = await asksTwice(marco, "clienti", 5);
    expect(ways(calls)).toEqual([
      `post alone ${marco.mri}`,
      `open ${chat}`,
      `open ${chat}`,
      `post ${chat}`,
      "post all",
    ]);
    expect(shownIn(calls.slice(4)).text).toContain("si trova nella chat privata");
  });

  it.each([
    [503, "ServiceUnavailable", "it", "in questo momento non è stato possibile", "tra poco", 5],
    [403, "", "en", "could not be delivered in private just now", "in a while", 5],
    [400, "BadArgument", "en", "could not be delivered in private just now", "in a while", 3],
  ] as const)(
    "is asked for later, with no word of an app, where it is not said to be missing: %s %s",
    async (...row) => {
      const [status, code, language, why, how, count] = row;
      await begin();
      const [asker, line] = await askerIn(language);
      bot.connector.fail(status, code, ({ targeted, kind }) => targeted === true || kind === "open");
      bot.connector.plan(refused);
      const { text } = shownIn((await asksTwice(asker, line, count)).slice(-1));
      expect([text.includes(why), text.includes(how), / app |apps/.test(text)]).toEqual([true, true, false]);
    },
  );

  it.each([
    ["it", "potrebbe non essere arrivata"],
    ["en", "may not have arrived"],
  ] as const)("may be in the private chat where Teams told of a fault of its own: %s", async (language, words) => {
    await begin();
    const [asker, line] = await askerIn(language);
    await bot.says(asker, "help");
    bot.connector.plan(refused, { status: 500 });
    const calls = await asks(asker, line);
    expect(ways(calls)).toEqual([`post alone ${asker.mri}`, `post a:${asker.mri}`, "post all"]);
    expect(shownIn(calls.slice(2)).text).toContain(words);
  });

  it("is tried again where Teams is busy, and never shown twice", async () => {
    await begin();
    bot.connector.plan({ status: 429, headers: { "Retry-After": "0" } });
    await asks(marco, "clienti");
    await bot.connector.until(2);
    await bot.connector.idle();
    expect(ways(bot.connector.calls)).toEqual([`post alone ${marco.mri}`, `post alone ${marco.mri}`]);
  });

  it("goes to the private chat as well where Teams tells of a fault of its own: at worst its person sees it twice", async () => {
    await begin();
    await bot.says(marco, "aiuto");
    const chat = `a:${marco.mri}`;
    bot.connector.plan({ status: 500 });
    const calls = await asks(marco, "clienti");
    expect(ways(calls)).toEqual([`post alone ${marco.mri}`, `post ${chat}`, "post all"]);
    expect(JSON.stringify(calls[1]?.card)).toContain("Tailspin Toys");
    bot.connector.plan({ status: 500 });
    expect(ways(await asks(marco, "clienti", secretly))).toEqual([`post alone ${marco.mri}`, `post ${chat}`]);
    expect(readByAll()).not.toContain("Tailspin");
  });

  it("goes there after a second try where a gateway does not tell whether it was taken", async () => {
    await begin();
    await bot.says(marco, "aiuto");
    bot.connector.plan({ status: 502 }, { status: 502 });
    expect(ways(await asksTwice(marco, "clienti", 4))).toEqual([
      `post alone ${marco.mri}`,
      `post alone ${marco.mri}`,
      `post a:${marco.mri}`,
      "post all",
    ]);
  });

  it.each(["on", "off"])(
    "where nobody else reads the question is answered there, whatever it is: %s",
    async (setting) => {
      await begin(setting);
      for (const [person, line] of [
        [marco, "clienti"],
        [luke, "help"],
      ] as const)
        expect(ways(await asks(person, line, secretly))).toEqual([`post alone ${person.mri}`]);
      bot.connector.fail(403, "BotNotInConversationRoster", ({ targeted }) => targeted === true);
      const chat = `a:opened-${luke.mri}`;
      expect(ways(await asks(luke, "help", secretly))).toEqual([
        `post alone ${luke.mri}`,
        `open ${chat}`,
        `post ${chat}`,
      ]);
    },
  );

  it.each(["on", "off"])(
    "by somebody of another organisation is answered there, without a word of ours: %s",
    async (setting) => {
      await begin(setting);
      const tenantId = "99999999-9999-4999-8999-999999999999";
      const conversation = { id: relazioni.conversation, conversationType: "channel", isGroup: true, tenantId };
      const foreign = { conversation, channelData: { tenant: { id: tenantId } } };
      const [openly] = await asks(marco, "clienti", foreign);
      const [alone] = await asks(marco, "clienti", { ...foreign, ...secretly });
      expect(ways([alone].flatMap((call) => call ?? []))).toEqual([`post alone ${marco.mri}`]);
      expect(alone?.card).toEqual(openly?.card);
      expect((await bot.invokes(marco, "customers.page", {}, relazioni, { ...foreign, ...secretly })).text).toBe(
        (await bot.invokes(marco, "customers.page", {}, relazioni, foreign)).text,
      );
    },
  );
});
