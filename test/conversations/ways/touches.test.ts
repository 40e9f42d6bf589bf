import type { Person } from "../../../src/core/people/person";
import { customers, filled } from "../../support/cast";
import { type Product, type Shown, startProduct } from "../../support/product";
import { elena, luke, marco } from "../../support/world";
import { addressesOn, idsOn, valueOn } from "../on-card";

/** Whether a button stands in what another button of the card opens first. */
const isFolded = ({ card }: Shown, title: RegExp): boolean =>
  actionsOn(card).some(({ type, card: inner }) => type === "Action.ShowCard" && actionsOn(inner).some(titled(title)));

const actionsOn = (card: unknown): Record<string, unknown>[] => Object(card).actions ?? [];
const titled = (title: RegExp) => (action: Record<string, unknown>) => title.test(String(action.title));

/** A person at work on real cards: every field filled, choice picked and button pressed or opened is a touch. */
function handOf(bot: Product, person: Person) {
  let touches = 0;
  return {
    touches: () => touches,
    says: (line: string) => bot.says(person, line),
    /** Fills in what is given, leaves the rest as the card has it, and presses the button. */
    async presses(card: Shown, title: RegExp, filled: Record<string, string> = {}): Promise<Shown> {
      const inputs = idsOn(card).map(String);
      expect(Object.keys(filled).filter((id) => !inputs.includes(id))).toEqual([]);
      touches += Object.keys(filled).length + (isFolded(card, title) ? 2 : 1);
      const left = Object.fromEntries(inputs.map((id) => [id, String(valueOn(card, id) ?? "")]));
      return bot.presses(person, card, title, { ...left, ...filled });
    },
    /** Opens an address of the card. */
    opens(card: Shown, address: RegExp): string {
      touches += 1;
      return addressesOn(card).find((each) => address.test(each)) ?? "";
    },
  };
}

describe("an invitation, from the word to the reseller’s «sent»", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
  });
  afterEach(() => bot.stop());

  it.each([
    [
      "invita info@lamna-healthcare.example",
      "lingua italiano",
      /^Prepara la bozza$/,
      /Ho inviato/,
      "Inviato, risposta",
    ],
    ["invite info@lamna-healthcare.example", "language english", /^Prepare the draft$/, /I have sent/, "Sent, waiting"],
  ])("takes four touches, and six at most: %s", async (line, language, prepare, sent, state) => {
    await bot.says(marco, language);
    const hand = handOf(bot, marco);
    const draft = await hand.presses(await hand.says(line), prepare, { channel: "referral" });
    expect(draft.text).toContain("Lamna Healthcare");
    const mail = new URL(hand.opens(draft, /^https:\/\/outlook\.office\.com\/mail\/deeplink\/compose\?/));
    expect(mail.searchParams.get("to")).toBe("info@lamna-healthcare.example");
    expect(mail.searchParams.get("body")).toContain("Lamna Healthcare");
    expect((await hand.presses(draft, sent)).text).toContain(state);
    expect(hand.touches()).toBe(4);
    expect(hand.touches()).toBeLessThanOrEqual(6);
    expect(await bot.store.invitations()).toMatchObject([{ state: "sent", customerName: "Lamna Healthcare" }]);
  });

  it.each(["invita info@lamna-healthcare.example", "invite info@lamna-healthcare.example"])(
    "ends for who may not invite with who can: %s",
    async (line) => {
      const answer = await handOf(bot, luke).says(line);
      expect(answer.text).toContain("another role is needed");
      expect(answer.text).toContain(marco.name);
    },
  );
});

describe("the other daily jobs", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
  });
  afterEach(() => bot.stop());

  const approved = async (hand: ReturnType<typeof handOf>): Promise<Shown> =>
    hand
      .presses(await hand.says("approvazioni"), /Tailspin Toys/)
      .then((card) => hand.presses(card, /^(Approva|Approve)/));

  it.each([
    [marco, "clienti", /^Apri .*Tailspin/, /^Torna all’elenco$/, /^Apri .*Contoso S/],
    [luke, "customers", /^Open .*Tailspin/, /^Back to the list$/, /^Open .*Contoso S/],
  ])(
    "two customers of a list, one after the other, take three touches: $0.name",
    async (person, line, first, back, second) => {
      const hand = handOf(bot, person);
      const record = await hand.presses(await hand.says(line), first);
      expect(record.text).toContain("Tailspin Toys");
      const other = await hand.presses(await hand.presses(record, back), second);
      expect(other.text).toContain("Contoso S.p.A.");
      expect(hand.touches()).toBe(3);
    },
  );

  it("a decision takes one touch on the approver’s card, and two from the list", async () => {
    await bot.presses(marco, await bot.says(marco, "rimuovi tailspin"), "Chiedi l’approvazione", filled);
    const hand = handOf(bot, elena);
    expect((await approved(hand)).text).toContain("Approvata");
    expect(hand.touches()).toBe(2);
  });

  it.each([
    ["kept in four", /^Tieni fino alla data$/, { why: "passaggio di consegne", until: "2026-12-31" }, 4, "31 dic 2026"],
    ["ended in two", /^Chiudi i privilegi…$/, {}, 2, "Registrato: privilegi per"],
  ])("a remaining privilege is %s touches", async (_, title, given, touches, told) => {
    await bot.presses(marco, await bot.says(marco, "rimuovi tailspin"), "Chiedi l’approvazione", filled);
    await approved(handOf(bot, elena));
    await bot.settled();
    const [open] = await bot.store.openFollowUps();
    const hand = handOf(bot, marco);
    const card = await bot.invokes(marco, "privileges.open", { followUp: open?.id });
    const typed = Object.fromEntries(Object.entries(given).map(([id, value]) => [`${id}_r${open?.revision}`, value]));
    const answer = await hand.presses(card, title, typed);
    const last = title.test("Chiudi i privilegi…") ? await hand.presses(answer, /^Fatto lì, registra$/) : answer;
    expect(last.text).toContain(told);
    expect(hand.touches()).toBe(touches);
  });
});
