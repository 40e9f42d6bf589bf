import type { Customer } from "../../core/customers/customer";
import { type Condition, isAboutOwner, isAboutPrivileges } from "../../core/customers/facets";
import { wordsOf } from "../../core/fold";
import { type Invitation, isOpen } from "../../core/invitations/invitation";
import { can } from "../../core/permissions";
import type { Queries } from "../../core/ports";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import type { Asked } from "../language/asked/asked";
import { type ListAsked, listAsked } from "../language/asked/customer-filters";
import { partAsked } from "../language/asked/record-parts";
import { everyone, isArticle } from "../language/words/small-words";
import { spelling, tokensOf } from "../language/words/tokens";
import type { Chosen, Opens } from "../views/customers/rows";
import { reply } from "../views/help/reply";
import { withNote } from "../views/note";
import { quoted } from "../views/shorten";
import { shown } from "../views/view";
import { showCustomer, showCustomers, withCustomer } from "./customers";
import { invitationOf } from "./invitations/invitations";

/** So many words beside those that are searched make a line a sentence, in which not every word is a name. */
const sentence = 3;

/** Of a shorter word of a sentence nobody thinks as of a name. */
const shortest = 3;

/**
 * The list that a line asks for, with what of the line it is not narrowed by. Where nothing of what is said could be
 * used, no list is shown as if it were the answer.
 *
 * @param length how many words the line has
 */
export async function showCustomersAsked(turn: Turn, asked: ListAsked, length: number): Promise<Answer> {
  // Where something was denied or joined that nobody understands, a list might say the opposite.
  if (asked.unread.length > 0) return notUnderstood(turn, asked.unread);
  const search = await searchFor(turn, asked, length);
  const isNarrowed = asked.facets.length > 0 || asked.removed || search.words !== "";
  const isUnused = asked.left.length > 0 || search.unsought.length > 0;
  // "The customers of Delta Cloud", whom nobody is called: of nobody, and not of everybody.
  if (isUnused && !isNarrowed && asked.isNamed) return showCustomers(turn, asked);
  if (asked.left.length > 0 && !isNarrowed)
    return (await namedByLeft(turn, asked)) ?? notUnderstood(turn, [...asked.left, ...search.unsought]);
  return withUnread(turn, await withUnrelated(turn, asked, await showSought(turn, asked, search)), asked.left);
}

/** Beside the customers of whoever asks, how many of theirs have no relationship yet: those are in a list of their own. */
async function withUnrelated({ store, actor, reader }: Turn, { facets }: ListAsked, list: Answer): Promise<Answer> {
  const own = `owner:${actor.id}` as const;
  const isPlain = facets.length === 1 && facets[0] === own;
  const { total } = isPlain ? await store.customers({ facets: ["no-relationship", own], limit: 1 }) : { total: 0 };
  return total > 0 ? withNote(list, reader.text("customers.mine.unrelated", { n: total })) : list;
}

/** What a list is not narrowed by may still be a word of a name, though it is one of the language as well. */
async function namedByLeft(turn: Turn, { left }: ListAsked): Promise<Answer | undefined> {
  const words = left.flatMap(wordsOf);
  const found = await Promise.all(
    words.map(async (word) => (await turn.store.customers({ words: word, limit: 1 })).customers.length > 0),
  );
  const names = words.filter((word, place) => word.length >= shortest && found[place] === true);
  if (names.length === 0) return undefined;
  const others = words.filter((word) => !names.includes(word));
  return withUnread(turn, await showCustomers(turn, { words: names.join(" ") }), others);
}

interface Search {
  words: string;
  /** Words of a sentence that no customer is called by, not even nearly. */
  unsought: string[];
}

async function searchFor({ store }: Turn, asked: ListAsked, length: number): Promise<Search> {
  const each = wordsOf(asked.words);
  const isNarrowed = asked.facets.length > 0 || asked.removed;
  if (!isNarrowed && length - each.length < sentence) return { words: asked.words, unsought: [] };
  const isName = await Promise.all(each.map((word) => word.length >= shortest && isOfAName(store, word)));
  const unsought = each.filter((_, place) => !isName[place]);
  if (unsought.length === 0) return { words: asked.words, unsought };
  return { words: each.filter((_, place) => isName[place]).join(" "), unsought };
}

/** The list, and which words of the line are not searched in it. */
async function showSought(
  turn: Turn,
  { facets, removed }: ListAsked,
  { words, unsought }: Search,
  chosen: Chosen = {},
): Promise<Answer> {
  const list = await showCustomers(turn, { words, facets, removed, ...chosen });
  if (unsought.length === 0) return list;
  return withNote(list, turn.reader.text("customers.not-searched", { words: unsought.join(", ") }));
}

/** What a word says of what is to be done, and not of those it may be done with. */
const saysWhat: Partial<Record<Opens, (facet: Condition) => boolean>> = {
  // A removal that is to begin waits nowhere yet.
  "removal.start": (facet) => facet === "pending",
  // "Withdraw": the permission, not privileges.
  "customer.buying": isAboutPrivileges,
  // To whom it is to be given, who does not look after it yet.
  "customer.assigning": isAboutOwner,
};

/** What narrows a list of those with whom something is to be done. */
const narrowing = (facets: readonly Condition[], { opens }: Chosen): Condition[] =>
  facets.filter((facet) => !(opens && saysWhat[opens]?.(facet)));

/** The list of those of whom one may be meant, where a line names none, with what is asked. */
export async function askWhichCustomer(turn: Turn, asked: Asked, chosen: Chosen): Promise<Answer> {
  const listed = listAsked(asked, turn.actor.id);
  const wanted = { ...listed, facets: narrowing(listed.facets, chosen) };
  if (wanted.unread.length > 0) return notUnderstood(turn, wanted.unread);
  return showSought(turn, wanted, await searchFor(turn, wanted, asked.keys.length), chosen);
}

/** The list of all of whom something is wanted, as far as it can be narrowed, with what it is not narrowed by. */
export async function listEach(turn: Turn, asked: Asked, chosen: Chosen): Promise<Answer> {
  const { facets, removed, unread } = listAsked(asked, turn.actor.id);
  const list = await showCustomers(turn, { facets: narrowing(facets, chosen), removed, ...chosen });
  return withUnread(turn, list, unread);
}

/** A list with what it is not narrowed by, as typed. */
export const withUnread = ({ reader }: Turn, list: Answer, unread: readonly string[]): Answer =>
  unread.length === 0 ? list : withNote(list, reader.text("list.not-narrowed", { words: quoted(reader, unread) }));

function notUnderstood({ reader }: Turn, unread: readonly string[]): Answer {
  const words = quoted(reader, unread);
  const lines = [
    reader.text("customers.unread.left", { words }),
    reader.text("customers.unread.ways"),
    reader.text("customers.unread.example"),
  ];
  return shown(reply(reader, { title: reader.text("customers.unread.title"), lines }));
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
  if (invited) return shown(await invitationOf(turn, invited));
  const named = { ...asked, called: asked.called || (asked.addresses[0]?.typed ?? "") };
  const part = partAsked(asked);
  const choice = { verb: "customer.open", ...(part && { data: { part } }) } as const;
  const open = (customer: Customer): Promise<Answer> => showCustomer(turn, customer, part);
  const without = (chosen: Chosen): Promise<Answer> => askWhichCustomer(turn, asked, chosen);
  const asInvited = async (invitation: Invitation): Promise<Answer> => shown(await invitationOf(turn, invitation));
  const several = asksForAll(asked)
    ? (words: string) => showCustomers(turn, { words: withoutArticle(words) })
    : undefined;
  return withCustomer(turn, named, choice, open, { includeRemoved: true, invited: asInvited, several, without });
}

/** "All the Contoso firms", "tutto quello che si chiama Contoso": those of the name, and not one of them. */
const asksForAll = ({ keys }: Asked): boolean => keys.some((key) => everyone.has(key));

/** "The Contoso": what is searched is the name alone. */
function withoutArticle(words: string): string {
  const [first, ...others] = tokensOf(words);
  return first && others.length > 0 && isArticle(first.key) ? spelling(others) : words;
}

/** The open invitation to an address, or to its domain where that is no customer's, for those who may read it. */
async function invitedAt({ store, actor }: Turn, { addresses }: Asked): Promise<Invitation | undefined> {
  const address = addresses[0]?.address;
  if (!address || !can(actor, "invitations.read")) return undefined;
  const { email, domain } = address;
  const [invited, ofDomain, customers] = await Promise.all([
    store.invitations({ email }),
    store.invitations({ domain }),
    store.customersMentioned([domain]),
  ]);
  return invited.find(isOpen) ?? (customers.size > 0 ? undefined : ofDomain.find(isOpen));
}
