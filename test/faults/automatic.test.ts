import { isDeepStrictEqual } from "node:util";
import { actions } from "../../src/chat/actions";
import { eventually } from "../support/eventually";
import type { Product } from "../support/product";
import { luke, marco, northwind } from "../support/world";
import { history, state } from "./afterwards";
import { carried, followUp, type PressDeed, presses, pressing, sent, startFor, tailspin } from "./deeds";
import { compared as importCompared } from "./subjects/import-deeds";

/** Verbs that only show something, with what their cards carry. */
const looks: Record<string, (ids: Ids) => object> = {
  "customer.open": ({ customer }) => ({ customer }),
  "customer.buying": ({ customer }) => ({ customer }),
  "customer.buys": ({ customer }) => ({ customer }),
  "customer.partners": ({ customer }) => ({ customer }),
  "customers.page": () => ({}),
  "customer.account": ({ customer }) => ({ customer }),
  "customer.adding": () => ({}),
  "customer.assigning": ({ customer }) => ({ customer }),
  "customer.completing": ({ customer }) => ({ customer }),
  "acceptance.open": ({ acceptance }) => ({ acceptance }),
  "acceptances.page": () => ({}),
  "notices.topics": () => ({}),
  "board.open": () => ({}),
  "import.open": ({ list }) => ({ list }),
  "import.changes": ({ list }) => ({ list }),
  "import.wrong": ({ list }) => ({ list }),
  "export.show": ({ customer }) => ({ customer }),
  "history.open": ({ customer }) => ({ customer }),
  "invitation.start": ({ customer }) => ({ customer }),
  "invitation.restore": ({ customer }) => ({ customer }),
  "invitation.edit": ({ invitation }) => ({ invitation }),
  "invitation.show": ({ invitation }) => ({ invitation }),
  "invitation.preview": ({ invitation }) => ({ invitation }),
  "invitation.accepting": ({ invitation }) => ({ invitation }),
  "invitations.page": () => ({}),
  "removal.start": ({ customer }) => ({ customer }),
  "removal.review": ({ removal }) => ({ removal }),
  "removal.providerText": ({ customer }) => ({ customer }),
  "removals.page": () => ({}),
  "follow-ups.page": () => ({}),
  "privileges.ending": ({ followUp, revision }) => ({ followUp, revision }),
  "privileges.open": ({ followUp }) => ({ followUp }),
  "privileges.known": ({ customer }) => ({ customer }),
  "privileges.taking": ({ customer }) => ({ customer }),
  "privileges.partnering": ({ customer }) => ({ customer }),
  "privileges.regranting": ({ customer }) => ({ customer }),
  "provider.list": () => ({}),
  "provider.open": () => ({ provider: northwind }),
  "provider.history": () => ({ provider: northwind }),
  "reminder.putting-off": ({ followUp }) => ({ about: "follow-up", id: followUp }),
  "provider.recording": () => ({ provider: northwind }),
  "provider.noting": () => ({ provider: northwind }),
  "provider.authorising": () => ({ provider: northwind }),
  "provider.review": ({ followUp }) => ({ review: followUp }),
  "gaps.page": () => ({}),
  "guide.open": () => ({ topic: "chain" }),
  "users.page": () => ({}),
  "user.open": () => ({ whom: marco.id }),
  "user.history": () => ({ whom: marco.id }),
  "user.roles": () => ({ whom: luke.id }),
  "user.adding": () => ({}),
  "user.check": () => ({ fullName: "Ada", address: "ada@x.example", "sales-agent": "true" }),
  "user.correct": () => ({
    wish: { directory: "none", fullName: "Ada", address: "ada@x.example", given: [], account: "exists" },
  }),
  "enrolment.show": () => ({}),
  "enrolment.history": () => ({}),
  "enrolment.open": () => ({ step: "support" }),
  "enrolment.change": () => ({}),
  "enrolment.adding-profile": () => ({}),
  "enrolment.rejecting": () => ({}),
  help: () => ({}),
  say: () => ({ text: "clienti" }),
};

type Ids = Record<"list" | "acceptance" | "customer" | "invitation" | "removal" | "followUp" | "revision", unknown>;

const outdated = /out of date|non è più attuale/;

describe("a press that a client makes by itself, to refresh a card (B17)", () => {
  let bot: Product;
  async function begin(deed?: PressDeed): Promise<void> {
    bot = await startFor(deed);
  }
  afterEach(() => bot.stop());

  /** All that a change would leave behind, in the store and in the channel. */
  const world = async () => ({ seen: await state(bot), told: await history(bot), calls: bot.connector.calls.length });

  it.each(presses)("changes nothing and tells nobody, where a person's press does: $what", async (deed) => {
    await begin(deed);
    const data = await deed.does(bot);
    const before = await world();

    expect((await pressing(bot, deed, data, true)("by itself")).text).toMatch(outdated);
    expect(await world()).toEqual(before);

    expect((await pressing(bot, deed, data)("by a person")).text).not.toMatch(outdated);
    await eventually("what a person’s press changes", async () => !isDeepStrictEqual(await world(), before));
  });

  it("says no words that would change something", async () => {
    await begin();
    const before = await world();
    await pressing(bot, { by: marco, verb: "say" }, { text: "lingua inglese" }, true)("by itself");
    expect(await world()).toEqual(before);
  });

  it("is tried above with every verb there is, but for those that change nothing when a person presses them", async () => {
    // The turn itself answers the last two.
    const verbs = [...actions.map(({ verb }) => verb), "say", "help"];
    expect([...presses.map(({ verb }) => verb), ...Object.keys(looks)].sort()).toEqual(verbs.sort());

    await begin();
    const { invitation } = await sent(bot);
    const seen = { name: "Else", domain: "else.example", customerTenant: "", services: "azure", invited: "to-find" };
    const { acceptance } = carried(await bot.invokes(marco, "acceptance.see", seen), "acceptance.notOurs");
    const { list } = await importCompared(bot, "import.apply");
    const ids = { list, acceptance, customer: tailspin, invitation, ...(await followUp(bot)) };
    const before = await world();
    for (const [verb, data] of Object.entries(looks)) {
      const { text } = await pressing(bot, { by: marco, verb }, data(ids))(verb);
      expect({ verb, isOutdated: outdated.test(text) }).toEqual({ verb, isOutdated: false });
    }
    expect(await world()).toEqual(before);
  });
});
