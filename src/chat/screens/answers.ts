import type { Customer } from "../../core/customers/customer";
import { namesWith } from "../../core/people/actor";
import { can, type Permission, permissions } from "../../core/permissions";
import { preflightOf } from "../../core/removals/preflight";
import type { Answer } from "../answer";
import type { Command, CommandName } from "../command";
import type { Turn } from "../context";
import type { Asked } from "../language/asked/asked";
import type { TextKey } from "../texts/texts";
import type { Suggested } from "../views/help/command-line";
import { reply } from "../views/help/reply";
import { removalBlocked } from "../views/removals/blocked";
import { shown } from "../views/view";
import { offerOf } from "./offers";

type Thing = Extract<CommandName, `elsewhere.${string}`> extends `elsewhere.${infer Name}` ? Name : never;
type Word = Extract<CommandName, `talk.${string}`> extends `talk.${infer Name}` ? Name : never;

/** What Rapport can do instead, where it can do something. */
const instead: Partial<Record<Thing, CommandName>> = {
  restore: "invitations.start",
  authorise: "providers.list",
  export: "customers.list",
  paging: "customers.list",
  licences: "customers.show",
  sending: "invitations.list",
};

/** Something Rapport cannot do, here or yet: says so, and where it is done. */
export function showElsewhere(turn: Turn, commands: readonly Command[], asked: Asked, thing: Thing): Answer {
  const { reader } = turn;
  const command = instead[thing];
  return shown(
    reply(reader, {
      title: reader.text(`elsewhere.${thing}.title`),
      lines: [reader.text(`elsewhere.${thing}.text`)],
      offers: command ? offersOf(turn, commands, [[command, asked.customers[0]?.name]]) : [],
    }),
  );
}

/** Small talk, answered in a few words. */
export function showTalk(turn: Turn, commands: readonly Command[], word: Word): Answer {
  const { reader, actor } = turn;
  const [name = ""] = actor.name.split(" ");
  const offers = word === "hello" ? waysToBegin(turn, commands) : [];
  const lines = [reader.text(`talk.${word}.text`)];
  return shown(reply(reader, { title: reader.text(`talk.${word}.title`, { name }), lines, offers }));
}

/** Three ways to begin that this person has, the last of them help. */
function waysToBegin(turn: Turn, commands: readonly Command[]): Suggested[] {
  const ways = offersOf(turn, commands, [
    ["customers.list"],
    ["invitations.start"],
    ["removals.list"],
    ["providers.list"],
  ]);
  return [...ways.slice(0, 2), ...offersOf(turn, commands, [["help"]])];
}

/** What people ask about doing, by the words that say it. */
const deeds = [
  {
    about: "approve",
    words: /^(?:approv|sign|author|autorizz)/,
    permission: "removals.approve",
    type: "removals.list",
  },
  { about: "invite", words: /^(?:invit|re-?invit)/, permission: "invitations.write", type: "invitations.start" },
  { about: "remove", words: /^./, permission: "removals.request", type: "removals.request" },
] as const satisfies readonly { about: string; words: RegExp; permission: Permission; type: CommandName }[];

/** Whether one may, what stands in the way, and how: answered, and nothing is opened. */
export async function showMay(turn: Turn, commands: readonly Command[], asked: Asked): Promise<Answer> {
  const { reader, store, actor } = turn;
  const deed = deeds.find(({ words }) => asked.keys.some((key) => words.test(key))) ?? deeds[2];
  const [customer] = asked.customers;
  if (customer && deed.about === "remove" && can(actor, deed.permission)) {
    const blocked = await blockedBy(turn, customer);
    if (blocked) return blocked;
  }
  const allowed = permissions[deed.permission].roles;
  const holders = await namesWith(store, allowed);
  const roles = reader.or(allowed.map((role) => reader.text(`role.${role}`)));
  const may = can(actor, deed.permission)
    ? reader.text("answers.may.yes")
    : reader.text("answers.may.no", { roles, holders: holders.join(", ") || reader.text("refusal.fact.nobody") });
  const lines = [
    may,
    customer && deed.about === "remove" ? wayFor(turn, customer) : "",
    deed.about === "invite" ? "" : reader.text("answers.may.four-eyes"),
    reader.text("answers.may.nothing"),
  ];
  const offers = can(actor, deed.permission) ? offersOf(turn, commands, [[deed.type, customer?.name]]) : [];
  return shown(reply(reader, { title: reader.text(`answers.may.${deed.about}.title`), lines, offers }));
}

const wayFor = ({ reader }: Turn, { name, state }: Customer): string =>
  reader.text(state === "removed" ? "answers.may.removed" : "answers.may.free", { name });

async function blockedBy({ deps, store, reader }: Turn, customer: Customer): Promise<Answer | undefined> {
  if (customer.state === "removed") return undefined;
  const findings = await preflightOf(deps, store, customer);
  if (!findings.some(({ blocks }) => blocks)) return undefined;
  const provider = customer.provider ? await store.provider(customer.provider.id) : undefined;
  return shown(removalBlocked(reader, { customer, findings, ...(provider && { provider }) }));
}

const ways = [
  { key: "answers.how.approve", words: /^(?:approv|refus|reject|rifiut|respin)/, type: "removals.list" },
  { key: "answers.how.notify", words: /^(?:notif|notic|avvis|alert|channel|canale)/, type: "notices.on" },
  { key: "answers.how.language", words: /^(?:languag|lingua|english|italian|ingles)/, type: "language" },
  { key: "answers.how.link", words: /^(?:link|collegament)/, type: "links.set" },
  { key: "answers.how.invite", words: /^(?:invit)/, type: "invitations.start" },
  {
    key: "answers.how.remove",
    words: /^(?:remov|rimuov|rimoz|delet|elimin|end|termin|togli|chiud|relation|relazion|cancel)/,
    type: "removals.request",
  },
] as const satisfies readonly { key: TextKey; words: RegExp; type: CommandName }[];

/** How a thing is done, with the words to type; the examples in it are never pressed. */
export function showHow(turn: Turn, commands: readonly Command[], asked: Asked): Answer {
  const { reader } = turn;
  const way = ways.find(({ words }) => asked.keys.some((key) => words.test(key)));
  const lines = [reader.text(way?.key ?? "answers.how.any")];
  const offers = offersOf(turn, commands, [[way?.type ?? "help"]]);
  return shown(reply(reader, { title: reader.text("answers.how.title"), lines, offers }));
}

const offersOf = (turn: Turn, commands: readonly Command[], wanted: readonly [CommandName, string?][]): Suggested[] =>
  wanted.flatMap(([name, argument]) => offerOf(turn, commands, name, argument) ?? []);
