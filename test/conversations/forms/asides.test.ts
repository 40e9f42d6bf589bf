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

/** What a form of these deeds is sent with. */
const sending: ReadonlySet<string | undefined> = new Set(["invitation.draft", "removal.request", "customer.assign"]);
const opens = ({ buttons }: Seen): boolean => buttons.some(({ verb }) => sending.has(verb));

const english = ["restore alpine", "assign woodgrove to luke", "invite ada@nova.example"];
const italian = ["ripristina alpine", "assegna woodgrove a luke", "invita ada@nova.example"];

describe("a clause beside a deed that only tells something does not keep its form from opening, and is said to be left aside", () => {
  it.each([
    "they rang and want us again",
    "legal is fine with it now",
    "he knows their setup better than me",
    "nobody else wants them lol",
    "it's urgent",
    "they called this morning",
    "she has worked with them for years",
    "the contract was signed",
    "their director approved it",
    "we spoke on the phone",
    "I met them in Milan",
    "we agreed on the price",
    "everybody is happy with that",
    "they don't answer our calls",
    "their invoices were paid",
    "the paperwork is ready",
    "start the paperwork",
    "as agreed",
    "no rush",
    "the sooner the better",
    "because they rang",
    "since they want us again",
    "given that the contract is signed",
    "he's on good terms with them",
    "they've moved to a new office",
    "finance has cleared it",
    "good news",
    "the papers came this morning",
    "we're in touch",
    "they are big fans of ours",
  ])("in English: %s", async (aside) => {
    for (const deed of english) {
      for (const line of [`${deed}, ${aside}`, `${deed} – ${aside}`, `${deed} (${aside})`, `${aside}; ${deed}`]) {
        const seen = await says(line);
        expect([line, opens(seen)]).toEqual([line, true]);
      }
    }
    expect((await says(`${english[1]}: ${aside}`)).text).toContain(aside);
  });

  it.each([
    "lo seguiva già prima",
    "grazie mille davvero",
    "è urgente",
    "il capo ha approvato",
    "hanno chiamato stamattina",
    "hanno firmato",
    "li conosce bene",
    "il contratto è firmato",
    "accordo firmato",
    "abbiamo parlato al telefono",
    "ho sentito il titolare",
    "la pratica è urgente",
    "non rispondono al telefono",
    "ci hanno scelto di nuovo",
    "sono clienti da anni",
    "si sono trasferiti a Torino",
    "come d’accordo",
    "avvia la pratica",
    "senza fretta",
    "era ora",
    "perché hanno chiamato",
    "visto che il contratto è firmato",
    "dato che li conosce bene",
    "il prima possibile",
    "le fatture sono pagate",
    "l’ufficio legale ha approvato",
    "lei conosce bene il settore",
    "vogliono ripartire",
    "procedi pure",
    "buone notizie",
  ])("in Italian: %s", async (aside) => {
    for (const deed of italian) {
      for (const line of [`${deed}, ${aside}`, `${deed} – ${aside}`, `${deed} (${aside})`, `${aside}; ${deed}`]) {
        const seen = await says(line);
        expect([line, opens(seen)]).toEqual([line, true]);
      }
    }
  });

  it("and is the reason, where one is asked for", async () => {
    for (const reason of [
      "disdetta ricevuta stamattina via pec",
      "non pagano da mesi",
      "they haven't paid us for months",
    ]) {
      const { inputs } = await says(`rimuovi tailspin, ${reason}`);
      expect([...inputs.values()]).toContain(reason);
    }
  });

  it("but not one that tells the contrary", async () => {
    for (const line of [
      "rimuovi tailspin, ci hanno ripensato",
      "remove tailspin, they renewed",
      "remove tailspin, they want us again",
    ])
      expect(opens(await says(line))).toBe(false);
  });

  it("and whom somebody is to tell besides is named as still to be done", async () => {
    for (const line of [
      "remove tailspin, then tell Sara",
      "rimuovi tailspin e poi avvisa Sara",
      "assign woodgrove to luke and email them",
    ]) {
      const seen = await says(line);
      expect([line, opens(seen), seen.has("guess.other-wishes")]).toEqual([line, true, true]);
    }
    const both = await says("invite ada@nova.example and notify the channel");
    expect([opens(both), await stage.hasChanged()]).toEqual([false, false]);
  });
});

describe("a clause beside a deed that could turn it begins nothing", () => {
  it.each([
    "but only if they pay",
    "if she agrees",
    "when they have paid",
    "wait",
    "maybe",
    "Elena said no",
    "or not?",
    "just kidding",
    "not now",
    "on second thoughts no",
    "Elena is against it",
    "they might come along",
    "they will pay tomorrow",
    "not woodgrove",
    "the boss is against it",
    "we did that last week",
    "they asked",
    "scratch that",
    "is what Marco wanted",
    "hold on",
    "actually no",
    "never mind",
    "unless they object",
    "once legal agrees",
    "they said it would be fine",
    "I think",
    "I guess",
    "the boss is still thinking",
    "but not yet",
    "as soon as they sign",
    "after the meeting",
    "the lawyer has refused",
    "that was a mistake",
    "he told me",
    "she wonders why",
    "or remove them",
    "provided they sign",
    "I was joking",
    "they haven't decided",
    "should they want it",
    "what do you think",
    "they could agree",
    "tailspin has signed",
    "I dream of it",
  ])("in English: %s", async (aside) => {
    for (const deed of [...english, "remove tailspin"]) {
      for (const line of [`${deed}, ${aside}`, `${deed} – ${aside}`, `${deed} (${aside})`])
        expect([line, opens(await says(line))]).toEqual([line, false]);
    }
    expect(await stage.hasChanged()).toBe(false);
  });

  it.each([
    "ma solo se pagano",
    "se è d’accordo",
    "quando hanno pagato",
    "aspetta",
    "forse",
    "Elena ha detto di no",
    "o no?",
    "scherzo",
    "non subito",
    "cioè no",
    "anzi no",
    "domani",
    "poi vediamo",
    "il capo è contrario",
    "hanno detto",
    "dice Elena",
    "era una battuta",
    "non ancora",
    "ma non ora",
    "se vuole",
    "a meno che non paghino",
    "purché firmino",
    "credo",
    "mi sa di no",
    "penso di sì",
    "appena firmano",
    "dopo la riunione",
    "prima ne parliamo",
    "il legale ha rifiutato",
    "sarebbe un errore",
    "me l’ha detto Luca",
    "chissà perché",
    "che ne pensi",
    "sarebbe bello",
    "potrebbero firmare",
    "vorrebbero aspettare",
    "il titolare è perplesso",
    "il contratto è ancora valido",
    "la direzione ha sospeso tutto",
    "ci stanno pensando",
    "hanno chiesto tempo",
    "lascia stare",
    "ferma tutto",
    "tailspin ha firmato",
  ])("in Italian: %s", async (aside) => {
    for (const deed of [...italian, "rimuovi tailspin"]) {
      for (const line of [`${deed}, ${aside}`, `${deed} – ${aside}`, `${deed} (${aside})`])
        expect([line, opens(await says(line))]).toEqual([line, false]);
    }
    expect(await stage.hasChanged()).toBe(false);
  });
});
