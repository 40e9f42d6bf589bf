import type { Language } from "../../../src/core/languages";
import { installKey, unreachedOf } from "../../../src/core/notices/unreached";
import { chooseLanguage } from "../../../src/core/people/language";
import type { Person } from "../../../src/core/people/person";
import { requested } from "../../faults/deeds";
import { eventually } from "../../support/eventually";
import { type FakeGraph, graphApp, manifestId, startGraph } from "../../support/microsoft/graph";
import { type Product, personalChat, type Shown, startProduct } from "../../support/product";
import { elena, giulia, luke, marco, paula } from "../../support/world";
import { addressesOn } from "../on-card";

const minute = 60_000;
const post = /^POST/;

describe("an approver who has not got Rapport", () => {
  let graph: FakeGraph;
  let bot: Product;
  beforeEach(async () => {
    graph = await startGraph([elena.id, paula.id, giulia.id, "nina.neri@proseware.example"]);
  });
  afterEach(async () => {
    await bot.stop();
    await graph.stop();
  });

  const hasIt = (person: Person): boolean => graph.installed.has(person.id);

  /** A Teams that opens a chat with those alone who have Rapport, and tells it when they get it. */
  async function started(set: "on" | "off" = "on", code = "ForbiddenOperationException"): Promise<void> {
    const { id: appId, tenant: tenantId, secret: password } = graphApp;
    bot = await startProduct({
      env: { RAPPORT_INSTALL_FOR_APPROVERS: set, TEAMS_APP_ID: manifestId },
      options: {
        graph: {
          url: graph.url,
          loginUrl: graph.login.url,
          credentials: { appId, tenantId, password, type: "SingleTenant" },
        },
      },
    });
    await bot.says(marco, "aiuto");
    bot.connector.fail(403, code, ({ kind, conversation }) => {
      const person = [elena, paula].find(({ mri }) => conversation.endsWith(mri ?? ""));
      return kind === "open" && !(person && hasIt(person));
    });
    graph.onInstalled((user) => {
      const person = [elena, paula].find(({ id }) => id === user);
      if (person) void bot.tells(person, { type: "installationUpdate", action: "add" });
    });
  }

  const requestTo = (person: Person): Shown[] =>
    [personalChat(person).conversation, `a:opened-${person.mri}`]
      .flatMap(bot.cardsIn)
      .filter(({ buttons }) => buttons.some(({ verb }) => verb === "removal.approve"));
  /** It has come, and it is kept that it has. */
  const arrives = (...people: Person[]) =>
    eventually("the request", async () => {
      const [removal] = await bot.store.openRemovals();
      const unreached = removal ? await unreachedOf(bot.store, removal) : [];
      const names = unreached.map(({ person }) => person.name);
      return people.every((person) => requestTo(person).length > 0 && !names.includes(person.name));
    });
  const notices = (): Shown[] =>
    bot.cardsIn(personalChat(marco).conversation).filter(({ text }) => /Non tutti|Not everybody/.test(text));
  /** So much at once: what a worker holds would come to its end before it is done, if the clock ran on meanwhile. */
  async function passes(minutes: number): Promise<void> {
    await bot.connector.idle();
    await bot.elapse(minutes * minute);
    await bot.connector.idle();
  }
  async function noticed(count = 1): Promise<Shown> {
    await passes(1);
    return eventually("the notice", () => notices()[count - 1]);
  }
  /** Waits until it is kept that Rapport was put off, or given up, for both who may decide this. */
  async function kept({ removal }: { removal: unknown }, state: "waiting" | "failed"): Promise<void> {
    for (const { id } of [elena, paula])
      await eventually(state, async () => {
        const effect = await bot.store.effectKept(installKey(String(removal), id));
        return effect?.state === state && effect.reason !== null;
      });
  }
  const calls = (which = post): string[] => graph.asked.filter((call) => which.test(call));

  it.each([
    ["in documented words", "ForbiddenOperationException"],
    ["without saying why", "Forbidden"],
  ])(
    "gets it installed, then the request, where Teams refuses a chat %s, and nobody is told otherwise",
    async (...how) => {
      await started("on", how[1]);
      await requested(bot);
      await arrives(elena, paula);
      await passes(1);
      await passes(60);
      expect([...graph.installed].sort()).toEqual([elena.id, paula.id]);
      expect(calls()).toHaveLength(2);
      expect(notices()).toEqual([]);
      expect([requestTo(elena), requestTo(paula)].map(({ length }) => length)).toEqual([1, 1]);
    },
  );

  it("is left alone where nobody has set that", async () => {
    await started("off");
    await requested(bot);
    const card = await noticed();
    expect(card.text).toContain("Elena Ferri e Paula Hall non hanno Rapport in Teams.");
    expect(graph.asked).toEqual([]);
  });

  it("gets the request at once where it is installed already and no chat was known", async () => {
    await started();
    let isOpen = false;
    bot.connector.fail(403, "ForbiddenOperationException", ({ kind }) => kind === "open" && !isOpen);
    for (const { id } of [elena, paula]) graph.installed.add(id);
    graph.login.refuse({ status: 503 });
    await kept(await requested(bot), "waiting");
    isOpen = true;
    graph.login.refuse(undefined);
    await bot.elapse(2 * minute);
    await arrives(elena, paula);
    expect(calls(/installedApps/)).not.toEqual([]);
    expect(calls()).toEqual([]);
  });

  it.each<[Language, RegExp, string]>([
    [
      "it",
      /Elena Ferri e Paula Hall non hanno ancora Rapport.*manca il consenso dell’amministratore di Entra/,
      "Installa Rapport",
    ],
    [
      "en",
      /Elena Ferri and Paula Hall have no Rapport yet.*the Entra administrator has not consented/,
      "Install Rapport in Teams",
    ],
  ])("is installed by hand where no administrator has consented, as whoever asked is told in %s", async (...wanted) => {
    const [language, why, byHand] = wanted;
    await started();
    await chooseLanguage(bot.store, marco, language);
    graph.refuse({ status: language === "it" ? 403 : 401 });
    await kept(await requested(bot), "failed");
    const card = await noticed();
    expect(card.text).toMatch(why);
    expect(card.text).toContain(byHand);
    expect(addressesOn(card)).toContain(`https://teams.microsoft.com/l/app/${manifestId}`);
    await passes(120);
    expect(notices()).toHaveLength(1);
    expect(calls(/appCatalogs/)).toHaveLength(2);
  });

  it.each<[string, Language, RegExp, () => void]>([
    ["is not there", "it", /deve prima aggiungerlo alle app dell’organizzazione/, () => graph.catalogue.clear()],
    [
      "has just been taken away",
      "en",
      /has to add it to the organisation’s apps first/,
      () => graph.refuse({ status: 404 }, post),
    ],
  ])("hears of it from whoever asked where the app of the organisation %s", async (_what, language, why, prepare) => {
    await started();
    await chooseLanguage(bot.store, marco, language);
    prepare();
    await kept(await requested(bot), "failed");
    expect((await noticed()).text).toMatch(why);
    expect(graph.installed.size).toBe(0);
  });

  it("waits as long as Graph wants, while whoever asked is told that it is under way", async () => {
    await started();
    graph.refuse({ status: 429, headers: { "Retry-After": "120" } }, post);
    await kept(await requested(bot), "waiting");
    await bot.elapse(minute);
    expect((await eventually("the notice", () => notices()[0])).text).toContain(
      "È in corso l’installazione di Rapport in Teams per Elena Ferri",
    );
    expect(calls()).toHaveLength(2);
    graph.refuse(undefined);
    await bot.elapse(2 * minute);
    await arrives(elena, paula);
  });

  it("is told of once more where it was under way and did not succeed", async () => {
    await started();
    await chooseLanguage(bot.store, marco, "en");
    graph.refuse({ status: 503 });
    const request = await requested(bot);
    await kept(request, "waiting");
    expect((await noticed()).text).toContain("Rapport is being installed in Teams for Elena Ferri");
    graph.refuse({ status: 403 });
    await passes(60);
    await kept(request, "failed");
    expect((await noticed(2)).text).toMatch(/not consented/);
    const [first] = bot.connector.posts().filter(({ card }) => /is being installed/.test(JSON.stringify(card)));
    await eventually("the first to say the same", () =>
      bot.connector
        .edits()
        .some(({ activity, card }) => activity === first?.activity && /not consented/.test(JSON.stringify(card))),
    );
  });

  it("has it installed once, though the answer was lost or somebody was faster", async () => {
    await started();
    graph.refuse({ status: 503, isDone: true }, new RegExp(`POST.*${elena.id}`));
    await requested(bot);
    await eventually("both", () => hasIt(elena) && hasIt(paula));
    await bot.elapse(2 * minute);
    await arrives(elena, paula);
    expect(calls(new RegExp(`POST.*${elena.id}`))).toHaveLength(1);
  });

  it("is done where Graph says that it is there", async () => {
    await started();
    graph.refuse({ status: 409, isDone: true }, post);
    await requested(bot);
    await arrives(elena, paula);
    await passes(1);
    await passes(60);
    expect(calls()).toHaveLength(2);
    expect(notices()).toEqual([]);
  });

  it("is nobody but those who may decide, and have not got the request", async () => {
    await started();
    const removal = String((await requested(bot)).removal);
    await arrives(elena, paula);
    graph.asked.length = 0;
    graph.installed.clear();
    const again = [luke, giulia, elena].map(({ id: person }) => ({
      kind: "install-for" as const,
      key: `again:${person}`,
      person,
      removal,
    }));
    await bot.store.change(async () => ({ answer: undefined, effects: again }));
    for (const { key } of again)
      await eventually("nothing", async () => (await bot.store.effectKept(key))?.state === "done");
    expect(graph.asked).toEqual([]);
  });

  it("is left alone once the request is over", async () => {
    await started();
    graph.refuse({ status: 429, headers: { "Retry-After": "120" } });
    await kept(await requested(bot), "waiting");
    await bot.presses(marco, await bot.says(marco, "rimozione tailspin"), /^Ritira/);
    graph.refuse(undefined);
    await passes(10);
    expect(graph.installed.size).toBe(0);
    expect(graph.asked).toHaveLength(2);
  });

  it("may have been added by an address, and is recognised when it is installed", async () => {
    await started();
    const address = "nina.neri@proseware.example";
    const nina = { ...paula, id: "a0000000-0000-4000-8000-000000000009", name: "Nina Neri", mri: "29:nina" };
    const awaited: Person = {
      id: "nina",
      objectId: null,
      name: "Nina Neri",
      upn: address,
      roles: ["approver"],
      revision: 0,
    };
    await bot.store.change(async () => ({ answer: undefined, people: [awaited] }));
    bot.connector.members.set(nina.id, {
      id: nina.mri,
      aadObjectId: nina.id,
      name: nina.name,
      userPrincipalName: address,
      tenantId: graphApp.tenant,
    });
    graph.onInstalled((user) => {
      if (user === address) void bot.tells(nina, { type: "installationUpdate", action: "add" });
    });
    await requested(bot);
    await arrives(nina);
    expect([...graph.installed]).toContain(address);
  });
});
