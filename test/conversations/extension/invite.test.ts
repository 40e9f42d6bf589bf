import { customers } from "../../support/cast";
import { eventually } from "../../support/eventually";
import { type Product, personalChat, startProduct } from "../../support/product";
import { everybody, giulia, luke, marco, proseware } from "../../support/world";
import { ask, elsewhere, stranger } from "./asking";
import { button, elementsOf, holds } from "./elements";

describe("an invitation that begins on a message", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
  });
  afterEach(() => bot.stop());

  const onMessage = (content?: string) => ({
    commandId: "invite",
    commandContext: content === undefined ? "compose" : "message",
    ...(content !== undefined && { messagePayload: { id: "1", body: { contentType: "html", content } } }),
  });
  const open = (person: typeof marco, content?: string, from = {}) =>
    ask(bot, person, "composeExtension/fetchTask", onMessage(content), { ...elsewhere, ...from });
  const submit = (person: typeof marco, data: object) =>
    ask(bot, person, "composeExtension/submitAction", { commandId: "invite", data });

  it.each([
    ["<p>Scrivi a <b>Ada</b>: ada@lamna.example, grazie</p>", "ada@lamna.example"],
    ["<div>Ada Verdi &lt;ada@lamna.example&gt;</div>", "ada@lamna.example"],
    ['<a href="mailto:ada@lamna.example">Ada</a>', "ada@lamna.example"],
    ["<p>o&#39;brien@lamna.example.</p>", "o'brien@lamna.example"],
    ["<p><b>ada</b>@lamna.<wbr>example</p>", "ada@lamna.example"],
    ['<a href="mailto:ada%40lamna.example?subject=Ciao">scrivi</a>', "ada@lamna.example"],
    ["<blockquote>old@x.example</blockquote><p>ada@lamna.example</p>", "ada@lamna.example"],
    ["<s>old@x.example</s> ada@lamna.example", "ada@lamna.example"],
    ["<style>a@b.example</style><p>ada@lamna.example</p>", "ada@lamna.example"],
    ['<a href="mailto:o%27brien%40lamna.example">scrivi</a>', "o'brien@lamna.example"],
    ['<a href="mailto:ada%40lamna.example%">scrivi</a>', ""],
    ["<title>a@b.example</title><p>ada@lamna.example</p>", "ada@lamna.example"],
    ["<style>a{} b<c x@b.example</style><p>ada@lamna.example</p>", "ada@lamna.example"],
    [
      '<div style="color:red; display: none">a@b.example <div>c@b.example</div> d@b.example</div>ada@lamna.example',
      "ada@lamna.example",
    ],
    ['<img style="display:none"><p hidden>a@b.example</p>ada@lamna.example', "ada@lamna.example"],
    ["<style>".repeat(14_000), ""],
    ["<p>ada@lamna.example, la password di prova è Pippo123!</p>", "ada@lamna.example"],
    [`<a href="mailto:${"x".repeat(90_000)}`, ""],
    ["<p>Ciao, Marco marco@proseware.example</p><p>scrivi a ada@lamna.example</p>", "ada@lamna.example"],
    ["<p>Ciao, Marco marco@proseware.example</p>", ""],
    ["<p>Nessun indirizzo qui</p>", ""],
    [undefined, ""],
  ])("takes the address from its text, or asks for it: %s", async (content, email) => {
    const dialog = await open(marco, content);
    expect(holds(dialog, "email")).toBe(email);
    expect(button(dialog, /^Prepara la bozza$/)).toMatchObject({
      type: "Action.Submit",
      data: { verb: "invitation.draft" },
    });
    expect(JSON.stringify(dialog)).not.toContain("Action.Execute");
  });

  it.each([
    [{ contentType: "text", content: "Ada Verdi <ada@lamna.example>" }, "ada@lamna.example"],
    [{ contentType: "html", content: null }, ""],
    [null, ""],
  ])("reads a message of words alone, and one without any: %j", async (body, email) => {
    const value = { commandId: "invite", commandContext: "message", messagePayload: { id: "1", body } };
    expect(holds(await ask(bot, marco, "composeExtension/fetchTask", value), "email")).toBe(email);
  });

  it("is no longer than a card may be, however many addresses a message names", async () => {
    const many = Array.from({ length: 900 }, (_, n) => `utente${n}@azienda${n}.example`).join(" ");
    expect(JSON.stringify(await open(marco, `<p>${many}</p>`)).length).toBeLessThan(28_000);
  });

  it("names the other addresses of the message, each once in whatever case it is written", async () => {
    const same = await open(marco, "<p>Ada.Verdi@lamna.example scrive: ada.verdi@lamna.example</p>");
    expect(JSON.stringify(same)).not.toContain("Il messaggio contiene anche");
    const dialog = await open(marco, "<p>ada@lamna.example o bea@lamna.example</p>");
    expect(holds(dialog, "email")).toBe("ada@lamna.example");
    expect(JSON.stringify(dialog)).toContain("Il messaggio contiene anche bea@lamna.example");
  });

  it("is begun with another address of the message by a press, and after a draft with the next", async () => {
    const message = "<p>ada@lamna.example, bea@litware.example e info@tailwind.example</p>";
    const starts = (dialog: object) => elementsOf(dialog).filter(({ data }) => data?.instead !== undefined);
    const first = await open(marco, message);
    expect(starts(first)).toHaveLength(2);
    const chosen = { email: "ada@lamna.example", name: holds(first, "name"), reason: "restore", language: "en" };
    const other = await submit(marco, { ...starts(first)[0]?.data, ...chosen });
    expect(["email", "name", "reason", "language"].map((id) => holds(other, id))).toEqual([
      "bea@litware.example",
      "Litware",
      "restore",
      "en",
    ]);
    expect(starts(other).map(({ data }) => data?.instead)).toEqual(["ada@lamna.example", "info@tailwind.example"]);
    const named = await submit(marco, { ...starts(first)[1]?.data, ...chosen, name: "Gruppo Ada" });
    expect([holds(named, "email"), holds(named, "name")]).toEqual(["info@tailwind.example", "Tailwind"]);
    const { data = {} } = button(other, /^Prepara la bozza$/) ?? {};
    const typed = { email: "bea@litware.example", name: "", reason: "new", provider: "alone" };
    const again = await submit(marco, { ...data, ...typed });
    expect(starts(again)).toHaveLength(2);
    const draft = await submit(marco, { ...data, ...typed, name: "Litware" });
    expect(JSON.stringify(draft)).toContain(
      "Non ancora invitati, tra quelli nel messaggio: ada@lamna.example e info@tailwind.example.",
    );
    const next = await submit(marco, button(draft, /^Invita ada@lamna.example…$/)?.data ?? {});
    expect(holds(next, "email")).toBe("ada@lamna.example");
    expect(JSON.stringify(next)).toContain("Il messaggio contiene anche info@tailwind.example");
    const last = button(next, /^Prepara la bozza$/)?.data ?? {};
    const both = await submit(marco, { ...last, ...typed, email: "ada@lamna.example", name: "Lamna" });
    const end = await submit(marco, button(both, /^Invita info@tailwind.example…$/)?.data ?? {});
    expect(starts(end)).toEqual([]);
    expect((await bot.store.invitations()).map(({ email }) => email).toSorted()).toEqual([
      "ada@lamna.example",
      "bea@litware.example",
    ]);
  });

  it("goes on with the next in a chat too, also where a client sends presses as messages", async () => {
    const named = ["ada@lamna.example", "bea@litware.example"];
    const typed = { email: named[0], name: "Lamna", reason: "new", provider: "alone", language: "it" };
    const draft = await bot.invokes(marco, "invitation.draft", { ...typed, named });
    const title = "Invita bea@litware.example…";
    expect(button(draft.card, /^Invita bea@litware.example…$/)).toMatchObject({
      type: "Action.Execute",
      fallback: { type: "Action.Submit", title, data: { verb: "invitation.start", named: [named[1]] } },
    });
    const form = await bot.presses(marco, draft, title);
    expect(holds(form.card, "email")).toBe("bea@litware.example");
    const done = await bot.says(marco, "bozze");
    expect(JSON.stringify(done.card)).not.toContain(title);
  });

  it("begins with whatever a client names, and for nobody who may not", async () => {
    for (const named of [7, ["x".repeat(300)], Array(200).fill("a@b.example"), [""], ["no address"]])
      expect(await submit(marco, { verb: "invitation.start", named })).toHaveProperty("task");
    const made = { verb: "invitation.start", named: ["ada@lamna.example", "bea@lamna.example"] };
    for (const person of [luke, stranger])
      expect(JSON.stringify(await submit(person, made))).not.toContain("invitation.draft");
  });

  it.each([
    ["in Italian", marco, "aiuto", /^Prepara la bozza$/, "Oggetto", /Ho inviato/],
    ["in English", giulia, "language english", /^Prepare the draft$/, "Subject", /I have sent/],
  ])(
    "ends as the draft’s card, which stands in the private chat as well: %s",
    async (_, person, line, prepare, words, sent) => {
      await bot.says(person, line);
      const { data = {} } = button(await open(person, "<p>ada@lamna.example</p>"), prepare) ?? {};
      const typed = { email: "ada@lamna.example", name: "", reason: "new", provider: "alone" };
      const again = await submit(person, { ...data, ...typed });
      expect(holds(again, "email")).toBe("ada@lamna.example");
      expect(await bot.store.invitations()).toEqual([]);
      const draft = await submit(person, { ...data, ...typed, name: "Lamna" });
      expect(JSON.stringify(draft)).toContain(words);
      expect(button(draft, sent)).toMatchObject({ type: "Action.Submit" });
      await eventually("the draft stands in the private chat", async () => {
        await bot.settled();
        return bot.cardsIn(personalChat(person).conversation).some(({ text }) => text.includes("Lamna"));
      });
      expect(bot.connector.posts().filter(({ conversation }) => conversation === elsewhere.conversation)).toEqual([]);
      expect(await bot.store.invitations()).toMatchObject([{ state: "draft", email: "ada@lamna.example" }]);
    },
  );

  it("brings the draft to a private chat that is opened for it, where somebody never wrote to Rapport", async () => {
    const { data = {} } = button(await open(marco, "<p>ada@lamna.example</p>"), /^Prepara la bozza$/) ?? {};
    await submit(marco, { ...data, email: "ada@lamna.example", name: "Lamna", reason: "new", provider: "alone" });
    const opened = await eventually("a chat is opened, and the draft is posted there", async () => {
      await bot.settled();
      return bot.connector.posts().find(({ card }) => JSON.stringify(card).includes("Lamna"));
    });
    expect(opened.conversation).toBe(`a:opened-${marco.mri}`);
  });

  it("comes to the private chat later where Teams answered its post with 500, and is shown when it is asked for", async () => {
    const { data = {} } = button(await open(marco, "<p>ada@lamna.example</p>"), /^Prepara la bozza$/) ?? {};
    await bot.says(marco, "aiuto");
    bot.connector.fail(500, "InternalServerError", ({ kind }) => kind === "post");
    await submit(marco, { ...data, email: "ada@lamna.example", name: "Lamna", reason: "new", provider: "alone" });
    const posts = () => bot.connector.posts().filter(({ card }) => JSON.stringify(card).includes("Lamna"));
    await eventually("the draft was posted once", async () => posts().length === 1);
    await bot.connector.idle();
    bot.connector.fail(undefined);
    await bot.elapse(9 * 60_000);
    await bot.connector.idle();
    expect(posts()).toHaveLength(1);
    await bot.elapse(2 * 60_000);
    await eventually("the draft was posted again", async () => posts().length === 2);
    expect(posts().map(({ conversation }) => conversation)).toEqual(
      Array.from({ length: 2 }, () => personalChat(marco).conversation),
    );
    expect((await bot.says(marco, "inviti")).text).toContain("Lamna");
    expect((await bot.says(marco, "invito lamna")).buttons.map(({ verb }) => verb)).toContain("invitation.sent");
  });

  it("is refused at once where no link is set, with who sets it: nothing is filled in for nothing", async () => {
    await bot.stop();
    bot = await startProduct({
      fill: async ({ seed }) => {
        await seed.addTenant(proseware);
        await seed.load(proseware.id, { people: everybody });
      },
    });
    const dialog = await open(marco, "<p>ada@lamna.example</p>");
    expect(JSON.stringify(dialog)).toContain("collegamento di invito non impostato");
    expect(JSON.stringify(dialog)).not.toContain("invitation.draft");
    expect((await bot.says(marco, "invita ada@lamna.example")).text).toContain("collegamento di invito non impostato");
  });

  it("is refused to who may not invite, with who can, and to strangers; a dialog that is put away closes", async () => {
    const refused = JSON.stringify(await open(luke, "<p>ada@lamna.example</p>"));
    expect(refused).toContain("another role is needed");
    const foreign = { tenant: "99999999-9999-4999-8999-999999999999" };
    for (const dialog of [
      await open(stranger, "<p>x@lamna.example</p>"),
      await open(marco, "<p>x@lamna.example</p>", foreign),
    ])
      expect(elementsOf(dialog).some(({ id }) => id === "email")).toBe(false);
    expect(await submit(marco, { verb: "cancel" })).toEqual({});
  });

  it.each([
    ["composeExtension/fetchTask", { commandId: "other" }],
    ["composeExtension/fetchTask", { commandId: "invite", messagePayload: 7 }],
    ["composeExtension/submitAction", { data: "x" }],
    ["composeExtension/submitAction", { data: { verb: 7 } }],
    ["composeExtension/submitAction", { data: { verb: "no.such.verb" } }],
    ["composeExtension/submitAction", { data: { verb: "removal.approve", removal: "x", revision: 1 } }],
    ["task/fetch", { data: {} }],
    ["task/submit", { data: { verb: "removal.approve" } }],
    ["config/fetch", {}],
    ["config/submit", { data: {} }],
    ["application/search", { queryText: "tailspin", dataset: "removals" }],
    ["fileConsent/invoke", { action: "accept", context: {}, uploadInfo: { uploadUrl: "https://x.example" } }],
  ])("is nothing that a forged invoke can get data or an effect from: %s %j", async (name, value) => {
    const before = [await bot.store.invitations(), (await bot.store.history("", { limit: 5 })).length];
    for (const person of [marco, luke, stranger]) {
      expect(JSON.stringify(await ask(bot, person, name, value))).not.toMatch(/Tailspin|Woodgrove/);
    }
    expect([await bot.store.invitations(), (await bot.store.history("", { limit: 5 })).length]).toEqual(before);
  });
});
