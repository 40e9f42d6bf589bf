import { type RawBuilder, sql } from "kysely";
import { ofEnrolment, ofProvider } from "../../core/history/queries";
import type { FollowUpsAbout, OpenItemQueries, OpenItems, OpenQuery } from "../../core/open-items";
import type { Page } from "../../core/page";
import type { TenantId } from "../../core/tenant";
import { parseAll } from "../documents";
import type { Database, Engine } from "../engines/database";
import { type Fetch, type Mark, readMark, readPage, writeMark } from "../paging";
import { placeOf } from "./removals";

type Kind = keyof OpenItems;

/** Where the matters of one kind lie: each list is a range of the index (tenant, open, since, id). */
interface List<Item> {
  table: string;
  open: string;
  since: string;
  sinceOf(item: Item): number;
  newestFirst: boolean;
}

const lists: { [K in Kind]: List<OpenItems[K]> } = {
  invitations: {
    table: "invitations",
    open: "open",
    since: "created_at",
    sinceOf: (invitation) => invitation.createdAt,
    newestFirst: true,
  },
  acceptances: {
    table: "acceptances",
    open: "open",
    since: "seen_at",
    sinceOf: (acceptance) => acceptance.at,
    newestFirst: false,
  },
  removals: {
    table: "removals",
    open: "open",
    since: "place",
    sinceOf: placeOf,
    newestFirst: false,
  },
  followUps: {
    table: "follow_ups",
    open: "open",
    since: "opened_at",
    sinceOf: (followUp) => followUp.openedAt,
    newestFirst: false,
  },
};

async function openItems<K extends Kind>(
  db: Database,
  tenant: TenantId,
  kind: K,
  query: OpenQuery,
): Promise<Page<OpenItems[K]>> {
  const { customer, cursor, limit } = query;
  const list: List<OpenItems[K]> = lists[kind];
  const ofCustomer = customer === undefined ? sql`` : sql`and customer = ${customer}`;
  const among = sql`from ${sql.table(list.table)} where tenant = ${tenant} and ${sql.ref(list.open)} = 1 ${ofCustomer} ${narrowed(db.engine, query)}`;
  const fetch: Fetch<OpenItems[K]> = async (way, key, count) => {
    const order = list.newestFirst === (way === "next") ? sql`desc` : sql`asc`;
    const beyond = key ? sql`and ${isBeyond(list, way, key)}` : sql``;
    const found = sql<{ document: string }>`select document ${among} ${beyond}
      order by ${sql.ref(list.since)} ${order}, id ${order} limit ${count}`;
    return parseAll((await found.execute(db.sql)).rows);
  };
  const keyOf = (item: OpenItems[K]) => [String(list.sinceOf(item)), item.id];
  const page = await readPage(markIn(cursor), limit, fetch, keyOf);
  const [first] = page.rows;
  if (!first) return { rows: [], from: 0, total: 0 };
  // Matters are closed while somebody goes through the list: where a page lies is counted anew each time.
  const counted = sql<{ total: number; earlier: number }>`select count(*) as total,
    count(*) filter (where ${isBeyond(list, "previous", keyOf(first))}) as earlier ${among}`;
  const { total = 0, earlier = 0 } = (await counted.execute(db.sql)).rows[0] ?? {};
  return {
    rows: page.rows,
    from: earlier + 1,
    total,
    ...(page.next && earlier + page.rows.length < total && { next: writeMark(page.next) }),
    ...(page.previous && earlier > 0 && { previous: writeMark(page.previous) }),
  };
}

/** What is said of open matters only in their documents: they are few enough to be read for it. */
function narrowed(
  engine: Engine,
  { sent, by, to, during, about, stuck, notOf, putOffPast }: OpenQuery,
): RawBuilder<unknown> {
  const field = (...path: string[]): RawBuilder<unknown> =>
    engine === "sqlite"
      ? sql`json_extract(document, ${sql.lit(`$.${path.join(".")}`)})`
      : sql`(document::json #>> ${sql.lit(`{${path.join(",")}}`)})`;
  const at = engine === "sqlite" ? field("sent", "at") : sql`${field("sent", "at")}::bigint`;
  const isSent = sql`${field("state")} = 'sent'`;
  return sql.join(
    [
      ...(about === undefined ? [] : [sql`and ${isAbout(about)}`]),
      ...(about === "notices" ? [sql`and ${field("due")} is not null`] : []),
      ...(about === "privileges" ? [sql`and ${field("due")} is null`] : []),
      ...(stuck === undefined ? [] : [sql`and ${stuck ? sql`place < 0` : sql`place >= 0`}`]),
      ...(notOf === undefined ? [] : [sql`and not ${field("requestedBy")} = ${notOf}`]),
      ...(sent === undefined ? [] : [sql`and ${sent ? isSent : sql`not ${isSent}`}`]),
      ...(by === undefined ? [] : [sql`and ${field("createdBy")} = ${by}`]),
      ...(to === undefined ? [] : [sql`and ${field("assignedTo")} = ${to}`]),
      ...(putOffPast === undefined ? [] : [sql`and ${field("putOff", "until")} > ${putOffPast}`]),
      ...(during ? [sql`and coalesce(${at}, created_at) >= ${during.from}`] : []),
      ...(during ? [sql`and coalesce(${at}, created_at) < ${during.before}`] : []),
    ],
    sql` `,
  );
}

/** Whether a follow-up is of our own profile, of a provider, or else of a customer. */
function isAbout(about: FollowUpsAbout): RawBuilder<boolean> {
  if (about === "profile") return sql`customer = ${ofEnrolment}`;
  if (about === "providers") return sql`customer like ${ofProvider("%")}`;
  const others = sql<boolean>`customer <> ${ofEnrolment}`;
  return about === "others" ? others : sql`${others} and customer not like ${ofProvider("%")}`;
}

/** Whether a row stands after the key in the list's order, or before it. */
function isBeyond({ since, newestFirst }: List<never>, way: Mark["way"], [at, id]: string[]): RawBuilder<boolean> {
  const later = newestFirst === (way === "previous");
  return sql`(${sql.ref(since)}, id) ${later ? sql`>` : sql`<`} (${Number(at)}, ${id})`;
}

/** The mark in a cursor, if its key begins with a time. */
function markIn(cursor: string | undefined): Mark | undefined {
  const mark = readMark(cursor, 2);
  return mark && /^-?\d{1,15}$/.test(mark.key[0] ?? "") ? mark : undefined;
}

export const openItemQueries = (db: Database, tenant: TenantId): OpenItemQueries => ({
  openItems: (kind, query) => openItems(db, tenant, kind, query),
});
