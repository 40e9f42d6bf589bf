import type { Millis } from "../../../core/clock";
import { clouds } from "../../../core/clouds";
import { type Condition, lostWithin } from "../../../core/customers/facets";
import { notHere } from "../../../core/enrolment/change";
import { standingOf } from "../../../core/enrolment/standing";
import { isOwedNotice } from "../../../core/follow-ups/follow-up";
import type { FollowUpsAbout } from "../../../core/open-items";
import type { Person } from "../../../core/people/person";
import type { Permission } from "../../../core/permissions";
import type { Queries } from "../../../core/ports";
import { profilePortalOf } from "../../../core/profile/due";
import { mayAt } from "../../../core/providers/partner-type";
import type { Turn } from "../../context";
import type { BoardLine, Waiting } from "../../views/board/board";
import { followUpName } from "../../views/privileges/list";

/** So many of those that wait are named on a line. */
const named = 2;

/** For so many days it is told that privileges are lost. */
const lossesTold = 7;

/** What is needed to read a line. */
interface Looks extends Pick<Turn, "actor" | "reader" | "deps"> {
  store: Queries;
}

interface Line extends Pick<BoardLine, "name" | "group"> {
  /** Whoever may do this sees the line. */
  needs: Permission;
  /** Whether there is such a thing where the reseller is. */
  isHere?(turn: Looks): boolean;
  /** What waits, and its list. */
  read(turn: Looks): Promise<Waiting>;
  opens(turn: Looks): BoardLine["opens"];
}

/** Every line of the board, in its order: what waits for a decision, then what is to be followed. */
export const boardLines: readonly Line[] = [
  {
    name: "approvals",
    group: "decide",
    needs: "removals.approve",
    read: ({ store, actor }) => removalsToDecide(store, actor),
    opens: () => ({ verb: "removals.page", data: { of: "others" } }),
  },
  {
    name: "stuck",
    group: "decide",
    needs: "removals.retry",
    read: ({ store }) => removalsIn(store, { stuck: true }),
    opens: () => ({ verb: "removals.page", data: { of: "stuck" } }),
  },
  {
    name: "privileges",
    group: "decide",
    needs: "customers.read",
    read: ({ store }) => followUpsAbout(store, "privileges"),
    opens: () => ({ verb: "follow-ups.page", data: { about: "privileges" } }),
  },
  {
    name: "notices",
    group: "decide",
    needs: "customers.read",
    read: ({ store }) => followUpsAbout(store, "notices"),
    opens: () => ({ verb: "follow-ups.page", data: { about: "notices" } }),
  },
  {
    name: "acceptances",
    group: "decide",
    needs: "invitations.read",
    read: async ({ store }) => {
      const { rows, total } = await store.openItems("acceptances", { limit: named });
      return { total, more: false, names: rows.map(({ name }) => name) };
    },
    opens: () => ({ verb: "acceptances.page", data: {} }),
  },
  {
    name: "access",
    group: "decide",
    needs: "providers.read",
    read: ({ store }) => followUpsAbout(store, "providers"),
    opens: () => ({ verb: "follow-ups.page", data: { about: "providers" } }),
  },
  {
    name: "providers",
    group: "decide",
    needs: "providers.authorise",
    isHere: ({ store }) => clouds[store.tenant.cloud].open,
    read: async ({ store }) => {
      const waiting = (await store.providers()).filter(({ state }) => state === "invited-us");
      return { total: waiting.length, more: false, names: waiting.slice(0, named).map(({ name }) => name) };
    },
    opens: () => ({ verb: "provider.list", data: {} }),
  },
  {
    name: "invitations",
    group: "follow",
    needs: "invitations.read",
    read: async ({ store }) => {
      const { rows, total } = await store.openItems("invitations", { sent: true, limit: named });
      return { total, more: false, names: rows.map(({ customerName }) => customerName) };
    },
    opens: () => ({ verb: "invitations.page", data: { narrowed: { sent: true } } }),
  },
  {
    name: "lost",
    group: "follow",
    needs: "customers.read",
    read: (turn) => customersWith(turn.store, lostLately(turn)),
    opens: (turn) => ({ verb: "customers.page", data: { facets: [lostLately(turn)] } }),
  },
  {
    name: "gaps",
    group: "follow",
    needs: "providers.gaps",
    read: ({ store }) => customersWith(store, "gap"),
    opens: () => ({ verb: "gaps.page", data: {} }),
  },
  {
    name: "unlisted",
    group: "follow",
    needs: "customers.read",
    read: ({ store }) => customersWith(store, "unlisted"),
    opens: () => ({ verb: "customers.page", data: { facets: ["unlisted"] } }),
  },
  {
    name: "enrolment",
    group: "follow",
    needs: "providers.read",
    isHere: ({ store }) => notHere(store.tenant) === undefined,
    read: async ({ store, reader }) => {
      const { state } = await standingOf(store);
      return state === "active"
        ? nothingWaits
        : { total: 1, more: false, names: [reader.text(`enrolment.state.${state}`)] };
    },
    opens: () => ({ verb: "enrolment.show", data: {} }),
  },
  {
    name: "profile",
    group: "follow",
    needs: "profile.keep",
    isHere: ({ store }) => profilePortalOf(store.tenant) !== undefined,
    read: ({ store }) => followUpsAbout(store, "profile"),
    opens: () => ({ verb: "follow-ups.page", data: { about: "profile" } }),
  },
];

/** The lines for whoever looks. */
export const linesFor = (turn: Turn): Line[] =>
  boardLines.filter(({ needs, isHere }) => mayAt(turn.store.tenant, turn.actor, needs) && (isHere?.(turn) ?? true));

/** Nothing of a kind. */
export const nothingWaits: Waiting = { total: 0, more: false, names: [] };

/** The requests that this approver may decide: those of others. */
export const removalsToDecide = (store: Queries, { id }: Pick<Person, "id">): Promise<Waiting> =>
  removalsIn(store, { stuck: false, notOf: id });

async function removalsIn(store: Queries, which: { stuck: boolean; notOf?: string }): Promise<Waiting> {
  const { rows, total } = await store.openItems("removals", { ...which, limit: named });
  const names = rows.map(({ customerName }) => customerName);
  return { total, more: false, names, ...oldest(rows.map(({ requestedAt, stuck }) => stuck?.since ?? requestedAt)) };
}

async function followUpsAbout(store: Queries, about: FollowUpsAbout): Promise<Waiting> {
  const { rows, total } = await store.openItems("followUps", { about, limit: named });
  const [due] = rows.flatMap((row) => (isOwedNotice(row) ? [row.due] : [])).sort();
  const when = due ? { due } : oldest(rows.map(({ openedAt }) => openedAt));
  return { total, more: false, names: rows.map(followUpName), ...when };
}

async function customersWith(store: Queries, condition: Condition): Promise<Waiting> {
  const { customers, total, more } = await store.customers({ facets: [condition], limit: named });
  return { total, more, names: customers.map(({ name }) => name) };
}

/** Lists that begin with the oldest say since when that waits. */
const oldest = ([since]: readonly Millis[]): Pick<Waiting, "since"> => (since === undefined ? {} : { since });

const lostLately = ({ deps }: Looks): Condition => lostWithin(lossesTold, deps.clock.now());
