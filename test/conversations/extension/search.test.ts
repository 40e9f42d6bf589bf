import { customers } from "../../support/cast";
import { postJson } from "../../support/http";
import { invoked } from "../../support/microsoft/activities";
import { type Product, relazioni, startProduct } from "../../support/product";
import { luke, marco } from "../../support/world";
import { ask, elsewhere, stranger } from "./asking";

interface Row {
  content: { body: unknown; actions: { type: string; verb: string; data: object }[] };
  preview: { contentType: string; content: { title: string; text: string } };
}

describe("customers that are looked for while a message is written", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
  });
  afterEach(() => bot.stop());

  const query = (words: string, skip = 0) => ({
    commandId: "customers",
    parameters: [words ? { name: "words", value: words } : { name: "initialRun", value: "true" }],
    queryOptions: { skip, count: 25 },
  });
  async function rows(person: typeof marco, words: string, skip = 0): Promise<Row[]> {
    const { composeExtension } = (await ask(bot, person, "composeExtension/query", query(words, skip))) as {
      composeExtension: { attachments?: Row[] };
    };
    return composeExtension.attachments ?? [];
  }
  const titles = async (person: typeof marco, words: string, skip = 0) =>
    (await rows(person, words, skip)).map(({ preview }) => preview.content.title);

  async function addSixty(): Promise<void> {
    const many = Array.from({ length: 60 }, (_, n) => ({
      ...customers[0]!,
      id: `many-${n}`,
      name: `Serie ${n}`,
      domain: `serie${n}.example`,
    }));
    const unknown = many.map(({ tenantId: _, ...each }) => each);
    await bot.store.change(async () => ({ answer: undefined, customers: unknown }));
  }

  it.each([
    { person: marco, state: "Relazione attiva", open: "Apri il cliente" },
    { person: luke, state: "Relationship active", open: "Open the customer" },
  ])("are found as the list finds them, and shown to all by name, domain and state alone: $open", async (each) => {
    const [row, ...others] = await rows(each.person, "tailsp");
    expect(others).toEqual([]);
    expect(row?.preview.content).toEqual({ title: "Tailspin Toys", text: `tailspin.example · ${each.state}` });
    const words = JSON.stringify(row?.content.body);
    for (const shown of ["Tailspin Toys", "tailspin.example", each.state]) expect(words).toContain(shown);
    expect(words).not.toMatch(/Fabrikam|Azure|Exchange|Marco/);
    expect(row?.content.actions).toMatchObject([{ type: "Action.Execute", title: each.open, verb: "customer.open" }]);
  });

  it("are opened from the message for whoever presses, in a chat where nothing was said before", async () => {
    const [row] = await rows(marco, "tailsp");
    const { verb = "", data = {} } = row?.content.actions[0] ?? {};
    const record = await bot.invokes(luke, verb, data as Record<string, unknown>, elsewhere);
    expect(record.text).toContain("Users and licences");
    expect((await bot.invokes(stranger, verb, data as Record<string, unknown>, elsewhere)).text).not.toContain(
      "Tailspin",
    );
    expect(bot.connector.posts()).toEqual([]);
  });

  it("are shown to whoever puts one into the chat with Rapport, as that person may see it", async () => {
    const [row] = await rows(luke, "tailsp");
    const attachments = [{ contentType: "application/vnd.microsoft.card.adaptive", content: row?.content }];
    const record = await bot.says(luke, "", undefined, { attachments });
    expect(record.text).toContain("Tailspin Toys");
    expect(record.text).toContain("Users and licences");
    expect((await bot.says(stranger, "", undefined, { attachments })).text).not.toContain("Tailspin");
    const foreign = { actions: [{ verb: "removal.start", data: { customer: row?.content.actions[0]?.data } }] };
    const other = [{ contentType: attachments[0]?.contentType, content: foreign }];
    expect((await bot.says(luke, "", undefined, { attachments: other })).text).toContain("What can be asked");
    expect((await bot.says(luke, "help", undefined, { attachments })).text).toContain("What can be asked");
  });

  it("are shown where one is put into a message to Rapport that many read, as one asked for by name is", async () => {
    const [row] = await rows(marco, "tailsp");
    const attachments = [{ contentType: "application/vnd.microsoft.card.adaptive", content: row?.content }];
    const mention = { type: "mention", text: "<at>Rapport</at>", mentioned: { id: "28:rapport", name: "Rapport" } };
    const record = await bot.says(marco, mention.text, relazioni, { attachments, entities: [mention] });
    const typed = await bot.says(marco, "cliente tailspin", relazioni);
    expect(record.text).toBe(typed.text);
    expect(bot.connector.posts().map(({ conversation }) => conversation)).toEqual(
      Array.from({ length: 2 }, () => relazioni.conversation),
    );
  });

  it("are not looked for by a password, which is repeated nowhere, nor by half a letter", async () => {
    const said = async (words: string) => JSON.stringify(await ask(bot, marco, "composeExtension/query", query(words)));
    expect(await said("password: Pippo123!")).toContain("Rapport non accetta password");
    expect(await said("password: Pippo123!")).not.toContain("Pippo123");
    expect(await said(`${"x".repeat(199)}😀`)).toContain(`${"x".repeat(199)}»`);
  });

  it("begin with those that the person opened last, before a word is typed", async () => {
    const before = await titles(marco, "");
    expect(before).toHaveLength(5);
    await bot.says(marco, "cliente woodgrove");
    await bot.invokes(marco, "customer.open", { customer: "33333333-3333-4333-8333-333333333302" });
    const after = await titles(marco, "");
    expect(after.slice(0, 2)).toEqual(["Tailspin Toys", "Woodgrove Bank"]);
    expect([...after].sort()).toEqual([...before].sort());
    expect(await titles(luke, "")).toEqual(before);
  });

  it("are found when they were removed too, after the others and as what they are", async () => {
    const [first] = customers;
    const gone = { ...first!, id: "gone", name: "Tailspin Gone", state: "removed" as const, removedAt: 1 };
    await bot.store.change(async () => ({ answer: undefined, customers: [{ ...gone, domain: "gone.example" }] }));
    expect(await titles(marco, "tailspin")).toEqual(["Tailspin Toys", "Tailspin Gone"]);
    expect((await rows(marco, "gone"))[0]?.preview.content.text).toBe("gone.example · Rimozione registrata");
    expect(await titles(marco, "zzzz")).toEqual([]);
    await addSixty();
    const removed = Array.from({ length: 30 }, (_, n) => ({
      ...gone,
      id: `gone-${n}`,
      domain: `serie-gone${n}.example`,
    }));
    const unknown = removed.map(({ tenantId: _, ...each }) => each);
    await bot.store.change(async () => ({ answer: undefined, customers: unknown }));
    const pages = await Promise.all([0, 25, 50, 75].map((skip) => titles(marco, "serie", skip)));
    expect(pages.map((page) => page.length)).toEqual([25, 25, 25, 15]);
    expect(pages.flat().filter((title) => title === "Tailspin Gone")).toHaveLength(30);
    expect(pages[3]?.every((title) => title === "Tailspin Gone")).toBe(true);
  });

  it("begin with the one that is called exactly so, by its name, its domain or an address of it", async () => {
    const others = ["Contoso Alfa", "Contoso Beta"].map((name, n) => ({
      ...customers[0]!,
      id: `other-${n}`,
      name,
      domain: `contoso${n}.example`,
    }));
    const unknown = others.map(({ tenantId: _, ...each }) => each);
    await bot.store.change(async () => ({ answer: undefined, customers: unknown }));
    expect(await titles(marco, "contoso")).toEqual(["Contoso Alfa", "Contoso Beta", "Contoso S.p.A."]);
    for (const words of ["Contoso S.p.A.", "contoso spa", "contoso.example"])
      expect((await titles(marco, words))[0]).toBe("Contoso S.p.A.");
    expect(await titles(marco, "it@contoso.example")).toEqual(["Contoso S.p.A."]);
    expect(await titles(marco, "wood grove")).toEqual(["Woodgrove Bank"]);
  });

  it("come by the beginning of their name before others that have the words elsewhere", async () => {
    const names = ["Alpi Serie", "Bar Serie", "Serie Nove", "Seriella"];
    const ours = names.map((name, n) => ({ ...customers[0]!, id: `s-${n}`, name, domain: `s${n}.example` }));
    const unknown = ours.map(({ tenantId: _, ...each }) => each);
    await bot.store.change(async () => ({ answer: undefined, customers: unknown }));
    expect(await titles(marco, "seri")).toEqual(["Serie Nove", "Seriella", "Alpi Serie", "Bar Serie"]);
    expect(await titles(marco, "serie", 2)).toEqual(["Alpi Serie", "Bar Serie"]);
    expect(await titles(marco, "bar s")).toEqual(["Bar Serie"]);
  });

  it("are found by all that the app package says of it", async () => {
    const { tenantId: _, ...ours } = customers[0]!;
    const tenantId = "4f0e7a51-0000-4000-8000-0000000000aa";
    const one = {
      ...ours,
      id: "one",
      name: "Quinto",
      domain: "q5.example",
      alias: "Lavagna",
      tags: ["nord"],
      tenantId,
    };
    await bot.store.change(async () => ({ answer: undefined, customers: [one] }));
    for (const words of ["quin", "q5", "lavag", "nor", tenantId, "info@q5.example"])
      expect([words, await titles(marco, words)]).toEqual([words, ["Quinto"]]);
  });

  it("are found by a slip of the fingers, where nobody is called as it is typed", async () => {
    expect(await titles(marco, "tailspni")).toEqual(["Tailspin Toys"]);
    const names = ["Contoso Alfa", "Contoso Beta", "Contoso Gamma"];
    const others = names.map((name, n) => ({ ...customers[0]!, id: `o-${n}`, name, domain: `contoso-${n}.example` }));
    const gone = {
      ...customers[0]!,
      id: "gone",
      name: "Alpine Ski",
      domain: "alpine.example",
      state: "removed" as const,
    };
    const unknown = [...others, { ...gone, removedAt: 1 }].map(({ tenantId: _, ...each }) => each);
    await bot.store.change(async () => ({ answer: undefined, customers: unknown }));
    for (const words of ["contso", "contosso", "contso.example", "contosso spa"]) {
      const found = await titles(marco, words);
      expect([words, found.length, found[0]]).toEqual([words, 3, "Contoso S.p.A."]);
      const list = await bot.says(marco, `clienti ${words}`);
      expect(list.text).toContain("Nomi simili");
      const opening = list.buttons.filter(({ verb }) => verb === "customer.open");
      expect(opening[0]?.data).toMatchObject({ customer: customers[0]!.id });
    }
    expect(await titles(marco, "alpien")).toEqual(["Alpine Ski"]);
  });

  it("are looked for anew when the same search is delivered again: no answer is kept", async () => {
    const first = () => ask(bot, marco, "composeExtension/query", query(""), { ...elsewhere, id: "delivered-twice" });
    const before = await first();
    await bot.says(marco, "cliente woodgrove");
    expect(await first()).not.toEqual(before);
  });

  it("are none where nothing fits, which is said in words, as is why nobody else is answered", async () => {
    const said = async (person: typeof marco, words: string, from = {}) =>
      ask(bot, person, "composeExtension/query", query(words), { ...elsewhere, ...from });
    expect(await said(marco, "zzzz")).toEqual({
      composeExtension: { type: "message", text: "Nessun cliente corrisponde a «zzzz»." },
    });
    for (const foreign of [
      await said(stranger, "tailspin"),
      await said(marco, "tailspin", { tenant: "99999999-9999-4999-8999-999999999999" }),
    ])
      expect(JSON.stringify(foreign)).not.toMatch(/Tailspin|attachments/);
  });

  it.each([
    [marco, /^Per vedere i clienti serve un altro ruolo: chiedere a \S+ \S+ o \S+ \S+\.$/],
    [luke, /^Another role is needed for seeing customers: ask \S+ \S+ or \S+ \S+\.$/],
    [stranger, /^This person has no role in Rapport\. A user admin or admin agent can add the person/],
  ])("are refused in one line that tells what is missing and whom to ask: %#", async (person, line) => {
    const known = await bot.store.person(person.id);
    if (known)
      await bot.store.change(async () => ({ answer: undefined, people: [{ ...known, roles: ["user-admin"] }] }));
    const { composeExtension } = (await ask(bot, person, "composeExtension/query", query("tailspin"))) as {
      composeExtension: { type: string; text: string };
    };
    expect(composeExtension).toEqual({ type: "message", text: expect.stringMatching(line) });
    expect(composeExtension.text.length).toBeLessThan(160);
    expect(composeExtension.text).not.toMatch(/[«“]/);
  });

  it("are those of the words alone where a client does not name them, and none where it sends no words at all", async () => {
    const found = async (parameters: unknown) =>
      ask(bot, marco, "composeExtension/query", { commandId: "customers", parameters });
    const { composeExtension } = (await found([{ value: "tailsp" }])) as { composeExtension: { attachments: Row[] } };
    expect(composeExtension.attachments.map(({ preview }) => preview.content.title)).toEqual(["Tailspin Toys"]);
    for (const parameters of [[{ name: "words", value: { $ne: 1 } }], [7], "tailsp"])
      expect(await found(parameters)).toMatchObject({ composeExtension: { type: "result", attachments: [] } });
  });

  it("are no more than a page at once, and none behind the last", async () => {
    await addSixty();
    const pages = [
      await rows(marco, "serie"),
      await rows(marco, "serie", 25),
      await rows(marco, "serie", 50),
      await rows(marco, "serie", 75),
    ];
    expect(pages.map(({ length }) => length)).toEqual([25, 25, 10, 0]);
    expect(new Set(pages.flat().map(({ preview }) => preview.content.title)).size).toBe(60);
  });

  it("are the same in every order of pages, with those opened last first, and nothing is denied behind the last", async () => {
    await addSixty();
    for (const n of [50, 51, 52]) await bot.invokes(marco, "customer.open", { customer: `many-${n}` });
    const pages = [await rows(marco, ""), await rows(marco, "", 25), await rows(marco, "", 50)];
    const found = pages.flat().map(({ preview }) => preview.content.title);
    expect(found.slice(0, 3)).toEqual(["Serie 52", "Serie 51", "Serie 50"]);
    expect(new Set(found).size).toBe(65);
    expect(await ask(bot, marco, "composeExtension/query", query("serie", 75))).toMatchObject({
      composeExtension: { type: "result", attachments: [] },
    });
  });

  it("are found from the command box, which is in no conversation, and by nobody else from there", async () => {
    const from = async (person: typeof marco, name: string) => {
      const { conversation: _, ...activity } = invoked(person, name, query("tailsp"), {
        serviceUrl: `${bot.connector.url}/`,
      });
      return postJson(`${bot.url}/api/messages`, activity);
    };
    const found = await from(marco, "composeExtension/query");
    expect(found).toMatchObject({ status: 200, json: { composeExtension: { type: "result" } } });
    expect(JSON.stringify(found.json)).toContain("Tailspin Toys");
    expect((await from(stranger, "composeExtension/query")).text).not.toContain("Tailspin");
    expect((await from(marco, "composeExtension/fetchTask")).status).toBe(400);
    expect(bot.connector.calls).toEqual([]);
  });

  it("leave no sign of the chat, and say nothing in it", async () => {
    await rows(marco, "tailspin");
    expect(await bot.store.conversation(elsewhere.conversation)).toBeUndefined();
    expect(bot.connector.calls).toEqual([]);
  });

  it.each([
    undefined,
    null,
    [],
    "x",
    7,
    {},
    { parameters: "x" },
    { parameters: [{ name: "words", value: { a: 1 } }] },
    { parameters: [{ name: "words", value: "x".repeat(100_000) }], queryOptions: { skip: -1 } },
    { parameters: [{ name: "words", value: "tailspin" }], queryOptions: { skip: 1e9 } },
  ])("take whatever comes for a search, without an error: %#", async (value) => {
    const { composeExtension } = await ask(bot, marco, "composeExtension/query", value);
    expect(composeExtension).toBeDefined();
  });
});
