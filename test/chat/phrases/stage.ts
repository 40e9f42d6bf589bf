import type { Customer } from "../../../src/core/customers/customer";
import type { Invitation } from "../../../src/core/invitations/invitation";
import type { Person } from "../../../src/core/people/person";
import type { TenantStore } from "../../../src/core/ports";
import { loadDemoWorld, readDemoWorld } from "../../../src/demo/world";
import { anInvitation, aRemoval } from "../../support/builders";
import { relazioni, startProduct, type Where } from "../../support/product";
import { everybody, marco } from "../../support/world";
import { type Seen, seenOn } from "./seen";

/** What is under way in the demo world when a line is said. */
export type Situation =
  /** Nothing more than the demo world has. */
  | "demo"
  /** The invitations, and others to those that are named, are drafts of whoever speaks; the channel hears of one topic. */
  | "drafts"
  /** Marco has asked for some removals. */
  | "requests";

export const world = readDemoWorld();
export const vendite: Where = { conversation: "19:vendite@thread.v2", kind: "groupChat" };

/** The started product on the demo world, and people who speak to it. */
export interface Stage {
  store: TenantStore;
  says(person: Person, text: string, where?: Where): Promise<Seen>;
  presses(person: Person, button: { verb: string; data: object }, where?: Where): Promise<Seen>;
  /** Whether anything is otherwise than it was: state, history, topics, languages. */
  hasChanged(): Promise<boolean>;
  stop(): Promise<void>;
}

interface Given {
  speaker?: Person;
  /** Names of the customers whose removal is asked for. */
  requested?: ReadonlySet<string>;
  /** Who else is invited, by the name of a customer or an address. */
  invited?: readonly Invited[];
}

/** An invitation that the demo world does not have. */
export interface Invited {
  id: string;
  customer?: string;
  email?: string;
}

/** Starts the product on the demo world in a situation. */
export async function openStage(
  situation: Situation,
  { speaker = marco, requested = new Set(), invited = [] }: Given = {},
): Promise<Stage> {
  const product = await startProduct({
    fill: (stores, place) => loadDemoWorld(stores, world, place),
  });
  const { store } = product;
  if (situation === "drafts") await makeDrafts(store, speaker, invited);
  if (situation === "requests") await askForRemovals(store, requested);
  const before = await kept(store);
  const length = await lengthOfHistory(store);
  return {
    store,
    says: async (person, text, where) => seenOn(await product.says(person, text, where)),
    presses: async (person, { verb, data }, where) => seenOn(await product.invokes(person, verb, data, where)),
    hasChanged: async () => (await kept(store)) !== before || (await store.historyEntry(length + 1)) !== undefined,
    stop: () => product.stop(),
  };
}

async function makeDrafts(store: TenantStore, speaker: Person, others: readonly Invited[]): Promise<void> {
  await store.change(async (queries) => {
    const channel = await queries.conversation(relazioni.conversation);
    const drafted = (await queries.invitations()).map(
      ({ sent: _, ...invitation }): Invitation => ({
        ...invitation,
        state: "drafted",
        createdBy: speaker.id,
      }),
    );
    const added = others.map(({ id, customer, email = `it@${id}.example` }) => {
      const known = world.customers.find(({ name }) => name === customer);
      const domain = known?.domain ?? email.slice(email.indexOf("@") + 1);
      const whom = { customerName: customer ?? domain, email: known ? `it@${domain}` : email, domain };
      return anInvitation(id, {
        ...whom,
        ...(known && { customer: known.id }),
        state: "drafted",
        createdBy: speaker.id,
      });
    });
    return {
      answer: undefined,
      invitations: [...drafted, ...added],
      conversations: channel ? [{ ...channel, topics: ["customers" as const] }] : [],
    };
  });
}

async function askForRemovals(store: TenantStore, names: ReadonlySet<string>): Promise<void> {
  await store.change(async (queries) => {
    const { customers } = await queries.customers({ limit: 100 });
    const requested = customers.filter(({ name }) => names.has(name));
    return {
      answer: undefined,
      customers: requested.map(
        (customer): Customer => ({ ...customer, openRemoval: { id: `r-${customer.id}`, state: "pending" } }),
      ),
      removals: requested.map(({ id, name, domain }) =>
        aRemoval(`r-${id}`, { customer: id, customerName: name, domain }),
      ),
    };
  });
}

/** All that could tell of a change beside the history. */
async function kept(store: TenantStore): Promise<string> {
  const places = [...world.conversations.map(({ id }) => id), ...everybody.map(({ mri }) => `a:${mri}`)];
  const [people, customers, invitations, removals, followUps, links, ...conversations] = await Promise.all([
    store.people(),
    store.customers({ limit: 100 }),
    store.invitations(),
    store.openRemovals(),
    store.openFollowUps(),
    store.links(),
    ...places.map((id) => store.conversation(id)),
  ]);
  const topics = conversations.map((each) => each?.topics ?? []);
  const languages = people.map(({ id, language, roles }) => ({ id, language, roles }));
  return JSON.stringify([languages, customers.customers, invitations, removals, followUps, links, topics]);
}

async function lengthOfHistory(store: TenantStore): Promise<number> {
  let length = 0;
  while (await store.historyEntry(length + 1)) length += 1;
  return length;
}
