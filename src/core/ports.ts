import type { Clock, Ids, Millis } from "./clock";
import type { Customer, CustomerId, PrivilegeState } from "./customers/customer";
import type { Effect } from "./effects";
import type { CoreEvent, RecordedEvent } from "./events";
import type { Invitation, InvitationId, InvitationLink } from "./invitations/invitation";
import type { Conversation, ShownCard, Subject } from "./notices/conversation";
import type { Topic } from "./notices/topics";
import type { Person, PersonId } from "./people/person";
import type { FollowUp } from "./privileges/follow-up";
import type { Provider, ProviderId } from "./providers/provider";
import type { Removal, RemovalId } from "./removals/removal";
import type { Tenant, TenantId } from "./tenant";

/** What core needs from the world; everything is handed in. */
export interface Deps {
  stores: Stores;
  clock: Clock;
  ids: Ids;
}

/** All data of all tenants. Nothing is reachable without naming the tenant first (house rule 5). */
export interface Stores {
  /** The data of one tenant; `undefined` when that organisation does not use this Rapport. */
  of(tenant: TenantId): Promise<TenantStore | undefined>;
  /** An invitation by the unguessable part of its page's address: the one look-up that starts without a tenant. */
  invitationByPage(page: string): Promise<{ tenant: TenantId; invitation: Invitation } | undefined>;
}

export interface TenantStore extends Queries {
  readonly tenant: Tenant;
  /**
   * The one way to write (house rule 4). `work` reads facts and returns a change; state, history, and effects are
   * saved in one transaction. `work` runs again when somebody else changed what it read, so it must not act. Once
   * saved, the entities that it returned carry their new revision.
   */
  change<T>(work: (queries: Queries) => Promise<Change<T>>): Promise<T>;
}

/** What one use case wants saved, and its answer. Entities carry the revision they were read with (new ones: 0). */
export interface Change<T> {
  answer: T;
  customers?: Customer[];
  people?: Person[];
  providers?: Provider[];
  links?: InvitationLink[];
  invitations?: Invitation[];
  removals?: Removal[];
  followUps?: FollowUp[];
  conversations?: Conversation[];
  shown?: ShownCard[];
  /** Become history entries, in this order; those with a topic are announced. */
  events?: RecordedEvent[];
  effects?: Effect[];
}

/** A change that saves nothing: the way a use case refuses. */
export const unchanged = <T>(answer: T): Change<T> => ({ answer });

/** Reads of one tenant. */
export interface Queries {
  readonly tenant: Tenant;
  person(id: PersonId): Promise<Person | undefined>;
  /** In order of name. */
  people(): Promise<Person[]>;
  customer(id: CustomerId): Promise<Customer | undefined>;
  /** Active customers, ten at a time or as asked. */
  customers(query: CustomerQuery): Promise<CustomerPage>;
  /** Customers, removed ones included, whose domain, tenant id, alias or whole name is exactly this (folded). */
  customersCalled(words: string): Promise<Customer[]>;
  /** Active customers whose words are spelled almost like these, nearest first. */
  customersNear(words: string, limit: number): Promise<Customer[]>;
  providers(): Promise<Provider[]>;
  provider(id: ProviderId): Promise<Provider | undefined>;
  /** The link for a joint invitation with a provider, or the reseller's own. */
  link(provider?: ProviderId): Promise<InvitationLink | undefined>;
  links(): Promise<InvitationLink[]>;
  invitation(id: InvitationId): Promise<Invitation | undefined>;
  /** Newest first; without a filter the open ones (draft, drafted, sent). */
  invitations(filter?: { email?: string; domain?: string; customer?: CustomerId }): Promise<Invitation[]>;
  removal(id: RemovalId): Promise<Removal | undefined>;
  /** Removals waiting for a decision, oldest first; of one customer when named. */
  pendingRemovals(customer?: CustomerId): Promise<Removal[]>;
  followUp(id: string): Promise<FollowUp | undefined>;
  /** Open follow-ups, oldest first; of one customer when named. */
  openFollowUps(customer?: CustomerId): Promise<FollowUp[]>;
  /** One page of what waits for somebody: invitations newest first, removals and follow-ups oldest first. */
  openItems<Kind extends keyof OpenItems>(kind: Kind, query: OpenQuery): Promise<Page<OpenItems[Kind]>>;
  conversation(id: string): Promise<Conversation | undefined>;
  conversationsAbout(topic: Topic): Promise<Conversation[]>;
  personalConversation(person: PersonId): Promise<Conversation | undefined>;
  cardsShowing(subject: Subject): Promise<ShownCard[]>;
  /** History of one customer, newest first; `before` is the `seq` of the last entry seen. */
  history(customer: CustomerId, page: { before?: number; limit: number }): Promise<HistoryEntry[]>;
  historyLength(customer: CustomerId): Promise<number>;
  historyEntry(seq: number): Promise<HistoryEntry | undefined>;
}

/** A page of a list, and where it lies in it. */
export interface Page<Row> {
  rows: Row[];
  /** Position of the first row in the whole list, from 1; 0 when the list is empty. */
  from: number;
  /** Rows of the whole list. */
  total: number;
  /** Opaque marks of the neighbouring pages, where there are any. */
  next?: string;
  previous?: string;
}

/** What stays open until somebody decides it: drafts and sent invitations, pending removals, open follow-ups. */
export interface OpenItems {
  invitations: Invitation;
  removals: Removal;
  followUps: FollowUp;
}

export interface OpenQuery {
  /** Only those of this customer. */
  customer?: CustomerId | undefined;
  /** Opaque mark from another page of the same list; anything else gives the first page. */
  cursor?: string | undefined;
  limit: number;
}

export type CustomerFilter = "all" | PrivilegeState | "gap";

export interface CustomerQuery {
  /** Word prefixes, all of which must match a word of name, domain or alias; accents and case do not count. */
  words?: string;
  filter?: CustomerFilter;
  /** Search removed customers instead of active ones; only together with `words`. */
  removed?: true;
  /** Opaque mark from a previous page. */
  cursor?: string;
  limit: number;
}

export interface CustomerPage extends Omit<Page<Customer>, "rows"> {
  customers: Customer[];
  /** There are more than `total`: long searches are not counted to the end. */
  more: boolean;
}

/** One link of the tenant's hash chain. */
export interface HistoryEntry {
  seq: number;
  at: Millis;
  by: PersonId | null;
  byName: string;
  event: CoreEvent;
  previousHash: string;
  hash: string;
}

/**
 * The authority that has the last word on relationships. Calls may be repeated: ending an ended relationship is a
 * success. An outside failure is thrown and the call is tried again later.
 */
export interface CustomerAuthority {
  endRelationship(tenant: Tenant, customer: Customer): Promise<void>;
}
