import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { Clock, Ids } from "../core/clock";
import type { Enrolment } from "../core/enrolment/enrolment";
import type { Conversation } from "../core/notices/conversation";
import { nextReminder } from "../core/notices/remind";
import type { Tenant } from "../core/tenant";
import type { OpenStore } from "../store/open";
import type { Contents } from "../store/seed";
import { worldShape } from "./world-shape";

/** The demo world as its file describes it. */
export type DemoWorld = z.infer<typeof worldShape> & { enrolments?: Enrolment[] };

/** What differs from one start of the demo to the next. */
export interface Place {
  /** Address at which the client in the browser takes our messages. */
  serviceUrl: string;
  clock: Clock;
  ids: Ids;
}

/**
 * Reads `env/demo-world.json`.
 *
 * @throws {z.ZodError} naming every place at which the file does not have the core's form
 */
export function readDemoWorld(): DemoWorld {
  const file = join(__dirname, "../../../env/demo-world.json");
  return worldShape.parse(JSON.parse(readFileSync(file, "utf8")));
}

/**
 * The world with another person in front of the screen, called by the first name.
 *
 * @throws {Error} naming those there are when nobody is called so
 */
export function seenBy(world: DemoWorld, name: string | undefined): DemoWorld {
  if (name === undefined) return world;
  const firstNames = world.people.map((person) => person.name.split(" ")[0] ?? person.name);
  const place = firstNames.findIndex((each) => each.toLowerCase() === name.toLowerCase());
  const person = world.people[place];
  if (!person) throw new Error(`nobody is called ${name}: there are ${firstNames.join(", ")}`);
  const personalChat = `a:personal-${name.toLowerCase()}`;
  return { ...world, playground: { ...world.playground, currentUser: person.id, personalChat } };
}

/** The world before its person at the screen has opened the private chat: Rapport welcomes them there. */
export const unmet = (world: DemoWorld): DemoWorld => ({
  ...world,
  conversations: world.conversations.filter(({ id }) => id !== world.playground.personalChat),
});

/**
 * Brings the demo world into a store, once, and lets its conversations be reached where the client listens now.
 *
 * @returns whether it was loaded now; false when it was there already, with everything that happened since
 * @throws {Error} when the store holds somebody else's data: the demo lets everybody in
 */
export async function loadDemoWorld(stores: OpenStore, world: DemoWorld, place: Place): Promise<boolean> {
  const strangers = (await stores.tenants()).filter((tenant) => tenant.id !== world.tenant.id);
  if (strangers.length > 0) throw new Error("this database belongs to a real organisation; the demo lets everybody in");
  await stores.seed.addTenant(world.tenant as Tenant); // JSON has no `undefined`: an optional field is there or not
  const contents = contentsOf(world, place);
  const loaded = await stores.seed.load(world.tenant.id, contents);
  if (loaded) await remindLater(stores, world, contents, place.clock);
  else await moveConversations(stores, world, place.serviceUrl);
  return loaded;
}

/** The demo world as the store takes it. */
function contentsOf(world: DemoWorld, { serviceUrl, clock, ids }: Place): Contents {
  const { bot, tenant: _, playground: __, ...contents } = world;
  const filled = {
    ...contents,
    customers: contents.customers.map((customer) => ({ ...customer, asOf: clock.now() })),
    invitations: contents.invitations.map((invitation) => ({ ...invitation, page: ids.secret() })),
    conversations: contents.conversations.map((conversation) => ({
      ...conversation,
      serviceUrl,
      botId: bot.id,
      state: "active" as const,
      lastSeen: clock.now(),
      revision: 0,
    })),
  };
  return filled as Contents; // as above: JSON has no `undefined`
}

/** What is open has been told of, and is reminded of from now on like what comes up later. */
async function remindLater(stores: OpenStore, world: DemoWorld, { followUps = [] }: Contents, clock: Clock) {
  const store = await stores.of(world.tenant.id);
  const effects = followUps.map((followUp) => nextReminder(followUp, clock.now()));
  await store?.change(async () => ({ answer: undefined, effects }));
}

/** The client in the browser may listen at another port than last time. */
async function moveConversations(stores: OpenStore, world: DemoWorld, serviceUrl: string): Promise<void> {
  const store = await stores.of(world.tenant.id);
  await store?.change(async (queries) => {
    const known = await Promise.all(world.conversations.map(({ id }) => queries.conversation(id)));
    const isElsewhere = (one: Conversation | undefined) => one !== undefined && one.serviceUrl !== serviceUrl;
    const moved = known.filter((one): one is Conversation => isElsewhere(one)).map((one) => ({ ...one, serviceUrl }));
    return { answer: undefined, conversations: moved };
  });
}
