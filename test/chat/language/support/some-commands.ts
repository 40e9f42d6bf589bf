import { type Command, defineCommand, type Task } from "../../../../src/chat/command";
import type { Permission } from "../../../../src/core/permissions";

interface Sketch {
  en: readonly [string, ...string[]];
  it: readonly [string, ...string[]];
  argument: Command["argument"];
  needs?: Permission;
  writes?: true;
}

const sketches: Readonly<Record<string, Sketch>> = {
  help: { en: ["help", "commands", "what can I do"], it: ["aiuto", "guida", "comandi"], argument: "optional" },
  "customers.list": {
    en: ["customers", "customer list", "list customers", "show customers"],
    it: ["clienti", "elenco clienti", "lista clienti"],
    argument: "optional",
    needs: "customers.read",
  },
  "customers.show": {
    en: ["customer", "open", "record", "find"],
    it: ["cliente", "apri", "scheda", "trova", "cerca"],
    argument: "required",
    needs: "customers.read",
  },
  partners: {
    en: ["partners", "partner relationships"],
    it: ["partner", "relazioni con i partner"],
    argument: "required",
    needs: "customers.read",
  },
  history: { en: ["history", "story of"], it: ["cronologia", "storia"], argument: "required", needs: "customers.read" },
  "invitations.start": {
    en: ["invite", "request a reseller relationship", "invite new customers"],
    it: ["invita", "richiedi una relazione come rivenditore", "invita nuovi clienti"],
    argument: "optional",
    needs: "invitations.write",
  },
  "invitations.list": {
    en: ["invitations", "open invitations"],
    it: ["inviti", "inviti aperti"],
    argument: "none",
    needs: "invitations.read",
  },
  "invitations.sent": {
    en: ["sent", "I have sent"],
    it: ["inviato", "ho inviato"],
    argument: "required",
    needs: "invitations.write",
    writes: true,
  },
  "invitations.accept": {
    en: ["accepted"],
    it: ["accettato", "ha accettato"],
    argument: "required",
    needs: "invitations.write",
  },
  "removals.request": {
    en: ["remove", "remove customer", "remove customer relationship", "end relationship"],
    it: ["rimuovi", "rimuovi cliente", "rimuovi relazione con il cliente", "termina relazione"],
    argument: "required",
    needs: "removals.request",
  },
  "removals.list": {
    en: ["approvals", "requests"],
    it: ["approvazioni", "richieste"],
    argument: "none",
    needs: "removals.approve",
  },
  "removals.review": {
    en: ["approve", "refuse", "review"],
    it: ["approva", "rifiuta", "esamina"],
    argument: "required",
    needs: "removals.approve",
  },
  "follow-ups": {
    en: ["follow-ups", "tasks"],
    it: ["attività", "da decidere"],
    argument: "optional",
    needs: "privileges.decide",
  },
  providers: {
    en: ["providers", "distributors", "indirect providers"],
    it: ["provider", "provider indiretti", "distributori"],
    argument: "none",
    needs: "providers.read",
  },
  gaps: { en: ["gaps", "customers without provider"], it: ["scoperti"], argument: "none", needs: "customers.read" },
  "link.show": { en: ["links", "our links"], it: ["collegamenti"], argument: "none", needs: "invitations.read" },
  "link.set": {
    en: ["link", "set link"],
    it: ["collegamento", "imposta collegamento"],
    argument: "required",
    needs: "links.set",
    writes: true,
  },
  "notices.on": {
    en: ["notify here", "notify"],
    it: ["avvisa qui", "notifica qui"],
    argument: "optional",
    needs: "notices.subscribe",
    writes: true,
  },
  "notices.off": {
    en: ["notify off", "stop notices"],
    it: ["avvisi no", "basta avvisi", "non avvisare"],
    argument: "none",
    needs: "notices.subscribe",
    writes: true,
  },
  language: { en: ["language", "speak"], it: ["lingua", "parla"], argument: "required", writes: true },
};

const task: Task = "settings";

/** Commands to test the language with, independent of what the product offers today. */
export const someCommands: readonly Command[] = Object.entries(sketches).map(
  ([name, { en, it, argument, needs, writes }]) =>
    defineCommand({
      name,
      task,
      words: { en, it },
      argument,
      ...(needs && { needs }),
      writes: writes ?? false,
      run: () => Promise.reject(new Error(`${name} was run by a test of the language`)),
    }),
);
