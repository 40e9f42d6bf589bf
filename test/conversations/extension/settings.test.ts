import { type Product, relazioni, startProduct } from "../../support/product";
import { elena, giulia, luke, marco } from "../../support/world";
import { ask, stranger } from "./asking";
import { type Element, elementsOf } from "./elements";

const team = { conversation: "19:team@thread.tacv2", kind: "channel" } as const;

describe("the settings of a team", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  const fetch = (person: typeof marco, from: object = team) => ask(bot, person, "config/fetch", {}, from);
  const submit = (person: typeof marco, data: unknown, from: object = team) =>
    ask(bot, person, "config/submit", { data }, from);
  const presses = (dialog: object): Element[] =>
    elementsOf(dialog).filter(({ type, data }) => type === "Action.Submit" && data?.verb === "notices.subscribe");
  const heard = async (id: string = team.conversation) => (await bot.store.conversation(id))?.topics;

  it.each([
    [giulia, "Quali avvisi servono qui?", "Rimozioni"],
    [marco, "Which notices should come here?", "Removals"],
  ])("are the topics that it hears of, each a press, in the reader's language: %#", async (person, title) => {
    if (person === marco) await bot.says(marco, "language english");
    const dialog = await fetch(person);
    expect(JSON.stringify(dialog)).toContain(title);
    const notices = person === marco ? "Notices in this channel" : "Avvisi in questo canale";
    expect(dialog).toHaveProperty(["config", "value", "title"], notices);
    const removals = presses(dialog).find(({ data }) => data?.topics === "removals");
    const after = await submit(person, removals?.data);
    expect(after).toHaveProperty(["config", "value", "title"], expect.stringMatching(/^[^…]{1,64}$/));
    expect(after).toHaveProperty(["config", "type"], "continue");
    expect(await heard()).toEqual(["removals"]);
    expect(bot.connector.posts().filter(({ conversation }) => conversation === team.conversation)).toEqual([]);
  });

  it("speak of no topic by a pronoun in Italian, and of one way to choose it", async () => {
    const chosen = await fetch(giulia);
    const removals = presses(chosen).find(({ data }) => data?.topics === "removals");
    const said = [chosen, await submit(giulia, removals?.data)].map((dialog) => JSON.stringify(dialog)).join(" ");
    expect(said).toContain("premere per");
    expect(said).not.toMatch(/premere per \w+(?:l[ioae]|l[ioae] qui)\b|[Cc]lic\b/);
  });

  it("have a notice tried as soon as a topic is chosen, and whenever they are opened again", async () => {
    const tries = (dialog: object) => elementsOf(dialog).find(({ data }) => data?.verb === "notices.try");
    const before = await fetch(giulia);
    expect(tries(before)).toBeUndefined();
    const chosen = await submit(giulia, presses(before).find(({ data }) => data?.topics === "removals")?.data);
    expect(tries(chosen)).toMatchObject({ type: "Action.Submit", title: "Prova questo avviso" });
    expect(tries(await fetch(giulia))).toEqual(tries(chosen));
    expect(JSON.stringify(await submit(giulia, tries(chosen)?.data))).toContain("Un avviso di prova è in arrivo");
    await bot.settled();
    expect(bot.cardsIn(team.conversation).at(-1)?.text).toContain("Chiesto da Giulia Rossi.");
  });

  it.each([
    [{}, "riceve questo canale:"],
    [{ kind: "groupChat", conversation: "19:chat@thread.v2" }, "riceve questa chat:"],
    [{ told: { channel: { id: team.conversation, name: "Ordini" } } }, "riceve il canale «Ordini»:"],
    [{ told: { team: { id: "19:t", name: "Vendite" } } }, "riceve questo canale del team «Vendite»:"],
    [
      { told: { team: { name: "Vendite" }, channel: { id: team.conversation, name: "Ordini" } } },
      "riceve il canale «Ordini» del team «Vendite»:",
    ],
  ])("say first whose they are and what they decide, and not that nothing was changed: %#", async (from, words) => {
    const dialog = JSON.stringify(await fetch(giulia, { ...team, ...from }));
    expect(dialog.indexOf(words)).toBeGreaterThan(0);
    expect(dialog.indexOf(words)).toBeLessThan(dialog.indexOf("non riceve avvisi"));
    expect(dialog).not.toContain("Nulla è cambiato");
  });

  it("are refused to who may not change them, with the role, the rule and who has it", async () => {
    const refused = JSON.stringify(await fetch(luke));
    for (const said of ["another role is needed", "global admin", "Giulia Rossi", "Rule"])
      expect(refused).toContain(said);
  });

  it("are those of the channel that Teams names", async () => {
    const from = { ...team, channel: "19:other@thread.tacv2" };
    const topics = presses(await fetch(giulia, from)).find(({ data }) => data?.topics === "removals");
    await submit(giulia, topics?.data, from);
    expect(await heard("19:other@thread.tacv2")).toEqual(["removals"]);
    expect(await heard()).toBeUndefined();
    expect(JSON.stringify(await fetch(giulia, from))).toContain("✓ ");
  });

  it("are those of where they are asked for, whatever else is named as their channel", async () => {
    const chat = await bot.store.personalConversation(elena.id);
    for (const from of [
      { ...team, channel: chat?.id ?? "" },
      { ...team, channel: "19:a;messageid=1" },
      { ...team, channel: "19:a b@thread.tacv2" },
      { ...team, channel: "19:group@thread.v2" },
      { conversation: "a:giulia", kind: "personal", channel: "19:other@thread.tacv2" },
      { conversation: "19:group@thread.v2", kind: "groupChat", channel: "19:other@thread.tacv2" },
    ] as const) {
      await fetch(giulia, from);
      await submit(giulia, { verb: "notices.subscribe", topics: "removals" }, from);
    }
    expect(await bot.store.personalConversation(elena.id)).toEqual(chat);
    expect([await heard("19:other@thread.tacv2"), await heard("19:a")]).toEqual([undefined, undefined]);
    expect([await heard(), await heard("19:group@thread.v2")]).toEqual([["removals"], ["removals"]]);
  });

  it("are changed by nobody who may not, nor from elsewhere", async () => {
    const [press] = presses(await fetch(giulia));
    const foreign = { ...team, tenant: "99999999-9999-4999-8999-999999999999" };
    const before = await heard(relazioni.conversation);
    for (const [person, from] of [
      [luke, team],
      [stranger, team],
      [giulia, foreign],
    ] as const) {
      expect(presses(await fetch(person, from))).toEqual([]);
      await submit(person, press?.data, from);
    }
    for (const made of [undefined, 7, { verb: 7 }, { verb: "no.such.verb" }, { verb: "removal.approve" }])
      await submit(elena, made);
    expect(await heard()).toEqual([]);
    expect(await heard(relazioni.conversation)).toEqual(before);
  });
});
