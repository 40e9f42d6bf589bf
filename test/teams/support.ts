import type { Answer } from "../../src/chat/answer";
import type { IncomingTurn } from "../../src/chat/context";
import type { PressedCard, ShownCard, Subject } from "../../src/core/notices/conversation";
import { silent } from "../../src/log";
import { Adapter, type AdapterOptions } from "../../src/teams/adapter";
import { createReceiver, type ReceiverOptions } from "../../src/teams/inbound/receive";
import type { Seen, TurnServices } from "../../src/teams/inbound/turn-services";
import { createSender } from "../../src/teams/outbound/send";
import { startWebServer } from "../../src/web/server";
import { type FakeConnector, fakeConnector } from "../support/connector";
import { type Answered, postJson } from "../support/http";
import { realPace } from "../support/pace";
import { plainCard } from "../support/plain-card";

export const tenant = "11111111-1111-4111-8111-111111111111";
export const botId = "28:b0000000-0000-4000-8000-000000000001";
export const marcoId = "a0000000-0000-4000-8000-000000000002";

/** A bot on real HTTP with a conversation that a test makes up. */
export interface TestBot {
  connector: FakeConnector;
  incoming: IncomingTurn[];
  seen: Seen[];
  signs: string[];
  gone: string[];
  shown: ShownCard[];
  pressed: PressedCard[];
  left: (Omit<ShownCard, "activity"> & { activity?: string })[];
  troubles: string[];
  url: string;
  /** Posts an activity like Teams, with what differs from Marco's message in his private chat. */
  hears(different?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answered>;
  stop(): Promise<void>;
}

export interface BotOptions {
  talk?: (incoming: IncomingTurn) => Promise<Answer>;
  search?: TurnServices["search"];
  welcome?: TurnServices["welcome"];
  adapter?: Partial<AdapterOptions>;
  receiver?: Partial<ReceiverOptions>;
  patienceMs?: number;
  /** What the pressed message shows. */
  shown?: Subject;
  /** Who alone sees the pressed message. */
  shownAloneTo?: string;
  targeted?: boolean;
}

export const aCard = (text: string, given: Partial<Answer> = {}): Answer => ({
  card: plainCard(text),
  summary: text,
  reach: "view",
  ...given,
});

export async function startBot(options: BotOptions = {}): Promise<TestBot> {
  const connector = await fakeConnector();
  const record = {
    incoming: [],
    seen: [],
    signs: [],
    gone: [],
    shown: [],
    pressed: [],
    left: [],
    troubles: [],
  } as Pick<TestBot, "incoming" | "seen" | "signs" | "gone" | "shown" | "pressed" | "left" | "troubles">;
  const adapter = new Adapter({ government: false, now: Date.now, ...options.adapter });
  const reach = { demo: true, government: false };
  const services: TurnServices = {
    async talk(incoming) {
      record.incoming.push(incoming);
      return options.talk ? options.talk(incoming) : aCard("hello");
    },
    search: options.search ?? (async () => ({ kind: "words", text: "nothing" })),
    choose: async () => [],
    welcome: options.welcome ?? (async () => undefined),
    handed: ({ name }) => ({ name, lines: async function* () {} }),
    everybody: async () => aCard("for everybody", { shows: { kind: "removal", id: "r1", revision: 1 } }),
    failure: (_said, reference) => {
      record.troubles.push(reference);
      return aCard(`trouble ${reference}`);
    },
    say: (locale, key) => `${locale ?? ""} ${key}`,
    subjectShownBy: async () => options.shown,
    onShown: async (_tenant, shown) => void record.shown.push(shown),
    onForm: async () => undefined,
    formTypedBy: async () => undefined,
    shownAloneTo: async () => options.shownAloneTo,
    wentElsewhere: async (_said, went) => aCard(went),
    privateChatOf: async () => undefined,
    onPressed: async (_tenant, pressed) => void record.pressed.push(pressed),
    editLater: async (_tenant, shown) => void record.left.push(shown),
    showOnce: async (_tenant, where) => void record.left.push(where),
    showInPrivate: async () => undefined,
    targeted: options.targeted ?? false,
    send: createSender({ adapter, reach, pace: realPace }),
    seen: {
      onSeen: async (seen) => void record.seen.push(seen),
      onSign: async (_tenant, id) => void record.signs.push(id),
      onGone: async (_tenant, id) => void record.gone.push(id),
    },
    log: silent,
    now: Date.now,
    patienceMs: options.patienceMs ?? 2500,
  };
  let turns = 0;
  const messages = createReceiver({
    adapter,
    services,
    reach,
    bot: "28:rapport",
    allowedTenants: [],
    reference: () => `r${++turns}`,
    ...options.receiver,
  });
  const web = await startWebServer(
    {
      messages,
      ready: async () => true,
      prove: () => undefined,
      nonce: () => "n0nce",
      aboutPage: async () => ({ status: 404, html: "" }),
      draftPage: async () => ({ status: 404, html: "" }),
      draftMessage: async () => undefined,
      exportPage: async () => ({ status: 404, html: "" }),
      exportFile: async () => undefined,
      exportPrint: async () => ({ status: 404, html: "" }),
      log: silent,
    },
    { host: "127.0.0.1", port: 0 },
  );
  let activities = 0;
  return {
    ...record,
    connector,
    url: web.url,
    hears: (different = {}, headers = {}) =>
      postJson(`${web.url}/api/messages`, { ...message(connector.url, `act-${++activities}`), ...different }, headers),
    async stop() {
      await web.stop();
      await connector.stop();
    },
  };
}

/** Marco's message in his private chat, as Teams sends it. */
export const message = (serviceUrl: string, id: string): Record<string, unknown> => ({
  type: "message",
  id,
  timestamp: "2026-11-21T08:42:00.000Z",
  channelId: "msteams",
  serviceUrl,
  from: { id: "29:marco", name: "Marco Bianchi", aadObjectId: marcoId },
  recipient: { id: botId, name: "Rapport" },
  conversation: { id: "a:personal-marco", conversationType: "personal", tenantId: tenant },
  channelData: { tenant: { id: tenant } },
  locale: "it-IT",
  entities: [{ type: "clientInfo", locale: "it-IT", country: "IT", platform: "Web", timezone: "Europe/Rome" }],
  text: "aiuto",
});

/** A press on a card, with the differences from Marco's message. */
export const press = (verb: string, data: object = {}, trigger = "manual"): Record<string, unknown> => ({
  type: "invoke",
  name: "adaptiveCard/action",
  text: undefined,
  replyToId: "card-1",
  value: { action: { type: "Action.Execute", verb, data }, trigger },
});

/** What a message extension asks, with the differences from Marco's message. */
export const invoke = (name: string, value: object): Record<string, unknown> => ({
  type: "invoke",
  name,
  text: undefined,
  value,
});

/** What differs when Paula speaks, in a channel's thread. */
export const paulaInChannel = {
  from: { id: "29:paula", name: "Paula Hall", aadObjectId: "a0000000-0000-4000-8000-000000000006" },
  conversation: {
    id: "19:relazioni@thread.tacv2;messageid=1789999999000",
    conversationType: "channel",
    isGroup: true,
    tenantId: tenant,
  },
};
