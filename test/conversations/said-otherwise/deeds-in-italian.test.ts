import type { Person } from "../../../src/core/people/person";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { marco, paula } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (line: string, person: Person = marco): Promise<Seen> => stage.says(person, line, personalChat(person));
const verbs = ({ buttons }: Seen): string[] => buttons.map(({ verb }) => verb);

describe("what people here tell Rapport to do, in everyday words", () => {
  it.each([
    ["taglia i ponti con Tailspin Toys", "removal.request"],
    ["recediamo da Tailspin Toys, non ci paga", "removal.request"],
    ["si proceda con la dismissione di Tailspin Toys", "removal.request"],
    ["stendi la bozza per ufficio@cartolerianova.example", "invitation.draft"],
    ["proponi a ufficio@cartolerianova.example di lavorare con noi", "invitation.draft"],
    ["agganciamo ufficio@cartolerianova.example con un invito", "invitation.draft"],
    ["reinserisci Alpine Ski House tra i clienti", "invitation.draft"],
    ["torniamo a lavorare con Alpine Ski House", "invitation.draft"],
    ["Luke eredita Woodgrove Bank", "customer.assign"],
    ["aggiorna il referente di Woodgrove Bank: Luke", "customer.assign"],
    ["Woodgrove Bank: decaduti i privilegi exchange", "privileges.take"],
    ["siamo di nuovo admin su Contoso Énergie", "privileges.regrant"],
    ["da inserire in anagrafica: Cartoleria Nova", "customer.add"],
    ["permetti a Northwind di vendere", "provider.authorise"],
    ["registra la notifica del preavviso ad Alpine Ski House", "removal.noticeGiven"],
  ])("opens its form: %s", async (line, verb) => {
    expect(verbs(await says(line))).toContain(verb);
  });

  it.each([
    ["metti a Luke anche agente di vendita", "sales-agent", "true"],
    ["imposta Luke come agente admin", "admin-agent", "true"],
    ["Sara non è più agente di vendita", "sales-agent", "false"],
  ])("opens somebody's roles as they are wished: %s", async (line, role, ticked) => {
    expect((await says(line, paula)).inputs.get(role)).toBe(ticked);
  });

  it.each([
    "è il caso di recedere da Tailspin Toys?",
    "se non pagano tagliamo i ponti con Tailspin Toys",
    "Marco dice di tagliare i ponti con Tailspin Toys",
    "abbiamo rifatto la relazione con Alpine Ski House",
    "non voglio tornare a lavorare con Alpine Ski House",
    "fai la bozza del contratto per ufficio@cartolerianova.example",
    "contatta ufficio@cartolerianova.example per la fattura",
    "passo da Woodgrove con Luke",
    "pare che il referente di Woodgrove diventi Luke",
    "non abbiamo di nuovo exchange su Contoso Énergie",
    "i privilegi di Woodgrove sono decaduti?",
    "permetti a Northwind di ordinare solo se Elena è d'accordo",
    "la consegna del preavviso ad Alpine Ski House è avvenuta?",
    "la riunione con Alpine Ski House slitta a lunedì",
    "Sara non è più agente di vendita?",
  ])("opens none where it is asked, told, denied, or of something else: %s", async (line) => {
    const forms =
      /^(?:removal\.(?:request|noticeGiven)|invitation\.draft|customer\.(?:assign|add)|privileges\.(?:take|regrant)|provider\.authorise|reminder\.put-off|user\.save-roles)$/;
    expect(verbs(await says(line)).filter((verb) => forms.test(verb) && verb !== "")).toEqual([]);
    expect(await stage.hasChanged()).toBe(false);
  });
});
