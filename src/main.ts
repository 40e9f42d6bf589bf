import { setTimeout as later } from "node:timers/promises";
import { ledgerCustomers } from "./authorities/ledger/customers";
import type { ChatSettings } from "./chat/context";
import { openDraft } from "./chat/open-draft";
import { render } from "./chat/render-post";
import { legalNotice } from "./chat/texts/legal-notice";
import { readerFor } from "./chat/texts/reader";
import { conversation, welcome } from "./chat/turn";
import { failureCard } from "./chat/views/refusals/failure";
import { shown } from "./chat/views/view";
import { type Clock, days, type Ids } from "./core/clock";
import { firstLanguage, languageOf } from "./core/languages";
import { conversationGone, keepConversation, keepShown } from "./core/notices/conversations";
import { remind } from "./core/notices/remind";
import type { Deps, TenantStore } from "./core/ports";
import { expireRemoval } from "./core/removals/decide";
import { executeRemoval } from "./core/removals/execute";
import type { TenantId } from "./core/tenant";
import { systemIds } from "./ids";
import { createLog, type Log } from "./log";
import { readSettings, type Settings } from "./settings";
import { stopOnSignals } from "./signals";
import { databaseProblem, listenProblem } from "./start-problem";
import { StoreError } from "./store/engines/store-error";
import { type OpenStore, openStore } from "./store/open";
import { Adapter, type AdapterOptions } from "./teams/adapter";
import { trackConversations } from "./teams/inbound/conversation-tracker";
import { createReceiver } from "./teams/inbound/receive";
import type { TurnServices } from "./teams/inbound/turn-services";
import type { Pace } from "./teams/outbound/rate-limits";
import { createSender, type Sender } from "./teams/outbound/send";
import { globalServiceUrl } from "./teams/outbound/service-urls";
import { draftPages } from "./web/pages";
import { startWebServer } from "./web/server";
import { deliveryHandlers } from "./workers/delivery-handlers";
import { type Handlers, startEffectLoop } from "./workers/effect-loop";
import { tidy } from "./workers/housekeeping";

export interface Running {
  /** Address it listens on. */
  url: string;
  stores: OpenStore;
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
  prepare?(stores: OpenStore): Promise<void>;
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
  const stores = await open(settings.databaseUrl, clock);
  try {
    await options.prepare?.(stores);
    if (settings.organisation) await stores.seed.addTenant(settings.organisation);
    const deps: Deps = { stores, clock, ids: options.ids ?? systemIds };
    const chat: ChatSettings = { publicUrl: settings.publicUrl, admins: settings.admins, notice };
    return await serve(settings, options, deps, stores, chat, log);
  } catch (error) {
    await stores.close();
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
  deps: Deps,
  stores: OpenStore,
  chat: ChatSettings,
  log: Log,
): Promise<Running> {
  const { credentials, demo, government } = settings;
  const adapter = new Adapter({ government, ...(credentials && { credentials }), ...options.login });
  const reach = { demo, government };
  const send = createSender({ adapter, reach, pace: options.pace ?? systemPace });
  const receiver = createReceiver({
    adapter,
    services: turnServicesOf(deps, chat, send, log),
    reach,
    allowedTenants: settings.allowedTenants,
    reference: deps.ids.next,
  });
  const drafts = draftPages((page) => openDraft(deps, page));
  const web = await startWebServer(
    { messages: receiver, ready: () => answers(stores), nonce: deps.ids.secret, ...drafts, log },
    { host: settings.host, port: settings.port },
  ).catch((error) => Promise.reject(listenProblem(error)));
  const home = { serviceUrl: globalServiceUrl(reach), botId: `28:${credentials?.appId ?? ""}` };
  const worker = startEffectLoop({
    outbox: stores.outbox,
    handlers: handlersOf(deps, chat, send, home),
    now: deps.clock.now,
    random: Math.random,
    log,
  });
  stores.outbox.onEnqueued(worker.nudge);
  worker.nudge();
  const housekeeping = setInterval(tidy(stores.outbox, deps.clock.now, log), days(1)).unref();
  log.info("started", { port: web.port });
  return {
    url: web.url,
    stores,
    async stop() {
      await web.stop();
      clearInterval(housekeeping);
      await worker.stop();
      await stores.close();
      log.info("stopped");
    },
  };
}

function turnServicesOf(deps: Deps, chat: ChatSettings, send: Sender, log: Log): TurnServices {
  const at = (tenant: TenantId) => storeOf(deps, tenant);
  return {
    talk: conversation(deps, chat),
    welcome: welcome(deps, chat),
    failure: ({ locale }, reference, cause) =>
      shown(failureCard(readerFor(languageOf(locale) ?? firstLanguage, "UTC"), { reference, kind: kindOf(cause) })),
    say: (locale, key) => readerFor(languageOf(locale) ?? firstLanguage, "UTC").text(key),
    async onShown(tenant, card) {
      await keepShown(await at(tenant), card);
    },
    async editLater(tenant, card) {
      const key = `later:${card.activity}:${deps.ids.next()}`;
      await deps.stores
        .of(tenant)
        .then((store) => store?.change(async () => ({ answer: undefined, effects: [{ ...card, kind: "edit", key }] })));
    },
    seen: trackConversations(
      {
        async onSeen({ tenant, conversation: place, person, locale }) {
          const store = await deps.stores.of(tenant);
          const language = languageOf(locale);
          if (store)
            await keepConversation(deps, store, {
              ...place,
              ...(person && { person }),
              ...(language && { language }),
            });
        },
        async onGone(tenant, id) {
          const store = await deps.stores.of(tenant);
          if (store) await conversationGone(deps, store, id);
        },
      },
      deps.clock.now,
    ),
    send,
    log,
    now: deps.clock.now,
    patienceMs,
  };
}

function handlersOf(
  deps: Deps,
  chat: ChatSettings,
  send: Sender,
  home: { serviceUrl: string; botId: string },
): Handlers {
  const { stores, clock } = deps;
  const delivery = {
    stores,
    clock,
    send,
    render: (store: TenantStore, ...rest: [Parameters<typeof render>[3], Parameters<typeof render>[4]]) =>
      render(deps, chat, store, ...rest),
  };
  return {
    ...deliveryHandlers(delivery, home),
    async "end-relationship"({ tenant, effect }) {
      await executeRemoval(deps, await storeOf(deps, tenant), ledgerCustomers, effect.removal);
      return { kind: "done" };
    },
    async remind({ tenant, effect }) {
      await remind(deps, await storeOf(deps, tenant), effect.subject);
      return { kind: "done" };
    },
    async "expire-removal"({ tenant, effect }) {
      await expireRemoval(deps, await storeOf(deps, tenant), effect.removal);
      return { kind: "done" };
    },
  };
}

async function storeOf(deps: Deps, tenant: TenantId): Promise<TenantStore> {
  const store = await deps.stores.of(tenant);
  if (!store) throw new Error("an unknown tenant got past the door");
  return store;
}

/** Whether the store answers, and soon: one that hangs is as good as gone. */
const answers = (stores: OpenStore): Promise<boolean> =>
  Promise.race([stores.health().then(() => true), later(readinessMs, false, { ref: false })]);

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
