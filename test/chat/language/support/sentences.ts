/** What people type and which command runs, as `sentence → command`; names are those of the demo world. */
export const english = `
help → help
Help! → help
can you help → help
what can I do? → help
what can I do here → help
what can you do? → help
commands → help
help invite → help
customers → customers.list
Show customers → customers.list
View customers → customers.list
show me the customers please → customers.list
list all customers → customers.list
please give me the list of customers → customers.list
customer list → customers.list
Could you please show me our customers? → customers.list
I would like to see the customers → customers.list
customers contoso → customers.list
customers called Contoso → customers.list
customers, please → customers.list
hey Rapport, customers → customers.list
customer contoso → customers.show
customer contoso.example → customers.show
open contoso → customers.show
open "Adventure Works" → customers.show
open the customer Tailspin Toys → customers.show
find Müller & Söhne → customers.show
can you find alpine ski house? → customers.show
record of Woodgrove Bank → customers.show
show me the record of Contoso S.p.A. → customers.show
show me customer contoso, thanks → customers.show
I want to open wideworld.example → customers.show
customer: contoso → customers.show
open A. Datum Corporation → customers.show
open The Phone Company → customers.show
customer “L’Aquila Calcio” → customers.show
open 33333333-3333-4333-8333-333333333301 → customers.show
customer → customers.show
partners contoso → customers.partners
partners of Woodgrove Bank → customers.partners
Partner relationships of Contoso → customers.partners
open the partner relationships of woodgrove → customers.partners
show partners for contoso → customers.partners
history contoso → history.show
history of the customer Alpine Ski House → history.show
open the history of contoso → history.show
story of tailspin → history.show
the story of the customer tailspin → history.show
please show me the history for Contoso → history.show
invite → invitations.start
invite it@contoso.example → invitations.start
invite it@contoso.example with fabrikam → invitations.start
please invite IT@Contoso.example via Fabrikam → invitations.start
I'd like to invite contoso → invitations.start
I’d like to invite “Caffè Città Alta” with Fabrikam → invitations.start
invite a new customer → invitations.start
Request a reseller relationship → invitations.start
request a reseller relationship with contoso → invitations.start
Request reseller relationship → invitations.start
Invite new customers → invitations.start
invite <it@contoso.example> → invitations.start
invitations → invitations.list
open invitations → invitations.list
show me the open invitations please → invitations.list
see invitations → invitations.list
sent it@contoso.example → invitations.sent
I have sent it@contoso.example → invitations.sent
I have sent the invitation to contoso → invitations.sent
I sent contoso → invitations.sent
accepted contoso → invitations.accept
accepted it@contoso.example → invitations.accept
remove tailspin → removals.request
remove customer tailspin → removals.request
Please remove the customer "Tailspin Toys" → removals.request
Remove customer relationship with Tailspin Toys → removals.request
remove the customer relationship tailspin → removals.request
end the relationship with tailspin → removals.request
end our relationship with Tailspin Toys → removals.request
remove → removals.request
approvals → removals.list
show approvals → removals.list
open the requests → removals.list
requests? → removals.list
approve the request of tailspin → removals.review
reject the removal of Tailspin Toys → removals.review
approve tailspin → removals.review
review "Tailspin Toys" → removals.review
follow-ups → privileges.list
follow ups → privileges.list
followups contoso → privileges.list
follow‑ups for contoso → privileges.list
show me my tasks → privileges.list
tasks of contoso → privileges.list
providers → providers.list
Indirect providers → providers.list
show me the indirect providers → providers.list
distributors → providers.list
our distributors, please → providers.list
gaps → providers.gaps
show gaps → providers.gaps
customers without provider → customers.list
customers without a provider → customers.list
show me the customers without provider → customers.list
links → links.show
our links → links.show
show our links → links.show
set link https://admin.microsoft.com/x?y=Z. → links.set
set the link https://admin.microsoft.com/x with Fabrikam → links.set
link https://admin.microsoft.com/x → links.set
notify here → notices.on
notify → notices.on
notify here approvals and removals → notices.on
notify here of removals → notices.on
notify about approvals → notices.on
notify here removal and approval → notices.on
notify off → notices.off
please stop notices → notices.off
stop the notices → notices.off
language italian → language
speak English please → language
please speak in italian → language
please cliente contoso → customers.show
`;

export const italian = `
aiuto → help
aiuto inviti → help
Aiuto! → help
guida → help
mostrami i comandi → help
clienti → customers.list
Clienti, per favore → customers.list
Visualizza clienti → customers.list
mostrami i clienti → customers.list
mi fai vedere i clienti? → customers.list
fammi vedere l’elenco dei clienti → customers.list
vorrei l'elenco clienti → customers.list
la lista dei clienti, grazie → customers.list
elenco clienti → customers.list
potresti mostrarmi i nostri clienti? → customers.list
puoi farmi vedere i clienti? → customers.list
vorrei vedere tutti i clienti → customers.list
clienti contoso → customers.list
clienti di Bergamo → customers.list
ehi Rapport, clienti → customers.list
cliente contoso → customers.show
il cliente contoso → customers.show
apri contoso → customers.show
apri il cliente «Caffè Città Alta» → customers.show
apri la scheda di Contoso S.p.A. → customers.show
apri la scheda del cliente contoso → customers.show
mi apri la scheda di contoso per piacere? → customers.show
mostrami la scheda dell'azienda Contoso → customers.show
trova Müller & Söhne → customers.show
cerca l’azienda Contoso → customers.show
puoi cercare Tailspin Toys? → customers.show
cliente L'Aquila Calcio → customers.show
apri Dell'Orto → customers.show
cliente "Di Napoli" → customers.show
cliente 'Contoso' → customers.show
trovami contoso → customers.show
apri → customers.show
apri il cliente → customers.show
partner contoso → customers.partners
partner di Woodgrove Bank → customers.partners
Relazioni con i partner di Contoso → customers.partners
mostrami i partner di contoso → customers.partners
cronologia contoso → history.show
storia di contoso → history.show
la storia del cliente Alpine Ski House → history.show
apri la cronologia di contoso → history.show
mi fai vedere la cronologia di Contoso, per favore → history.show
vorrei vedere la storia di tailspin → history.show
invita → invitations.start
invita it@contoso.example → invitations.start
invita it@contoso.example con fabrikam → invitations.start
vorrei invitare it@contoso.example tramite Fabrikam → invitations.start
invita “Caffè Città Alta” insieme a Fabrikam → invitations.start
invita un nuovo cliente → invitations.start
invita il cliente contoso → invitations.start
Richiedi una relazione come rivenditore → invitations.start
richiedi relazione come rivenditore a contoso → invitations.start
vorrei richiedere una relazione come rivenditore con contoso → invitations.start
Invita nuovi clienti → invitations.start
inviti → invitations.list
inviti aperti → invitations.list
mostrami gli inviti aperti → invitations.list
apri gli inviti → invitations.list
inviti, grazie → invitations.list
inviato it@contoso.example → invitations.sent
ho inviato it@contoso.example → invitations.sent
ho inviato l’invito a contoso → invitations.sent
ho inviato a contoso → invitations.sent
accettato contoso → invitations.accept
ha accettato contoso → invitations.accept
rimuovi tailspin → removals.request
rimuovi cliente tailspin → removals.request
rimuovi il cliente tailspin → removals.request
vorrei rimuovere il cliente Tailspin Toys → removals.request
Rimuovi relazione con il cliente → removals.request
Rimuovi relazione con il cliente Tailspin Toys → removals.request
rimuovi la relazione con il cliente tailspin, per favore → removals.request
termina la relazione con Tailspin Toys → removals.request
termina relazione tailspin → removals.request
approvazioni → removals.list
mostrami le approvazioni → removals.list
apri le richieste → removals.list
richieste? → removals.list
approva la richiesta di tailspin → removals.review
esamina la rimozione di Tailspin Toys → removals.review
approva tailspin → removals.review
vorrei esaminare la tailspin → removals.review
rifiuta Tailspin Toys → removals.review
attività → privileges.list
attivita → privileges.list
attivita' → privileges.list
le attività di contoso → privileges.list
apri le attività → privileges.list
da decidere → privileges.list
cosa da decidere → privileges.list
cosa sai fare? → help
e i clienti → customers.list
provider → providers.list
Provider indiretti → providers.list
mostrami i provider indiretti → providers.list
distributori → providers.list
i nostri distributori, per favore → providers.list
scoperti → providers.gaps
mostrami gli scoperti → providers.gaps
clienti scoperti → providers.gaps
clienti senza provider → customers.list
collegamenti → links.show
i collegamenti, per cortesia → links.show
imposta collegamento https://admin.microsoft.com/x?y=Z. → links.set
imposta il collegamento https://admin.microsoft.com/x con Fabrikam → links.set
collegamento https://admin.microsoft.com/x → links.set
avvisa qui → notices.on
notifica qui → notices.on
avvisa qui approvazioni e rimozioni → notices.on
puoi avvisare qui → notices.on
avvisa qui per le approvazioni → notices.on
avvisi no → notices.off
basta avvisi → notices.off
basta avvisi, grazie → notices.off
non avvisare → notices.off
lingua inglese → language
parla italiano per favore → language
puoi parlare in inglese? → language
per favore open contoso → customers.show
vorrei la history di contoso → history.show
invita x@y.example with fabrikam → invitations.start
`;

export const sentencesIn = (table: string): [sentence: string, command: string][] =>
  table
    .trim()
    .split("\n")
    .map((line) => {
      const [sentence = "", command = ""] = line.split(" → ");
      return [sentence, command];
    });
