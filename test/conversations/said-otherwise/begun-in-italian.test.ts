import type { Person } from "../../../src/core/people/person";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat, relazioni } from "../../support/product";
import { elena, giulia, luke, marco, paula, sara } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (line: string, person: Person = marco): Promise<Seen> => stage.says(person, line, personalChat(person));
const first = ({ buttons }: Seen): string | undefined => buttons[0]?.verb;
const owner = ({ inputs }: Seen): string | undefined =>
  [...inputs].flatMap(([id, value]) => (id.startsWith("owner") ? [value] : []))[0];

describe("a deed, said as people here say it", () => {
  it.each([
    ["woodgrove me la prendo in carico io", marco],
    ["tailspin lo seguo io", marco],
    ["al posto di Luke su woodgrove metti Sara", sara],
    ["togli Luke da woodgrove e mettici Sara", sara],
    ["sostituisci Luke con Sara su woodgrove", sara],
    ["woodgrove: nuovo referente Sara", sara],
  ])("gives the customer to that person: %s", async (line, person) => {
    const form = await says(line);
    expect([first(form), owner(form)]).toEqual(["customer.assign", person.id]);
  });

  it.each([
    ["avviamo la pratica di chiusura di Tailspin Toys", "removal.request"],
    ["liberiamoci di Tailspin Toys", "removal.request"],
    ["Tailspin Toys ci lascia, avvia la richiesta di rimozione", "removal.request"],
    ["reintegriamo Alpine Ski House", "invitation.draft"],
    ["quelli di Alpine Ski House ci hanno ripensato, rimettili tra i nostri, dai", "invitation.draft"],
    ["procediamo con l'invito a Woodgrove Bank", "invitation.draft"],
    ["allestisci l'invito per Woodgrove Bank", "invitation.draft"],
    ["abbiamo perso Exchange su woodgrove, segnalo", "privileges.take"],
    ["woodgrove ci ha tolto Exchange stamattina, mettilo agli atti", "privileges.take"],
    ["da annotare: woodgrove ci ha revocato la delega", "privileges.take"],
    ["consegnata ieri la disdetta ad Alpine Ski House, registrala", "removal.noticeGiven"],
    ["la lettera di preavviso ad Alpine Ski House è partita stamattina, prendine nota", "removal.noticeGiven"],
    ["Lago di Garda Hotels ha aderito, registralo", "invitation.accepted"],
    ["sblocca gli acquisti di woodgrove", "customer.permit-buying"],
    ["fai in modo che woodgrove possa ordinare da sola", "customer.permit-buying"],
  ])("begins: %s", async (line, verb) => {
    expect(first(await says(line))).toBe(verb);
  });

  it.each([
    ["Blue Yonder: aggiungila ai clienti", "customer.add", "name", "Blue Yonder"],
    ["inserisci Blue Yonder nel portafoglio", "customer.add", "name", "Blue Yonder"],
  ])("takes the name of somebody new: %s", async (line, verb, input, name) => {
    const form = await says(line);
    expect([first(form), form.inputs.get(input)]).toEqual([verb, name]);
  });

  it("adds a provider that sent us its invitation, and authorises another", async () => {
    const line = "inserisci Blue Yonder tra i provider, ci hanno mandato l'invito";
    expect((await says(line, giulia)).inputs.get("providerName")).toBe("Blue Yonder");
    expect(first(await says("procediamo con l'autorizzazione di Northwind", giulia))).toBe("provider.authorise");
  });

  it("lets a colleague in", async () => {
    const form = await says("fai entrare nina.rossi@proseware.example in Rapport", paula);
    expect([first(form), form.inputs.get("address")]).toEqual(["user.check", "nina.rossi@proseware.example"]);
  });

  it.each([
    "prova a rimuovere Tailspin Toys, senza farlo",
    "a vuoto: rimuovi Tailspin Toys",
    "fingi di rimuovere Tailspin Toys, era solo per capire cosa succede",
  ])("is only tried: %s", async (line) => {
    const seen = await says(line);
    expect([seen.text.startsWith("Prova"), first(seen)]).toEqual([true, "help"]);
  });
});

describe("what only sounds like it", () => {
  it.each([
    "Tailspin Toys ci saluta sempre con affetto",
    "hanno chiesto di avviare la chiusura di Tailspin Toys",
    "liberiamoci di Tailspin Toys solo se non pagano",
    "woodgrove non me la prendo io",
    "se Luke va in ferie woodgrove passa a Sara",
    "togli Luke da woodgrove",
    "ho inviato una mail a First Street Clinic",
    "l'invito a First Street Clinic lo mando domani, segnalo",
    "segnala quando Lago di Garda Hotels accetta",
    "abbiamo perso Exchange su woodgrove?",
    "abbiamo perso la gara di woodgrove",
    "il preavviso ad Alpine Ski House va dato entro venerdì",
    "preavviso Alpine Ski House: consegnato o no",
    "Alpine Ski House rientra nel progetto",
    "blocca gli acquisti di cancelleria di woodgrove",
    "non procediamo con l'invito a Woodgrove Bank",
  ])("begins nothing: %s", async (line) => {
    const { buttons } = await says(line);
    expect(buttons.map(({ verb }) => verb)).not.toEqual(expect.arrayContaining([expect.stringMatching(begun)]));
    expect(await stage.hasChanged()).toBe(false);
  });

  const begun =
    /^(?:customer\.(?:assign|add|permit-buying|stop-buying)|removal\.request|invitation\.(?:draft|accepted)|privileges\.take|removal\.noticeGiven)$/;
});

describe("a question, said as people here ask it", () => {
  it.each([
    ["chi può dare il benestare a una rimozione?", "Paula Hall"],
    ["la rimozione di Tailspin Toys dove si è fermata", "Nessuna richiesta di rimozione aperta per Tailspin Toys"],
    ["respingo la richiesta di woodgrove", "Nessuna richiesta di rimozione aperta per Woodgrove Bank"],
    ["Blue Yonder è nostra cliente?", "Nessun cliente trovato"],
    ["conosciamo il provider Blue Yonder?", "provider non trovato"],
    ["quando va rivisto l'accesso di Fabrikam", "verifica dell’accesso di Fabrikam Distribution"],
    ["cosa ho in carico", "affidati a Giulia Rossi"],
    ["firme in attesa", "Richieste aperte"],
  ])("is answered: %s", async (line, answer) => {
    expect((await says(line, giulia)).text).toContain(answer);
  });

  it("about somebody nobody knows is not taken for one about a customer", async () => {
    expect((await says("Nina Galli è un nostro utente?", paula)).text).toContain("user not found");
  });

  it("that has no request to decide says how one is asked for, to who may, and not where it was to be refused", async () => {
    const asks = "«rimuovi Tailspin Toys»";
    expect((await says("Tailspin Toys: rimozione", elena)).text).toContain(asks);
    expect((await says("boccio la richiesta di Tailspin Toys", elena)).text).not.toContain(asks);
    expect((await says("Tailspin Toys: rimozione", luke)).text).not.toContain("remove Tailspin Toys");
  });
});

describe("notices", () => {
  it("are silenced, and nobody who wants that is told how to get more", async () => {
    const seen = await stage.says(marco, "azzera le notifiche del canale", relazioni);
    expect(seen.text).toContain("Niente più avvisi qui");
    const stopped = await says("zittisci le notifiche di sto canale, sono troppe");
    expect(stopped.toType.join()).not.toContain("avvisa");
  });
});
