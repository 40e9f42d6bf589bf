import { can, type Role } from "../../../core/permissions";
import type { Reader } from "../../texts/reader";
import { rolesHeld } from "../roles";
import type { View } from "../view";
import { type Suggested, said } from "./command-line";
import { reply } from "./reply";

interface Acting {
  name: string;
  roles: Role[];
  tenant: string;
  /** Whether the reseller is in the programme: nobody removes customers before. */
  trades: boolean;
  /** First names of everybody there is. */
  people: readonly string[];
  /** Who was there first. */
  first: string;
}

/** Who acts now, what to try as that person, and how to go back. */
export function actingCard(reader: Reader, acting: Acting): View {
  const { name, tenant, people, first } = acting;
  const facts = { name, tenant, roles: rolesHeld(reader, acting.roles) };
  const [own = ""] = name.split(" ");
  const others = people.filter((each) => each !== own);
  return reply(reader, {
    title: reader.text("acting.now", facts),
    lines: [reader.text("acting.counts", facts)],
    offers: [
      ...tries(reader, acting),
      ...(own === first ? [] : [actAs(reader, first, "acting.back.does")]),
      said(reader.text("acting.ask"), reader.text("acting.ask.does", { names: reader.or(others) })),
    ],
  });
}

/** Nobody was named, or nobody is called so: who there is. */
export const whoToActAs = (reader: Reader, { name, people }: { name: string; people: readonly string[] }): View =>
  reply(reader, {
    title: name ? reader.text("acting.nobody", { name }) : reader.text("acting.who"),
    lines: [reader.text("acting.still")],
    offers: people.map((each) => actAs(reader, each, "acting.become.does")),
  });

/** The line that makes the one at the screen act as somebody, with what comes of it. */
function actAs(
  reader: Reader,
  name: string,
  does: "acting.back.does" | "acting.become.does" | "story.decide.does" | "story.back.does",
): Suggested {
  return said(actingWords(reader, name), reader.text(does, { name }));
}

const actingWords = (reader: Reader, name: string): string => reader.text("acting.words", { name: name.toLowerCase() });

function tries(reader: Reader, { trades, ...person }: Acting): Suggested[] {
  const approvals = said(reader.text("acting.approvals"), reader.text("command.removals.list.does"));
  const remove = { words: reader.text("acting.remove"), does: reader.text("command.removals.request.does") };
  const customers = said(reader.text("welcome.customers"), reader.text("command.customers.list.does"));
  const enrol = said(reader.text("welcome.enrol"), reader.text("welcome.enrol.does"));
  const users = said(reader.text("acting.users"), reader.text("command.users.list.does"));
  const ways = [
    ...(trades && can(person, "removals.approve") ? [approvals] : []),
    ...(trades && can(person, "removals.request") ? [remove] : []),
    ...(trades && can(person, "customers.read") ? [customers] : []),
    ...(!trades && can(person, "providers.read") ? [enrol] : []),
    ...(can(person, "users.manage") || can(person, "users.appoint") ? [users] : []),
  ];
  return ways.slice(0, 3);
}

/** What one person can play through alone. */
export interface Story {
  asks: string;
  customer: string;
  decides: string;
}

/** The approval, line by line, begun as whoever is there. */
export function storyOf(reader: Reader, { asks, customer, decides }: Story, name: string): Suggested[] {
  const begin = name.split(" ")[0] === asks ? [] : [actAs(reader, asks, "acting.become.does")];
  const remove = reader.text("story.remove", { customer: customer.toLowerCase() });
  return [
    ...begin,
    { words: remove, does: reader.text("story.remove.does", { customer }) },
    actAs(reader, decides, "story.decide.does"),
    said(reader.text("acting.approvals"), reader.text("story.approve.does")),
    actAs(reader, asks, "story.back.does"),
  ];
}
