import { noOwner } from "../../../src/chat/views/customers/account/forms";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { luke, marco, paula, sara } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (line: string): Promise<Seen> => stage.says(marco, line, personalChat(marco));
const isForm = ({ buttons }: Seen): boolean => buttons.some(({ verb }) => verb === "customer.assign");
const chosen = ({ inputs }: Seen): string | undefined =>
  [...inputs].flatMap(([id, value]) => (id.startsWith("owner") ? [value] : []))[0];

const domainOf = (name: string): string => `${name.toLowerCase().replace(" ", "-")}.example`;

describe("who is to look after a customer", () => {
  it.each([
    ["give Woodgrove Bank to Luke", luke],
    ["please hand Woodgrove Bank to Luke Green", luke],
    ["pass woodgrove to sara", sara],
    ["leave Woodgrove Bank to Sara Conti", sara],
    ["put woodgrove under sara", sara],
    ["give Sara Conti Woodgrove Bank", sara],
    ["put luke on woodgrove", luke],
    ["from now on luke looks after woodgrove", luke],
    ["Luke gets Woodgrove Bank", luke],
    ["woodgrove goes to luke", luke],
    ["dai woodgrove a luke", luke],
    ["diamo woodgrove a Sara Conti", sara],
    ["dare Woodgrove Bank a luke", luke],
    ["dai a luke woodgrove", luke],
    ["woodgrove va a luke", luke],
    ["lasciamo Woodgrove Bank a sara", sara],
    ["metti luke come responsabile di woodgrove", luke],
    ["da oggi woodgrove lo segue luke", luke],
    ["cambia il responsabile di woodgrove in luke", luke],
    ["fai seguire woodgrove a luke", luke],
    ["luke prende in carico woodgrove", luke],
  ])("is said by whatever hands it to somebody, who is chosen: %s", async (line, person) => {
    const form = await says(line);
    expect([isForm(form), chosen(form)]).toEqual([true, person.id]);
  });

  it.each([
    "I'll take over woodgrove",
    "take over woodgrove",
    "give woodgrove to me",
    "reassign woodgrove from sara to me",
    "prendo io woodgrove",
    "prendo in carico woodgrove",
    "metti me come responsabile di woodgrove",
    "riassegna woodgrove da luke a me",
  ])("is who speaks, by whatever takes it over: %s", async (line) => {
    const form = await says(line);
    expect([isForm(form), chosen(form)]).toEqual([true, marco.id]);
  });

  it.each([
    ["assign woodgrove, away from sara, to luke", luke],
    ["reassign woodgrove, away from luke, to me", marco],
  ])("is who is to have it now, from whomever it is taken: %s", async (line, person) => {
    const form = await says(line);
    expect([isForm(form), chosen(form)]).toEqual([true, person.id]);
  });

  it.each([
    ["assegna Levante Spa a luke", luke.id],
    ["assign Levante Spa to luke", luke.id],
    ["assegna Togliani Srl a Sara Conti", sara.id],
    ["togli Togliani Srl a Sara Conti", noOwner],
    ["assegna Io Studio", noOwner],
    ["assegna Io Studio a me", marco.id],
  ])("is not told by what the customer is called: %s", async (line, person) => {
    const known = { origin: "before-partner-center", channel: "marketing" };
    for (const name of ["Levante Spa", "Togliani Srl", "Io Studio"])
      await stage.presses(marco, { verb: "customer.add", data: { ...known, name, domain: domainOf(name) } });
    const form = await says(line);
    expect([isForm(form), chosen(form)]).toEqual([true, person]);
  });

  it.each([
    ["assegna woodgrove a luke@proseware.example", luke],
    ["assign woodgrove to sara.conti@proseware.example", sara],
    ["assign woodgrove to Luke Green <luke@proseware.example>", luke],
    ["assign woodgrove from sara@proseware.example to luke@proseware.example", luke],
    ["dai woodgrove a Sara.Conti@Proseware.example", sara],
    ["assegna a luke.green@proseware.example woodgrove", luke],
  ])("is the colleague whose address is said: %s", async (line, person) => {
    const form = await says(line);
    expect([isForm(form), chosen(form)]).toEqual([true, person.id]);
  });

  it.each([
    ["assegna woodgrove a luke@altrove.example", "luke@altrove.example"],
    ["assign woodgrove to green@proseware.example", "green@proseware.example"],
    ["assign woodgrove to bea@tailspin.example", "bea@tailspin.example"],
  ])("is left as it is where an address is no colleague's, and says so: %s", async (line, address) => {
    const form = await says(line);
    expect([isForm(form), chosen(form)]).toEqual([true, marco.id]);
    expect(form.text).toContain(`«${address}» non è l’indirizzo di un collega`);
    expect(form.text).toContain("Woodgrove Bank");
    expect(form.text).toContain("Luke Green");
  });

  it("is not told of the customer whose address is said instead of a colleague's", async () => {
    const list = await says("assegna a bea@tailspin.example");
    expect(list.buttons.filter(({ verb }) => verb === "customer.assigning").length).toBeGreaterThan(1);
  });

  it.each([
    ["assign woodgrove to luke", "Saying who looks after a customer"],
    ["assign woodgrove to luke@proseware.example", "Saying who looks after a customer"],
    ["add customer Zzyx Ltd", "Adding a customer"],
  ])("is told as what it is to whom may not say it: %s", async (line, doing) => {
    expect((await stage.says(paula, line, personalChat(paula))).text).toContain(
      `${doing} is not part of the current role`,
    );
  });

  it.each([
    ["affida tutti i clienti a luke meno contoso", "«meno contoso»"],
    ["assign all customers to luke except contoso", "«except contoso»"],
    ["assegna tutti i clienti di Fabrikam a luke", "tramite Fabrikam"],
    ["assign every customer to luke", "1–10 di 45"],
  ])(
    "is said of one customer at a time, each of which opens its form for whom it is to have: %s",
    async (line, said) => {
      const list = await says(line);
      expect(list.text).toContain("I clienti si assegnano uno alla volta");
      expect(list.text).toContain(said);
      const [row] = list.buttons.filter(({ verb }) => verb === "customer.assigning");
      const form = row && (await stage.presses(marco, row));
      expect(form && [isForm(form), chosen(form)]).toEqual([true, luke.id]);
    },
  );

  it.each([
    "have we assigned all customers to luke?",
    "non assegnare tutti i clienti a luke",
    "mostra tutti i clienti di luke",
  ])("is not said of all by what asks, denies or shows: %s", async (line) => {
    expect((await says(line)).text).not.toContain("uno alla volta");
  });

  it.each([
    "unassign woodgrove",
    "cancel the assignment of woodgrove",
    "take woodgrove away from sara",
    "annulla l'assegnazione di woodgrove",
    "togli l'assegnazione di Woodgrove Bank",
    "togli woodgrove a sara",
  ])("is nobody, by whatever takes it from somebody: %s", async (line) => {
    const form = await says(line);
    expect([isForm(form), chosen(form)]).toEqual([true, noOwner]);
  });

  it.each([
    "give me woodgrove",
    "dammi woodgrove",
    "mi dai woodgrove?",
    "give luke the history of woodgrove",
    "dai a luke la cronologia di woodgrove",
    "dai a luke i clienti",
    "does luke get woodgrove",
    "woodgrove va a luke?",
    "se woodgrove va a luke",
    "luke gets woodgrove's letters",
    "give woodgrove a call, luke",
    "luke looks after woodgrove",
    "woodgrove lo segue luke",
    "don't give woodgrove to luke",
    "non dare woodgrove a luke",
    "lascia perdere woodgrove",
    "give woodgrove to luke and sara",
    "sara gave woodgrove to luke",
    "drop luke as owner of woodgrove",
    "togli luke da woodgrove",
  ])("is not said by what shows something, asks, tells or denies: %s", async (line) => {
    expect(isForm(await says(line))).toBe(false);
  });
});
