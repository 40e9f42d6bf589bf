/** Every stored thing: found by its columns, read from its document. */
interface Stored {
  tenant: string;
  id: string;
  revision: number;
  document: string;
}

/** The tables. Times are milliseconds, flags 0 or 1, documents JSON. */
export interface Schema {
  tenants: { tenant: string; document: string; seal_key: string | null; seal: string | null };
  /** One row per tenant, locked by every write: the end of its history and the last place given in its outbox. */
  heads: { tenant: string; seq: number; hash: string; place: number; seal_key: string | null; seal: string | null };
  /** One row in all, which says nothing but that it could be written. */
  pulse: { id: number; at: number };
  /** `object_id`: the Entra object id, once it is known. */
  people: Stored & { sort_key: string; object_id: string | null };
  providers: Stored & { sort_key: string };
  /** `id` is the provider's, or empty for the reseller's own link. */
  links: Stored;
  customers: Stored;
  /** A row for each word of a customer, and for each two of them. */
  customer_tokens: {
    tenant: string;
    token: string;
    sort_key: string;
    id: string;
    /** Length of the beginning that the word shares with the customer's previous word in alphabetical order. */
    shared: number;
    /** All words of the customer, each after a space. */
    tokens: string;
  };
  /** Every key of what a customer is called (`nameKeysOf`), removed ones included. */
  customer_keys: { tenant: string; name: string; id: string };
  /** A row for each facet of a customer, and one for being in the list at all. */
  customer_facets: { tenant: string; facet: string; sort_key: string; id: string };
  /** How many rows of `customer_facets` a facet has. */
  customer_counts: { tenant: string; facet: string; total: number };
  invitations: Stored & {
    page: string;
    open: number;
    email: string;
    domain: string;
    customer: string | null;
    created_at: number;
  };
  acceptances: Stored & { open: number; seen_at: number };
  /** `open`: somebody has to act; `place`: where it then comes in the list. */
  removals: Stored & { customer: string; open: number; place: number };
  /** `customer`: or `provider:` and the provider that it is about. */
  follow_ups: Stored & { customer: string; open: number; opened_at: number };
  /** The one of the tenant. */
  enrolments: Stored;
  /** `open`: it waits for somebody, or is under way. */
  imports: Stored & { open: number; begun_at: number };
  import_parts: Stored;
  /** `page`: the unguessable part of its address; `until`: when it closes. */
  exports: Stored & { page: string; until: number };
  conversations: Stored & { active: number; person: string | null; last_seen: number };
  conversation_topics: { tenant: string; topic: string; conversation: string };
  shown_cards: { tenant: string; subject: string; conversation: string; activity: string };
  typed_forms: { tenant: string; conversation: string; activity: string; person: string; targeted: number };
  history: {
    tenant: string;
    seq: number;
    happened_at: number;
    person: string | null;
    person_name: string;
    /** Whose history tells of it: a customer, `user:` and one of our people, `provider:` and a provider, or our enrolment. */
    customer: string | null;
    event: string;
    /** What was stored together with it. */
    records: string | null;
    previous_hash: string;
    hash: string;
    seal_key: string | null;
    seal: string | null;
  };
  outbox: {
    tenant: string;
    place: number;
    effect_key: string;
    lane: string;
    effect: string;
    state: "waiting" | "done" | "failed";
    /** When it may be claimed; while somebody holds it, when the lease ends; afterwards, when it ended. */
    due_at: number;
    attempts: number;
    /** When it was to be carried out first. */
    since: number;
    /** Why it was put off or given up; none while somebody holds it. */
    reason: string | null;
    /** Of the turn from which it follows. */
    reference: string | null;
    /** What the messages carry that may be shown without our knowing, of one try each; with spaces between. */
    perhaps: string | null;
  };
}

/** The tables of stored things. */
export type DocumentTable = { [Table in keyof Schema]: Schema[Table] extends Stored ? Table : never }[keyof Schema];
