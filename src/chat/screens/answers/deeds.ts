import type { Customer, CustomerState } from "../../../core/customers/customer";
import { mayTrade } from "../../../core/enrolment/standing";
import { notInvitedBy } from "../../../core/invitations/where";
import { languages } from "../../../core/languages";
import { namesWith } from "../../../core/people/actor";
import { can, type Permission, permissions } from "../../../core/permissions";
import { notForPartner } from "../../../core/providers/partner-type";
import type { Answer } from "../../answer";
import { type Command, type CommandName, doesFor } from "../../command";
import type { Turn } from "../../context";
import { asksWho } from "../../language/asked/arguments";
import type { Asked } from "../../language/asked/asked";
import type { Sentence } from "../../language/sentence";
import { isDeed } from "../../language/spoken";
import { refuse } from "../../refuse";
import type { TextKey } from "../../texts/texts";
import { reply } from "../../views/help/reply";
import { withNote } from "../../views/note";
import { shown } from "../../views/view";
import { offersOf } from "../guessing/offers";
import { showHelp } from "../help";
import { showNoticesToTry } from "../notices";
import { blockedBy } from "../removals/blocked";
import { asksToInviteJointly, asksToTryNotices, type Way, wayInTeams, ways } from "./ways";

/** Deeds of which more is to be said than who may do them, by the words that say them, else by what is likeliest. */
const deeds = [
  {
    about: "approve",
    words: /^(?:approv|sign|author|autorizz|firm[ai]|benestare$|decid)/,
    permission: "removals.approve",
    type: "removals.list",
  },
  { about: "invite", words: /^(?:invit|re-?invit)/, permission: "invitations.write", type: "invitations.start" },
  {
    about: "remove",
    words: /^(?:remov|rimuov|rimoz|rimoss)/,
    permission: "removals.request",
    type: "removals.request",
  },
] as const satisfies readonly { about: string; words: RegExp; permission: Permission; type: CommandName }[];

/** Whether one may, what stands in the way, and how: answered, and nothing is opened. */
export async function showMay(turn: Turn, commands: readonly Command[], asked: Asked): Promise<Answer> {
  const likeliest = commandAbout(commands, asked);
  const byWords =
    isAboutProviders(likeliest) || asked.keys.some((key) => undone.test(key))
      ? undefined
      : deeds.find(({ words, about }) =>
          asked.keys.some((key, at) =>
            words.test(key) ? !isWithout(asked, at) : about === "approve" && isApproval(asked, at),
          ),
        );
  const byDeed = deeds.find(({ type }) => type === likeliest?.name);
  const deed = asked.deed === undefined ? (byWords ?? byDeed) : byDeed;
  if (!deed) return likeliest ? showMayOther(turn, commands, asked, likeliest) : showHelp(turn, commands);
  const { reader, actor } = turn;
  const active = deed.about === "invite" ? await mayTrade(turn.store) : undefined;
  if (active && !active.ok) return refuse(turn, active.error);
  const [customer] = asked.customers;
  if (customer && deed.about === "remove" && can(actor, deed.permission)) {
    const blocked = await blockedBy(turn, customer);
    if (blocked) return withNote(blocked, reader.text("answers.may.nothing"));
  }
  const lines = [
    await whoMay(turn, asked, deed.permission),
    customer && deed.about === "remove" && (customer.state !== "active" || can(actor, deed.permission))
      ? wayFor(turn, customer)
      : "",
    deed.about === "invite" ? "" : reader.text("answers.may.four-eyes"),
    reader.text("answers.may.nothing"),
  ];
  const offers = can(actor, deed.permission)
    ? offersOf(turn, commands, [[deed.type, customer?.name ?? asked.addresses[0]?.address?.email]])
    : [];
  return shown(reply(reader, { title: reader.text(`answers.may.${deed.about}.title`), lines, offers }));
}

/** "Authorise", and "the invitation of" a provider, say no deed of another kind. */
const isAboutProviders = (command: Command | undefined): boolean => command?.task === "providers";
/** What is not done here, or is only explained, is answered by saying so. */
const onlyTells = ({ task, explains }: Command): boolean => task === "elsewhere" || explains === true;

/** "Undo a removal": the deed is the other one. */
const undone = /^(?:undo|undone|annull|revers|revert|disf|storn|ripristin|restor)/;

/** "Who gives the ok", "chi dà l'ok", "who may say yes", "who has the final say": what is approved so. */
const isApproval = ({ keys }: Asked, at: number): boolean =>
  /^(?:(?:the|an|l') ok|(?:say|saying|says|dire|dice) (?:yes|ok|si)|(?:final|last) (?:say|word)|ultima parola)$/.test(
    `${keys[at - 1]} ${keys[at]}`,
  );

/** "Without approval": a deed that is spoken of, not asked about. */
const isWithout = ({ keys }: Asked, at: number): boolean => /^(?:without|senza)$/.test(keys[at - 1] ?? "");

const isNamed: ReadonlySet<string> = new Set(["customer", "provider"]);

/** The same of anything else that can be typed; what Rapport cannot do is answered by saying so. */
async function showMayOther(turn: Turn, commands: readonly Command[], asked: Asked, command: Command): Promise<Answer> {
  const { reader } = turn;
  if (!command.writes && onlyTells(command)) return command.run(turn, asked);
  // "May Fabrikam order for Contoso?" is answered by what is known of them.
  const elsewhere = command.needs && notForPartner(turn.store.tenant, command.needs);
  if (elsewhere) return refuse(turn, elsewhere);
  const { slots = [] } = command;
  const isKnown = asked.sentence.mentions.some(({ entity: { kind } }) => isNamed.has(kind) && slots.includes(kind));
  if (isKnown && !command.writes && !isDeed(command) && (!command.needs || can(turn.actor, command.needs)))
    return command.run(turn, asked);
  const lines = [
    command.needs ? await whoMay(turn, asked, command.needs) : reader.text("answers.may.everybody"),
    reader.text("answers.may.nothing"),
  ];
  const title = reader.text("answers.may.other.title", { words: command.words[reader.language].shown });
  return shown(
    reply(reader, { title, lines, offers: offersOf(turn, commands, [[command.name, asked.customers[0]?.name]]) }),
  );
}

/** What a question about a deed is about, if it is about any: "how do I see the users" is about them, not about help. */
function commandAbout(commands: readonly Command[], { about, keys, deed = about[0] }: Asked): Command | undefined {
  const isCalled = ({ words }: Command): boolean => languages.some((each) => keys.includes(words[each].shown));
  const called = deed === "help" ? commands.find((each) => about.includes(each.name) && isCalled(each)) : undefined;
  const likeliest = called ?? commands.find(({ name }) => name === deed);
  return likeliest?.name === "help" ? undefined : likeliest;
}

/** "How are users added": the deed that is said, and not the list of those it is done to. */
function deedDoneTo(commands: readonly Command[], { spoken }: Asked, list: Command | undefined): Command | undefined {
  const deed = commands.find(({ name }) => name === spoken);
  return deed && list && deed.task === list.task && !isDeed(list) ? deed : list;
}

/** "How are customers imported", whatever it is about: how a thing is done, not how it stands. */
export function asksHow({ marks, tokens }: Sentence): boolean {
  const keys = tokens.map(({ key }) => key);
  const [how, is] = keys;
  const done = how === "how" ? /(?:ed|set|sent|put|given|shown|made|seen)$/ : /[aeiu]t[aeio]$/;
  return (
    marks.some((here) => here.includes("howTo")) ||
    (/^(?:how (?:is|are)|come (?:viene|vengono))$/.test(`${how} ${is}`) && keys.slice(2).some((key) => done.test(key)))
  );
}

/** Whether this person may, or the one who is named; to those who may not, and to who asks "who may", who does. */
async function whoMay({ reader, store, actor }: Turn, asked: Asked, permission: Permission): Promise<string> {
  const allowed = permissions[permission].roles;
  const holders = (await namesWith(store, allowed)).join(", ") || reader.text("refusal.fact.nobody");
  const roles = reader.or(allowed.map((role) => reader.text(`role.${role}`)));
  if (asksWho(asked.keys)) return reader.text("answers.may.who", { roles, holders });
  // "May I assign it to Sara?" asks about who speaks.
  const isSpeaker = (key: string, at: number): boolean =>
    speaker.test(key) || (/^i$/.test(key) && beforeSpeaker.test(asked.keys[at - 1] ?? ""));
  const [named] = asked.keys.some(isSpeaker) ? [] : asked.people;
  const may = can(named ?? actor, permission);
  if (named)
    return reader.text(may ? "answers.may.yes.other" : "answers.may.no.other", { name: named.name, roles, holders });
  return reader.text(may ? "answers.may.yes" : "answers.may.no", { roles, holders });
}

/** By these words somebody asks about themselves. */
const speaker = /^(?:we|posso|possiamo|devo|dobbiamo|dovrei|dovremmo|potrei|potremmo)$/;

/** Before an English "I": in "invitare i clienti" it is none. */
const beforeSpeaker =
  /^(?:may|can|could|must|should|shall|would|do|am|have|if|whether|that|what|when|how|who|where|and)$/;

/** What is said of whether a relationship may be ended, beside who may. */
const mayBeEnded = {
  active: "answers.may.free",
  removed: "answers.may.removed",
  "no-relationship": "answers.may.no-relationship",
} as const satisfies Record<CustomerState, TextKey>;

const wayFor = ({ reader }: Turn, { name, state }: Customer): string => reader.text(mayBeEnded[state], { name });

/** How a thing is done, with the words to type; to who may not do it, also who may. The examples in it are never pressed. */
export async function showHow(turn: Turn, commands: readonly Command[], asked: Asked): Promise<Answer> {
  const { reader } = turn;
  if (asksToTryNotices(asked.keys)) return showNoticesToTry(turn);
  const likeliest = deedDoneTo(commands, asked, commandAbout(commands, asked));
  const byWords = ways.find(
    ({ words, type }) =>
      asked.keys.some((key) => words?.test(key)) &&
      (!isAboutProviders(likeliest) || isAboutProviders(commands.find(({ name }) => name === type))),
  );
  const byDeed = ways.find(({ type }) => type === likeliest?.name);
  const bySaid = asked.deed === undefined ? (byWords ?? byDeed) : byDeed;
  const isJoint = asksToInviteJointly(asked);
  const alone = isJoint && notInvitedBy(turn.store.tenant, true);
  if (alone) return refuse(turn, alone);
  const inviting = isJoint ? ways.find(({ type }) => type === "invitations.start") : undefined;
  const way: Way | undefined = wayInTeams(asked.keys) ?? inviting ?? bySaid;
  if (!way && !likeliest) return showHelp(turn, commands);
  if (!way && likeliest && !likeliest.writes && onlyTells(likeliest)) return likeliest.run(turn, asked);
  const type = way?.type ?? likeliest?.name ?? "help";
  const command = commands.find(({ name }) => name === type);
  const needed = way?.permission ?? command?.needs ?? command?.offeredTo;
  const elsewhere = needed && notForPartner(turn.store.tenant, needed);
  if (elsewhere) return refuse(turn, elsewhere);
  const may = needed === undefined || can(turn.actor, needed);
  const isAboutWho = needed !== undefined && (!may || asksWho(asked.keys));
  const who = isAboutWho ? await whoMay(turn, { ...asked, people: [] }, needed) : "";
  const offers = may ? offersOf(turn, commands, [[type, asked.customers[0]?.name]]) : [];
  const typed = offers.length > 0 && !way ? reader.text("answers.how.other") : "";
  // Whoever may not do it is told how as well: the words, and who may type them.
  const how = [
    way ? reader.text(way.key) : typed,
    inviting && way === inviting ? reader.text("answers.how.joint") : "",
    offers.length > 0 ? "" : command ? wordsFor(turn, command, way) : "",
  ];
  const isOnlyWho = !may && asksWho(asked.keys) && way?.forAll !== true;
  const lines = isOnlyWho ? [who] : [...how, who];
  return shown(reply(reader, { title: reader.text("answers.how.title"), lines, offers }));
}

/** With which words a thing is done, for who has to ask somebody else for it; what it is, where nothing more is said of it. */
function wordsFor({ reader, store }: Turn, command: Command, said: Way | undefined): string {
  const words = command.words[reader.language].shown;
  if (said) return reader.text("answers.how.words", { words });
  return reader.text("answers.how.words.other", { words, does: reader.text(doesFor(store.tenant, command)) });
}
