import type { TextKey } from "../../../src/chat/texts/texts";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { marco } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (line: string): Promise<Seen> => stage.says(marco, line, personalChat(marco));

describe("that something is not done here", () => {
  it.each<[string, TextKey]>([
    ["did I send garda hotels?", "elsewhere.billing.title"],
    ["spedisco garda hotels", "elsewhere.billing.title"],
    ["rimuovi anna@tailspin.example", "elsewhere.leaving.title"],
    ["remove bob@tailspin.example", "elsewhere.leaving.title"],
    ["indirizzo di Tailspin", "elsewhere.rename.title"],
    ["address of Contoso Logistica", "elsewhere.rename.title"],
    ["cliente con tenant 3305", "elsewhere.tenant.title"],
    ["customer with tenant 3305", "elsewhere.tenant.title"],
  ])("is not said where nobody asks for it: %s", async (line, key) => {
    expect((await says(line)).has(key)).toBe(false);
    expect(await stage.hasChanged()).toBe(false);
  });

  it.each<[string, TextKey]>([
    ["fatture di Contoso Logistica", "elsewhere.billing.title"],
    ["what does Tailspin Toys owe us", "elsewhere.billing.title"],
    ["rimuovi fabrikam", "provider.foot"],
    ["crea un tenant per Tailspin Toys", "elsewhere.tenant.title"],
    ["rename Tailspin Toys", "elsewhere.rename.title"],
    ["apri un ticket per Woodgrove", "elsewhere.other.title"],
    ["open a ticket for Woodgrove", "elsewhere.other.title"],
    ["do you have the telephone number of Woodgrove", "elsewhere.contact.title"],
    ["who do we speak to at Woodgrove Bank?", "elsewhere.contact.title"],
    ["mi dai la partita IVA di Woodgrove", "elsewhere.contact.title"],
    ["mi servono i recapiti di Woodgrove Bank", "elsewhere.contact.title"],
    ["if I click Done, does the email get sent?", "elsewhere.sending.title"],
    ["la mail viene spedita da Rapport o la mando io?", "elsewhere.sending.title"],
    ["Tailspin Toys: mca signed?", "elsewhere.agreement.title"],
    ["Tailspin Toys ha già accettato il contratto del cliente?", "elsewhere.agreement.title"],
  ])("is said where it is asked for, whoever is named beside it: %s", async (line, key) => {
    expect((await says(line)).has(key)).toBe(true);
  });
});

describe("a line that is about several things", () => {
  it.each(["remove all customers without privileges", "rimuovi tutti i clienti senza privilegi"])(
    "is asked about by the deed that stands first: %s",
    async (line) => {
      const answer = await says(line);
      expect(answer.has("guess.title")).toBe(true);
      expect(answer.text).not.toContain("avvisi");
    },
  );

  it("is offered each of them, where none is asked for", async () => {
    const answer = await says("inviti e approvazioni");
    expect(answer.has("answers.may.invite.title")).toBe(false);
    for (const words of ["«inviti»", "«approvazioni»"]) expect(answer.text).toContain(words);
  });
});
