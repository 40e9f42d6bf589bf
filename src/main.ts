import { setTimeout as later } from "node:timers/promises";
import { ledgerCustomers } from "./authorities/ledger/customers";
import { legalNotice } from "./chat/legal-notice";
import { openDraft } from "./chat/open-draft";
import { readerFor } from "./chat/reader";
import { render } from "./chat/render";
import { conversation, languageOf, welcome } from "./chat/turn";
import type { ChatSettings } from "./chat/turn-context";
import { troubleCard } from "./chat/views/refusals/trouble";
import { shown } from "./chat/views/view";
import type { Clock, Ids } from "./core/clock";
import { conversationGone, keepConversation, keepShown } from "./core/notices/keep";
import { remind } from "./core/notices/remind";
import type { TenantId } from "./core/people/person";
import type { Ledger, World } from "./core/ports";
import { expireRemoval } from "./core/removals/decide";
import { endApproved } from "./core/removals/settle";
import { systemIds } from "./ids";
import { createLog, type Log } from "./log";
import { readSettings, type Settings } from "./settings";
import { stopOnSignals } from "./signals";
import { databaseProblem, listenProblem } from "./start-problem";
import { type OpenStore, openStore } from "./store/open";
import { StoreError } from "./store/store-error";
import { Adapter, type AdapterOptions } from "./teams/adapter";
import type { Desk } from "./teams/desk";
import type { Pace } from "./teams/limits";
import { createReceiver } from "./teams/receive";
import { noteConversations } from "./teams/seen";
import { createSender, type Sender } from "./teams/send";
import { globalServiceUrl } from "./teams/service-urls";
import { draftPages } from "./web/pages";
import { startWebServer } from "./web/server";
import { deliveryHandlers } from "./workers/delivery-handlers";
import { type Handlers, startEffects } from "./workers/effects";
import { startHousekeeping } from "./workers/housekeeping";

export interface Running {
  /** Address it listens on. */
  url: string;
  store: OpenStore;
  /** Finishes what is under way, then stops. */
  stop(): Promise<void>;
}

/** What a test or the demo hands in; production uses what the settings say. */
export interface Options {
  clock?: Clock;
  ids?: Ids;
  log?: Log;
  /** Another login service than Microsoft's. */
  login?: Pick<AdapterOptions, "endpoints" | "credentialsFactory">;
  /** How time passes for the rate limits of Teams: a benchmark has no channel to spare. */
  pace?: Pace;
  /** Fills an empty store before anything is served. */
  prepare?(store: OpenStore): Promise<void>;
}

const systemPace: Pace = { now: Date.now, sleep: (ms) => new Promise((done) => setTimeout(done, ms)) };

/** How long the store may take to show that it is there. */
const readinessMs = 2000;

/** How long somebody who pressed waits before being told that the answer follows: Teams gives up after some 10 s. */
const patienceMs = 2500;

/** Starts the whole product: store, conversation, Teams, pages, workers. */
export async function startRapport(settings: Settings, options: Options = {}): Promise<Running> {
  const clock = options.clock ?? { now: Date.now };
  const log = options.log ?? createLog(settings.logLevel);
  const notice = legalNotice(settings.noticeFile);
  const store = await open(settings.databaseUrl, clock);
  try {
    await options.prepare?.(store);
    if (settings.organisation) await store.setup.addTenant(settings.organisation);
    const world: World = { store, clock, ids: options.ids ?? systemIds };
    const chat: ChatSettings = { publicUrl: settings.publicUrl, admins: settings.admins, notice };
    return await serve(settings, options, world, store, chat, log);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function open(url: string, clock: Clock): Promise<OpenStore> {
  try {
    return await openStore({ url, clock });
  } catch (error) {
    throw databaseProblem(error);
  }
}

async function serve(
  settings: Settings,
  options: Options,
  world: World,
  store: OpenStore,
  chat: ChatSettings,
  log: Log,
): Promise<Running> {
  const { credentials, demo, government } = settings;
  const adapter = new Adapter({ government, ...(credentials && { credentials }), ...options.login });
  const reach = { demo, government };
  const send = createSender({ adapter, reach, pace: options.pace ?? systemPace });
  const receiver = createReceiver({
    adapter,
    desk: deskOf(world, chat, send, log),
    reach,
    allowedTenants: settings.allowedTenants,
    reference: world.ids.next,
  });
  const web = await startWebServer(
    { messages: receiver, ready: () => answers(store), ...draftPages((page) => openDraft(world, page)), log },
    { host: settings.host, port: settings.port },
  ).catch((error) => Promise.reject(listenProblem(error)));
  const home = { serviceUrl: globalServiceUrl(reach), botId: `28:${credentials?.appId ?? ""}` };
  const worker = startEffects({
    outbox: store.outbox,
    handlers: handlersOf(world, chat, send, home),
    now: world.clock.now,
    random: Math.random,
    log,
  });
  store.outbox.onEnqueued(worker.nudge);
  worker.nudge();
  const stopHousekeeping = startHousekeeping(store.outbox, world.clock.now, log);
  log.info("started", { port: web.port });
  return {
    url: web.url,
    store,
    async stop() {
      await web.stop();
      stopHousekeeping();
      await worker.stop();
      await store.close();
      log.info("stopped");
    },
  };
}

function deskOf(world: World, chat: ChatSettings, send: Sender, log: Log): Desk {
  const at = (tenant: TenantId) => ledgerOf(world, tenant);
  return {
    talk: conversation(world, chat),
    welcome: welcome(world, chat),
    trouble: ({ locale }, reference, cause) =>
      shown(troubleCard(readerFor(languageOf(locale) ?? "en", "UTC"), { reference, kind: kindOf(cause) })),
    say: (locale, key) => readerFor(languageOf(locale) ?? "en", "UTC").text(key),
    async onShown(tenant, card) {
      await keepShown(await at(tenant), card);
    },
    async editLater(tenant, card) {
      const key = `later:${card.activity}:${world.ids.next()}`;
      await world.store
        .ledger(tenant)
        .then((ledger) =>
          ledger?.change(async () => ({ answer: undefined, effects: [{ ...card, kind: "edit", key }] })),
        );
    },
    seen: noteConversations(
      {
        async onSeen({ tenant, conversation: place, person, locale }) {
          const ledger = await world.store.ledger(tenant);
          const language = languageOf(locale);
          if (ledger)
            await keepConversation(world, ledger, {
              ...place,
              ...(person && { person }),
              ...(language && { language }),
            });
        },
        async onGone(tenant, id) {
          const ledger = await world.store.ledger(tenant);
          if (ledger) await conversationGone(ledger, id);
        },
      },
      world.clock.now,
    ),
    send,
    log,
    now: world.clock.now,
    patienceMs,
  };
}

function handlersOf(
  world: World,
  chat: ChatSettings,
  send: Sender,
  home: { serviceUrl: string; botId: string },
): Handlers {
  const { store, clock } = world;
  const delivery = {
    store,
    clock,
    send,
    render: (ledger: Ledger, ...rest: [Parameters<typeof render>[3], Parameters<typeof render>[4]]) =>
      render(world, chat, ledger, ...rest),
  };
  return {
    ...deliveryHandlers(delivery, home),
    async "end-relationship"({ tenant, effect }) {
      await endApproved(world, await ledgerOf(world, tenant), ledgerCustomers, effect.removal);
      return { kind: "done" };
    },
    async remind({ tenant, effect }) {
      await remind(world, await ledgerOf(world, tenant), effect.subject);
      return { kind: "done" };
    },
    async "expire-removal"({ tenant, effect }) {
      await expireRemoval(world, await ledgerOf(world, tenant), effect.removal);
      return { kind: "done" };
    },
  };
}

async function ledgerOf(world: World, tenant: TenantId): Promise<Ledger> {
  const ledger = await world.store.ledger(tenant);
  if (!ledger) throw new Error("an unknown tenant got past the door");
  return ledger;
}

/** Whether the store answers, and soon: one that hangs is as good as gone. */
const answers = (store: OpenStore): Promise<boolean> =>
  Promise.race([store.health().then(() => true), later(readinessMs, false, { ref: false })]);

const kindOf = (cause: unknown): "storage" | "defect" => (cause instanceof StoreError ? "storage" : "defect");

async function main(): Promise<void> {
  const read = readSettings(process.env, { demo: false });
  if (!read.ok) return cannotStart(read.problems);
  try {
    const running = await startRapport(read.settings);
    stopOnSignals(running.stop);
  } catch (error) {
    cannotStart([error instanceof Error ? error.message : String(error)]);
  }
}

function cannotStart(problems: string[]): void {
  process.stderr.write(`Rapport cannot start:\n${problems.map((problem) => `  ${problem}\n`).join("")}`);
  process.exitCode = 1;
}

if (require.main === module) void main();
