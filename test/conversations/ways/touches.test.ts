import type { Person } from "../../../src/core/people/person";
import { customers } from "../../support/cast";
import { type Product, type Shown, startProduct } from "../../support/product";
import { luke, marco } from "../../support/world";
import { addressesOn, idsOn, valueOn } from "../on-card";

/** A person at work on real cards: every field filled, choice picked and button pressed is a touch. */
function handOf(bot: Product, person: Person) {
  let touches = 0;
  return {
    touches: () => touches,
    says: (line: string) => bot.says(person, line),
    /** Fills in what is given, leaves the rest as the card has it, and presses the button. */
    async presses(card: Shown, title: RegExp, filled: Record<string, string> = {}): Promise<Shown> {
      const inputs = idsOn(card).map(String);
      expect(Object.keys(filled).filter((id) => !inputs.includes(id))).toEqual([]);
      touches += Object.keys(filled).length + 1;
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
