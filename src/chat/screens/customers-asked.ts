import type { Customer } from "../../core/customers/customer";
import type { Facet } from "../../core/customers/facets";
import { wordsOf } from "../../core/fold";
import type { Invitation } from "../../core/invitations/invitation";
import { can } from "../../core/permissions";
import type { Queries } from "../../core/ports";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import type { Asked } from "../language/asked/asked";
import { partAsked } from "../language/asked/record-parts";
import { withNote } from "../views/note";
import { shown } from "../views/view";
import { showCustomer, showCustomers, withCustomer } from "./customers";
import { invitationView } from "./invitations/invitations";

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

/**
 * The record that a line asks for, with the part it asks for on top. An address stands for the open invitation to it,
 * else for the company of its domain.
 */
export async function showRecordAsked(turn: Turn, asked: Asked): Promise<Answer> {
  const invited = asked.called ? undefined : await invitedAt(turn, asked);
  if (invited) return shown(await invitationView(turn, invited, turn.actor));
  const named = { ...asked, called: asked.called || (asked.addresses[0]?.typed ?? "") };
  const open = (customer: Customer): Promise<Answer> => showCustomer(turn, customer, partAsked(asked));
  const without = (): Promise<Answer> => showCustomers(turn, {});
  return withCustomer(turn, named, { verb: "customer.open" }, open, { includeRemoved: true, without });
}

/** The open invitation to an address, or to its domain where that is no customer's, for those who may read it. */
async function invitedAt({ store, actor }: Turn, { addresses }: Asked): Promise<Invitation | undefined> {
  const email = addresses[0]?.address?.email;
  if (!email || !can(actor, "invitations.read")) return undefined;
  const domain = email.slice(email.indexOf("@") + 1);
  const isOpen = ({ state }: Invitation): boolean => state === "draft" || state === "drafted" || state === "sent";
  const [invited, ofDomain, customers] = await Promise.all([
    store.invitations({ email }),
    store.invitations({ domain }),
    store.customersMentioned([domain]),
  ]);
  return invited.find(isOpen) ?? (customers.size > 0 ? undefined : ofDomain.find(isOpen));
}
