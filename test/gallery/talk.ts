import { doesKey, exampleKey } from "../../src/chat/command";
import { commands } from "../../src/chat/commands";
import { subjects } from "../../src/chat/language/asked/subjects";
import { isStrict } from "../../src/chat/language/spoken";
import type { Reader } from "../../src/chat/texts/reader";
import { actingCard, whoToActAs } from "../../src/chat/views/help/acting";
import { cancelledCard } from "../../src/chat/views/help/cancelled";
import type { Suggested } from "../../src/chat/views/help/command-line";
import { didYouMean } from "../../src/chat/views/help/did-you-mean";
import { helpCard } from "../../src/chat/views/help/help";
import { languageSet } from "../../src/chat/views/help/language";
import { reply } from "../../src/chat/views/help/reply";
import { welcomeCard } from "../../src/chat/views/help/welcome";
import { elsewhereCard } from "../../src/chat/views/refusals/elsewhere";
import { passwordTyped } from "../../src/chat/views/refusals/password";
import { type Specimen, specimensOf } from "./specimen";

/** Enough of the commands for the sample, which does not change with every command that is added. */
const few = commands.filter(({ name }) =>
  ["customers.list", "customers.show", "invitations.list", "providers.list", "language", "help"].includes(name),
);

const demoPeople = ["Giulia", "Marco", "Sara", "Luke", "Elena", "Paula"];
const noRole = { name: "Paula Hall", roles: [], tenant: "Proseware Italia S.r.l." };

/** The lines of help as the command makes them, for somebody who may do all of these. */
const installUrl = "https://teams.microsoft.com/l/app/d0000000-0000-4000-8000-000000000001";

const groups = (reader: Reader, listed = commands) =>
  subjects
    .map((task) => ({
      task,
      commands: listed
        .filter((command) => command.task === task)
        .map((command): Suggested => {
          const { shown } = command.words[reader.language];
          const does = reader.text(doesKey(command));
          return command.argument === "required" || isStrict(command)
            ? { words: `${shown} ${reader.text(exampleKey(command))}`.trim(), does }
            : { words: shown, does, press: { verb: "say", data: { text: shown } } };
        }),
    }))
    .filter((group) => group.commands.length > 0);

export const talkSpecimens: Specimen[] = [
  ...specimensOf("help/help", {
    "a few": (reader) =>
      helpCard(reader, {
        name: "Sara Conti",
        roles: ["sales-agent"],
        now: groups(reader, few)[0]?.commands ?? [],
        groups: groups(reader, few),
      }),
    everything: (reader) => {
      const all = groups(reader);
      const now = all.flatMap(({ commands: [first] }) => first ?? []).slice(0, 3);
      return helpCard(reader, { name: "Marco Bianchi", roles: ["admin-agent", "approver"], now, groups: all });
    },
    "one subject": (reader) =>
      helpCard(reader, { name: "Marco Bianchi", roles: ["admin-agent"], now: [], groups: groups(reader).slice(0, 1) }),
    "without a role": (reader) =>
      helpCard(reader, { name: "Adele [Vance]", roles: [], now: [], groups: groups(reader).slice(-1) }),
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
    "global admin": (reader) =>
      welcomeCard(reader, {
        name: "Giulia Rossi",
        roles: ["global-admin"],
        tenant: "Proseware Italia S.r.l.",
        customers: 0,
        mayInvite: true,
        lacksLink: true,
      }),
    "in the demo": (reader) =>
      welcomeCard(reader, {
        name: "Marco Bianchi",
        roles: ["admin-agent"],
        tenant: "Proseware Italia S.r.l.",
        customers: 45,
        mayInvite: true,
        story: { asks: "Marco", customer: "Tailspin", decides: "Elena" },
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
    "words not understood": (reader) =>
      didYouMean(reader, {
        typed: "invita ada@nuovo.example forse",
        guesses: [{ words: "invita ada@nuovo.example", does: reader.text("command.invitations.start.does") }],
        left: ["forse", "**x**"],
      }),
    "no way": (reader) => didYouMean(reader, { typed: "asdfghjklqwertyuiopzxcvbnm1234567890", guesses: [] }),
  }),
  ...specimensOf("help/reply", {
    greeting: (reader) =>
      reply(reader, {
        title: reader.text("talk.hello.title", { name: "Marco" }),
        lines: [reader.text("talk.hello.text")],
        offers: groups(reader)
          .flatMap(({ commands: [first] }) => first ?? [])
          .slice(0, 3),
      }),
    "nothing more": (reader) => reply(reader, { title: reader.text("talk.thanks.title"), lines: [] }),
    "more in the guide": (reader) =>
      reply(reader, {
        title: reader.text("elsewhere.billing.title"),
        lines: [reader.text("elsewhere.billing.text")],
        topic: "billing-and-support",
      }),
    "somebody else acts": (reader) =>
      actingCard(reader, {
        name: "Elena Ferri",
        roles: ["admin-agent", "approver"],
        tenant: "Proseware Italia S.r.l.",
        trades: true,
        people: demoPeople,
        first: "Marco",
      }),
    "somebody without a role acts, before the programme": (reader) =>
      actingCard(reader, { ...noRole, trades: false, people: demoPeople, first: "Marco" }),
    "nobody to act as": (reader) => whoToActAs(reader, { name: "ada", people: demoPeople }),
    "who is to act": (reader) => whoToActAs(reader, { name: "", people: demoPeople }),
    "a password": (reader) => passwordTyped(reader, { isShared: false }),
    "a password in a channel": (reader) => passwordTyped(reader, { isShared: true }),
    "an answer in private": (reader) => elsewhereCard(reader, { name: "Ada *Neri*", went: "private", installUrl }),
    "an answer that may be in private": (reader) =>
      elsewhereCard(reader, { name: "Ada Neri", went: "perhaps", installUrl }),
    "an answer that found no way just now": (reader) =>
      elsewhereCard(reader, { name: "Ada Neri", went: "not-now", installUrl }),
    "an answer that found no way": (reader) =>
      elsewhereCard(reader, { name: "Ada Neri", went: "not-installed", installUrl }),
    "not here": (reader) =>
      reply(reader, {
        title: reader.text("elsewhere.rename.title"),
        lines: [reader.text("elsewhere.rename.text"), ""],
        offers: [{ words: "invita Caffè *Città* [Alta]", does: reader.text("command.invitations.start.does") }],
      }),
  }),
  ...specimensOf("help/language", { set: (reader) => languageSet(reader, {}) }),
  ...specimensOf("help/cancelled", {
    form: (reader) => cancelledCard(reader, { customer: "c1" }),
    "of a list": (reader) => cancelledCard(reader, { list: "customers.page" }),
  }),
];
