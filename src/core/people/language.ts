import type { Ledger } from "../ports";
import type { Language, Person } from "./person";

/** Remembers the language a person wants to be answered in (R148: a personal view). */
export function chooseLanguage(ledger: Ledger, actor: Person, language: Language): Promise<Person> {
  return ledger.change(async (reads) => {
    const person: Person = { ...((await reads.person(actor.id)) ?? actor), language };
    return { answer: person, people: [person] };
  });
}
