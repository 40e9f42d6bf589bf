import { aFollowUp, anInvitation, anOwedNotice } from "../../support/builders";
import { customers } from "../../support/cast";
import { type Product, startProduct } from "../../support/product";
import { giulia, marco, northwind, paula, sara } from "../../support/world";

/** What is known in a cloud that is closed is read, and not written any more. */
describe("in the German cloud, which is closed", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct({ customers, cloud: "germany" });
    await bot.store.change(async () => ({
      answer: undefined,
      followUps: [aFollowUp("f1", { assignedTo: paula.id })],
      invitations: [anInvitation("i1"), anInvitation("i2", { state: "drafted", email: "it@due.example" })],
    }));
  });
  afterAll(() => bot.stop());

  const stored = async () =>
    JSON.stringify(
      await Promise.all([
        bot.store.followUp("f1"),
        bot.store.invitations(),
        bot.store.providers(),
        bot.store.customers({ limit: 100 }),
      ]),
    );

  it("lists nothing to put off", async () => {
    const refused = await bot.says(giulia, "rinvia");
    expect(refused.text).toContain("è chiuso");
    expect(refused.buttons.map(({ verb }) => verb)).not.toContain("reminder.putting-off");
  });

  it.each<[string, object]>([
    ["privileges.end", { followUp: "f1", revision: 0 }],
    ["privileges.keep", { followUp: "f1", revision: 0, why: "Serve ancora", until: "2026-12-31" }],
    ["invitation.save", { invitation: "i1", revision: 0, p1: "Buongiorno.", p2: "Saluti." }],
    ["invitation.sent", { invitation: "i2", revision: 0 }],
    ["invitation.discard", { invitation: "i1", revision: 0 }],
    ["provider.record", { providerName: "Litware Distribution", receivedOn: "2026-11-20", link: "" }],
    ["provider.authorise", { provider: northwind, revision: 0, consequences: 1, consent: "true" }],
    ["customer.add", { name: "Litware", domain: "litware.example" }],
    ["invitation.draft", { email: "it@nuovo.example", name: "Nuovo", reason: "new", channel: "marketing" }],
  ])("refuses %s under the one heading, and writes nothing", async (verb, data) => {
    const before = await stored();
    const { text } = await bot.invokes(verb.startsWith("provider") ? sara : marco, verb, data);
    expect(text).toContain("Non eseguito: questo cloud è chiuso");
    expect(await stored()).toBe(before);
  });

  it("offers nothing to record of privileges, accounts and purchases, which can be read all the same", async () => {
    for (const line of ["privilegi contoso", "account contoso", "cliente contoso"]) {
      const { text, buttons } = await bot.says(marco, line);
      expect(text).toContain("Contoso");
      const verbs = buttons.map(({ verb }) => verb).join(" ");
      expect([line, verbs]).toEqual([
        line,
        expect.not.stringMatching(/taking|partnering|regranting|complet|assign|buying|removal\.start/),
      ]);
    }
  });

  it.each([
    ["accettato Nuova Spa nuova.example", marco, "non si registra più nessuna accettazione"],
    ["accepted Nuova Spa nuova.example", giulia, "no acceptance is recorded any more"],
  ])("speaks of acceptances to who saw one: %s", async (line, person, why) => {
    if (person === giulia) await bot.says(giulia, "language english");
    const { text } = await bot.says(person, line);
    expect(text).toContain(why);
    expect(text).not.toMatch(/si invita|is invited/);
  });

  it("offers nobody to invite, nothing to note, and no command that would be refused", async () => {
    const pressed = async (line: string, person = marco): Promise<string> =>
      (await bot.says(person, line)).buttons.map(({ title }) => title).join(" · ");
    expect(await pressed("inviti")).not.toMatch(/Invita|Registra/);
    expect(await pressed("privilegi persi")).not.toContain("Registra");
    expect(await pressed("provider", sara)).not.toContain("Nuovo provider");
    const closed = await bot.says(marco, "aiuto");
    for (const word of ["clienti", "cronologia", "esporta", "avvisi"]) expect(closed.text).toContain(` ${word}`);
    const open = await startProduct({ customers });
    const offered = (await open.says(marco, "aiuto")).text;
    await open.stop();
    for (const word of [
      "invita",
      "ripristina",
      "accettato",
      "aggiungi cliente",
      "importa",
      "rimuovi",
      "consenti acquisti",
    ]) {
      const line = new RegExp(` ${word}(?: [\\p{L}@.]+){0,3} – `, "u");
      expect([word, line.test(offered), line.test(closed.text)]).toEqual([word, true, false]);
    }
    const active = await bot.says(marco, "ripristina tailspin");
    expect(active.text).toContain("non c’è nulla da ripristinare");
    expect(active.text).not.toContain("Si può invitare");
  });

  it("offers no button to decide, to record or to send on the cards of what is open", async () => {
    const owed = anOwedNotice("n1", {
      customer: "33333333-3333-4333-8333-333333333301",
      customerName: "Contoso S.p.A.",
    });
    const sent = anInvitation("i3", { state: "sent", email: "it@tre.example", domain: "tre.example" });
    await bot.store.change(async () => ({ answer: undefined, followUps: [owed], invitations: [sent] }));
    const list = await bot.says(marco, "attività");
    const cards = [
      await bot.says(marco, "invito it@tre.example"),
      await bot.says(marco, "invito it@due.example"),
      await bot.presses(marco, list, /preavviso legale/),
      await bot.invokes(marco, "privileges.open", { followUp: "f1" }),
    ];
    const verbs = cards.flatMap(({ buttons }) => buttons.map(({ verb }) => verb));
    expect(verbs).not.toEqual([]);
    expect(verbs.join(" ")).not.toMatch(/accepting|notSent|closePage|sent|discard|noticeGiven|end|keep|reminder/);
    for (const { text } of cards.slice(2)) expect(text).toContain("Sola lettura: Microsoft Cloud Germania è chiuso");
    expect((await bot.says(marco, "accettato")).text).toContain("Non eseguito: questo cloud è chiuso");
  });

  it("opens no form for a provider, and offers no joint invitation for those that cannot order", async () => {
    expect((await bot.says(sara, "nuovo provider Litware Distribution")).text).toContain("questo cloud è chiuso");
    const { buttons } = await bot.says(sara, "scoperti");
    expect(buttons.map(({ verb }) => verb)).not.toContain("invitation.start");
  });
});
