import type { Person } from "../../../src/core/people/person";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { elena, giulia, marco, paula } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (line: string, person: Person = marco): Promise<Seen> => stage.says(person, line, personalChat(person));
const verbsOf = ({ buttons }: Seen): (string | undefined)[] => buttons.map(({ verb }) => verb);

const forms =
  /^(?:invitation\.(?:draft|accepted)|customer\.(?:add|assign|permit|withdraw)|removal\.request|privileges\.take|reminder\.put|provider\.(?:record|authorise)|user\.check)/;

describe("a deed that is told in everyday words", () => {
  it.each([
    ["draw up an invitation for info@harbour.example", "invitation.draft"],
    ["we could do with an invitation for info@harbour.example", "invitation.draft"],
    ["ask info@harbour.example to take us on as their reseller", "invitation.draft"],
    ["First Street agreed to our invitation", "invitation.accepted"],
    ["Harbour Fisheries is a new customer, add them please", "customer.add"],
    ["sign up Harbour Fisheries as a customer", "customer.add"],
    ["Woodgrove, new owner Sara", "customer.assign"],
    ["let Tailspin go", "removal.request"],
    ["cut ties with Tailspin", "removal.request"],
    ["we want Alpine back", "invitation.draft"],
    ["make Alpine a customer again", "invitation.draft"],
    ["grant Tailspin the right to buy", "customer.permit-buying"],
    ["no more buying for Caffè Città Alta", "customer.withdraw-buying"],
    ["our Exchange rights at Woodgrove are gone", "privileges.take"],
    ["we've been locked out of Woodgrove", "privileges.take"],
    ["appoint Northwind as our distributor", "provider.authorise"],
    ["create a provider called Lakeview Distribution", "provider.record"],
    ["give Davide Neri access to Rapport", "user.check"],
    ["snooze the leftover Exchange rights at Alpine", "reminder.put-off"],
  ])("opens what does it: %s", async (line, verb) => {
    const who = verb.startsWith("provider") ? giulia : verb.startsWith("user") ? paula : marco;
    expect(verbsOf(await says(line, who))).toContain(verb);
  });

  it.each(["legal notice went to Tailspin in writing", "tick off the legal notice for Tailspin"])(
    "is a notice, of which is said that none is owed: %s",
    async (line) => {
      expect((await says(line)).text).toContain("Per Tailspin Toys non è dovuto alcun preavviso legale");
    },
  );

  it("is noted of an invitation that is named before a colon", async () => {
    expect((await says("First Street: sent")).text).toContain("Era già registrato come inviato");
  });

  it.each([
    "is Tailspin to be removed?",
    "Tailspin is not to be removed",
    "Tailspin is to be removed",
    "Tailspin is to be removed by Marco",
    "info@harbour.example is to be invited",
    "who is to remove Tailspin",
    "the plan is to invite info@harbour.example",
    "Luke is to invite info@harbour.example",
    "let it go",
    "we want out",
    "I'd like Tailspin to call me",
    "we let Tailspin go last year",
    "don't let Tailspin go",
    "they want to cut ties with Tailspin",
    "Sara is to call Woodgrove",
    "is the new owner Sara",
    "we want Alpine to pay",
    "welcome back",
    "renew Alpine's licences",
    "Tailspin can buy for themselves",
    "give Tailspin the price for ordering",
    "Woodgrove is gone for lunch",
    "we don't have Azure at Woodgrove",
    "Northwind wants to be our provider",
    "we've got a new customer",
    "First Street confirmed lunch",
    "First Street: sent back the contract",
    "Davide Neri needs a desk",
    "info@harbour.example needs a call",
    "remind me what Alpine owes",
    "come back on Monday",
  ])("is none where it is asked, told of, denied, or of something else: %s", async (line) => {
    const seen = await says(line, giulia);
    expect(verbsOf(seen).filter((verb) => forms.test(verb ?? ""))).toEqual([]);
    expect(await stage.hasChanged()).toBe(false);
  });
});

describe("whom nobody here is called by", () => {
  it.each([
    "give Woodgrove to Gianni Verdi",
    "Gianni Verdi takes over Woodgrove",
    "owner of Woodgrove should be Gianni Verdi",
    "dai Woodgrove a Gianni Verdi",
  ])("is said to be nobody where a customer is given to them: %s", async (line) => {
    const form = await says(line, elena);
    expect(form.text).toContain("Qui nessuno si chiama «Gianni Verdi»");
    expect(verbsOf(form)).toContain("customer.assign");
  });

  it.each(["which roles does gianni have", "the roles of gianni", "quali ruoli ha gianni"])(
    "is said to be nobody where their roles are asked for: %s",
    async (line) => {
      expect((await says(line, giulia)).text).toContain("utente non trovato");
    },
  );

  it("is no customer to remove where a colleague's role is to go", async () => {
    const { toType } = await says("remove Elena as approver", giulia);
    expect(toType.join()).not.toContain("rimuovi");
  });
});

describe("what is asked in everyday words", () => {
  it.each([
    ["they need the tenant id of woodgrove for a form", "Tenant: 33333333-3333-4333-8333-333333333303"],
    ["id del tenant di woodgrove", "Tenant: 33333333-3333-4333-8333-333333333303"],
    ["did Contoso S.p.A. ever accept", "Relazione attiva dal 4 feb 2024"],
    ["Woodgrove's Azure, who has that", "Relazioni con i partner"],
    ["how many customers today", "1–10 di 45"],
    ["which customers are we about to lose", "In via di rimozione"],
    ["customers without privileges as csv", "Esporta"],
    ["what would removing Tailspin do", "Che cosa cambierebbe"],
    ["imagine we dropped Tailspin", "Che cosa cambierebbe"],
    ["test run: remove Tailspin", "Che cosa cambierebbe"],
    ["remind me what delegated admin is", "Guida"],
  ])("is answered: %s", async (line, text) => {
    const seen = await says(line);
    expect(seen.text).toContain(text);
    expect(seen.text).not.toContain("Forse si intendeva");
  });
});
