/**
 * What every command is called, written down by hand and apart from the product: whether it only shows something or
 * changes something (now, or with the form that it opens), its name, whether words may, must or must not follow.
 */
const english = `
shows customers.list (optional): customers, customer list, list customers, list of customers, all customers
shows customers.show (required): customer, open, find, search, record, customer record
shows customers.partners (required): partners, partner relationships
shows history.show (required): history, history of, story of
changes invitations.start (optional): invite, invite customer, invite new customers, request a reseller relationship, request reseller relationship, send invite, new invitation
shows invitations.list (none): invitations, open invitations, pending invitations, list invitations
changes invitations.sent (required): sent, i have sent, i sent, invitation sent
changes invitations.accept (required): accepted, has accepted, acceptance, record acceptance
shows links.show (none): links, our links, invitation links
changes links.set (required): link, set link, our link
changes removals.request (required): remove, remove customer, remove customer relationship, remove relationship, end relationship, delete customer, delete
shows removals.list (none): approvals, requests, removals, removal requests, waiting approvals, pending approvals
changes removals.review (required): approve, review, refuse, reject
shows privileges.list (optional): follow-ups, followups, tasks, remaining privileges
shows providers.list (none): providers, indirect providers, distributors, provider, distributor
shows providers.gaps (none): gaps, customers without provider, provider gaps
changes notices.on (optional): notify here, notify, notify this channel, notifications on
changes notices.off (none): notify off, stop notices, stop notifications, notifications off
changes language (required): language, speak, set language
shows help (optional): help, commands, what can i do, what can you do, menu
`;

const italian = `
shows customers.list (optional): clienti, elenco clienti, lista clienti, elenco dei clienti, tutti i clienti, visualizza clienti
shows customers.show (required): cliente, apri, cerca, trova, scheda, scheda cliente
shows customers.partners (required): partner, relazioni con i partner
shows history.show (required): cronologia, storia, storico, cronologia di, storia di, storico di
changes invitations.start (optional): invita, invita cliente, invita nuovi clienti, richiedi una relazione come rivenditore, nuovo invito, manda un invito
shows invitations.list (none): inviti, inviti aperti, inviti in attesa, elenco inviti, elenco degli inviti
changes invitations.sent (required): inviato, ho inviato, ho inviato l'invito, invito inviato
changes invitations.accept (required): accettato, ha accettato, accettazione, registra accettazione, registra l'accettazione
shows links.show (none): collegamenti, i nostri collegamenti, collegamenti di invito
changes links.set (required): collegamento, imposta collegamento, il nostro collegamento
changes removals.request (required): rimuovi, rimuovi cliente, rimuovi relazione con il cliente, rimuovi relazione, termina relazione, elimina cliente, elimina
shows removals.list (none): approvazioni, richieste, rimozioni, richieste di rimozione, approvazioni in attesa, richieste in attesa
changes removals.review (required): approva, esamina, rifiuta, respingi
shows privileges.list (optional): attività, da decidere, privilegi rimasti, attività aperte
shows providers.list (none): provider, provider indiretti, distributori, distributore, provider indiretto, fornitori, fornitori indiretti
shows providers.gaps (none): scoperti, clienti scoperti, clienti senza provider, elenco clienti senza provider
changes notices.on (optional): avvisa qui, notifica qui, avvisi qui, notifiche qui, avvisa, avvisami qui, attiva notifiche
changes notices.off (none): avvisi no, basta avvisi, non avvisare, non notificare, notifiche no, disattiva notifiche
changes language (required): lingua, parla, imposta lingua
shows help (optional): aiuto, guida, comandi, che cosa posso fare, cosa posso fare, cosa sai fare, cosa puoi fare
`;

export interface Phrase {
  words: string;
  command: string;
  changes: boolean;
  argument: "none" | "optional" | "required";
}

const row = /^(shows|changes) (\S+) \((none|optional|required)\): (.+)$/;

const read = (table: string): Phrase[] =>
  table
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [, does, command = "", argument, words] = row.exec(line) ?? [];
      if (!words) throw new Error(`no row of phrases: ${line}`);
      const facts = { command, changes: does === "changes", argument: argument as Phrase["argument"] };
      return words.split(", ").map((phrase) => ({ ...facts, words: phrase }));
    });

/** Every phrase, by language. */
export const phrases = { en: read(english), it: read(italian) };
