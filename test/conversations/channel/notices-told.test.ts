import type { Topic } from "../../../src/core/notices/topics";
import { type Product, relazioni, startProduct } from "../../support/product";
import { luke, marco } from "../../support/world";

let bot: Product;
beforeEach(async () => {
  bot = await startProduct();
});
afterEach(() => bot.stop());

const heard = async (): Promise<readonly Topic[]> =>
  (await bot.store.conversation(relazioni.conversation))?.topics ?? [];
const hear = (topics: readonly Topic[]): Promise<void> =>
  bot.store.change(async (queries) => {
    const known = await queries.conversation(relazioni.conversation);
    if (!known) throw new Error("the channel is known");
    return { answer: undefined, conversations: [{ ...known, topics: [...topics] }], events: [], effects: [] };
  });

describe("notices in a channel", () => {
  it.each<[string, Topic[]]>([
    ["in questo canale vorrei le notizie su inviti e clienti nuovi", ["invitations", "customers"]],
    ["qui ci servono le novità sui privilegi", ["privileges"]],
    ["qui vogliamo sapere delle rimozioni", ["removals"]],
    ["questo canale deve sapere delle approvazioni", ["approvals"]],
    ["il canale va tenuto aggiornato sugli inviti", ["invitations"]],
    ["questo gruppo vuole ricevere gli avvisi sulle rimozioni", ["removals"]],
    ["tienici al corrente qui delle rimozioni", ["removals"]],
    ["keep this channel posted about removals", ["removals"]],
    ["this channel should know about approvals", ["approvals"]],
    ["this chat has to be told about removals and invitations", ["removals", "invitations"]],
    ["we'd like to hear about new customers in this channel", ["customers"]],
    ["this channel wants news about invitations", ["invitations"]],
  ])("come where it is what is to get them, of what is said alone: %s", async (line, topics) => {
    await hear([]);
    await bot.says(marco, line, relazioni);
    expect([...(await heard())].sort()).toEqual([...topics].sort());
  });

  it.each([
    "stop telling this channel about invitations",
    "quit telling this chat about invitations",
    "this channel no longer needs to hear about invitations",
    "this channel shouldn't get news about invitations",
    "no more news about invitations in this channel",
    "questo canale non deve più sapere degli inviti",
    "smettila di informare questo canale sugli inviti",
    "non voglio più notizie sugli inviti in questo canale",
    "basta novità sugli inviti qui",
  ])("come no more where it is to get them no more, of that alone: %s", async (line) => {
    await hear(["removals", "invitations"]);
    await bot.says(marco, line, relazioni);
    expect(await heard()).toEqual(["removals"]);
  });

  it.each([
    "questo canale deve sapere",
    "this channel should be kept posted",
    "in questo canale vorrei le notizie",
    "vorrei le notizie sugli inviti",
    "we want notices about removals",
    "this channel should know about approvals?",
    "se questo canale deve sapere delle approvazioni",
  ])("are chosen by a press where no topic is named, or no place, or it is not told: %s", async (line) => {
    await hear(["privileges"]);
    const card = await bot.says(marco, line, relazioni);
    expect(await heard()).toEqual(["privileges"]);
    expect(card.buttons.filter(({ verb }) => verb === "notices.subscribe").length).toBeGreaterThan(5);
  });

  it.each([
    "questo canale sa delle approvazioni",
    "marco dice che questo canale deve sapere delle approvazioni",
    "this channel had to know about removals",
    "this channel should know about removals by Friday",
    "non vorrei le notizie sulle rimozioni qui",
    "this channel should know about Contoso",
  ])("stay as they are where something else is told: %s", async (line) => {
    await hear(["privileges"]);
    await bot.says(marco, line, relazioni);
    expect(await heard()).toEqual(["privileges"]);
  });

  it("are nobody's to choose whose role is another", async () => {
    await hear([]);
    await bot.says(luke, "this channel should know about approvals", relazioni);
    expect(await heard()).toEqual([]);
  });
});
