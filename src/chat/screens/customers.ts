import { clouds } from "../../core/clouds";
import { type Customer, hasProviderGap } from "../../core/customers/customer";
import { type Condition, deniedBy, isAboutLosses, wantedBy } from "../../core/customers/facets";
import { endsWithForm } from "../../core/customers/names";
import type { RecordPart } from "../../core/customers/record-part";
import { isOfPrivileges, isOwedNotice } from "../../core/follow-ups/follow-up";
import type { Invitation } from "../../core/invitations/invitation";
import { mayInvite, mayInviteJointly } from "../../core/invitations/where";
import { can } from "../../core/permissions";
import { worksWithProviders } from "../../core/providers/partner-type";
import type { Refusal } from "../../core/refusals";
import type { Result } from "../../core/result";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import type { Asked } from "../language/asked/asked";
import { resolveCustomer } from "../language/asked/resolve";
import { wholeName } from "../language/part-of-name";
import { keepTyped, refuse } from "../refuse";
import { customerChoice } from "../views/customers/choice";
import { customersEmpty } from "../views/customers/empty";
import { customersList } from "../views/customers/list";
import { customerRecord } from "../views/customers/record/record";
import { type Chosen, choiceOf, chosenBy, type RowChoice } from "../views/customers/rows";
import { withNote } from "../views/note";
import { problemOf } from "../views/refusals/refusal-views";
import { shown } from "../views/view";
import { enrolmentAhead } from "./enrolment/ahead";
import { invitedAs } from "./invitations/called";
import { allNames, nameOf, pageSize } from "./view-context";

/** One page of the list, or what to do when nothing fits (R19, R66). */
export async function showCustomers(
  turn: Turn,
  query: Chosen & {
    words?: string;
    facets?: readonly Condition[];
    removed?: boolean;
    cursor?: string;
    /** It was gone on from, and nobody chosen. */
    isUnchosen?: boolean;
  },
): Promise<Answer> {
  const { store, reader, deps } = turn;
  const words = query.words?.trim() ?? "";
  const { facets = [], removed = false } = query;
  // A direct partner has none to tell its customers apart by (R189).
  const isOfProviders = facets
    .flatMap((each) => [...wantedBy(each), ...deniedBy(each)])
    .some((each) => /^(?:provider|gap)/.test(each));
  if (isOfProviders && !worksWithProviders(store.tenant))
    return refuse(turn, { kind: "not-for-direct-partner", what: "providers" });
  const wanted = { facets, limit: pageSize, ...(removed && { removed }), ...(words && { words }) };
  const [page, providers, people] = await Promise.all([
    store.customers({ ...wanted, ...(query.cursor && { cursor: query.cursor }) }),
    store.providers(),
    facets.length > 0 ? store.people() : [], // they are named by what the list is narrowed by alone
  ]);
  const facts = {
    words,
    facets,
    removed,
    names: { providers, people },
    now: deps.clock.now(),
    hasProviders: worksWithProviders(store.tenant),
    mayInvite: mayInvite(store.tenant, turn.actor),
    mayAdd: can(turn.actor, "customers.add") && clouds[store.tenant.cloud].open,
  };
  const { opens, said, isUnchosen } = query;
  const mayRecordLost =
    !opens && facets.some(isAboutLosses) && can(turn.actor, "privileges.record") && clouds[store.tenant.cloud].open;
  if (page.customers.length > 0)
    return shown(
      customersList(reader, { ...facts, mayRecordLost, opens, said, page, cursor: query.cursor, isUnchosen }),
    );
  const [all, ahead] = await Promise.all([
    store.customers({ limit: 1, ...(removed && { removed }) }),
    enrolmentAhead(turn),
  ]);
  const near = words ? await nearTo(turn, words) : {};
  const choice = choiceOf({ opens, said });
  const empty = { ...facts, opens, said, ...(choice && { choice }), ...ahead, total: all.total };
  return shown(customersEmpty(reader, { ...empty, mayRecordLost, ...near }));
}

/** The list with what is wrong with a search in it; words that cannot be searched are kept beside it. */
export async function showCustomersAgain(
  turn: Turn,
  { words, ...narrowing }: Chosen & { words: string; facets: readonly Condition[]; removed: boolean },
  refusal: Refusal,
): Promise<Answer> {
  const problem = problemOf(turn.reader, refusal);
  if (!problem) return refuse(turn, refusal);
  if (problem.field !== "words") return withNote(await showCustomers(turn, { words, ...narrowing }), problem.text);
  return keepTyped(turn, withNote(await showCustomers(turn, narrowing), problem.text));
}

/** Whom words may mean that fit no customer: removed ones of that name, those who were invited, then similar names. */
async function nearTo(turn: Turn, words: string) {
  const { store } = turn;
  const [removed, invited, near] = await Promise.all([
    store.customers({ words, removed: true, limit: 3 }),
    invitedAs(turn, words),
    store.customersNear(words, 3),
  ]);
  return {
    wereRemoved: removed.customers,
    invited,
    ...(invited.length > 0 && { people: await allNames(turn) }),
    near: near.slice(0, Math.max(0, 4 - removed.customers.length - invited.length)),
  };
}

/** A customer's record (R22). */
export async function showCustomer(turn: Turn, known: Customer, part?: RecordPart): Promise<Answer> {
  const { store, reader, deps, actor } = turn;
  // A direct partner has no providers, whoever sold to the customer at another time (R189).
  const { provider: _, ...ofDirect } = known;
  const customer: Customer = worksWithProviders(store.tenant) ? known : ofDirect;
  const { unlisted } = customer;
  const [provider, owner, permitter, keeper, followUps] = await Promise.all([
    customer.provider && store.provider(customer.provider.id),
    customer.owner ? store.person(customer.owner) : undefined,
    customer.buyingPermitted && nameOf(turn, customer.buyingPermitted.by),
    unlisted?.kept && nameOf(turn, unlisted.kept),
    store.openFollowUps(customer.id),
  ]);
  const owed = followUps.find(isOwedNotice);
  const isLacking = provider !== undefined && hasProviderGap(customer) && mayInviteJointly(store.tenant);
  const isReady = isLacking && provider.state === "authorised" && (await store.link(provider.id)) !== undefined;
  const joint = isReady && provider.id;
  const record = shown(
    customerRecord(reader, {
      customer,
      tenant: store.tenant,
      ...(provider && { provider }),
      ...(joint && { joint }),
      ...(owner && { owner: owner.name }),
      ...(permitter && { permitter }),
      ...(keeper && { keeper }),
      ...(part && { part }),
      now: deps.clock.now(),
      openFollowUps: followUps.filter(isOfPrivileges).length,
      ...(owed && { owedBy: owed.due }),
      may: (permission) => can(actor, permission),
    }),
  );
  return { ...record, opened: customer.id };
}

/** After somebody has said that a customer is ours, though a list did not have it: its record as it is now. */
export const afterKeeping = async (turn: Turn, outcome: Result<Customer, Refusal>): Promise<Answer> =>
  outcome.ok ? { ...(await showCustomer(turn, outcome.value)), reach: "message" } : refuse(turn, outcome.error);

/** How a customer that a line names is found, and what is done when it names none. */
interface Finding {
  /** Removed customers are looked for as well, as for their history; or first, where those are meant. */
  includeRemoved?: boolean | "first";
  /** A part of a name is asked about, even when it fits one customer only: what begins here ends relationships. */
  wholly?: boolean;
  /** A name that is only nearly typed is asked about: what is shown does not say much of whom it is. */
  rightly?: boolean;
  /** The answer to a line that names nobody; a list does the same as the choice. */
  without(chosen: Chosen): Answer | Promise<Answer>;
  /** Whoever was invited and is no customer yet: what is shown where it is one that is called so. */
  invited?(invitation: Invitation): Promise<Answer>;
  /** What is shown instead of a choice, where a name fits several. */
  several?: ((words: string) => Promise<Answer>) | undefined;
  /** A line may be about all: words that are no name, not even nearly, are then no name that was meant. */
  mayBeAll?: boolean;
}

/** "News from ada@contoso.example": an address stands for the company of its domain, where that is a customer or was one. */
async function namedByAddress({ store }: Turn, { addresses }: Asked) {
  const [{ address } = { address: undefined }, ...others] = addresses;
  if (!address || others.length > 0) return undefined;
  const customers = (await store.customersMentioned([address.domain])).get(address.domain) ?? [];
  return customers.length > 0 ? { customers, called: address.domain } : undefined;
}

/**
 * Finds the one customer that a line names and goes on with it; several give a choice whose rows run `choice`, a name
 * that fits nobody gives near names.
 */
export async function withCustomer(
  turn: Turn,
  asked: Asked,
  choice: RowChoice,
  goOn: (customer: Customer) => Answer | Promise<Answer>,
  {
    includeRemoved = false,
    wholly = false,
    rightly = false,
    mayBeAll = false,
    invited: asInvited,
    several,
    without,
  }: Finding,
): Promise<Answer> {
  const { store, reader } = turn;
  const whole = wholeName(asked.sentence);
  const ofAddress = wholly || asked.customers.length > 0 ? undefined : await namedByAddress(turn, asked);
  const named = whole ? { customers: [], called: whole } : (ofAddress ?? asked);
  const words = named.called;
  if (!words) return without(chosenBy(choice));
  const found = await resolveCustomer(store, named, { includeRemoved });
  // "Assign Quinto S.r.l.": a deed is done to nobody who only has some of these words in the name, or nearly these.
  const isAnother = asked.deed !== undefined && endsWithForm(words) && (asked.partly || asked.nearly);
  const isSure = found.kind === "one" && !isAnother && !(wholly && asked.partly) && !(rightly && asked.nearly);
  if (found.kind === "one" && isSure) return goOn(found.customer);
  if (found.kind === "several" && several) return several(words);
  const providers = await store.providers();
  if (found.kind !== "none") {
    const { customers, more } = found.kind === "one" ? { customers: [found.customer], more: false } : found;
    return shown(customerChoice(reader, { words, customers, providers, more, choice }));
  }
  if (found.removed) {
    const { id, name, removedAt = 0 } = found.removed;
    return refuse(turn, { kind: "customer-removed", name, customer: id, removedAt });
  }
  const parts = whole === undefined ? [] : asked.customers.filter(({ state }) => state !== "removed");
  const near = parts.length > 0 ? parts : found.near;
  const [invited, all, ahead] = await Promise.all([
    invitedAs(turn, words),
    store.customers({ limit: 1 }),
    enrolmentAhead(turn),
  ]);
  if (mayBeAll && near.length + invited.length === 0) return without(chosenBy(choice));
  const [only, ...others] = invited;
  if (only && others.length === 0 && asInvited) return asInvited(only);
  const facts = {
    words,
    facets: [],
    removed: false,
    ...chosenBy(choice),
    names: { providers, people: [] },
    now: turn.deps.clock.now(),
    mayInvite: mayInvite(store.tenant, turn.actor),
    ...ahead,
    invited,
    ...(only && { people: await allNames(turn) }),
  };
  // What ends relationships begins with no name that was only nearly typed.
  const rows = wholly ? {} : { choice };
  return shown(customersEmpty(reader, { ...facts, ...rows, total: all.total, near }));
}
