import { can, type Permission } from "../core/permissions";
import type { Options } from "../main";
import type { DemoWorld } from "./world";

type DemoPerson = DemoWorld["people"][number];

/** "as elena", "come elena": one or two words that may be a name; or none, as by who forgot the names. */
const asked = /^(?:as|come)(?: (\p{L}[\p{L}’'-]* ?(?:\p{L}[\p{L}’'-]*)?))?[.!]?$/iu;

const firstNameOf = ({ name }: Pick<DemoPerson, "name">): string => name.split(" ")[0] ?? name;

/** The story of the approval: who asks for the removal of whom, and who decides. */
const story = { asks: "Marco", customer: "Tailspin", decides: "Elena" };

/**
 * Lets whoever is at the screen act as any person of the demo world, until they ask for another or the demo ends. Who is
 * really there is the account of the verified activity, which alone decides for whom that is.
 */
export function stageOf({ people, playground, customers }: DemoWorld): NonNullable<Options["cast"]> {
  const acted = new Map<string, DemoPerson>();
  const called = (name: string): DemoPerson | undefined =>
    people.find((person) =>
      [person.name, ...person.name.split(" ")].some((each) => each.toLowerCase() === name.toLowerCase()),
    );
  const nameIn = (line: string): string | undefined => {
    const [whole, name = ""] = asked.exec(line.trim()) ?? [];
    return whole === undefined ? undefined : name.trim();
  };
  const first = people.find(({ id }) => id === playground.currentUser);
  return {
    people: people.map(firstNameOf),
    first: first ? firstNameOf(first) : "",
    ...(customers.length > 0 && { story }),
    meant(line) {
      const name = nameIn(line);
      return name === undefined ? undefined : { name, isHere: called(name) !== undefined };
    },
    actsAs(verified, said) {
      const key = verified.aadObjectId?.toLowerCase();
      if (!key) return verified;
      const person = called(nameIn(said ?? "") ?? "") ?? acted.get(key);
      if (!person) return verified;
      acted.set(key, person);
      return { id: person.mri, name: person.name, aadObjectId: person.id };
    },
  };
}

/** What whoever is at the screen may type first, in their language. */
export function firstLines({ people, playground, customers }: DemoWorld): string {
  const first = people.find(({ id }) => id === playground.currentUser);
  const may = (permission: Permission): boolean => first !== undefined && can(first, permission);
  const inTheirs = (italian: string, english: string): string => (first?.language === "en" ? english : italian);
  const removes = customers.length > 0 && may("removals.request");
  return [
    customers.length > 0 ? inTheirs("clienti", "customers") : inTheirs("registrazione", "enrolment"),
    ...(removes ? [inTheirs("rimuovi tailspin", "remove tailspin")] : []),
    ...(!removes && may("users.read") ? [inTheirs("utenti", "users")] : []),
    "help",
  ].join(" · ");
}

/** The lines to type, one after the other, with which one person plays the demo. */
export function wayThrough(world: DemoWorld): string {
  const { first, people, story: told } = stageOf(world);
  const as = (name: string): string => `come ${name.toLowerCase()}`;
  if (!told)
    return people
      .filter((name) => name !== first)
      .map(as)
      .join(" · ");
  const begin = first === told.asks ? [] : [as(told.asks)];
  return [...begin, `rimuovi ${told.customer.toLowerCase()}`, as(told.decides), "approvazioni", as(told.asks)].join(
    " → ",
  );
}
