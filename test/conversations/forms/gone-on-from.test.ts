import { type Product, startProduct } from "../../support/product";
import { aCustomer, elena, giulia, luke, marco } from "../../support/world";
import { valueOn } from "../on-card";

const filled = { acks: "read,faith,indemnity", duty: "no", reason: "Il cliente chiude.", typed: "Tailspin Toys" };
const typed = /Scrivere «|Type “/;

describe.each([
  {
    language: "it",
    invite: "invita it@lamna.example",
    bad: "invita it@lamna",
    remove: "rimuovi tailspin",
    again: "Invita di nuovo",
    unfit: "non è un indirizzo",
    request: "Mostra la richiesta",
    approve: "Approva la rimozione",
    send: "Chiedi l’approvazione",
    customer: "Apri il cliente",
  },
  {
    language: "en",
    invite: "invite it@lamna.example",
    bad: "invite it@lamna",
    remove: "remove tailspin",
    again: "Invite again",
    unfit: "is not an e-mail address",
    request: "Show the request",
    approve: "Approve the removal",
    send: "Ask for approval",
    customer: "Open the customer",
  },
] as const)("what is finished, or cannot begin, is gone on from at a press, in $language", (said) => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers: [aCustomer({ subscriptions: [] })] });
    for (const person of [marco, giulia, elena]) await bot.says(person, `language ${said.language}`);
  });
  afterEach(() => bot.stop());

  it("from a draft that was discarded: the form for the same address, for who may", async () => {
    const wish = { email: "it@lamna.example", name: "Lamna", channel: "referral", language: "it" };
    await bot.presses(marco, await bot.says(marco, said.invite), /^(Prepara la bozza|Prepare the draft)$/, wish);
    const [draft] = (await bot.store.openItems("invitations", { limit: 1 })).rows;
    const seen = { invitation: draft?.id, revision: draft?.revision };
    const discarded = await bot.invokes(marco, "invitation.discard", seen);
    expect(discarded.text).not.toMatch(typed);
    const form = await bot.presses(marco, discarded, said.again);
    expect(valueOn(form, "email")).toBe("it@lamna.example");
    const others = await bot.invokes(luke, "invitation.show", { invitation: draft?.id });
    expect(others.buttons.map(({ verb }) => verb)).not.toContain("invitation.start");
  });

  it("from an address that cannot be one: the form with what was typed, and what is wrong beside it", async () => {
    const form = await bot.says(marco, said.bad);
    expect(valueOn(form, "email")).toBe("it@lamna");
    expect(form.text).toContain(said.unfit);
    expect(form.buttons.map(({ verb }) => verb)).toContain("invitation.draft");
    const half = await bot.says(marco, said.bad.replace("lamna", ""));
    expect(half.buttons.map(({ verb }) => verb)).not.toContain("invitation.draft");
  });

  it("from a removal that waits already: the request itself, to be decided by who may", async () => {
    await bot.presses(marco, await bot.says(marco, said.remove), said.send, filled);
    const blocked = await bot.says(elena, said.remove);
    const request = await bot.presses(elena, blocked, said.request);
    expect(request.buttons.map(({ title }) => title)).toContain(said.approve);
    expect((await bot.presses(elena, request, said.customer)).text).toContain("Tailspin Toys");
  });
});
