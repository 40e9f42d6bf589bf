import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { topicOf } from "../../src/core/events";
import type { Invitation } from "../../src/core/invitations/invitation";
import type { TenantStore } from "../../src/core/ports";
import type { Removal } from "../../src/core/removals/removal";
import { keysBeside } from "../../src/history-keys";
import { type OpenStore, openStore } from "../../src/store/open";
import { type FakeConnector, fakeConnector } from "../support/connector";
import { postJson } from "../support/http";
import { forkProduct } from "../support/processes/child-process";
import { hasPostgres, startPostgres } from "../support/processes/postgres";
import { relazioni } from "../support/product";
import { elena, marco, proseware } from "../support/world";

/** How often the process is killed; `KILLS=500` for a long night. */
const kills = Number(process.env.KILLS ?? 100);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** Where the product listens, and the channel that it answers to. */
interface At {
  url: string;
  channel: string;
  /** How many presses were answered. */
  answers: number;
  /** Nothing more will be answered. */
  stuck?: true;
}

/** Presses of one round, when nobody kills it. */
const pressesInAll = 17;

/** What the bot has told somebody, and so may never be lost. */
interface Acknowledged {
  sent: Set<string>;
  requested: Map<string, string>;
  approved: Set<string>;
  revoked: Set<string>;
  restored: Set<string>;
}

describe("the process killed with SIGKILL at any moment", () => {
  it(`loses nothing it acknowledged, does nothing twice, and finishes what it began (B17; seed ${seed}, ${kills} kills)`, async () => {
    // Two at a time, one on each engine: there are two cores.
    const folder = mkdtempSync(join(tmpdir(), "rapport-kill-"));
    const server = hasPostgres ? await startPostgres() : undefined;
    const file = (name: string): string => `sqlite:${join(folder, name)}`;
    try {
      await Promise.all([
        ordeal(seed, Math.ceil(kills / 2), file("one.db"), join(folder, "one")),
        ordeal(
          seed + 1,
          Math.floor(kills / 2),
          server ? await server.database() : file("other.db"),
          join(folder, "other"),
        ),
      ]);
    } finally {
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  }, 1_200_000);
});

/** Starts the product, lets people work, kills it, again and again; then lets it finish, and looks at what is there. */
async function ordeal(from: number, rounds: number, databaseUrl: string, moody: string): Promise<void> {
  mkdirSync(moody);
  const connector = await fakeConnector();
  const random = seeded(from);
  const told: Acknowledged = {
    sent: new Set(),
    requested: new Map(),
    approved: new Set(),
    revoked: new Set(),
    restored: new Set(),
  };
  let last: ChildProcess | undefined;
  try {
    for (let round = 0; round < rounds; round++) {
      const { child, url } = await start(databaseUrl, connector, rounds, moody);
      last = child;
      const at: At = { url, channel: `${connector.url}/`, answers: 0 };
      const work = workAsPeopleDo(at, round, told);
      // By answers, not by time: a slow machine must not be killed before anything happened.
      const enough = Math.floor(random() * (pressesInAll + 1));
      while (at.answers < enough && !at.stuck) await pause(1);
      await pause(random() * 30);
      child.kill("SIGKILL");
      await Promise.all([once(child, "exit"), work]);
    }
    const { child } = await start(databaseUrl, connector, rounds, moody);
    last = child;
    await drained(databaseUrl);
    child.kill("SIGKILL");
    await once(child, "exit");
    // What the authority refused is stuck; now it is well, and Marco tries again: once on the way to a kill.
    const stuck = await stuckIn(databaseUrl);
    expect(stuck.length).toBeGreaterThanOrEqual(Math.floor(rounds / 50));
    for (const isKilled of [true, false]) {
      const { child, url } = await start(databaseUrl, connector, rounds);
      last = child;
      const at: At = { url, channel: `${connector.url}/`, answers: 0 };
      const presses = (await stuckIn(databaseUrl)).map(({ id, revision }) =>
        press(at, marco, "removal.retry", { removal: id, revision }).catch(() => undefined),
      );
      if (isKilled) await pause(random() * 60);
      else await Promise.all(presses).then(() => drained(databaseUrl));
      if (isKilled) child.kill("SIGKILL");
      else child.send("stop");
      await Promise.all([once(child, "exit"), ...presses]);
    }
    await inspect(databaseUrl, told, connector, rounds);
  } finally {
    last?.kill("SIGKILL");
    await connector.stop();
  }
}

async function start(
  databaseUrl: string,
  connector: FakeConnector,
  customers: number,
  moody = "",
): Promise<{ child: ChildProcess; url: string }> {
  const environment = {
    DATABASE_URL: databaseUrl,
    CONNECTOR: `${connector.url}/`,
    CUSTOMERS: String(customers),
    MOODY: moody,
  };
  const child = forkProduct(environment, ["ignore", "ignore", "inherit", "ipc"]);
  const [{ url }] = await once(child, "message");
  return { child, url };
}

/** One invitation from draft to the customer that takes its privileges away again, one removal from request to approval, and one removed customer that comes back; stops where the process dies. */
async function workAsPeopleDo(at: At, round: number, told: Acknowledged): Promise<void> {
  try {
    await Promise.all([invite(at, round, told), remove(at, round, told), restore(at, round, told)]);
  } catch {
    // The process was killed under us: what had been answered before is in `told`.
  }
  at.stuck = true;
}

async function invite(at: At, round: number, told: Acknowledged): Promise<void> {
  const email = `it@new-${round}.example`;
  const draft = await press(at, marco, "invitation.draft", {
    email,
    name: `New ${round}`,
    reason: "new",
    channel: "marketing",
    provider: "",
  });
  const found = dataOf(draft, "invitation.done");
  await press(at, marco, "invitation.done", found);
  const sent = await press(at, marco, "invitation.sent", { ...found, revision: Number(found.revision) + 1 });
  if (JSON.stringify(sent).includes("invitation.accepting")) told.sent.add(String(found.invitation));
  const form = await press(at, marco, "invitation.accepting", dataOf(sent, "invitation.accepting"));
  const seen = { name: `New ${round}`, customerTenant: "", services: "exchange" };
  const accepted = await press(at, marco, "invitation.accepted", { ...dataOf(form, "invitation.accepted"), ...seen });
  const { customer } = dataOf(accepted, "customer.open");
  const taking = dataOf(await press(at, marco, "privileges.taking", { customer }), "privileges.take");
  // The day where the reseller is: at night it is another one than in Greenwich.
  const seenOn = new Date().toLocaleDateString("sv", { timeZone: proseware.timeZone });
  const taken = await press(at, marco, "privileges.take", { ...taking, taken: "exchange", seenOn });
  if (JSON.stringify(taken).includes("privileges.known")) told.revoked.add(String(customer));
}

async function restore(at: At, round: number, told: Acknowledged): Promise<void> {
  const customer = `former-customer-${round}`;
  const name = `Former Customer ${round}`;
  const form = await press(at, marco, "invitation.restore", { customer });
  const wish = { email: `it@${customer}.example`, name, reason: "restore", channel: "marketing", provider: "" };
  const draft = await press(at, marco, "invitation.draft", { ...dataOf(form, "invitation.draft"), ...wish });
  const done = await press(at, marco, "invitation.done", dataOf(draft, "invitation.done"));
  const accepting = await press(at, marco, "invitation.accepting", dataOf(done, "invitation.sent"));
  const seen = { name, customerTenant: "", services: "exchange" };
  const accepted = dataOf(accepting, "invitation.accepted");
  const back = await press(at, marco, "invitation.accepted", { ...accepted, ...seen });
  if (dataOf(back, "customer.open").customer === customer) told.restored.add(customer);
}

async function remove(at: At, round: number, told: Acknowledged): Promise<void> {
  const customer = `customer-${round}`;
  const form = await press(at, marco, "removal.start", { customer });
  const inputs = {
    ack_read: "true",
    ack_faith: "true",
    ack_indemnity: "true",
    duty: "no",
    reason: "closing",
    typed: `Customer ${round}`,
  };
  const waiting = await press(at, marco, "removal.request", { ...dataOf(form, "removal.request"), ...inputs });
  const removal = String(dataOf(waiting, "removal.withdraw").removal);
  told.requested.set(removal, customer);
  const review = await press(at, elena, "removal.review", { removal });
  const decision = dataOf(review, "removal.approve");
  const approved = await press(at, elena, "removal.approve", { ...decision, comment: "" });
  const again = await press(at, elena, "removal.approve", { ...decision, comment: "" });
  if (approved && again) told.approved.add(removal);
}

let activities = 0;

async function press(at: At, person: typeof marco, verb: string, data: object): Promise<object> {
  const body = {
    type: "invoke",
    name: "adaptiveCard/action",
    id: `kill-${++activities}`,
    channelId: "msteams",
    serviceUrl: at.channel,
    from: { id: person.mri, name: person.name, aadObjectId: person.id },
    recipient: { id: "28:rapport" },
    conversation: { id: `a:${person.mri}`, conversationType: "personal", tenantId: proseware.id },
    channelData: { tenant: { id: proseware.id } },
    value: { action: { type: "Action.Execute", verb, data }, trigger: "manual" },
  };
  const answer = await postJson(`${at.url}/api/messages`, body);
  at.answers += 1;
  return (answer.json as { value: object }).value;
}

/** The data that a button of this card carries. */
function dataOf(card: object, verb: string): Record<string, unknown> {
  const found: Record<string, unknown>[] = [];
  const search = (node: unknown): void => {
    if (node === null || typeof node !== "object") return;
    const element = node as Record<string, unknown>;
    if (element.type === "Action.Execute" && element.verb === verb) found.push(element.data as Record<string, unknown>);
    for (const value of Object.values(element)) search(value);
  };
  search(card);
  if (!found[0]) throw new Error(`no button ${verb}`);
  return found[0];
}

/** Waits until the last process has carried out everything that was begun. */
async function drained(databaseUrl: string): Promise<void> {
  const stores = await openStore({ url: databaseUrl, clock: { now: Date.now } });
  for (let tries = 0; tries < 2400; tries++) {
    const due = await stores.outbox.nextDue();
    // Requests that nobody decided expire in days; everything else is due now or soon.
    if (due === undefined || due > Date.now() + 3_600_000) return stores.close();
    await pause(100);
  }
  await stores.close();
  throw new Error("the outbox did not drain");
}

/** The removals that nobody tries any more. */
async function stuckIn(databaseUrl: string): Promise<Removal[]> {
  const stores = await openStore({ url: databaseUrl, clock: { now: Date.now } });
  const store = await stores.of(proseware.id);
  const open = (await store?.openRemovals()) ?? [];
  await stores.close();
  return open.filter(({ state }) => state === "stuck");
}

async function inspect(
  databaseUrl: string,
  told: Acknowledged,
  connector: FakeConnector,
  rounds: number,
): Promise<void> {
  const historyKeys = keysBeside(databaseUrl);
  const stores: OpenStore = await openStore({ url: databaseUrl, clock: { now: Date.now }, historyKeys });
  const store = await stores.of(proseware.id);
  if (!store) throw new Error("the tenant is gone");
  for (const id of told.sent) {
    const { state }: Partial<Invitation> = (await store.invitation(id)) ?? {};
    expect(["sent", "accepted"]).toContain(state);
  }
  for (const id of told.revoked) {
    expect((await store.customer(id))?.grants).toMatchObject([{ service: "exchange", state: "revoked" }]);
    const events = (await store.history(id, { limit: 50 })).map((entry) => entry.event.type);
    expect(events.filter((type) => type === "customer.privileges-revoked")).toHaveLength(1);
  }
  for (const id of told.restored) {
    const grants = [{ service: "exchange", partner: "us", state: "granted" }];
    expect(await store.customer(id)).toMatchObject({ state: "active", grants, subscriptions: [] });
    expect(await store.customersCalled(`${id}.example`)).toHaveLength(1);
    const events = (await store.history(id, { limit: 50 })).map((entry) => entry.event.type);
    expect(events.filter((type) => type === "invitation.accepted")).toHaveLength(1);
  }
  expect(heardIn(connector, relazioni.conversation)).toEqual(await happened(store));
  for (const [id, customer] of told.requested) {
    const removal = await store.removal(id);
    expect(removal).toMatchObject<Partial<Removal>>({ customer });
    if (told.approved.has(id)) expect(removal?.state).toBe("executed");
    const events = (await store.history(customer, { limit: 50 })).map((entry) => entry.event.type);
    const once = new Set(events);
    expect(events).toHaveLength(once.size);
    expect(await store.customer(customer)).toMatchObject({
      state: removal?.state === "executed" ? "removed" : "active",
      ...(removal?.state === "pending" && { openRemoval: { id, state: "pending" } }),
    });
  }
  for await (const chain of stores.verify()) expect(chain.broken).toBeUndefined();
  // Something was really under way in most rounds, or this test would show nothing.
  expect(told.requested.size).toBeGreaterThan(rounds / 10);
  expect(told.restored.size).toBeGreaterThanOrEqual(Math.floor(rounds / 50));
  expect(told.revoked.size).toBeGreaterThanOrEqual(Math.floor(rounds / 50));
  expect(connector.posts().length).toBeGreaterThan(0);
  await stores.close();
}

/** Notices by whom they are about, in the order in which the channel got them; one that was repeated counts once. */
function heardIn(connector: FakeConnector, conversation: string): Record<string, string[]> {
  const heard: Record<string, string[]> = {};
  for (const { body } of connector
    .delivered()
    .filter((call) => call.kind === "post" && call.conversation === conversation)) {
    const [headline = "", name = ""] = String(body.summary).split(": ");
    if (!Object.values(headlines).includes(headline)) continue;
    const about = heard[name] ?? [];
    if (about.at(-1) !== headline) heard[name] = [...about, headline];
  }
  return heard;
}

/** What the channel should hear, by whom it is about, in the order in which it happened. */
async function happened(store: TenantStore): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (let seq = 1, entry = await store.historyEntry(seq); entry; entry = await store.historyEntry(++seq)) {
    const { event } = entry;
    // Where requests are shown, their announcement says nothing new.
    if (!topicOf(event) || event.type === "removal.requested" || !("name" in event)) continue;
    all[event.name] = [...(all[event.name] ?? []), headlines[event.type] ?? ""];
  }
  return all;
}

const headlines: Record<string, string> = Object.fromEntries(
  ["customers", "invitations", "privileges", "removals"].flatMap((subject) =>
    Object.entries<string>(JSON.parse(readFileSync(join("cards/text/it", `${subject}.json`), "utf8")))
      .filter(([key]) => key.startsWith("headline."))
      .map(([key, text]) => [key.slice("headline.".length), text]),
  ),
);

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Numbers from 0 to 1 that are the same for the same seed. */
function seeded(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
