import { asNewPartner } from "../../src/demo/new-partner";
import { firstLines, stageOf, wayThrough } from "../../src/demo/stage";
import { loadDemoWorld, readDemoWorld, seenBy, unmet } from "../../src/demo/world";
import { filled } from "../support/cast";
import { type Product, personalChat, relazioni, type Shown, startProduct } from "../support/product";
import { elena, giulia, marco, start } from "../support/world";

const world = readDemoWorld();
const chat = personalChat(marco).conversation;

/** The demo, but for its client; Marco is at the screen. */
const demo = (seen = world): Promise<Product> =>
  startProduct({
    fill: (stores, place) => loadDemoWorld(stores, unmet(seen), place),
    options: { cast: stageOf(seen) },
  });

describe("the person at the screen of the demo", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await demo();
  });
  afterEach(() => bot.stop());

  const says = (line: string, more?: object): Promise<Shown> => bot.says(marco, line, personalChat(marco), more);
  const name = async (): Promise<string> => (await says("chi sono?")).text;
  const askToRemove = async (): Promise<Shown> =>
    bot.presses(marco, await says("rimuovi tailspin"), "Chiedi l’approvazione", { ...filled, typed: "Tailspin Toys" });

  it("plays the approval alone: asks as Marco, approves as Elena, and sees it approved as Marco", async () => {
    expect((await askToRemove()).text).toContain("In attesa");
    const now = await says("come elena");
    for (const words of ["Ora agisce Elena Ferri", "responsabile delle approvazioni", "approvazioni", "come marco"])
      expect(now.text).toContain(words);
    const listed = await bot.presses(marco, now, /^approvazioni/);
    const review = await bot.presses(marco, listed, /Tailspin Toys/);
    const approved = await bot.presses(marco, review, "Approva la rimozione");
    expect(approved.text).toContain("Approvata");
    await bot.settled();
    const back = await bot.presses(marco, now, /^come marco/);
    expect(back.text).toContain("Ora agisce Marco Bianchi");
    expect((await says("cronologia tailspin")).text).toMatch(/Elena Ferri ha approvato.*Marco Bianchi ha chiesto/);
    const edits = bot.connector.edits().filter(({ conversation }) => conversation === chat);
    expect(JSON.stringify(edits.map(({ card }) => card))).toMatch(/Tailspin Toys.*rimozione registrata/);
  });

  it("approves nothing as the one who asked, and does not as Elena what Elena asked for", async () => {
    await says("come elena");
    await askToRemove();
    const [pending] = (await bot.store.openItems("removals", { limit: 1 })).rows;
    const own = await bot.invokes(marco, "removal.approve", { removal: pending?.id, revision: pending?.revision });
    expect(own.text).not.toContain("Approvata");
    await says("come marco");
    const ofMarco = await bot.invokes(marco, "removal.approve", { removal: pending?.id, revision: pending?.revision });
    expect(ofMarco.text).toContain("Elena Ferri");
    expect((await bot.store.removal(pending?.id ?? ""))?.state).toBe("pending");
  });

  it.each(["as luke", "come luke", "as green", "As Luke Green", "come LUKE GREEN.", "@Rapport come luke"])(
    "becomes Luke by “%s”, and is answered in his language",
    async (line) => {
      const text = line.replace("@Rapport", "<at>Rapport</at>");
      const entities = [
        { type: "mention", text: "<at>Rapport</at>", mentioned: { id: "28:rapport", name: "Rapport" } },
      ];
      const now = await says(text, { entities });
      expect(now.text).toMatch(/^Luke Green acts now At Proseware Italia S\.r\.l\.: helpdesk agent\./);
      expect(now.text).not.toMatch(/approvals|remove/);
      expect((await says("customers")).text).toContain("1–10 of 45");
    },
  );

  it.each(["as ada", "come ada", "come anna verdi", "come pippo"])(
    "hears by “%s” who there is, and stays who they are until one of them is pressed",
    async (line) => {
      const asked = await says(line);
      expect(asked.text).toMatch(/Qui nessuno si chiama (ada|anna verdi|pippo)/);
      expect(await name()).toContain("Marco Bianchi");
      expect((await bot.presses(marco, asked, /^come giulia/)).text).toContain("Ora agisce Giulia Rossi");
      expect(await name()).toContain("Giulia Rossi");
    },
  );

  it.each(["as", "come", "Come."])("is asked by “%s” who is to act, also by the row of a card", async (line) => {
    const asked = await says(line);
    expect(asked.text).toMatch(/^Chi deve agire\?/);
    const now = await bot.presses(marco, asked, /^come sara/);
    expect(now.text).toContain("Ora agisce Sara Conti");
    const again = await bot.presses(marco, now, /^come: .*Giulia, Marco, Luke, Elena o Paula/);
    expect((await bot.presses(marco, again, /^come marco/)).text).toContain("Ora agisce Marco Bianchi");
  });

  it("is nobody else by a row that says another line, or by a press that only looks like one", async () => {
    await bot.invokes(marco, "say", { text: "clienti" });
    await bot.invokes(marco, "help", { text: "come elena" });
    await bot.invokes(marco, "say", { text: ["come elena"] });
    expect(await name()).toContain("Marco Bianchi");
  });

  it.each([
    "come stai",
    "come va",
    "come?",
    "come funziona",
    "come rimuovo un cliente?",
    "come elena?",
    "as elena asked, remove tailspin",
  ])("stays who they are by “%s”, which is understood as ever", async (line) => {
    const plain = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, world, place) });
    expect((await says(line)).text).toBe((await plain.says(marco, line)).text);
    expect(await name()).toContain("Marco Bianchi");
    await plain.stop();
  });

  it("is changed once by a message that Teams sends twice", async () => {
    await says("come elena", { id: "told-twice" });
    await says("come marco");
    await bot.tells(marco, { type: "message", text: "come elena", id: "told-twice" });
    expect(await name()).toContain("Marco Bianchi");
  });

  it("is changed by a line that is corrected, as whoever acts now", async () => {
    await says("come elna");
    const corrected = {
      type: "messageUpdate",
      channelData: { tenant: { id: world.tenant.id }, eventType: "editMessage" },
    };
    expect((await says("come elena", corrected)).text).toContain("Ora agisce Elena Ferri");
    expect(await name()).toContain("Elena Ferri");
  });

  it("sees a shared card as the one who acts, also where the client refreshes it by itself", async () => {
    await askToRemove();
    await bot.settled();
    const shared = bot.cardsIn(relazioni.conversation).find((card) => card.text.includes("Esamina la richiesta"));
    const button = shared?.buttons.find(({ verb }) => verb === "removal.review");
    const value = {
      action: { type: "Action.Execute", verb: "removal.review", data: button?.data },
      trigger: "automatic",
    };
    const refreshed = () => bot.invokes(marco, "removal.review", button?.data ?? {}, relazioni, { value });
    expect((await refreshed()).text).not.toContain("Approva la rimozione");
    await says("come elena");
    expect((await refreshed()).text).toContain("Approva la rimozione");
    await says("come marco");
    expect((await refreshed()).text).not.toContain("Approva la rimozione");
  });

  it("gets in the own chat what the one who acts is told in private", async () => {
    await says("come elena");
    const form = await bot.says(giulia, "rimuovi tailspin");
    await bot.presses(giulia, form, "Chiedi l’approvazione", { ...filled, typed: "Tailspin Toys" });
    await bot.settled();
    expect(bot.cardsIn(chat).at(-1)?.text).toContain("Approva la rimozione");
  });

  it("is one account alone: others at their own stay who they are", async () => {
    await says("come giulia");
    expect((await bot.says(elena, "chi sono?")).text).toContain("Elena Ferri");
    expect(await name()).toContain("Giulia Rossi");
  });

  it("gets a way back also from somebody who has lost every role", async () => {
    const [paula] = (await bot.store.people()).filter((person) => person.name === "Paula Hall");
    await bot.store.change(async () => ({ answer: undefined, people: [{ ...paula!, roles: [] }] }));
    expect((await says("come paula")).text).toMatch(/Paula Hall acts now.*no role.*as marco/);
    expect((await says("come marco")).text).toContain("Ora agisce Marco Bianchi");
  });
});

describe("the first words of the demo", () => {
  const installed = { type: "installationUpdate", action: "add" };
  const greeting = async (bot: Product): Promise<string> => {
    await bot.tells(marco, installed);
    await bot.connector.until(1);
    return bot.cardsIn(chat)[0]?.text ?? "";
  };

  it("are Rapport’s welcome, with the approval as one person plays it", async () => {
    const own = seenBy(world, "marco");
    const bot = await demo({ ...own, playground: { ...own.playground, personalChat: "a:personal-marco" } });
    const text = await greeting(bot);
    expect(text).toMatch(/^Rapport è pronto/);
    expect(text).toMatch(/rimuovi tailspin.*come elena.*approvazioni.*come marco/);
    const [welcome] = bot.cardsIn(chat);
    expect((await bot.presses(marco, welcome!, /^come elena/)).text).toContain("Ora agisce Elena Ferri");
    await bot.stop();
  });

  it("are without that story where nobody is to be removed, and outside the demo", async () => {
    const young = await demo(asNewPartner(world, start));
    expect(await greeting(young)).toMatch(/^Rapport è pronto(?!.*come elena)/);
    await young.stop();
    const plain = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, unmet(world), place) });
    expect(await greeting(plain)).toMatch(/^Rapport è pronto(?!.*come elena)/);
    await plain.stop();
  });
});

describe("outside the demo", () => {
  it.each(["as elena", "come elena", "as", "come"])("“%s” is a line like every other", async (line) => {
    const bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, world, place) });
    expect((await bot.says(marco, line)).text).not.toMatch(/agi(sce|re)|acts/);
    expect((await bot.invokes(marco, "say", { text: line })).text).not.toMatch(/agi(sce|re)|acts/);
    expect((await bot.says(marco, "chi sono?")).text).toContain("Marco Bianchi");
    await bot.stop();
  });
});

describe("the way through the demo", () => {
  it("begins as the one who asks, whoever is at the screen", () => {
    expect(wayThrough(world)).toBe("rimuovi tailspin → come elena → approvazioni → come marco");
    expect(wayThrough(seenBy(world, "luke"))).toMatch(/^come marco → rimuovi tailspin/);
    expect(wayThrough(asNewPartner(world, start))).toBe(
      "come giulia · come sara · come luke · come elena · come paula",
    );
  });

  it("is told in the terminal what it may type first, by who it is", () => {
    expect(firstLines(world)).toBe("clienti · rimuovi tailspin · help");
    expect(firstLines(seenBy(world, "sara"))).toBe("clienti · help");
    expect(firstLines(seenBy(world, "luke"))).toBe("customers · help");
    expect(firstLines(seenBy(world, "paula"))).toBe("customers · users · help");
    const begun = asNewPartner(world, Date.now());
    expect(firstLines(seenBy(begun, "giulia"))).toBe("registrazione · utenti · help");
    expect(firstLines(seenBy(begun, "sara"))).toBe("registrazione · help");
  });
});
