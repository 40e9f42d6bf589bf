import { doesKey, exampleKey, tasks } from "../../src/chat/command";
import { commands } from "../../src/chat/commands";
import type { Reader } from "../../src/chat/texts/reader";
import { cancelledCard } from "../../src/chat/views/help/cancelled";
import type { Suggested } from "../../src/chat/views/help/command-line";
import { didYouMean } from "../../src/chat/views/help/did-you-mean";
import { helpCard } from "../../src/chat/views/help/help";
import { languageSet } from "../../src/chat/views/help/language";
import { welcomeCard } from "../../src/chat/views/help/welcome";
import { type Specimen, specimensOf } from "./specimen";

/** Enough of the commands for the sample, which does not change with every command that is added. */
const few = commands.filter(({ name }) =>
  ["customers.list", "customers.show", "invitations.list", "providers.list", "language", "help"].includes(name),
);

/** The lines of help as the command makes them, for somebody who may do all of these. */
const groups = (reader: Reader, listed = commands) =>
  tasks
    .map((task) => ({
      task,
      commands: listed
        .filter((command) => command.task === task)
        .map((command): Suggested => {
          const [words] = command.words[reader.language];
          const does = reader.text(doesKey(command));
          return command.argument === "required" || command.writes
            ? { words: `${words} ${reader.text(exampleKey(command))}`.trim(), does }
            : { words, does, press: { verb: "say", data: { text: words } } };
        }),
    }))
    .filter((group) => group.commands.length > 0);

export const talkSpecimens: Specimen[] = [
  ...specimensOf("help/help", {
    "a few": (reader) => helpCard(reader, { name: "Sara Conti", roles: ["sales-agent"], groups: groups(reader, few) }),
    everything: (reader) =>
      helpCard(reader, { name: "Marco Bianchi", roles: ["admin-agent", "approver"], groups: groups(reader) }),
    "without a role": (reader) =>
      helpCard(reader, { name: "Adele [Vance]", roles: [], groups: groups(reader).slice(-1) }),
  }),
  ...specimensOf("help/welcome", {
    "admin agent": (reader) =>
      welcomeCard(reader, {
        name: "Marco Bianchi",
        roles: ["admin-agent"],
        tenant: "Proseware Italia S.r.l.",
        customers: 45,
        mayInvite: true,
      }),
    "user admin": (reader) =>
      welcomeCard(reader, {
        name: "Paula *Hall*",
        roles: ["user-admin", "approver"],
        tenant: "Proseware Italia S.r.l.",
        customers: 0,
        mayInvite: false,
      }),
  }),
  ...specimensOf("help/did-you-mean", {
    "three ways": (reader) =>
      didYouMean(reader, {
        typed: "cleinti contso **x**",
        guesses: [
          {
            words: "clienti contoso",
            does: reader.text("command.customers.list.does"),
            press: { verb: "say", data: { text: "clienti contoso" } },
          },
          {
            words: "cliente contoso",
            does: reader.text("command.customers.show.does"),
            press: { verb: "say", data: { text: "cliente contoso" } },
          },
          { words: "rimuovi contoso", does: reader.text("command.removals.request.does") },
        ],
      }),
    "no way": (reader) => didYouMean(reader, { typed: "asdfghjklqwertyuiopzxcvbnm1234567890", guesses: [] }),
  }),
  ...specimensOf("help/language", { set: (reader) => languageSet(reader, {}) }),
  ...specimensOf("help/cancelled", { form: (reader) => cancelledCard(reader) }),
];
