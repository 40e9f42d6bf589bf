import { loadDemoWorld, readDemoWorld } from "../../../src/demo/world";
import { type Product, startProduct } from "../../support/product";
import { luke, marco } from "../../support/world";
import { buttonOn, valueOn } from "../on-card";

const tailspin = "33333333-3333-4333-8333-333333333302";

describe("what is said in other words than those that are shown", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, readDemoWorld(), place) });
  });
  afterAll(() => bot.stop());

  it.each([
    "tailspin ci ha tolto i privilegi",
    "Tailspin Toys ha revocato l’amministratore delegato",
    "i nostri privilegi sono stati revocati da tailspin",
    "privilegi revocati da tailspin",
    "privileges removed by tailspin",
    "tailspin took away our privileges",
    "our privileges were revoked by Tailspin Toys",
  ])("opens the form of what a customer took away: %s (R23)", async (line) => {
    const form = await bot.says(marco, line);
    expect(buttonOn(form, "privileges.take")?.data).toMatchObject({ customer: tailspin });
    expect(form.text).toContain("Che cosa ha tolto il cliente?");
  });

  it.each(["tailspin ci ha revocato exchange", "tailspin removed our exchange privileges"])(
    "with the service that is named: %s",
    async (line) => {
      expect(valueOn(await bot.says(marco, line), "taken")).toBe("exchange");
    },
  );

  it.each([
    ["clienti con shrepoint", "con SharePoint"],
    ["customers with azzure", "con Azure"],
    ["clienti con exchnge", "con Exchange"],
    ["customers with dinamics 365", "con Dynamics 365"],
  ])("reads a service’s name through a slip of the fingers: %s", async (line, told) => {
    expect((await bot.says(marco, line)).text).toContain(told);
  });

  it("reads no other word for a service", async () => {
    expect((await bot.says(marco, "clienti con point")).text).not.toMatch(/con SharePoint|tramite un provider/);
  });

  it.each(["tailspin ci ha tolto i privilegi il 10/11/2026", "tailspin removed our privileges on 10 November"])(
    "with the day that is named: %s",
    async (line) => {
      expect(valueOn(await bot.says(marco, line), "seenOn")).toBe("2026-11-10");
    },
  );

  it.each([
    "abbiamo tolto i privilegi a tailspin",
    "we removed the privileges of tailspin",
    "togli i privilegi a tailspin",
    "remove privileges of tailspin",
    "tailspin ci ha tolto i privilegi?",
    "did tailspin remove our privileges?",
    "se tailspin ci toglie i privilegi",
    "tailspin non ci ha tolto i privilegi",
  ])("opens no form where that is asked, denied, supposed or done by us: %s", async (line) => {
    expect(buttonOn(await bot.says(marco, line), "privileges.take")).toBeUndefined();
  });

  it.each(["did tailspin remove our privileges?", "tailspin non ci ha tolto i privilegi"])(
    "answers by what is known: %s",
    async (line) => {
      expect((await bot.says(marco, line)).text).toContain("Concessi a noi per Exchange");
    },
  );

  it.each([
    "privilegi revocati",
    "privilegi tolti",
    "privileges revoked",
    "revoked privileges",
    "privileges taken away",
  ])("lists who took all away: %s", async (line) => {
    const list = await bot.says(marco, line);
    expect(list.text).toMatch(/1–2 di 2 · Privilegi tolti dal cliente.*Contoso Énergie.*Wide World Importers/);
  });

  it.each(["preavvisi", "preavvisi da dare", "preavvisi legali", "legal notices", "notices owed", "preavvisi alpine"])(
    "lists the legal notices that are owed, and no other follow-up: %s (R97)",
    async (line) => {
      const list = await bot.says(marco, line);
      expect(list.text).toContain("Alpine Ski House preavviso legale entro il 30 nov 2026");
      expect(list.text).not.toContain("Exchange");
    },
  );

  it("shows them to whoever sees customers, and still says what the notice of a removal is", async () => {
    expect((await bot.says(luke, "legal notices")).text).toContain("notice of termination by 30 Nov 2026");
    for (const line of ["che cos’è un preavviso legale", "what is the legal notice?"])
      expect((await bot.says(marco, line)).text).toContain("Avviso legale, versione");
  });

  it.each([
    ["revoca acquisti", "customer.buying"],
    ["stop buying", "customer.buying"],
    ["consenti acquisti", "customer.buying"],
    ["assegna", "customer.assigning"],
    ["assign", "customer.assigning"],
    ["account", "customer.account"],
    ["partner", "customer.partners"],
  ])("asks which customer, and does for the one that is pressed what was asked: %s", async (line, verb) => {
    const list = await bot.says(marco, line);
    expect(list.text).toMatch(/^Clienti .*\?.* 1–10 di 45/);
    const next = await bot.presses(marco, list, /successivi/);
    const found = await bot.presses(marco, next, "Cerca", { words: "tailspin", filter: "all" });
    for (const page of [list, next, found]) expect(buttonOn(page, verb)).toBeDefined();
    const chosen = await bot.presses(marco, found, /Apri .*Tailspin Toys/);
    expect(chosen.text).toContain("Tailspin Toys");
    // What is so already is noted to who typed it.
    expect((await bot.says(marco, `${line} tailspin toys`)).spoken.endsWith(chosen.spoken)).toBe(true);
  });

  it("keeps to whom a customer is to be given", async () => {
    const list = await bot.says(marco, "assegna a sara");
    expect(list.text).toMatch(/^Clienti .* 1–10 di 45/);
    const form = await bot.presses(marco, await bot.presses(marco, list, /successivi/), /Apri /);
    expect(valueOn(form, "owner_r1")).toBe("a0000000-0000-4000-8000-000000000003");
  });

  it.each([
    ["incentivi", "Incentivi per i partner"],
    ["incentives", "Incentivi per i partner"],
    ["referral", "Segnalazioni"],
    ["altri partner", "Collaborare con altri partner"],
    ["other partners", "Collaborare con altri partner"],
    ["clienti e sottoscrizioni", "Clienti e relative sottoscrizioni"],
    ["customers and subscriptions", "Clienti e relative sottoscrizioni"],
    ["profilo aziendale", "Profilo business"],
    ["company profile", "Profilo business"],
    ["aiuto account", "Account del Centro per i partner"],
    ["help account", "Account del Centro per i partner"],
  ])("opens a topic of the guide by its name: %s", async (line, title) => {
    expect((await bot.says(marco, line)).text).toMatch(new RegExp(`^Guida ${title}`));
  });

  it.each(["cosa devo fare", "che cosa devo fare oggi?", "what do I have to do", "what should I do today?"])(
    "shows the board: %s (B24)",
    async (line) => {
      expect((await bot.says(marco, line)).text).toMatch(/^Quadro Marco Bianchi/);
    },
  );

  it.each(["cosa devo fare per rimuovere tailspin", "what do I have to do to remove tailspin"])(
    "says how a thing is done, where that is asked: %s",
    async (line) => {
      expect((await bot.says(marco, line)).text).toMatch(/^Come si fa/);
    },
  );

  it.each([
    ["accettato pippo", "pippo"],
    ["accettato pippo srl", "pippo srl"],
    ["accepted blueriver", "blueriver"],
    ["accettato da pippo", "pippo"],
  ])("fills in the name of somebody who is not known yet: %s (R43)", async (line, name) => {
    expect(valueOn(await bot.says(marco, line), "name")).toBe(name);
  });

  it.each(["accettato ieri", "accepted invitatoin"])("takes no other word for a name: %s", async (line) => {
    expect((await bot.says(marco, line)).text).toContain("Quale è stato accettato?");
  });

  it.each(["privilegi pippo", "privileges of pippo"])(
    "does not show everybody’s for a name of nobody: %s",
    async (line) => {
      const answer = await bot.says(marco, line);
      expect(answer.text).toContain("Cercato: pippo");
      expect(answer.text).not.toContain("Attività aperte");
    },
  );

  it.each([
    ["quadro di sara", "Il quadro è di chi lo chiede, e non tiene conto di: «sara»."],
    ["board of sara", "Il quadro è di chi lo chiede, e non tiene conto di: «sara»."],
    ["accettazioni contoso", "L’elenco non tiene conto di: «contoso»."],
    ["acceptances pippo", "L’elenco non tiene conto di: «pippo»."],
  ])("passes over no name: %s", async (line, note) => {
    expect((await bot.says(marco, line)).text).toContain(note);
  });

  it.each(["rimozioni tailspin", "removal requests of tailspin"])(
    "answers of the one who is named: %s",
    async (line) => {
      expect((await bot.says(marco, line)).text).toContain("Tailspin Toys");
    },
  );
});
