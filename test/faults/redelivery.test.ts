import type { Person } from "../../src/core/people/person";
import { pressed, typed } from "../support/activities";
import { postJson } from "../support/http";
import { type Product, personalChat, relazioni, type Shown, startProduct, type Where } from "../support/product";
import { elena, giulia, marco, ownLink, paula } from "../support/world";

/** Something that people do and that changes something: a press, or a typed line. */
interface Deed {
  /** Ready to be delivered under any id. */
  activity(id: string): object;
}

const tailspin = "33333333-3333-4333-8333-333333333302";
const vendite: Where = { conversation: "19:vendite@thread.v2", kind: "groupChat" };
const wish = { email: "it@new.example", name: "New", reason: "new", channel: "marketing", provider: "" };
const filled = {
  ack_read: "true",
  ack_faith: "true",
  ack_indemnity: "true",
  duty: "no",
  reason: "x",
  typed: "Tailspin Toys",
};

/** What a button of this card carries. */
function carried(card: Shown, verb: string): Record<string, unknown> {
  const button = card.buttons.find((each) => each.verb === verb);
  if (!button) throw new Error(`no ${verb} among ${card.buttons.map((each) => each.verb)}`);
  return button.data;
}

const press = (bot: Product, person: Person, verb: string, data: object): Deed => ({
  activity: (id) => pressed(person, verb, data, { serviceUrl: `${bot.connector.url}/`, id }),
});
const line = (bot: Product, person: Person, text: string, where: Partial<Where> = {}): Deed => ({
  activity: (id) => typed(person, text, { serviceUrl: `${bot.connector.url}/`, id, ...where }),
});

const draft = (bot: Product) => bot.invokes(marco, "invitation.draft", wish);
async function sent(bot: Product): Promise<Shown> {
  const done = await bot.invokes(marco, "invitation.done", carried(await draft(bot), "invitation.done"));
  return bot.invokes(marco, "invitation.sent", carried(done, "invitation.sent"));
}
const form = async (bot: Product) =>
  carried(await bot.invokes(marco, "removal.start", { customer: tailspin }), "removal.request");
async function review(bot: Product): Promise<Shown> {
  const waiting = await bot.invokes(marco, "removal.request", { ...(await form(bot)), ...filled });
  return bot.invokes(elena, "removal.review", { removal: carried(waiting, "removal.withdraw").removal });
}
async function followUp(bot: Product): Promise<object> {
  await bot.invokes(elena, "removal.approve", { ...carried(await review(bot), "removal.approve"), comment: "" });
  await bot.settled();
  const [open] = await bot.store.openFollowUps();
  return { followUp: open?.id, revision: open?.revision };
}

/** Every deed that changes something, how one comes to it, and what the history tells of it. */
const deeds: [string, (bot: Product) => Promise<Deed>, string[]][] = [
  ["a draft", async (bot) => press(bot, marco, "invitation.draft", wish), ["invitation.drafting"]],
  [
    "an edited text",
    async (bot) => {
      const { invitation, revision } = carried(await draft(bot), "invitation.done");
      return press(bot, marco, "invitation.save", { invitation, revision, [`p1_r${revision}`]: "Hello,", p2: "Bye." });
    },
    ["invitation.edited"],
  ],
  [
    "a text put back",
    async (bot) => {
      const { invitation, revision } = carried(await draft(bot), "invitation.done");
      await bot.invokes(marco, "invitation.save", { invitation, revision, p1: "Hello,", p2: "Bye." });
      return press(bot, marco, "invitation.reset", { invitation, revision: Number(revision) + 1 });
    },
    ["invitation.edited"],
  ],
  [
    "a finished draft",
    async (bot) => press(bot, marco, "invitation.done", carried(await draft(bot), "invitation.done")),
    ["invitation.drafted"],
  ],
  [
    "a declaration of having sent it",
    async (bot) => {
      const done = await bot.invokes(marco, "invitation.done", carried(await draft(bot), "invitation.done"));
      return press(bot, marco, "invitation.sent", carried(done, "invitation.sent"));
    },
    ["invitation.sent"],
  ],
  [
    "a discarded draft",
    async (bot) => press(bot, marco, "invitation.discard", carried(await draft(bot), "invitation.done")),
    ["invitation.discarded"],
  ],
  [
    "an acceptance",
    async (bot) => {
      const { invitation } = carried(await sent(bot), "invitation.accepting");
      const data = carried(await bot.invokes(marco, "invitation.accepting", { invitation }), "invitation.accepted");
      return press(bot, marco, "invitation.accepted", { ...data, name: "New", tenant: "", services: "exchange" });
    },
    ["invitation.accepted"],
  ],
  [
    "a request to remove",
    async (bot) => press(bot, marco, "removal.request", { ...(await form(bot)), ...filled }),
    ["removal.requested"],
  ],
  [
    "an approval",
    async (bot) =>
      press(bot, elena, "removal.approve", { ...carried(await review(bot), "removal.approve"), comment: "" }),
    ["removal.approved", "removal.executed"],
  ],
  [
    "a refusal",
    async (bot) =>
      press(bot, elena, "removal.refuse", { ...carried(await review(bot), "removal.refuse"), comment: "No." }),
    ["removal.refused"],
  ],
  [
    "a request taken back",
    async (bot) =>
      press(bot, marco, "removal.withdraw", { removal: carried(await review(bot), "removal.approve").removal }),
    ["removal.voided"],
  ],
  ["ended privileges", async (bot) => press(bot, marco, "privileges.end", await followUp(bot)), ["privileges.ended"]],
  [
    "kept privileges",
    async (bot) =>
      press(bot, marco, "privileges.keep", { ...(await followUp(bot)), why: "handover", until: "2026-12-31" }),
    ["privileges.kept"],
  ],
  ["a chosen language", async (bot) => press(bot, marco, "language.set", { language: "en" }), []],
  [
    "our link",
    async (bot) => line(bot, giulia, `collegamento ${ownLink.replace("DAP=false", "DAP=true")}`),
    ["link.set"],
  ],
  ["a subscription", async (bot) => line(bot, marco, "avvisa qui rimozioni", vendite), ["notices.subscribed"]],
  [
    "a subscription's end",
    async (bot) => {
      await bot.says(marco, "avvisa qui rimozioni", vendite);
      return line(bot, marco, "avvisi no", vendite);
    },
    ["notices.stopped"],
  ],
];

describe("the same thing, delivered again", () => {
  let bots: Product[] = [];
  const started = async (): Promise<Product> => {
    const bot = await startProduct();
    bots.push(bot);
    return bot;
  };
  afterEach(async () => {
    for (const bot of bots) await bot.stop();
    bots = [];
  });

  const deliver = (bot: Product, deed: Deed, id: string) => postJson(`${bot.url}/api/messages`, deed.activity(id));

  async function history(bot: Product): Promise<string[]> {
    const types: string[] = [];
    for (let seq = 1; ; seq++) {
      const entry = await bot.store.historyEntry(seq);
      if (!entry) return types;
      types.push(entry.event.type);
    }
  }

  /** What can be seen of the world: who knows what, who stands where, what was told to whom. */
  async function state(bot: Product) {
    await bot.settled();
    const { store, connector } = bot;
    const [customers, invitations, removals, followUps, people] = await Promise.all([
      store.customers({ limit: 50 }),
      store.invitations(),
      store.pendingRemovals(),
      store.openFollowUps(),
      store.people(),
    ]);
    // Where people type, every line is answered; everywhere else one thing is told once.
    const typing = [vendite.conversation, personalChat(giulia).conversation];
    const told = connector.posts().filter(({ conversation }) => !typing.includes(conversation));
    return {
      customers: customers.customers.map(({ name, state, grants }) => [name, state, grants.length]),
      invitations: invitations.map((each) => [each.email, each.state, each.paragraphs]),
      removals: removals.map(({ customer, state }) => [customer, state]),
      followUps: followUps.map(({ service, state }) => [service, state]),
      languages: people.map(({ name, language }) => [name, language]),
      link: (await store.link())?.url,
      told: told.map(({ conversation, card }) => `${conversation} ${card.fallbackText}`).sort(),
    };
  }

  it.each(deeds)("has one effect: %s (B17)", async (_what, arrange, expected) => {
    const once = await started();
    const single = await arrange(once);
    const before = (await history(once)).length;
    await deliver(once, single, "first");
    const wanted = await state(once);
    expect((await history(once)).slice(before)).toEqual(expected);

    const bot = await started();
    const deed = await arrange(bot);
    const together = await Promise.all(["first", "first", "first"].map((id) => deliver(bot, deed, id)));
    together.push(await deliver(bot, deed, "first"));
    for (const answer of together) expect([answer.status, answer.text]).toEqual([200, together[0]?.text]);
    const clicks = await Promise.all(["second", "third"].map((id) => deliver(bot, deed, id)));
    clicks.push(await deliver(bot, deed, "fourth"));
    for (const { status, text } of clicks) {
      expect(status).toBe(200);
      // A second click is shown the same card, or how things stand by now.
      if (expected.includes("removal.executed")) expect(text).toMatch(/Approvata|rimossa/);
      else expect(text).toBe(together[0]?.text);
    }

    const found = await state(bot);
    expect((await history(bot)).slice(before)).toEqual(expected);
    expect(found).toEqual(wanted);
  });

  it("is answered once for one id, however often a typed line arrives", async () => {
    const bot = await started();
    const deed = line(bot, marco, "clienti");
    await Promise.all(["same", "same", "same"].map((id) => deliver(bot, deed, id)));
    await deliver(bot, deed, "same");
    expect(bot.connector.posts()).toHaveLength(1);
    await deliver(bot, deed, "other");
    expect(bot.connector.posts()).toHaveLength(2);
  });

  it("leaves one decision when two approvers press at the same moment (B3, B17)", async () => {
    const bot = await started();
    const data = carried(await review(bot), "removal.approve");
    const yes = press(bot, elena, "removal.approve", { ...data, comment: "" });
    const no = press(bot, paula, "removal.refuse", { ...data, comment: "No." });
    const [approval, refusal] = await Promise.all([deliver(bot, yes, "yes"), deliver(bot, no, "no")]);
    await bot.settled();
    const decisions = (await history(bot)).filter((type) => ["removal.approved", "removal.refused"].includes(type));
    expect(decisions).toHaveLength(1);
    // Both are shown the same outcome, the slower one instead of an error.
    const outcome = decisions[0] === "removal.approved" ? /Approv|rimoss/i : /Respint|Rifiut|Refus|Turned/i;
    for (const { text } of [approval, refusal]) expect(text).toMatch(outcome);
    expect(bot.cardsIn(relazioni.conversation).length).toBeGreaterThan(0);
  });
});
