import type { Person } from "../../../src/core/people/person";
import { type Product, type Shown, startProduct } from "../../support/product";
import { elena, giulia, luke, marco, paula, sara } from "../../support/world";

describe("changing what somebody may do", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  const rolesOf = async ({ id }: Person): Promise<string[] | undefined> => (await bot.store.person(id))?.roles;

  async function change(by: Person, whom: Person, ticks: Record<string, unknown>): Promise<Shown> {
    const card = await bot.says(by, `user ${whom.name}`);
    const form = await bot.presses(by, card, /^(Change roles|Cambia i ruoli)…$/);
    return bot.presses(by, form, /^(Save roles|Salva i ruoli)$/, ticks);
  }

  it("holds at the next word and press, old cards included (R144, R147, R148)", async () => {
    const old = await bot.says(luke, "customer tailspin");
    expect((await bot.says(luke, "remove tailspin")).text).toContain("another role");
    await change(paula, luke, { "admin-agent": "true" });
    expect(await rolesOf(luke)).toEqual(["admin-agent", "helpdesk-agent"]);
    expect((await bot.says(luke, "remove tailspin")).text).toContain("Legal notice");
    await change(paula, luke, { "admin-agent": "false", "helpdesk-agent": "false" });
    expect((await bot.says(luke, "customers")).text).toContain("has no role in Rapport");
    expect((await bot.presses(luke, old, "Show history")).text).toContain("has no role in Rapport");
  });

  it("leaves alone what a client leaves out", async () => {
    await change(paula, luke, {});
    expect(await rolesOf(luke)).toEqual(["helpdesk-agent"]);
  });

  it("gives and takes Global admin and approver by a Global admin only", async () => {
    await change(paula, luke, { approver: "true", "global-admin": "true" });
    expect(await rolesOf(luke)).toEqual(["helpdesk-agent"]);
    await change(giulia, luke, { approver: "true", "global-admin": "true", "admin-agent": "true" });
    expect(await rolesOf(luke)).toEqual(["global-admin", "helpdesk-agent", "approver"]);
    await change(giulia, luke, { approver: "false" });
    expect(await rolesOf(luke)).toEqual(["global-admin", "helpdesk-agent"]);
  });

  it("is never of oneself, but that a Global admin becomes Admin agent (R141, R144)", async () => {
    const own = await bot.says(marco, "utente");
    expect(own.buttons.map(({ verb }) => verb)).not.toContain("user.roles");
    const forged = { whom: marco.id, revision: (await bot.store.person(marco.id))?.revision, "user-admin": "true" };
    expect((await bot.invokes(marco, "user.save-roles", forged)).text).toContain("ruoli propri");
    expect(await rolesOf(marco)).toEqual(["admin-agent"]);
    const card = await bot.says(giulia, "utente");
    expect(card.text).toContain("Manca il ruolo di agente amministratore");
    await bot.presses(giulia, card, "Diventa agente amministratore");
    expect(await rolesOf(giulia)).toEqual(["global-admin", "admin-agent"]);
    expect((await bot.invokes(paula, "user.become-agent", {})).text).toContain("own roles");
  });

  it("is one press from where a Global admin may not add users yet, and from nowhere else (R141)", async () => {
    for (const line of ["add user", "aggiungi utente marco@proseware.example come agente amministratore"]) {
      const refused = await bot.says(giulia, line);
      expect(refused.text).toContain("Diventa agente amministratore");
      expect(refused.buttons.map(({ verb }) => verb)).toContain("user.become-agent");
    }
    const refused = await bot.says(luke, "add user");
    expect(refused.buttons.map(({ verb }) => verb)).not.toContain("user.become-agent");
    await bot.presses(giulia, await bot.says(giulia, "add user"), "Diventa agente amministratore");
    expect((await bot.says(giulia, "add user")).text).toContain("Aggiungere un utente");
  });

  it("never takes the last Global admin", async () => {
    await change(giulia, luke, { "global-admin": "true" });
    await change(luke, giulia, { "global-admin": "false" });
    expect(await rolesOf(giulia)).toEqual([]);
    await bot.invokes(luke, "user.save-roles", {
      whom: luke.id,
      revision: (await bot.store.person(luke.id))?.revision,
      "global-admin": "false",
    });
    expect(await rolesOf(luke)).toEqual(["global-admin", "helpdesk-agent"]);
  });

  it("overwrites nothing that somebody else changed meanwhile", async () => {
    const form = await bot.presses(paula, await bot.says(paula, "user Luke Green"), "Change roles…");
    await change(elena, luke, { "sales-agent": "true" });
    const again = await bot.presses(paula, form, "Save roles", { "user-admin": "true" });
    expect(again.text).toContain("Something changed after this card was made");
    expect(await rolesOf(luke)).toEqual(["sales-agent", "helpdesk-agent"]);
  });

  it("brings waiting requests before who becomes an approver, and decides by the roles of the press", async () => {
    const form = await bot.says(marco, "rimuovi tailspin");
    const ticked = { ack_read: "true", ack_faith: "true", ack_indemnity: "true", duty: "no" };
    await bot.presses(marco, form, "Chiedi l’approvazione", { ...ticked, reason: "Chiude.", typed: "Tailspin Toys" });
    await bot.settled();
    await bot.says(sara, "clienti");
    await change(giulia, sara, { approver: "true" });
    await bot.settled();
    const asked = bot
      .cardsIn(`a:${sara.mri}`)
      .find(({ buttons }) => buttons.some(({ verb }) => verb === "removal.approve"));
    if (!asked) throw new Error("not asked");
    await change(giulia, sara, { approver: "false" });
    const press = asked.buttons.find(({ verb }) => verb === "removal.approve");
    expect((await bot.invokes(sara, "removal.approve", press?.data ?? {})).text).toContain("altro ruolo");
    expect((await bot.store.openRemovals())[0]?.state).toBe("pending");
  });

  it("is told on the card, in the history and with who did it", async () => {
    await change(paula, luke, { "sales-agent": "true" });
    const card = await bot.says(paula, "user Luke Green");
    expect(card.text).toContain("Paula Hall changed a user’s roles");
    const story = await bot.presses(paula, card, "Show history");
    expect(story.text).toContain("helpdesk agent");
    expect(story.text).toContain("Entries are sealed");
  });

  it.each([
    "dai a Luke anche il ruolo di agente amministrativo",
    "Luke va reso agente amministrativo, per favore",
    "make Luke an admin agent as well",
  ])("is prepared in the form, by whatever name the role is given: %s", async (line) => {
    const { card, buttons } = await bot.says(marco, line);
    expect(buttons.map(({ verb }) => verb)).toContain("user.save-roles");
    expect(JSON.stringify(card)).toMatch(/"id":"admin-agent"[^}]*"value":"true"/);
  });

  it.each([
    "make Luke and Sara admin agents",
    "fai Luke e Sara agenti amministrativi",
    "give Luke and Sara the roles of sales agents",
    "nominate Luke e Sara amministratori utenti",
  ])("is offered for each where a line names several: %s", async (line) => {
    const { text, buttons } = await bot.says(marco, line);
    expect(text).toContain("dai a Luke Green il ruolo di");
    expect(text).toContain("dai a Sara Conti il ruolo di");
    expect(buttons.map(({ verb }) => verb)).not.toContain("user.open");
  });
});
