import type { Language } from "../../../src/core/languages";
import { askKey, unreachedOf } from "../../../src/core/notices/unreached";
import { chooseLanguage } from "../../../src/core/people/language";
import { carried, requested } from "../../faults/deeds";
import type { Call } from "../../support/connector";
import { eventually } from "../../support/eventually";
import { type Product, personalChat, type Shown, startProduct } from "../../support/product";
import { elena, marco, paula } from "../../support/world";
import { addressesOn } from "../on-card";

const minute = 60_000;
type Refused = readonly [number, string];
const forbidden: Refused = [403, "ForbiddenOperationException"];
const appId = "D0000000-0000-4000-8000-000000000001";
const install = `https://teams.microsoft.com/l/app/${appId.toLowerCase()}`;

describe("a request that nobody could be reached for", () => {
  let bot: Product;
  afterEach(() => bot.stop());

  /** The request, after Teams has opened no chat with the approvers. */
  async function refused(
    env: Record<string, string>,
    language: Language = "it",
    [status, code]: Refused = forbidden,
  ): Promise<string> {
    bot = await startProduct({ env });
    await bot.says(marco, "aiuto");
    await chooseLanguage(bot.store, marco, language);
    bot.connector.fail(status, code, ({ kind }) => kind === "open");
    const { removal } = await requested(bot);
    for (const { id } of [elena, paula])
      await eventually("a try", async () => {
        const { state, reason } = (await bot.store.effectKept(`${askKey(String(removal))}:${id}`)) ?? {};
        return state === "waiting" && reason !== null;
      });
    return String(removal);
  }
  /** What its requester is told then. */
  async function told(...how: Parameters<typeof refused>): Promise<Shown> {
    await refused(...how);
    return notice();
  }

  const notice = async (): Promise<Shown> => {
    await bot.elapse(minute);
    return eventually("the notice", () =>
      bot.cardsIn(personalChat(marco).conversation).findLast(({ text }) => /Non tutti|Not everybody/.test(text)),
    );
  };

  it.each([
    ["it", "Rapport si può installare da qui", "Installa Rapport in Teams"],
    ["en", "Rapport can be installed from here", "Install Rapport in Teams"],
  ] as const)(
    "gives whoever asked the address to install Rapport, to press and to pass on, in %s",
    async (language, line, title) => {
      const card = await told({ TEAMS_APP_ID: appId }, language);
      expect(card.text).toContain(`${line} ${install}`);
      expect(card.spoken).toContain(`${line}: ${install}`);
      expect(card.text).toContain(title);
      expect(addressesOn(card)).toContain(install);
    },
  );

  it("takes the bot's id for the app's where nothing else is said, and the hosts of the government's cloud", async () => {
    const card = await told({ MICROSOFT_APP_ID: appId, CHANNEL_SERVICE: "gov" });
    expect(addressesOn(card)).toContain(`https://gov.teams.microsoft.us/l/app/${appId.toLowerCase()}`);
  });

  it.each([
    ["BotNotInConversationRoster", "Elena Ferri e Paula Hall non hanno Rapport in Teams."],
    ["ConversationBlockedByUser", "Elena Ferri e Paula Hall hanno rimosso o bloccato Rapport in Teams"],
    ["BotDisabledByAdmin", "Teams non permette a Rapport di scrivere a Elena Ferri e Paula Hall"],
    ["", "Con Elena Ferri e Paula Hall non ci sono ancora chat"],
  ])("says what Teams says of it: 403 %s", async (code, said) => {
    const card = await told({}, "it", [403, code]);
    expect(card.text).toContain(said);
    expect(card.text).toContain("Rapport continua a provare.");
    expect((await bot.says(marco, "approvazioni")).text).toContain("Non raggiunti");
  });

  it.each([
    [
      "it",
      "Elena Ferri e Paula Hall non hanno",
      "Intanto chi approva vede subito la richiesta scrivendo «approvazioni»",
    ],
    ["en", "Elena Ferri and Paula Hall do not have", "whoever types “approvals”"],
  ] as const)(
    "names those with one reason together, and tells who may type what, in %s",
    async (language, said, who) => {
      const { text } = await told({}, language, [403, "BotNotInConversationRoster"]);
      expect(text).toContain(said);
      expect(text.split("Elena Ferri")).toHaveLength(2);
      expect(text).toContain(who);
    },
  );

  it.each([429, 500, 401])("is put down to Teams where it answers %i, and not to whom it was for", async (status) => {
    const removal = await refused({}, "it", [status, ""]);
    // While a message is being tried, nobody knows.
    await eventually("the reason", async () => {
      const found = await bot.store.removal(removal);
      const unreached = found ? await unreachedOf(bot.store, found) : [];
      return unreached.length === 2 && unreached.every(({ opening }) => opening === "no-answer");
    });
    expect((await bot.says(marco, "approvazioni")).text).not.toContain("Non raggiunti");
  });

  it("offers no address where the app has no id", async () => {
    expect(addressesOn(await told({}))).toEqual([]);
  });
});

describe.each([500, 502])("a request whose posts Teams answers %i", (status) => {
  let bot: Product;
  let removal: unknown;
  /** Told to Marco, and the message in which it stands. */
  let told: Call;
  const marcos = personalChat(marco).conversation;
  beforeEach(async () => {
    bot = await startProduct();
    for (const person of [elena, paula, marco]) await bot.says(person, "aiuto");
    bot.connector.fail(status, "", ({ kind, conversation }) => kind === "post" && conversation !== marcos);
    removal = (await requested(bot)).removal;
    await bot.connector.idle();
    await bot.elapse(minute);
    const isTold = ({ conversation, card }: Call) =>
      conversation === marcos && /Non tutti/.test(String(card.fallbackText));
    told = await eventually("the notice", () => bot.connector.posts().find(isTold));
    bot.connector.fail(undefined);
  });
  afterEach(() => bot.stop());

  const become = (what: RegExp) =>
    eventually(`it to say ${what}`, () =>
      bot.connector
        .edits()
        .some(({ activity, card }) => activity === told.activity && what.test(String(card.fallbackText))),
    );

  it("is said not to have reached them by the list and the request too, as soon as whoever asked is told", async () => {
    const missing = /Elena Ferri e Paula Hall/;
    expect((await bot.says(marco, "approvazioni")).text).toMatch(/Non raggiunti.*senza la richiesta: Elena/);
    expect((await bot.invokes(marco, "removal.review", { removal })).text).toMatch(
      new RegExp(`Non raggiunti ${missing.source}`),
    );
  });

  it("is shown to them at once by what they are told to type, and what was said becomes true", async () => {
    expect(told.card.fallbackText).toMatch(/continua a provare.*«approvazioni»/);
    expect((await bot.says(elena, "approvazioni")).text).toContain("Tailspin Toys");
    expect((await bot.says(marco, "rimozione tailspin")).text).toContain("Non raggiunti");
    const opened = bot.connector.posts().findLast(({ conversation }) => conversation === marcos);
    for (let passed = 0; passed < 15; passed++) await bot.elapse(minute);
    await become(/Ora tutti hanno ricevuto la richiesta/);
    await eventually("the opened request to say the same", () => {
      const edits = bot.connector.edits().filter(({ activity }) => activity === opened?.activity);
      return edits.length > 0 && !JSON.stringify(edits.at(-1)?.card).includes("Non raggiunti");
    });
    expect((await bot.says(marco, "approvazioni")).text).not.toContain("Non raggiunti");
  });

  it("is no longer said to be missing anybody once it was decided", async () => {
    const review = await bot.invokes(elena, "removal.review", { removal });
    await bot.invokes(elena, "removal.refuse", { ...carried(review, "removal.refuse"), comment: "no" });
    await become(/non attende più/);
  });
});

describe("two approvers of one name", () => {
  it("are told apart by their addresses wherever it says who decides, or was not reached", async () => {
    const bot = await startProduct();
    await bot.store.change(async (reads) => {
      const found = await Promise.all([reads.person(elena.id), reads.person(paula.id)]);
      const [one, other] = found;
      if (!one || !other) throw new Error("nobody approves");
      return {
        answer: undefined,
        people: [
          { ...one, upn: "elena.ferri@proseware.example" },
          { ...other, name: "Elena  FERRI", upn: "elena.ferri2@proseware.example" },
        ],
      };
    });
    const both = /elena\.ferri@proseware\.example.*elena\.ferri2@proseware\.example/;
    expect((await bot.says(marco, "rimuovi tailspin")).text).toMatch(both);
    bot.connector.fail(403, "ForbiddenOperationException", ({ kind }) => kind === "open");
    await requested(bot);
    expect((await bot.says(marco, "rimozione tailspin")).text).toMatch(both);
    for (let passed = 0; passed < 60; passed++) await bot.elapse(minute);
    await eventually("the notice", () =>
      bot.cardsIn(personalChat(marco).conversation).some(({ text }) => /Non tutti/.test(text) && both.test(text)),
    );
    expect((await bot.says(marco, "approvazioni")).text).toMatch(both);
    await bot.stop();
  });
});
