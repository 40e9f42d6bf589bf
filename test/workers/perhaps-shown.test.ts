import { days } from "../../src/core/clock";
import { carried, requested } from "../faults/deeds";
import { eventually } from "../support/eventually";
import { type Product, personalChat, relazioni, shownOf, startProduct } from "../support/product";
import { aCustomer, elena, giulia, marco } from "../support/world";

const minutes = (count: number) => count * 60_000;
const wish = { email: "it@new.example", name: "New", reason: "new", channel: "marketing", provider: "" };
const marcos = personalChat(marco).conversation;

describe("a draft whose post Teams answered 500", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
    await bot.says(marco, "aiuto");
    await bot.settled();
    // The pressed message is another's, so that the draft comes in one of its own.
    const pressed = { subject: { kind: "removal", id: "r1" }, conversation: marcos, activity: "pressed" } as const;
    await bot.store.change(async () => ({ answer: undefined, shown: [pressed] }));
    bot.connector.fail(500, "ServiceError", ({ kind }) => kind === "post");
  });
  afterEach(() => bot.stop());

  const isDraft = ({ card }: { card: object }) => /it@new\.example/.test(JSON.stringify(card));
  const copies = () => bot.connector.posts().filter(isDraft);
  /** Marco submits the form so often at once, and the draft is posted in vain. */
  async function drafted(times = 1) {
    const submitted = Array.from({ length: times }, () => bot.invokes(marco, "invitation.draft", wish));
    const [card] = await Promise.all(submitted);
    if (!card) throw new Error("nothing was submitted");
    await eventually("a post", () => copies().length > 0);
    await bot.connector.idle();
    return card;
  }
  async function pass(millis: number, step = minutes(10)): Promise<void> {
    for (let passed = 0; passed < millis; passed += step) {
      await bot.elapse(step);
      await bot.connector.idle();
    }
  }
  const acts = () => bot.tells(marco, { type: "message", text: "clienti" });

  it("comes once more, whatever Teams answers and however often its person acts in that chat", async () => {
    await drafted();
    for (let hour = 0; hour < 12; hour++) {
      await acts();
      await pass(minutes(60));
    }
    expect(copies()).toHaveLength(2);
  });

  it("does not come sooner because its person acts, and once only where that was answered well", async () => {
    await drafted();
    bot.connector.fail(undefined);
    for (let times = 0; times < 3; times++) await acts();
    await bot.connector.idle();
    expect(copies()).toHaveLength(1);
    await pass(days(1), minutes(60));
    expect(copies()).toHaveLength(2);
    expect(bot.connector.delivered().filter(isDraft)).toHaveLength(1);
  });

  it.each([502, 504])("comes once more, whatever is said there meanwhile, where Teams answers %i", async (status) => {
    bot.connector.fail(status, "", ({ kind }) => kind === "post");
    await drafted();
    for (let hour = 0; hour < 12; hour++) {
      await acts();
      await pass(minutes(60));
    }
    expect(copies()).toHaveLength(2);
  });

  it("is posted no third time when its process is gone each time before it has an answer", async () => {
    bot.connector.fail(undefined);
    const release = bot.connector.hold((call) => call.kind === "post" && isDraft(call));
    await drafted();
    for (let minute = 0; minute < 10; minute++) await pass(minutes(2), minutes(2));
    expect(copies()).toHaveLength(2);
    release();
  });

  it("does not come again once it was discarded", async () => {
    const draft = await drafted();
    await bot.invokes(marco, "invitation.discard", carried(draft, "invitation.discard"));
    await acts();
    await pass(days(1), minutes(60));
    expect(copies()).toHaveLength(1);
  });

  it("does not come again where a press on it, and on none but it, shows that it arrived", async () => {
    await drafted();
    const [copy] = copies();
    const carries = carried(shownOf(copy?.card ?? {}), "invitation.done");
    expect(String(carries.post)).toMatch(/^\S{20,}$/);
    const group = { conversation: "19:others@thread.v2", kind: "groupChat" } as const;
    await bot.invokes(marco, "invitation.show", carries, group, { replyToId: "elsewhere" });
    await bot.invokes(marco, "invitation.show", carries, personalChat(marco), { replyToId: "arrived" });
    const edited = (message: string) => bot.connector.edits().filter(({ activity }) => activity === message);
    await eventually("the copy to become true", () => edited("arrived").length > 0);
    expect(edited("elsewhere")).toEqual([]);
    bot.connector.fail(undefined);
    await pass(days(1), minutes(60));
    expect(copies()).toHaveLength(1);
  });

  it("does not come again where a press shows that it arrived", async () => {
    const draft = await drafted();
    const finish = carried(draft, "invitation.done");
    await bot.invokes(marco, "invitation.done", finish, personalChat(marco), { replyToId: "arrived" });
    await eventually("what arrived to be known", async () => {
      const [open] = (await bot.store.openItems("invitations", { limit: 1 })).rows;
      const cards = open ? await bot.store.cardsShowing({ kind: "invitation", id: open.id }) : [];
      return cards.some(({ activity }) => activity === "arrived");
    });
    const before = bot.connector.posts().length;
    bot.connector.fail(undefined);
    await pass(days(1), minutes(60));
    expect(bot.connector.posts()).toHaveLength(before);
  });

  it("is posted once where its form was submitted three times at once", async () => {
    await drafted(3);
    await pass(minutes(5), minutes(1));
    expect(copies()).toHaveLength(1);
  });
});

describe("a notice whose post Teams answered with trouble of its own", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({
      customers: ["Alpine", "Tailspin"].map((name) => aCustomer({ id: name, name, domain: `${name}.example` })),
    });
    await bot.says(giulia, "avvisi su tutto", relazioni);
    await bot.settled();
  });
  afterEach(() => bot.stop());

  const toChannel = ({ kind, conversation }: { kind: string; conversation: string }) =>
    kind === "post" && conversation === relazioni.conversation;
  const notices = (calls: { kind: string; conversation: string; card: { fallbackText?: string } }[]) =>
    calls.filter(toChannel).flatMap(({ card }) => /^Acquisti.*?: (\w+)/.exec(String(card.fallbackText))?.[1] ?? []);
  /** Two things happen of which the channel hears. */
  async function happens() {
    for (const name of ["alpine", "tailspin"])
      await bot.presses(marco, await bot.says(marco, `consenti acquisti ${name}`), "Consenti acquisti");
    await eventually("a post", () => notices(bot.connector.calls).length > 0);
    await bot.connector.idle();
  }
  async function pass(millis: number): Promise<void> {
    for (let passed = 0; passed < millis; passed += minutes(30)) {
      await bot.elapse(minutes(30));
      await bot.connector.idle();
    }
  }

  it.each([
    [500, [1, 1]],
    [502, [2, 2]],
    [504, [2, 2]],
  ])("%i is posted so often at most, each in its turn", async (status, [first, second]) => {
    bot.connector.fail(status, "", toChannel);
    await happens();
    await pass(days(2));
    expect(notices(bot.connector.calls)).toEqual([...Array(first).fill("Alpine"), ...Array(second).fill("Tailspin")]);
  });

  it("waits with the second try for as long as Teams answers nothing at all, and keeps the order", async () => {
    bot.connector.fail(504);
    await happens();
    await pass(days(1));
    expect(notices(bot.connector.calls)).toHaveLength(1);
    bot.connector.fail(undefined);
    await pass(days(1));
    expect(notices(bot.connector.calls)).toEqual(["Alpine", "Alpine", "Tailspin"]);
    expect(notices(bot.connector.delivered())).toEqual(["Alpine", "Tailspin"]);
  });
});

describe("how a request ended, told to its requester in a post that Teams answered with trouble of its own", () => {
  it.each([
    [500, 1],
    [502, 2],
    [504, 2],
  ])("%i comes so often at most", async (status, times) => {
    const bot = await startProduct();
    try {
      const { removal } = await requested(bot);
      await bot.settled();
      const ofEnd = ({ kind, conversation }: { kind: string; conversation: string }) =>
        kind === "post" && conversation === marcos;
      const before = bot.connector.calls.filter(ofEnd).length;
      bot.connector.fail(status, "", ofEnd);
      const review = await bot.invokes(elena, "removal.review", { removal });
      await bot.presses(elena, review, "Rifiuta", { comment: "No." });
      await eventually("a post", () => bot.connector.calls.filter(ofEnd).length > before);
      await bot.connector.idle();
      for (let hour = 0; hour < 24; hour++) {
        await bot.elapse(minutes(60));
        await bot.connector.idle();
      }
      expect(bot.connector.calls.filter(ofEnd)).toHaveLength(before + times);
    } finally {
      await bot.stop();
    }
  });
});
