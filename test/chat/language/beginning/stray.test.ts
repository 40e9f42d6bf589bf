import { openReading, type Reading } from "../support/reading";

/** Lines in which a small word says that something else is meant; and the same deed said well. */
const astray: Record<string, readonly string[]> = {
  "invitations.sent": [
    "inviato da Lago di Garda Hotels",
    "sent by Lago di Garda Hotels",
    "sent me Lago di Garda Hotels",
    "sent with Lago di Garda Hotels",
    "inviato per Lago di Garda Hotels",
    "inviato lago",
    "the draft of Lago di Garda Hotels was sent",
    "la bozza di Lago di Garda Hotels è stata spedita",
    "Lago di Garda Hotels inviato",
  ],
  "removals.request": [
    "remove me from Tailspin Toys",
    "rimuovi me da Tailspin Toys",
    "toglici da Tailspin Toys",
    "remove this from Tailspin Toys",
    "remove with Tailspin Toys",
    "remove your Tailspin Toys",
    "delete the removal request of Tailspin Toys",
    "elimina la richiesta di Tailspin Toys",
  ],
  "notices.on": ["avvisa me delle rimozioni", "notify only me about removals", "keep me posted about removals"],
  "invitations.start": [
    "invite by bea@x.example",
    "invita bea@x.example con",
    "invite me to bea@x.example",
    "bea@x.example ci invita",
    "Fabrikam invita bea@x.example",
    "inviti Lamna Healthcare",
    "does invite bea@x.example",
    "does onboard bea@x.example",
  ],
  "customers.assign": [
    "Lamna Healthcare passa da Sara",
    "trasferisci Lamna Healthcare da Sara",
    "assign Lamna Healthcare to mistakenly Luke",
    "assign Lamna Healthcare to young Luke",
    "assegna Lamna Healthcare a malvolentieri Luke",
    "transfer Lamna Healthcare nobody to Luke",
    "assegna Lamna Healthcare a nessuno a Luke",
    "assign Lamna Healthcare to Grillo for me",
  ],
  "links.set": ["mi serve il collegamento con Fabrikam", "I need the link with Fabrikam"],
};
const well: Record<string, readonly string[]> = {
  "invitations.sent": [
    "inviato a Lago di Garda Hotels",
    "mark Lago di Garda Hotels as sent",
    "segna Lago di Garda Hotels come inviato",
    "segna la bozza di Lago di Garda Hotels come spedita",
    "segna come spedita la bozza di Lago di Garda Hotels",
    "mark the draft of Lago di Garda Hotels as sent",
    "mark Lago di Garda Hotels's draft as sent",
    "sent the invitation for Lago di Garda Hotels",
  ],
  "removals.review": ["rimuovi la richiesta di Tailspin Toys"],
  "notices.on": ["avvisa qui rimozioni", "notify here removals"],
  language: ["answer me in English"],
  "customers.assign": [
    "Lamna Healthcare passa a Sara",
    "assegna Lamna Healthcare a Sara",
    "assign Lamna Healthcare to Grillo",
    "assegna Lamna Healthcare a Grillo Parlante",
    "assign Lamna Healthcare to nobody",
  ],
  "removals.request": ["remove the relationship with Tailspin Toys", "rimuovi Tailspin Toys dai nostri clienti"],
  "invitations.start": [
    "invita bea@x.example tramite Fabrikam",
    "please do invite bea@x.example",
    "can you prepare an invite for bea@x.example for me",
  ],
};

describe("small words around what a deed is done to", () => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await openReading();
  });
  afterAll(() => reading.close());

  const begun = async (line: string): Promise<string | undefined> => {
    const understood = await reading.understood(line);
    return understood.kind === "command" ? understood.command.name : undefined;
  };

  it.each(Object.entries(astray).flatMap(([name, lines]) => lines.map((line) => [line, name])))(
    "keep it from beginning where they lead elsewhere: %s",
    async (line, name) => {
      expect(await begun(line)).not.toBe(name);
    },
  );

  it.each(Object.entries(well).flatMap(([name, lines]) => lines.map((line) => [line, name])))(
    "leave it what it is: %s",
    async (line, name) => {
      expect(await begun(line)).toBe(name);
    },
  );
});
