import { wordsOf } from "../../core/fold";
import type { Queries } from "../../core/ports";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import type { Asked } from "../language/asked/asked";
import { type ListAsked, listAsked } from "../language/asked/customer-filters";
import { reply } from "../views/help/reply";
import { withNote } from "../views/note";
import { shortened } from "../views/shorten";
import { shown } from "../views/view";
import { showCustomers } from "./customers";

/** So many words beside those that are searched make a line a sentence, in which not every word is a name. */
const sentence = 3;

/** Of a shorter word of a sentence nobody thinks as of a name. */
const shortest = 3;

/**
 * The list that a line asks for. In a sentence, words that no customer is called by, not even nearly, are not searched,
 * and the answer says so. Where something was denied or joined that nobody understands, no list is shown: it might say
 * the opposite.
 *
 * @param length how many words the line has
 */
export async function showCustomersAsked(turn: Turn, asked: ListAsked, length: number): Promise<Answer> {
  const { words, unread, ...narrowing } = asked;
  if (unread.length > 0) return notUnderstood(turn, unread);
  const each = wordsOf(words);
  const isNarrowed = narrowing.facets.length > 0 || narrowing.removed;
  if (!isNarrowed && length - each.length < sentence) return showCustomers(turn, { words, ...narrowing });
  const isName = await Promise.all(each.map((word) => word.length >= shortest && isOfAName(turn.store, word)));
  const unsought = each.filter((_, place) => !isName[place]);
  if (unsought.length === 0) return showCustomers(turn, { words, ...narrowing });
  const sought = each.filter((_, place) => isName[place]).join(" ");
  const list = await showCustomers(turn, { words: sought, ...narrowing });
  return withNote(list, turn.reader.text("customers.not-searched", { words: unsought.join(", ") }));
}

/** The list of those of whom one may be meant, where a line names none, with what is asked. */
export async function askWhichCustomer(
  turn: Turn,
  asked: Asked,
  about: "history" | "partners" | "record" | "removal",
): Promise<Answer> {
  const list = await showCustomersAsked(turn, listAsked(asked, turn.actor.id), asked.keys.length);
  return withNote(list, turn.reader.text(`customers.which.${about}`));
}

function notUnderstood({ reader }: Turn, unread: readonly string[]): Answer {
  const words = reader.and(unread.map((each) => `«${shortened(each, longestQuote)}»`));
  const lines = [
    reader.text("customers.unread.left", { words }),
    reader.text("customers.unread.ways"),
    reader.text("customers.unread.example"),
  ];
  return shown(reply(reader, { title: reader.text("customers.unread.title"), lines }));
}

const longestQuote = 60;

async function isOfAName(store: Queries, word: string): Promise<boolean> {
  const [active, removed, near] = await Promise.all([
    store.customers({ words: word, limit: 1 }),
    store.customers({ words: word, removed: true, limit: 1 }),
    store.customersNear(word, 1),
  ]);
  return active.customers.length + removed.customers.length + near.length > 0;
}
