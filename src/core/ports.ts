import type { Acceptance } from "./acceptances/acceptance";
import type { AcceptanceQueries } from "./acceptances/queries";
import type { Authority } from "./authority";
import type { Clock, Ids } from "./clock";
import type { Customer } from "./customers/customer";
import type { CustomerQueries } from "./customers/queries";
import type { Effect } from "./effects";
import type { Enrolment } from "./enrolment/enrolment";
import type { EnrolmentQueries } from "./enrolment/queries";
import type { RecordedEvent } from "./events";
import type { Export } from "./exports/export";
import type { ExportQueries } from "./exports/queries";
import type { FollowUp } from "./follow-ups/follow-up";
import type { FollowUpQueries } from "./follow-ups/queries";
import type { HistoryQueries } from "./history/queries";
import type { Import, ImportPart } from "./imports/import";
import type { ImportQueries } from "./imports/queries";
import type { Invitation, InvitationLink } from "./invitations/invitation";
import type { InvitationQueries, LinkQueries } from "./invitations/queries";
import type { Conversation, LostPost, ShownCard, TypedForm } from "./notices/conversation";
import type { ConversationQueries } from "./notices/queries";
import type { OpenItemQueries } from "./open-items";
import type { Person } from "./people/person";
import type { PeopleQueries } from "./people/queries";
import type { Roster } from "./people/roster";
import type { Provider } from "./providers/provider";
import type { ProviderQueries } from "./providers/queries";
import type { RemovalQueries } from "./removals/queries";
import type { Removal } from "./removals/removal";
import type { Tenant, TenantId } from "./tenant";

/** What a use case needs from the world beside the data of its tenant; everything is handed in. */
export interface Deps extends ReadingDeps {
  ids: Ids;
  authority(tenant: Tenant): Authority;
}

/** And the data of all tenants: for those alone who find out which tenant it is about. */
export interface AllDeps extends Deps {
  stores: Stores;
}

/** As much of it as is needed to read and show. */
export interface ReadingDeps {
  clock: Clock;
  /** What the authority of a tenant can do. */
  authority(tenant: Tenant): Pick<Authority, "abilities">;
  /** Who somebody is, as Teams tells it. */
  roster: Roster;
}

/** All data of all tenants. Nothing is reachable without naming the tenant first (house rule 5). */
export interface Stores {
  /** The data of one tenant; `undefined` when that organisation does not use this Rapport. */
  of(tenant: TenantId): Promise<TenantStore | undefined>;
  /** An invitation by the unguessable part of its page's address: this look-up and the next start without a tenant. */
  invitationByPage(page: string): Promise<{ tenant: TenantId; invitation: Invitation } | undefined>;
  /** An export by the unguessable part of its page's address. */
  exportByPage(page: string): Promise<{ tenant: TenantId; found: Export } | undefined>;
}

/**
 * The data of a tenant that was let in.
 *
 * @throws {Error} for one that does not use this Rapport
 */
export async function storeOf({ stores }: { stores: Pick<Stores, "of"> }, tenant: TenantId): Promise<TenantStore> {
  const store = await stores.of(tenant);
  if (!store) throw new Error("an unknown tenant got past the door");
  return store;
}

export interface TenantStore extends Queries {
  readonly tenant: Tenant;
  /**
   * The one way to write (house rule 4): state, history, and effects are saved in one transaction. `work` runs again
   * when somebody else changed what it read.
   *
   * @returns the answer, in which every entity that was saved has its new revision
   */
  change<T>(work: Work<T>): Promise<T>;
  /** What `change` would save and answer at this moment, with the new revisions; nothing is saved. */
  preview<T>(work: Work<T>): Promise<Change<T>>;
}

/** Reads facts and decides. It must not act, and nothing that it returns is altered. */
export type Work<T> = (queries: Queries) => Promise<Change<T>>;

/** What one use case wants saved, and its answer. Entities carry the revision they were read with (new ones: 0). */
export interface Change<T> extends EntityLists {
  answer: T;
  /** The company itself, where something else is set about it. */
  tenant?: Tenant;
  /** Become history entries, in this order; those with a topic are announced. */
  events?: RecordedEvent[];
  effects?: Effect[];
  /** Lanes in which what had been put off is tried at once. */
  hasten?: string[];
  /** Posts of which a message turned up; `secrets`: those of others that may still do so. */
  arrived?: Pick<LostPost, "place" | "secrets">[];
  /** Messages of ours that are gone, and are kept true no more. */
  gone?: ShownCard[];
}

export type EntityLists = { [Kind in keyof Entities]?: Entities[Kind][] };

/** Everything that is stored, by kind. The store does not compile before it keeps a new kind too. */
export interface Entities {
  customers: Customer;
  people: Person;
  providers: Provider;
  links: InvitationLink;
  invitations: Invitation;
  acceptances: Acceptance;
  removals: Removal;
  followUps: FollowUp;
  enrolments: Enrolment;
  imports: Import;
  importParts: ImportPart;
  exports: Export;
  conversations: Conversation;
  shown: ShownCard;
  forms: TypedForm;
}

/** A change that saves nothing: the way a use case refuses. */
export const unchanged = <T>(answer: T): Change<T> => ({ answer });

/** Reads of one tenant. */
export interface Queries
  extends CustomerQueries,
    PeopleQueries,
    ProviderQueries,
    LinkQueries,
    InvitationQueries,
    AcceptanceQueries,
    RemovalQueries,
    FollowUpQueries,
    EnrolmentQueries,
    ExportQueries,
    OpenItemQueries,
    ImportQueries,
    ConversationQueries,
    HistoryQueries {
  readonly tenant: Tenant;
}
