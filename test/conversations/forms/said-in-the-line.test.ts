import type { Person } from "../../../src/core/people/person";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { giulia, luke, marco, paula, sara } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (person: Person, line: string): Promise<Seen> => stage.says(person, line, personalChat(person));
/** What stands in the inputs of the form that a line opens, by their names. */
async function filledBy(person: Person, line: string): Promise<Record<string, string>> {
  const { inputs } = await says(person, line);
  return Object.fromEntries([...inputs].map(([id, value]) => [id.replace(/_r\d+$/, ""), value]));
}

describe("a form holds what the line says", () => {
  it.each([
    ["notice served on Alpine Ski House on 3 March", "2026-03-03"],
    ["on 3 March we gave notice to Alpine Ski House", "2026-03-03"],
    ["notice given alpine ski house last Monday", "2026-11-16"],
    ["notice served on Alpine Ski House Friday 13 November", "2026-11-13"],
    ["preavviso ad Alpine consegnato il 3", "2026-11-03"],
    ["il 3 marzo ho dato il preavviso ad alpine ski house", "2026-03-03"],
    ["preavviso consegnato lo scorso 3 novembre ad alpine ski house", "2026-11-03"],
    ["preavviso dato alpine ski house lunedì scorso", "2026-11-16"],
    ["preavviso dato alpine ski house due giorni fa", "2026-11-19"],
  ])("the day on which notice was given, which is past: %s", async (line, givenOn) => {
    expect(await filledBy(marco, line)).toMatchObject({ givenOn });
  });

  it.each([
    ["privileges lost contoso.example exchange 3 November", "2026-11-03"],
    ["contoso.example took Exchange from us last Friday", "2026-11-20"],
    ["privilegi persi contoso.example exchange lunedì", "2026-11-16"],
    ["contoso.example ci ha tolto exchange il 3", "2026-11-03"],
  ])("the day on which privileges were taken, and which: %s", async (line, seenOn) => {
    expect(await filledBy(marco, line)).toMatchObject({ seenOn, taken: "exchange" });
  });

  it.each([
    ["put off alpine exchange for two weeks", "14"],
    ["for two weeks snooze alpine exchange", "14"],
    ["rinvia alpine exchange al 5 dicembre", "14"],
    ["per due settimane rinvia alpine exchange", "14"],
  ])("for how long something is put off, wherever that is said: %s", async (line, period) => {
    expect(await filledBy(marco, line)).toMatchObject({ period });
  });

  it.each(["snooze alpine exchange until Monday", "sposta alpine exchange a lunedì"])(
    "until which day, or that this day cannot be chosen: %s",
    async (line) => expect((await says(marco, line)).has("reminders.not-so-long")).toBe(true),
  );

  it("nobody’s: it is asked what is to be put off", async () => {
    expect((await says(marco, "spostamelo a lunedì")).carried("removal", "reminder.putting-off")).toBeDefined();
  });

  it.each([
    'add customer "Nova Terra srl" nova.example',
    "add Nova Terra srl as a new customer, domain nova.example",
    "add Nova Terra srl (nova.example) to our customers",
    'aggiungi "Nova Terra srl" come cliente nuovo, dominio nova.example',
    "aggiungi Nova Terra srl come cliente nuovo, dominio nova.example",
    "aggiungi Nova Terra srl tra i nostri clienti (nova.example)",
  ])("the name and the domain of a new customer, before and behind what it is added as: %s", async (line) => {
    expect(await filledBy(marco, line)).toMatchObject({ name: "Nova Terra srl", domain: "nova.example" });
  });

  it("not one of two domains", async () => {
    const asked = await says(marco, "aggiungi Nova Terra srl come cliente, nova.example o terra.example");
    expect(asked.inputs.get("domain")).toBeUndefined();
  });
});

describe("the form of somebody’s roles holds those that a line gives or takes", () => {
  it.each([
    "make luke a sales agent too",
    "give Luke the sales agent role",
    "assign luke the sales agent role",
    "luke becomes a sales agent",
    "a luke dai anche il ruolo di sales agent",
    "rendi luke agente di vendita",
    "assegna a luke il ruolo di agente di vendita",
  ])("ticked beside those that are held: %s", async (line) => {
    expect(await filledBy(marco, line)).toMatchObject({ "sales-agent": "true", "helpdesk-agent": "true" });
  });

  it.each([
    "take the helpdesk role from luke",
    "take helpdesk away from luke",
    "togli a luke l’helpdesk",
    "togli a luke il ruolo di helpdesk",
  ])("or no longer ticked: %s", async (line) => {
    expect(await filledBy(marco, line)).toMatchObject({ "sales-agent": "false", "helpdesk-agent": "false" });
  });

  it.each(["give luke the sales agent role and take helpdesk", "togli a luke helpdesk e dagli agente di vendita"])(
    "each by its own verb: %s",
    async (line) => {
      expect(await filledBy(marco, line)).toMatchObject({ "sales-agent": "true", "helpdesk-agent": "false" });
    },
  );

  it("is what is saved, also where a client sends nothing that was left as it stood", async () => {
    const form = await says(marco, "give luke the sales agent role and take helpdesk");
    const save = form.buttons.find(({ verb }) => verb === "user.save-roles");
    expect(save?.data).toMatchObject({ left: { "sales-agent": "true", "helpdesk-agent": "false" } });
  });

  it.each([
    "take the approver role from me and give it to Paula",
    "give me the sales agent role of luke",
    "togli a me il ruolo di approvatore e dallo a Paula",
    "make luke a sales agent or an admin agent",
    "rendi luke agente di vendita o agente amministratore",
  ])("is opened for nobody where it is one of two that is meant: %s", async (line) => {
    expect((await says(giulia, line)).buttons.map(({ verb }) => verb)).not.toContain("user.save-roles");
  });

  it("is refused to who may not change roles, those of approvers to whom only a Global admin appoints, and of oneself", async () => {
    expect((await says(sara, "rendi luke agente di vendita")).text).toContain("serve un altro ruolo");
    expect((await says(luke, "make sara an admin agent")).text).toContain("another role is needed");
    expect((await says(paula, "make luke an approver")).text).toContain("Giulia Rossi");
    expect((await says(marco, "rendimi agente di vendita")).inputs.size).toBe(0);
    expect((await says(paula, "make me a sales agent")).text).toContain("own roles");
  });

  it.each([
    "don’t make luke a sales agent",
    "should luke be a sales agent?",
    "make luke a sales agent if he wants",
    "maybe make luke a sales agent",
    "elena said make luke a sales agent",
    "non dare a luke il ruolo di agente di vendita",
    "se vuole rendi luke agente di vendita",
    "forse rendi luke agente di vendita",
    "rendi luke agente di vendita?",
  ])("is not opened by what denies, asks, doubts or reports: %s", async (line) => {
    expect((await says(marco, line)).inputs.size).toBe(0);
  });

  it("changes nothing by itself", async () => {
    await says(marco, "make luke a sales agent too");
    expect((await stage.store.person(luke.id))?.roles).toEqual(["helpdesk-agent"]);
  });
});
