import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { type Engine, keyType } from "../../engines/database";

/** A table that is nothing but its key needs no second tree on SQLite. */
export const keyOnly = { sqlite: "without rowid", postgres: "" } as const;

export const firstTables = (engine: Engine): Migration => ({
  async up(db: Kysely<unknown>) {
    for (const statement of statements(keyType[engine], keyOnly[engine])) await sql.raw(statement).execute(db);
  },
});

const statements = (key: string, bare: string): string[] => [
  `create table tenants (tenant ${key} primary key, document text not null)`,
  `create table heads (tenant ${key} primary key, seq bigint not null, hash text not null, place bigint not null)`,
  stored("people", key, `sort_key ${key} not null`),
  "create index people_by_name on people (tenant, sort_key, id)",
  stored("providers", key, `sort_key ${key} not null`),
  stored("links", key),
  ...customers(key, bare),
  ...invitations(key),
  stored("removals", key, `customer ${key} not null, pending smallint not null, requested_at bigint not null`),
  "create index removals_pending on removals (tenant, pending, requested_at, id)",
  stored("follow_ups", key, `customer ${key} not null, open smallint not null, opened_at bigint not null`),
  "create index follow_ups_open on follow_ups (tenant, open, opened_at, id)",
  ...conversations(key, bare),
  ...history(key),
  ...outbox(key),
];

const stored = (table: string, key: string, columns = ""): string =>
  `create table ${table} (tenant ${key} not null, id ${key} not null, revision bigint not null, document text not null,
    ${columns && `${columns},`} primary key (tenant, id))`;

const customers = (key: string, bare: string): string[] => [
  stored(
    "customers",
    key,
    `active smallint not null, sort_key ${key} not null, privilege ${key} not null, gap smallint not null`,
  ),
  "create index customers_by_name on customers (tenant, active, sort_key, id)",
  "create index customers_by_privilege on customers (tenant, active, privilege, sort_key, id)",
  "create index customers_by_gap on customers (tenant, active, gap, sort_key, id)",
  `create table customer_tokens (tenant ${key} not null, token ${key} not null, sort_key ${key} not null,
    id ${key} not null, shared smallint not null, tokens text not null, privilege ${key} not null, gap smallint not null,
    primary key (tenant, token, sort_key, id)) ${bare}`,
  `create table customer_keys (tenant ${key} not null, name ${key} not null, id ${key} not null,
    primary key (tenant, name, id)) ${bare}`,
  `create table customer_counts (tenant ${key} not null, filter ${key} not null, total bigint not null,
    primary key (tenant, filter))`,
];

const invitations = (key: string): string[] => [
  stored(
    "invitations",
    key,
    `page ${key} not null unique, open smallint not null, email ${key} not null, domain ${key} not null, customer ${key},
     created_at bigint not null`,
  ),
  "create index invitations_open on invitations (tenant, open, created_at, id)",
  "create index invitations_by_email on invitations (tenant, email, created_at, id)",
  "create index invitations_by_domain on invitations (tenant, domain, created_at, id)",
  "create index invitations_by_customer on invitations (tenant, customer, created_at, id)",
];

const conversations = (key: string, bare: string): string[] => [
  stored("conversations", key, `active smallint not null, person ${key}, last_seen bigint not null`),
  "create index conversations_by_person on conversations (tenant, person, last_seen)",
  `create table conversation_topics (tenant ${key} not null, topic ${key} not null, conversation ${key} not null,
    primary key (tenant, topic, conversation)) ${bare}`,
  `create table shown_cards (tenant ${key} not null, subject ${key} not null, conversation ${key} not null,
    activity ${key} not null, primary key (tenant, subject, conversation, activity)) ${bare}`,
];

const history = (key: string): string[] => [
  `create table history (tenant ${key} not null, seq bigint not null, happened_at bigint not null, person ${key},
    person_name text not null, customer ${key}, event text not null, previous_hash text not null, hash text not null,
    primary key (tenant, seq))`,
  "create index history_by_customer on history (tenant, customer, seq)",
];

const outbox = (key: string): string[] => [
  `create table outbox (tenant ${key} not null, place bigint not null, effect_key ${key} not null, lane ${key} not null,
    effect text not null, state ${key} not null, due_at bigint not null, attempts bigint not null, reason text,
    primary key (tenant, place), unique (tenant, effect_key))`,
  "create index outbox_due on outbox (state, due_at)",
  "create index outbox_lanes on outbox (tenant, lane, state, place)",
];
