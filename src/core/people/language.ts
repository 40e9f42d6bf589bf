import type { Language } from "../languages";
import type { TenantStore } from "../ports";
import type { Person } from "./person";

/** Remembers the language a person wants to be answered in (R148: a personal view). */
export function chooseLanguage(store: TenantStore, actor: Person, language: Language): Promise<Person> {
  return store.change(async (queries) => {
    const person: Person = { ...((await queries.person(actor.id)) ?? actor), language };
    return { answer: person, people: [person] };
  });
}
