import type { Person } from "../../../src/core/people/person";
import { carried, followUp, presses, requested, review } from "../../faults/deeds";
import { type Product, type Shown, startProduct } from "../../support/product";
import { elena, marco } from "../../support/world";
import { refusingOnce } from "../../support/worlds/authority";
import { buttonOn, idsOn, valueOn } from "../on-card";

const words = "Attendere la fattura";

describe("words typed beside a button that takes none of them", () => {
  let bot: Product;
  afterEach(() => bot.stop());

  /** Presses the button, as a client does that sends the inputs of the card with it. */
  async function press(by: Person, card: Shown, verb: string, inputs: Record<string, string>): Promise<Shown> {
    expect(buttonOn(card, verb)).not.toMatchObject({ associatedInputs: "none" });
    return bot.invokes(by, verb, { ...inputs, ...carried(card, verb) });
  }

  it("are shown with the customer that an approver looks at", async () => {
    bot = await startProduct();
    const card = await press(elena, await review(bot), "customer.open", { comment_r1: words });
    expect(card.text).toContain("Tailspin Toys");
    expect(valueOn(card, "kept_comment")).toBe(words);
    // And go along from there.
    expect(valueOn(await press(elena, card, "history.open", { kept_comment: words }), "kept_comment")).toBe(words);
  });

  it("are shown while privileges are about to be ended, and on the way back", async () => {
    bot = await startProduct();
    const open = await followUp(bot);
    const form = await bot.invokes(marco, "privileges.open", { followUp: open.followUp });
    const typed = { [`why_r${open.revision}`]: words, [`until_r${open.revision}`]: "2027-03-01" };
    const ending = await press(marco, form, "privileges.ending", typed);
    expect([valueOn(ending, "kept_why"), valueOn(ending, "kept_until")]).toEqual([words, "2027-03-01"]);
    const back = await press(marco, ending, "privileges.open", { kept_why: words, kept_until: "2027-03-01" });
    expect([valueOn(back, "kept_why"), valueOn(back, "kept_until")]).toEqual([words, "2027-03-01"]);
  });

  it("are shown when a stuck removal is tried again", async () => {
    bot = await startProduct({ options: { authority: refusingOnce() } });
    const approval = carried(await review(bot), "removal.approve");
    await bot.invokes(elena, "removal.approve", { ...approval, comment: "" });
    await bot.settled();
    const stuck = await bot.invokes(elena, "removal.review", { removal: approval.removal });
    const { revision } = carried(stuck, "removal.retry");
    const card = await press(elena, stuck, "removal.retry", { [`comment_r${revision}`]: words });
    expect(valueOn(card, "kept_comment")).toBe(words);
  });

  it("are shown when a text is put back", async () => {
    bot = await startProduct();
    const deed = presses.find(({ verb }) => verb === "invitation.reset");
    const { invitation, revision } = { revision: 0, invitation: "", ...(await deed?.does(bot)) };
    const editor = await bot.invokes(marco, "invitation.edit", { invitation, revision });
    const typed = { [`p1_r${revision}`]: words, [`p2_r${revision}`]: "" };
    expect(valueOn(await press(marco, editor, "invitation.reset", typed), "kept_p1")).toBe(words);
  });

  it("are shown with the invitation that is open already", async () => {
    bot = await startProduct();
    const wish = { email: "it@new.example", name: "New", reason: "new", channel: "marketing", provider: "alone" };
    await bot.invokes(
      marco,
      "invitation.done",
      carried(await bot.invokes(marco, "invitation.draft", wish), "invitation.done"),
    );
    const form = await bot.says(marco, "invita it@new.example");
    expect(JSON.stringify(form.card)).not.toContain('"isRequired":true');
    const card = await press(marco, form, "invitation.show", { email: "it@new.example", name: "Nuovissima" });
    expect(valueOn(card, "kept_name")).toBe("Nuovissima");
  });
});

describe("a day typed in words", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  it.each(["fine mese", "31 dicembre", "tomorrow"])("comes back with what is wrong with it: %s", async (day) => {
    const form = await bot.says(marco, "rimuovi tailspin");
    const filled = { acks: "read,faith,indemnity", duty: "given", reason: "Chiude.", typed: "Tailspin Toys" };
    const sent = { ...carried(form, "removal.request"), ...filled, duty_on: day };
    const again = await bot.invokes(marco, "removal.request", sent);
    const ids = idsOn(again);
    expect(ids.slice(ids.indexOf("duty_on"), ids.indexOf("duty_on") + 2)).toEqual(["duty_on", "unread_duty_on"]);
    expect(valueOn(again, "unread_duty_on")).toBe(day);
    expect(valueOn(again, "reason")).toBe("Chiude.");
    expect(again.text.split(`«${day}» non è una data`).length).toBeGreaterThan(2);
    // It stays as long as there is no date, whatever else is wrong.
    const next = { ...sent, acks: "", typed: "", duty_on: "", unread_duty_on: day };
    expect(valueOn(await bot.invokes(marco, "removal.request", next), "unread_duty_on")).toBe(day);
    const dated = await bot.invokes(marco, "removal.request", { ...next, duty_on: "2026-12-31" });
    expect(idsOn(dated)).toContain("duty_on");
    expect(idsOn(dated)).not.toContain("unread_duty_on");
  });

  it("comes back where privileges are to be kept, also together with another fault", async () => {
    const open = await followUp(bot);
    const sent = { followUp: open.followUp, revision: open.revision, why: "x".repeat(301), until: "fine mese" };
    const again = await bot.invokes(marco, "privileges.keep", sent);
    expect(valueOn(again, "unread_until")).toBe("fine mese");
    expect(valueOn(again, `why_r${open.revision}`)).toBe("x".repeat(301));
  });

  it("is shown with the other words when its card is of another time", async () => {
    const { removal } = await requested(bot);
    const sent = { followUp: removal, revision: 1, why: words, until: "fine mese" };
    const outdated = await bot.invokes(marco, "privileges.keep", sent);
    expect([valueOn(outdated, "kept_why"), valueOn(outdated, "kept_until")]).toEqual([words, "fine mese"]);
  });
});
