import type { CustomerId } from "./core/customers/customer";

const mostKept = 10;
const mostPeople = 10_000;

/**
 * Which customers each person has opened last, the last one first. It is a convenience for the moment: a restart forgets
 * it, and whoever has been away longest is forgotten first.
 */
export class RecentlyOpened {
  readonly #opened = new Map<string, CustomerId[]>();

  note(who: string, customer: CustomerId): void {
    const before = this.of(who).filter((each) => each !== customer);
    this.#opened.delete(who);
    this.#opened.set(who, [customer, ...before].slice(0, mostKept));
    const [longestAway] = this.#opened.keys();
    if (this.#opened.size > mostPeople && longestAway !== undefined) this.#opened.delete(longestAway);
  }

  of(who: string): readonly CustomerId[] {
    return this.#opened.get(who) ?? [];
  }
}
