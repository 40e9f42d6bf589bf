import { setTimeout as later } from "node:timers/promises";
import { ledgerOf } from "./authorities/ledger/authority";
import type { Cast, ChatSettings } from "./chat/context";
import { offeredBy } from "./chat/pages/offered-export";
import { openDraft } from "./chat/pages/open-draft";
import { legalNotice } from "./chat/texts/legal-notice";
import type { Clock, Ids } from "./core/clock";
import { notStarted } from "./core/enrolment/enrolment";
import { exportOfPage } from "./core/exports/open";
import { firstLanguage } from "./core/languages";
import { followAdminSetting } from "./core/people/admins";
import { type AllDeps, storeOf } from "./core/ports";
import { enrolsAs, followCompanySettings } from "./core/profile/company";
import { scheduleProfileReview } from "./core/profile/keep";
import type { Tenant } from "./core/tenant";
import { keyFileOf, keysBeside, keysOf } from "./history-keys";
import { proverOf, sealerOf } from "./identity";
import { systemIds } from "./ids";
import { createLog, type Log } from "./log";
import { oddClouds, readSettings, type Settings, unknownSettings } from "./settings";
import { whenToldToStop } from "./signals";
import { cloudProblem, databaseProblem, keyProblem, listenProblem, StartProblem } from "./start-problem";
import { type OpenStore, openStore } from "./store/open";
import { leaseMs } from "./store/outbox/claims";
import { Adapter, type AdapterOptions } from "./teams/adapter";
import { openingDialogs } from "./teams/extension/openers";
import type { ActsAs } from "./teams/inbound/acting";
import { downloadFrom } from "./teams/inbound/file";
import { createReceiver } from "./teams/inbound/receive";
import { type GraphStandIn, graphOf } from "./teams/outbound/graph";
import type { Pace } from "./teams/outbound/rate-limits";
import { rosterOf } from "./teams/outbound/roster";
import { createSender } from "./teams/outbound/send";
import { globalServiceUrl, installUrl } from "./teams/outbound/service-urls";
import { renderFor, turnServicesOf } from "./turns";
import type { About } from "./web/about/page";
import { aboutPages } from "./web/about/pages";
import { draftPages } from "./web/draft-pages";
import { exportPages } from "./web/exports/pages";
import { startWebServer, type WebServer } from "./web/server";
import type { Delivery } from "./workers/deliver";
import { type EffectLoopOptions, startEffectLoop } from "./workers/effect-loop";
import { givingUpOf } from "./workers/giving-up";
import { handlersOf } from "./workers/handlers";
import { keysKeptDays, tidy } from "./workers/housekeeping";

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
  login?: Pick<AdapterOptions, "endpoints" | "credentialsFactory" | "loginUrl">;
  /** Another Graph than Microsoft's. */
  graph?: GraphStandIn;
  /** Another authority than the embedded ledger. */
  authority?: AllDeps["authority"];
  /** How long one attempt at an effect may take. */
  deadline?: EffectLoopOptions["deadline"];
  /** How time passes for the rate limits of Teams: a benchmark has no channel to spare. */
  pace?: Pace;
  /** The people as whom the one at the screen may act: of the demo alone, and in nothing else heard of. */
  cast?: Cast & { actsAs: ActsAs };
  /** Fills an empty store before anything is served. */
  prepare?(stores: OpenStore): Promise<void>;
}

const hourMs = 60 * 60 * 1000;
const systemClock: Clock = { now: Date.now };
const systemPace: Pace = { now: Date.now, sleep: (ms) => new Promise((done) => setTimeout(done, ms)) };

/** How long the store may take to show that it is there. */
const readinessMs = 2000;
/** How long one attempt at an effect may take: its outcome has to be kept before the lease ends. */
const attemptMs = (leaseMs * 3) / 4;

/** Starts the whole product: store, conversation, Teams, pages, workers. */
export async function startRapport(settings: Settings, options: Options = {}): Promise<Running> {
  const clock = options.clock ?? systemClock;
  const log = options.log ?? createLog(settings.logLevel);
  const notice = legalNotice(settings.noticeFile);
  const stores = await open(settings, clock);
  try {
    await checkKeys(settings, stores);
    await options.prepare?.(stores);
    if (settings.organisation) await addOrganisation(stores, settings.organisation, clock);
    for (const { id } of await stores.tenants()) {
      const store = await storeOf({ stores }, id);
      await followAdminSetting(store, settings.admins);
      await scheduleProfileReview({ clock }, store);
    }
    const { publicUrl, admins, teamsAppId } = settings;
    const offered = teamsAppId && { installUrl: installUrl(teamsAppId, settings) };
    // Instances share it: each is the same Rapport.
    const [key] = keysOf(settings.databaseUrl, settings.historyKeys);
    const chat: ChatSettings = { publicUrl, admins, notice, seal: sealerOf(key ?? systemIds.secret()), ...offered };
    return await serve(settings, stores, chat, { ...options, clock, log, key });
  } catch (error) {
    await stores.close();
    throw error;
  }
}

async function open({ databaseUrl: url, historyKeys: given }: Settings, clock: Clock): Promise<OpenStore> {
  try {
    return await openStore({ url, clock, historyKeys: given.length > 0 ? given : keysBeside(url) });
  } catch (error) {
    throw error instanceof StartProblem ? error : databaseProblem(error);
  }
}

/** An indirect reseller that has no partner id at the first start is not in the programme yet; later starts follow what is set. */
async function addOrganisation(stores: OpenStore, organisation: Tenant, { now }: Clock): Promise<void> {
  await stores.seed.addTenant(organisation);
  const store = await storeOf({ stores }, organisation.id);
  if ((await followCompanySettings(store, organisation, now())) !== "followed") throw cloudProblem(store.tenant.cloud);
  if (enrolsAs(organisation)) await stores.seed.load(organisation.id, { enrolments: [notStarted(now())] });
}

async function checkKeys({ databaseUrl, historyKeys }: Settings, stores: OpenStore): Promise<void> {
  const missing = await stores.missingKeys();
  if (missing.length > 0) throw keyProblem(missing, historyKeys.length > 0 ? undefined : keyFileOf(databaseUrl));
}

/** What was handed in, with what stands in for the rest, and the key that seals the history, where there is one. */
type Given = Options & { clock: Clock; log: Log; key: string | undefined };

async function serve(settings: Settings, stores: OpenStore, chat: ChatSettings, options: Given): Promise<Running> {
  const { clock, log } = options;
  const { credentials, demo, government } = settings;
  const adapter = new Adapter({ ...settings, now: Date.now, ...options.login });
  const reach = { demo, government };
  const { shared } = stores;
  const cast = demo ? options.cast : undefined;
  // Another time than everybody's cannot be shared.
  const send = createSender({
    adapter,
    reach,
    pace: options.pace ?? { ...systemPace, ...(shared && { shared: shared.take }) },
  });
  const deps = {
    stores,
    clock,
    ids: options.ids ?? systemIds,
    authority: options.authority ?? ledgerOf,
    roster: rosterOf(send, clock.now),
  };
  const dress = settings.dialogs ? openingDialogs : undefined;
  const home = { serviceUrl: globalServiceUrl(reach), botId: `28:${credentials?.appId ?? ""}` };
  const ways = { download: downloadFrom(reach), among: shared?.once, cast, dress, targeted: settings.targeted };
  const receiver = createReceiver({
    adapter,
    services: turnServicesOf(deps, chat, send, log, ways),
    reach,
    bot: home.botId,
    allowedTenants: settings.allowedTenants,
    reference: deps.ids.next,
    ...(cast && { actsAs: cast.actsAs }),
  });
  const web = await openDoor(settings, deps, receiver, options);
  const install = graphOf(settings, clock.now, options.graph)?.install;
  const delivery: Delivery = { ...deps, send, render: renderFor(deps, chat, dress), install };
  const worker = startEffectLoop({
    outbox: stores.outbox,
    handlers: handlersOf(deps, delivery, home),
    givingUp: givingUpOf(deps),
    deadline: options.deadline ?? (() => AbortSignal.timeout(attemptMs)),
    now: clock.now,
    random: Math.random,
    log,
  });
  stores.outbox.onEnqueued(worker.nudge);
  worker.nudge();
  const housekeeping = setInterval(tidy(stores, clock.now, log), hourMs).unref();
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

/** What is reached over HTTP: Teams' messages, and the pages. */
async function openDoor(
  settings: Settings,
  deps: AllDeps & { stores: OpenStore },
  messages: ReturnType<typeof createReceiver>,
  { key, log }: Given,
): Promise<WebServer> {
  const { stores, ids } = deps;
  const parts = {
    messages,
    ready: () => answers(stores),
    prove: proverOf(key),
    nonce: ids.secret,
    ...aboutPages(await aboutOf(settings, stores)),
    ...draftPages((page) => openDraft(deps, page)),
    ...exportPages(async (page) => {
      const opened = await exportOfPage(deps, page);
      return opened && offeredBy(deps, opened);
    }),
    log,
  };
  return startWebServer(parts, settings).catch((error) => Promise.reject(listenProblem(error)));
}

/** The company that runs this Rapport, as its pages name it; the demo brings its own. */
async function aboutOf({ organisation, publisher }: Settings, stores: OpenStore): Promise<About> {
  const [first] = await stores.tenants();
  const { name = "", language = firstLanguage, partnerType } = organisation ?? first ?? {};
  return { company: { name, partnerType, ...publisher }, language, keysKeptDays };
}

/** Whether the store answers, and soon: one that hangs is as good as gone. */
const answers = (stores: OpenStore): Promise<boolean> =>
  Promise.race([stores.health().then(() => true), later(readinessMs, false, { ref: false })]);

async function main(): Promise<void> {
  const read = readSettings(process.env, { demo: false });
  for (const line of [...unknownSettings(process.env), ...oddClouds(process.env)]) process.stderr.write(`${line}\n`);
  if (!read.ok) return cannotStart(read.problems);
  try {
    const running = await startRapport(read.settings);
    whenToldToStop(() => void running.stop().then(() => process.exit(0)));
  } catch (error) {
    cannotStart([error instanceof Error ? error.message : String(error)]);
  }
}

function cannotStart(problems: string[]): void {
  process.stderr.write(`Rapport cannot start:\n${problems.map((problem) => `  ${problem}\n`).join("")}`);
  process.exitCode = 1;
}

if (require.main === module) void main();
