import type { CommandName } from "../../src/chat/command";
import { commands } from "../../src/chat/commands";
import { sourcesOf } from "../../src/chat/texts/texts";
import { type Language, languages } from "../../src/core/languages";
import { can, roles } from "../../src/core/permissions";
import { openReading, type Reading } from "./language/support/reading";

/** What the words mean that texts ask people to type, in both languages; after them stands a name, or nothing. */
const meant: Record<string, CommandName> = {
  customers: "customers.list",
  clienti: "customers.list",
  customer: "customers.show",
  cliente: "customers.show",
  partners: "customers.partners",
  partner: "customers.partners",
  import: "imports.take",
  importa: "imports.take",
  export: "exports.show",
  esporta: "exports.show",
  "export history": "exports.show",
  "esporta cronologia": "exports.show",
  "buying permission": "customers.buys",
  "permesso di acquisto": "customers.buys",
  "privileges lost": "privileges.lost",
  "privilegi persi": "privileges.lost",
  "privileges granted": "privileges.regained",
  "privilegi concessi": "privileges.regained",
  history: "history.show",
  cronologia: "history.show",
  invite: "invitations.start",
  invita: "invitations.start",
  invitation: "invitations.show",
  invito: "invitations.show",
  "add customer": "customers.add",
  "aggiungi cliente": "customers.add",
  invitations: "invitations.list",
  inviti: "invitations.list",
  sent: "invitations.sent",
  inviato: "invitations.sent",
  "undo sent": "invitations.unsent",
  "annulla invio": "invitations.unsent",
  accepted: "invitations.accept",
  accettato: "invitations.accept",
  assign: "customers.assign",
  assegna: "customers.assign",
  "stop buying": "customers.buying",
  "revoca acquisti": "customers.buying",
  acceptances: "acceptances.list",
  accettazioni: "acceptances.list",
  links: "links.show",
  collegamenti: "links.show",
  link: "links.set",
  collegamento: "links.set",
  restore: "invitations.restore",
  ripristina: "invitations.restore",
  "allow buying": "customers.buying",
  "consenti acquisti": "customers.buying",
  "notice given": "removals.notice",
  "preavviso dato": "removals.notice",
  remove: "removals.request",
  rimuovi: "removals.request",
  removals: "removals.list",
  rimozioni: "removals.list",
  approvals: "removals.list",
  approvazioni: "removals.list",
  approve: "removals.review",
  approva: "removals.review",
  review: "removals.review",
  esamina: "removals.review",
  "follow-ups": "privileges.list",
  attività: "privileges.list",
  privileges: "privileges.show",
  privilegi: "privileges.show",
  providers: "providers.list",
  provider: "providers.list",
  gaps: "providers.gaps",
  users: "users.list",
  utenti: "users.list",
  user: "users.show",
  utente: "users.show",
  "add user": "users.add",
  "aggiungi utente": "users.add",
  "new provider": "providers.add",
  "nuovo provider": "providers.add",
  "link … with": "links.set",
  "collegamento … con": "links.set",
  "dry-run": "dry-run",
  prova: "dry-run",
  enrolment: "enrolment.show",
  registrazione: "enrolment.show",
  scoperti: "providers.gaps",
  notices: "notices.show",
  avvisi: "notices.show",
  "notify here": "notices.on",
  "avvisa qui": "notices.on",
  "notify off": "notices.off",
  "avvisi no": "notices.off",
  "language English": "language",
  "language english": "language",
  "language Italian": "language",
  "lingua italiano": "language",
  "lingua inglese": "language",
  account: "customers.account",
  "my customers without a relationship": "customers.list",
  "i miei clienti senza relazione": "customers.list",
  "removed customers": "customers.list",
  "clienti rimossi": "customers.list",
  help: "help",
  aiuto: "help",
  "test this notice": "notices.show",
  // As a dry run begins; of a notice, the trial is offered.
  "prova questo avviso": "dry-run",
};

/** What stands for the values of a text. */
const values: Record<string, readonly string[]> = {
  name: ["Tailspin Toys", "Contoso S.p.A."],
  domain: ["tailspin.example", "mueller.example"],
  words: ["Tailspin Toys", "tailspin.example"],
  address: ["ada@tailspin.example"],
};
/** Of an invitation, which is about a company that is no customer yet, or an address. */
const ofInvitation = ["First Street Clinic", "firststreet.example", "admin@firststreet.example"];

interface Asked {
  key: string;
  words: string;
  /** The name that follows them, as it stands in the text: `{domain}`. */
  value: string;
}

/** Every piece in quotes of a text that speaks of typing, but for the titles of buttons and what the person typed. */
function askedIn(language: Language): Asked[] {
  const texts = sourcesOf(language);
  const titles = new Set([texts["invitations.done"], texts["invitations.drafted.sent"], texts["invitations.sent.not"]]);
  return Object.entries(texts)
    .filter(([, text]) => /\b(?:typ(?:e|ing)|scriver)/i.test(text))
    .flatMap(([key, text]) => [...text.matchAll(/[“«]([^”»]+)[”»]/g)].map(([, quoted = ""]) => ({ key, quoted })))
    .filter(({ quoted }) => !quoted.startsWith("{") && !titles.has(quoted) && quoted !== "with" && quoted !== "con")
    .map(({ key, quoted }) => {
      // A mention is taken off before a line is read.
      const [words = "", value = ""] = quoted.replace(/^@Rapport /, "").split(/ (?=\{)/);
      return { key, words, value };
    });
}

describe.each(languages)("the words that texts ask people to type, in %s", (language) => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await openReading();
  });
  afterAll(() => reading.close());

  const all = askedIn(language);

  it("are many, and each is written down here", () => {
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter(({ words }) => !Object.hasOwn(meant, words))).toEqual([]);
  });

  it("mean what is written down, alone and with a name after them", async () => {
    const wrong: string[] = [];
    for (const { key, words, value } of all) {
      const command = meant[words];
      const isInvitation = command?.startsWith("invitations.") === true && command !== "invitations.start";
      const names = value === "" ? [""] : isInvitation ? ofInvitation : (values[value.slice(1, -1)] ?? [value]);
      for (const name of names) {
        const line = `${words} ${name}`.trim();
        const found = await reading.command(line);
        if (found !== command) wrong.push(`${key}: ${line} → ${found}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("are of commands that somebody may use", () => {
    for (const { words } of all) {
      const command = commands.find(({ name }) => name === meant[words]);
      expect(roles.some((role) => !command?.needs || can({ roles: [role] }, command.needs))).toBe(true);
    }
  });
});
