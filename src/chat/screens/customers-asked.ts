import type { Facet } from "../../core/customers/facets";
import { wordsOf } from "../../core/fold";
import type { Queries } from "../../core/ports";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import { withNote } from "../views/note";
import { showCustomers } from "./customers";

/** So many words beside those that are searched make a line a sentence, in which not every word is a name. */
const sentence = 3;

/**
 * The list that a line asks for. In a sentence, words that no customer is called by, not even nearly, are not searched,
 * and the answer says so.
 *
 * @param length how many words the line has
 */
export async function showCustomersAsked(
  turn: Turn,
  { words, facets }: { words: string; facets: readonly Facet[] },
  length: number,
): Promise<Answer> {
  const each = wordsOf(words);
  if (facets.length === 0 && length - each.length < sentence) return showCustomers(turn, { words, facets });
  const isName = await Promise.all(each.map((word) => isOfAName(turn.store, word)));
  const unsought = each.filter((_, place) => !isName[place]);
  if (unsought.length === 0) return showCustomers(turn, { words, facets });
  const sought = each.filter((_, place) => isName[place]).join(" ");
  const list = await showCustomers(turn, { words: sought, facets });
  return withNote(list, turn.reader.text("customers.not-searched", { words: unsought.join(", ") }));
}

async function isOfAName(store: Queries, word: string): Promise<boolean> {
  const [active, removed, near] = await Promise.all([
    store.customers({ words: word, limit: 1 }),
    store.customers({ words: word, removed: true, limit: 1 }),
    store.customersNear(word, 1),
  ]);
  return active.customers.length + removed.customers.length + near.length > 0;
}
