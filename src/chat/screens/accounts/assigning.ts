import { closedCloud } from "../../../core/clouds";
import { canOwn } from "../../../core/customers/account/assign";
import type { Customer } from "../../../core/customers/customer";
import type { Person } from "../../../core/people/person";
import type { Refusal } from "../../../core/refusals";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { type Asked, unknownWords } from "../../language/asked/asked";
import { asNoChoice, refuse } from "../../refuse";
import { assignForm, noOwner, type OwnerTyped } from "../../views/customers/account/forms";
import { withNote } from "../../views/note";
import { problemOf } from "../../views/refusals/refusal-views";
import { shown } from "../../views/view";
import { withCustomer } from "../customers";
import { askWhichCustomer, listEach } from "../customers-asked";
import { namesApart } from "../view-context";
import { showAccount } from "./account";
import { recipientNamed, saidOfOwner } from "./recipient";

/**
 * The form to say who looks after a customer; of those who can, each by a name of their own. Whoever is not among them,
 * as a client may have found anybody, has no name to be shown by: then it says who looks after it now.
 */
export async function showAssignForm(
  turn: Turn,
  customer: Customer,
  { owner, ...typed }: Partial<OwnerTyped> = {},
  refusal?: Refusal,
): Promise<Answer> {
  const closed = closedCloud(turn.store.tenant);
  if (closed) return refuse(turn, closed);
  const problem = refusal && problemOf(turn.reader, asNoChoice(refusal, "user", "owner"));
  if (refusal && !problem) return refuse(turn, refusal);
  const able = (await turn.store.people()).filter((person) => canOwn(person) || person.id === customer.owner);
  const names = await namesApart(turn, able);
  const people = able.map(({ id, name }) => ({ id, name: names.get(id) ?? name }));
  const id = owner && ((await turn.store.personWith(owner))?.id ?? owner);
  const isOffered = id === noOwner || people.some((person) => person.id === id);
  const isShared = turn.incoming.conversation.kind !== "personal";
  const filled = isOffered ? { ...typed, owner: id } : { ownerName: typed.ownerName };
  return shown(assignForm(turn.reader, { customer, people, ...filled, isShared, problem }));
}

/** After a customer was given to somebody: its account. */
export async function showAssigned(turn: Turn, customer: Customer): Promise<Answer> {
  const person = customer.owner ? await turn.store.person(customer.owner) : undefined;
  const note = person
    ? turn.reader.text("account.assigned", { person: person.name })
    : turn.reader.text("account.assigned.nobody");
  return withNote(await showAccount(turn, customer), note);
}

/** The form to assign the customer that a line names, with the one person it names chosen. */
export function showAssignAsked(turn: Turn, asked: Asked): Promise<Answer> {
  const owner = recipientNamed(turn, asked);
  const data = saidOfOwner(turn, asked);
  const { owner: chosen } = data;
  const [stranger] = asked.addresses;
  const words = chosen ? "" : (stranger?.typed ?? unknownWords(asked));
  const unknown = stranger ? "account.assign.no-colleague" : "account.assign.unknown";
  const { sentence } = asked;
  // Whoever is called so is to have the customer: that is no part of its name.
  const others = words ? { ...sentence, isNew: sentence.isNew.map(() => false) } : sentence;
  return withCustomer(
    turn,
    { ...asked, sentence: others, addresses: [] }, // nor is an address
    { verb: "customer.assigning", data },
    async (customer) => {
      const form = await showAssignForm(turn, customer, { owner: chosen }, unfit(owner));
      // Whoever is called so is nobody here: those who are stand to be chosen from.
      return words ? withNote(form, turn.reader.text(unknown, { words })) : form;
    },
    { includeRemoved: true, without: (which) => askWhichCustomer(turn, asked, which) },
  );
}

/** The list of whom a line wants to give to somebody all at once, each with its form: they are assigned one at a time. */
export async function showEachToAssign(turn: Turn, asked: Asked): Promise<Answer> {
  const list = await listEach(turn, asked, { opens: "customer.assigning", said: saidOfOwner(turn, asked) });
  return withNote(list, turn.reader.text("account.assign.one-by-one"));
}

const unfit = (owner: Person | undefined): Refusal | undefined =>
  owner && !canOwn(owner) ? { kind: "owner-unfit", name: owner.name } : undefined;
