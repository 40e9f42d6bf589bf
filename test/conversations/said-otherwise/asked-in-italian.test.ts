import type { Person } from "../../../src/core/people/person";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { elena, giulia, luke, marco, paula, sara } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (line: string, person: Person = marco): Promise<Seen> => stage.says(person, line, personalChat(person));
const first = ({ buttons }: Seen): string | undefined => buttons[0]?.verb;

describe("what people here ask, in everyday words", () => {
  it.each(["i clienti che non seguiamo più", "chi ci ha lasciato?", "chi se n'è andato"])(
    "lists whom we have no more: %s",
    async (line) => {
      expect((await says(line)).text).toMatch(/Clienti 1–1 di 1 · Rimossi/);
    },
  );

  it.each([
    ["annulla il rinvio di Alpine Ski House", "Nessun promemoria di Alpine Ski House è rinviato. "],
    ["riattiva il promemoria di alpine", "Nessun promemoria di Alpine Ski House è rinviato. "],
    ["che cosa abbiamo rimandato?", "Nessun promemoria è rinviato. "],
    ["quali verifiche degli accessi mancano", ""],
  ])("shows what is left to do, and of what is put off that nothing is: %s", async (line, note) => {
    expect((await says(line)).text).toMatch(new RegExp(`^${note}Attività aperte`));
  });

  it.each(["ho arretrati?", "c'è qualcosa in coda per me?", "che cosa c'è di nuovo oggi", "che cosa mi tocca oggi"])(
    "shows the board: %s",
    async (line) => {
      expect((await says(line, elena)).text).toMatch(/^Quadro/);
    },
  );

  it.each([
    ["che vuol dire «congiunto»?", "Richiesta di una relazione"],
    ["che significa di preciso invito congiunto", "Richiesta di una relazione"],
    ["cosa si intende per rivenditore indiretto", "Rivenditore indiretto"],
    ["il termine provider che significa? un cliente lo voleva sapere", "Provider indiretto"],
  ])("explains a word: %s", async (line, title) => {
    expect((await says(line, sara)).text).toContain(`Guida ${title}`);
  });

  it.each(["privilegi concessi", "privileges granted"])(
    "asks of whom privileges given back are to be recorded, and goes on with that: %s",
    async (line) => {
      const seen = await says(line);
      expect(seen.text).toContain("Quale cliente ha concesso privilegi?");
      expect(seen.buttons.map(({ verb }) => verb)).toContain("privileges.regranting");
    },
  );

  it("opens the one thing that is left of a customer and a service", async () => {
    const seen = await says("chiudiamo l'Exchange rimasto da Alpine Ski House");
    expect(seen.text).toMatch(/^Attività · privilegi rimasti Alpine Ski House Da decidere: privilegi per Exchange/);
  });

  it.each([
    ["abbiamo qualche helpdesk?", "Agente di supporto tecnico: Luke Green."],
    ["chi altro è admin agent oltre a me", "Agente amministratore: Elena Ferri."],
  ])("says who has a role: %s", async (line, held) => {
    expect((await says(line)).text).toMatch(new RegExp(`^${held}`));
  });

  it("says of a customer whom it does not have, and of a provider that is like another only by half its name", async () => {
    expect((await says("che licenze ha Ferramenta Zappa")).text).toMatch(/Nessun cliente trovato.*Ferramenta Zappa/);
    expect((await says("Nuvola Distribuzione ci ha invitati", giulia)).inputs.get("providerName")).toBe(
      "Nuvola Distribuzione",
    );
  });
});

describe("what is not to be done, or only tried", () => {
  it.each(["niente export", "nessun export, grazie", "l'export non serve più"])("exports nothing: %s", async (line) => {
    expect((await says(line)).text).toMatch(/^Va bene: non è stato fatto nulla/);
  });

  it("still exports what is wanted without something", async () => {
    expect(first(await says("esporta i clienti senza azure"))).toBe("export.open");
  });

  it.each([
    ["prova a vuoto di «invita info@brezzamarina.example»", "La bozza di un invito"],
    ["una simulazione di “rimuovi tailspin”, vorrei solo capire gli effetti", "Chiede di terminare una relazione"],
  ])("tells what a deed in quotes would do, and does nothing: %s", async (line, does) => {
    const seen = await says(line);
    expect(seen.text).toMatch(new RegExp(`^Prova .*${does}`));
    expect(await stage.hasChanged()).toBe(false);
  });
});

describe("a deed, in more of the words people here have for it", () => {
  it.each([
    ["facciamola finita con tailspin", marco, "removal.request"],
    ["congediamo Tailspin Toys", marco, "removal.request"],
    ["si proceda alla rimozione di Tailspin Toys", marco, "removal.request"],
    ["via Tailspin Toys dal nostro portafoglio", marco, "removal.request"],
    ["riportiamo Alpine Ski House nell'elenco", marco, "invitation.draft"],
    ["scrivi a info@brezzamarina.example per proporci come rivenditori", marco, "invitation.draft"],
    ["congiunto con fabrikam per adventure works", marco, "invitation.draft"],
    ["Woodgrove Bank ci ha tagliato Exchange, segnalo nella scheda", marco, "privileges.take"],
    ["segna Brezza Marina Srl come nuovo cliente", marco, "customer.add"],
    ["woodgrove può comprare da sola, abilitala", marco, "customer.permit-buying"],
    ["abilita Northwind Distribuzione", giulia, "provider.authorise"],
    ["crea un'utenza per Nora Blu nora@proseware.example", paula, "user.check"],
  ])("begins: %s", async (line, person, verb) => {
    expect(first(await says(line, person))).toBe(verb);
  });

  it.each(["lascia woodgrove senza referente", "togli il referente a woodgrove"])(
    "leaves it to nobody: %s",
    async (line) => {
      const { inputs } = await says(line);
      expect([...inputs].flatMap(([id, value]) => (id.startsWith("owner") ? [value] : []))[0]).toBe("nobody");
    },
  );

  it("takes the name of somebody new without the small word before it", async () => {
    expect((await says("crea la scheda di Brezza Marina Srl")).inputs.get("name")).toBe("Brezza Marina Srl");
  });

  it.each([
    ["facciamola finita con tailspin", sara, "Rimuovere una relazione"],
    ["ridammi Alpine Ski House tra i clienti", sara, "Invitare un cliente"],
    ["scrivi a info@brezzamarina.example per proporci come rivenditori", luke, "Inviting a customer"],
  ])("refuses who may not, whatever the words: %s", async (line, person, what) => {
    expect((await says(line, person)).text).toContain(`${what} `);
  });

  it.each([
    "non facciamola finita con tailspin",
    "dovremmo farla finita con tailspin",
    "chi ha congedato Tailspin Toys?",
    "Elena vuole via Tailspin Toys dal portafoglio",
    "se Alpine torna la riportiamo nell'elenco",
    "congiunto con fabrikam per adventure works? no",
    "Woodgrove Bank non ci ha tagliato niente",
    "abilita Northwind Distribuzione solo se paga",
    "lascia woodgrove com'è",
    "crea la scheda domani",
    "segna Brezza Marina Srl come cliente quando ha firmato",
    "il rapporto con Tailspin Toys continua",
  ])("begins nothing: %s", async (line) => {
    const { buttons } = await says(line);
    expect(buttons.map(({ verb }) => verb)).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /removal\.request|invitation\.draft|privileges\.take|customer\.add$|customer\.assign$|provider\.authorise$/,
        ),
      ]),
    );
    expect(await stage.hasChanged()).toBe(false);
  });
});
