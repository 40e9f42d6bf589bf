/** What people type, as `sentence → command | argument`; one per line, as a partner's staff would say it. */
export const english = `
help → help |
Help! → help |
can you help → help |
what can I do? → help |
what can I do here → help | here
what can you do? → help |
commands → help |
help invite → help | invite
customers → customers.list |
Show customers → customers.list |
View customers → customers.list |
show me the customers please → customers.list |
list all customers → customers.list |
please give me the list of customers → customers.list |
customer list → customers.list |
Could you please show me our customers? → customers.list |
I would like to see the customers → customers.list |
customers contoso → customers.list | contoso
customers called Contoso → customers.list | Contoso
show customers Caffè Città → customers.list | Caffè Città
find customers contoso → customers.list | contoso
customers, please → customers.list |
hey Rapport, customers → customers.list |
customer contoso → customers.show | contoso
customer contoso.example → customers.show | contoso.example
open contoso → customers.show | contoso
open "Adventure Works" → customers.show | Adventure Works
open the customer Tailspin Toys → customers.show | Tailspin Toys
find Müller & Söhne → customers.show | Müller & Söhne
can you find alpine ski house? → customers.show | alpine ski house
record of Woodgrove Bank → customers.show | Woodgrove Bank
show me the record of Contoso S.p.A. → customers.show | Contoso S.p.A.
show me customer contoso, thanks → customers.show | contoso
I want to open wideworld.example → customers.show | wideworld.example
customer: contoso → customers.show | contoso
open A. Datum Corporation → customers.show | A. Datum Corporation
open The Phone Company → customers.show | The Phone Company
customer “L’Aquila Calcio” → customers.show | L’Aquila Calcio
customer D'Angelo & Figli → customers.show | D'Angelo & Figli
open 33333333-3333-4333-8333-333333333301 → customers.show | 33333333-3333-4333-8333-333333333301
customer → customers.show |
partners contoso → customers.partners | contoso
partners of Woodgrove Bank → customers.partners | Woodgrove Bank
Partner relationships of Contoso → customers.partners | Contoso
open the partner relationships of woodgrove → customers.partners | woodgrove
show partners for contoso → customers.partners | contoso
history contoso → history.show | contoso
history of the customer Alpine Ski House → history.show | Alpine Ski House
open the history of contoso → history.show | contoso
story of tailspin → history.show | tailspin
the story of the customer tailspin → history.show | tailspin
please show me the history for Contoso → history.show | Contoso
invite → invitations.start |
invite it@contoso.example → invitations.start | it@contoso.example
invite it@contoso.example with fabrikam → invitations.start | it@contoso.example with fabrikam
please invite IT@Contoso.example via Fabrikam → invitations.start | IT@Contoso.example via Fabrikam
I'd like to invite contoso → invitations.start | contoso
I’d like to invite “Caffè Città Alta” with Fabrikam → invitations.start | Caffè Città Alta with Fabrikam
invite a new customer → invitations.start |
Request a reseller relationship → invitations.start |
request a reseller relationship with contoso → invitations.start | contoso
Request reseller relationship → invitations.start |
Invite new customers → invitations.start |
invite <it@contoso.example> → invitations.start | <it@contoso.example>
invitations → invitations.list |
open invitations → invitations.list |
show me the open invitations please → invitations.list |
see invitations → invitations.list |
sent it@contoso.example → invitations.sent | it@contoso.example
I have sent it@contoso.example → invitations.sent | it@contoso.example
I have sent the invitation to contoso → invitations.sent | contoso
I sent contoso → invitations.sent | contoso
accepted contoso → invitations.accept | contoso
accepted it@contoso.example → invitations.accept | it@contoso.example
remove tailspin → removals.request | tailspin
remove customer tailspin → removals.request | tailspin
Please remove the customer "Tailspin Toys" → removals.request | Tailspin Toys
I want to remove tailspin.example. → removals.request | tailspin.example
Remove customer relationship with Tailspin Toys → removals.request | Tailspin Toys
remove the customer relationship tailspin → removals.request | tailspin
end the relationship with tailspin → removals.request | tailspin
end our relationship with Tailspin Toys → removals.request | Tailspin Toys
remove → removals.request |
approvals → removals.list |
show approvals → removals.list |
open the requests → removals.list |
requests? → removals.list |
approve the request of tailspin → removals.review | tailspin
reject the removal of Tailspin Toys → removals.review | Tailspin Toys
approve tailspin → removals.review | tailspin
refuse the customer tailspin → removals.review | tailspin
review "Tailspin Toys" → removals.review | Tailspin Toys
follow-ups → privileges.list |
follow ups → privileges.list |
followups contoso → privileges.list | contoso
follow‑ups for contoso → privileges.list | contoso
show me my tasks → privileges.list |
tasks of contoso → privileges.list | contoso
providers → providers.list |
Indirect providers → providers.list |
show me the indirect providers → providers.list |
distributors → providers.list |
our distributors, please → providers.list |
gaps → providers.gaps |
show gaps → providers.gaps |
customers without provider → providers.gaps |
customers without a provider → providers.gaps |
show me the customers without provider → providers.gaps |
links → links.show |
our links → links.show |
show our links → links.show |
set link https://admin.microsoft.com/x?y=Z. → links.set | https://admin.microsoft.com/x?y=Z.
set the link https://admin.microsoft.com/x with Fabrikam → links.set | https://admin.microsoft.com/x with Fabrikam
link https://admin.microsoft.com/x → links.set | https://admin.microsoft.com/x
notify here → notices.on |
notify → notices.on |
notify here approvals and removals → notices.on | approvals and removals
notify here of removals → notices.on | removals
notify about approvals → notices.on | about approvals
notify here removal and approval → notices.on | removal and approval
notify off → notices.off |
please stop notices → notices.off |
stop the notices → notices.off |
language italian → language | italian
speak English please → language | English
please speak in italian → language | in italian
please mostrami customers contoso → customers.list | contoso
please cliente contoso → customers.show | contoso
`;

export const italian = `
aiuto → help |
Aiuto! → help |
guida → help |
mostrami i comandi → help |
aiuto inviti → help | inviti
clienti → customers.list |
Clienti, per favore → customers.list |
Visualizza clienti → customers.list |
mostrami i clienti → customers.list |
mi fai vedere i clienti? → customers.list |
fammi vedere l’elenco dei clienti → customers.list |
vorrei l'elenco clienti → customers.list |
la lista dei clienti, grazie → customers.list |
elenco clienti → customers.list |
potresti mostrarmi i nostri clienti? → customers.list |
puoi farmi vedere i clienti? → customers.list |
vorrei vedere tutti i clienti → customers.list |
clienti contoso → customers.list | contoso
clienti di Bergamo → customers.list | Bergamo
cerca clienti contoso → customers.list | contoso
ehi Rapport, clienti → customers.list |
cliente contoso → customers.show | contoso
il cliente contoso → customers.show | contoso
apri contoso → customers.show | contoso
apri il cliente «Caffè Città Alta» → customers.show | Caffè Città Alta
apri la scheda di Contoso S.p.A. → customers.show | Contoso S.p.A.
apri la scheda del cliente contoso → customers.show | contoso
mi apri la scheda di contoso per piacere? → customers.show | contoso
mostrami la scheda dell'azienda Contoso → customers.show | Contoso
trova Müller & Söhne → customers.show | Müller & Söhne
cerca l’azienda Contoso → customers.show | Contoso
vorrei aprire contoso.example → customers.show | contoso.example
puoi cercare Tailspin Toys? → customers.show | Tailspin Toys
cliente D’Angelo & Figli → customers.show | D’Angelo & Figli
cliente L'Aquila Calcio → customers.show | L'Aquila Calcio
apri Dell'Orto → customers.show | Dell'Orto
cliente "Di Napoli" → customers.show | Di Napoli
cliente 'Contoso' → customers.show | Contoso
trovami contoso → customers.show | contoso
apri → customers.show |
apri il cliente → customers.show |
partner contoso → customers.partners | contoso
partner di Woodgrove Bank → customers.partners | Woodgrove Bank
Relazioni con i partner di Contoso → customers.partners | Contoso
apri le relazioni con i partner del cliente woodgrove → customers.partners | woodgrove
mostrami i partner di contoso → customers.partners | contoso
cronologia contoso → history.show | contoso
storia di contoso → history.show | contoso
la storia del cliente Alpine Ski House → history.show | Alpine Ski House
apri la cronologia di contoso → history.show | contoso
mi fai vedere la cronologia di Contoso, per favore → history.show | Contoso
vorrei vedere la storia di tailspin → history.show | tailspin
invita → invitations.start |
invita it@contoso.example → invitations.start | it@contoso.example
invita it@contoso.example con fabrikam → invitations.start | it@contoso.example con fabrikam
vorrei invitare it@contoso.example tramite Fabrikam → invitations.start | it@contoso.example tramite Fabrikam
invita “Caffè Città Alta” insieme a Fabrikam → invitations.start | Caffè Città Alta insieme a Fabrikam
invita un nuovo cliente → invitations.start |
invita il cliente contoso → invitations.start | contoso
Richiedi una relazione come rivenditore → invitations.start |
richiedi relazione come rivenditore a contoso → invitations.start | contoso
vorrei richiedere una relazione come rivenditore con contoso → invitations.start | contoso
Invita nuovi clienti → invitations.start |
inviti → invitations.list |
inviti aperti → invitations.list |
mostrami gli inviti aperti → invitations.list |
apri gli inviti → invitations.list |
inviti, grazie → invitations.list |
inviato it@contoso.example → invitations.sent | it@contoso.example
ho inviato it@contoso.example → invitations.sent | it@contoso.example
ho inviato l’invito a contoso → invitations.sent | contoso
ho inviato a contoso → invitations.sent | contoso
accettato contoso → invitations.accept | contoso
ha accettato contoso → invitations.accept | contoso
rimuovi tailspin → removals.request | tailspin
rimuovi cliente tailspin → removals.request | tailspin
rimuovi il cliente tailspin → removals.request | tailspin
vorrei rimuovere il cliente Tailspin Toys → removals.request | Tailspin Toys
Rimuovi relazione con il cliente → removals.request |
Rimuovi relazione con il cliente Tailspin Toys → removals.request | Tailspin Toys
rimuovi la relazione con il cliente tailspin, per favore → removals.request | tailspin
termina la relazione con Tailspin Toys → removals.request | Tailspin Toys
termina relazione tailspin → removals.request | tailspin
approvazioni → removals.list |
mostrami le approvazioni → removals.list |
apri le richieste → removals.list |
richieste? → removals.list |
approva la richiesta di tailspin → removals.review | tailspin
esamina la rimozione di Tailspin Toys → removals.review | Tailspin Toys
approva tailspin → removals.review | tailspin
vorrei esaminare la tailspin → removals.review | la tailspin
rifiuta Tailspin Toys → removals.review | Tailspin Toys
attività → privileges.list |
attivita → privileges.list |
attivita' → privileges.list |
le attività di contoso → privileges.list | contoso
apri le attività → privileges.list |
da decidere → privileges.list |
cosa da decidere → ?
cosa sai fare? → help |
e i clienti → ?
provider → providers.list |
Provider indiretti → providers.list |
mostrami i provider indiretti → providers.list |
distributori → providers.list |
i nostri distributori, per favore → providers.list |
scoperti → providers.gaps |
mostrami gli scoperti → providers.gaps |
clienti scoperti → providers.gaps |
clienti senza provider → providers.gaps |
collegamenti → links.show |
i collegamenti, per cortesia → links.show |
imposta collegamento https://admin.microsoft.com/x?y=Z. → links.set | https://admin.microsoft.com/x?y=Z.
imposta il collegamento https://admin.microsoft.com/x con Fabrikam → links.set | https://admin.microsoft.com/x con Fabrikam
collegamento https://admin.microsoft.com/x → links.set | https://admin.microsoft.com/x
avvisa qui → notices.on |
notifica qui → notices.on |
avvisa qui approvazioni e rimozioni → notices.on | approvazioni e rimozioni
puoi avvisare qui → notices.on |
avvisa qui per le approvazioni → notices.on | le approvazioni
avvisi no → notices.off |
basta avvisi → notices.off |
basta avvisi, grazie → notices.off |
non avvisare → notices.off |
lingua inglese → language | inglese
parla italiano per favore → language | italiano
puoi parlare in inglese? → language | in inglese
mostrami customers contoso → customers.list | contoso
per favore open contoso → customers.show | contoso
vorrei la history di contoso → history.show | contoso
invita x@y.example with fabrikam → invitations.start | x@y.example with fabrikam
`;

export interface Sentence {
  text: string;
  /** `?` for a sentence that must not be taken for a command. */
  command: string;
  argument: string;
}

export const sentencesIn = (table: string): Sentence[] =>
  table
    .trim()
    .split("\n")
    .map((line) => {
      const [text = "", meaning = ""] = line.split(" → ");
      const [command = "", argument = ""] = meaning.split("|");
      return { text, command: command.trim(), argument: argument.trim() };
    });
