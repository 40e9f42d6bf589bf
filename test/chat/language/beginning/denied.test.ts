import { openReading, type Reading } from "../support/reading";

let reading: Reading;
beforeAll(async () => {
  reading = await openReading();
});
afterAll(() => reading.close());

describe("a deed is denied", () => {
  it.each([
    ["non rimuovere Tailspin Toys", "removals.request"],
    ["I really do not want to remove Tailspin Toys", "removals.request"],
    ["senza rimuovere Tailspin Toys", "removals.request"],
    ["don't approve Tailspin Toys", "removals.review"],
    ["non invitare ada@nuovo.example", "invitations.start"],
    ["I haven't sent it yet", "invitations.sent"],
    ["First Street Clinic has not accepted", "invitations.accept"],
    ["non cambiare lingua", "language"],
    ["please don't notify us here", "notices.on"],
  ])("by a negation before its verb: %s", async (line, deed) => {
    expect(await reading.command(line)).toBe(`not ${deed}`);
  });

  it.each([
    ["inviti non inviati", "invitations.list"],
    ["non so come si rimuove un cliente", "answers.how"],
    ["non avvisare", "notices.off"],
    ["clienti senza privilegi", "customers.list"],
    ["direzione@gardahotels.example non risponde", "invitations.show"],
    ["Lago di Garda Hotels does not answer", "invitations.show"],
  ])("by no negation of something else: %s", async (line, meant) => {
    expect(await reading.command(line)).toBe(meant);
  });

  it.each([
    ["please don't forget to remove Tailspin Toys", /^\? removals\.request/],
    ["don't forget to invite ada@nuovo.example", /^\? invitations\.start/],
    ["non dimenticare di rimuovere Tailspin Toys", /^answers\.may$/],
  ])("by no reminder that it is to be done, which does not begin it either: %s", async (line, meant) => {
    expect(await reading.command(line)).toMatch(meant);
  });

  it("not across a comma", async () => {
    expect(await reading.command("non ora, rimuovi Tailspin Toys")).toMatch(/^\? removals\.request/);
  });
});
