import { TurnContext } from "botbuilder";
import type { TenantId } from "../../core/tenant";
import { onBehalfOf } from "../../trace";
import type { Adapter } from "../adapter";
import { callable, type Reach } from "../outbound/service-urls";
import { type ActsAs, asActed } from "./acting";
import { type Inbound, readActivity, tenantOf } from "./activity";
import { deduplicate } from "./deduplicate";
import { createRouter } from "./router";
import { keepTurn, type TeamsTurn } from "./turn";
import type { TurnServices } from "./turn-services";

/** The answer to a request of Teams; refusals say no more than their status. */
export interface HttpAnswer {
  status: number;
  json?: string;
}

export interface Receiver {
  /** Whether this header may prove that a request is the channel's: looked at before the request is read. */
  expects(authorization: string | undefined): boolean;
  /** Takes one request. Never throws. */
  receive(authorization: string | undefined, body: unknown): Promise<HttpAnswer>;
  /** Carries out what waited for the answer; to be called once it has been written. */
  answered(answer: HttpAnswer): void;
  /** Resolves when no turn is under way and nothing is left to be done after one. */
  idle(): Promise<void>;
}

export interface ReceiverOptions {
  adapter: Adapter;
  services: TurnServices;
  reach: Reach;
  /** Our own id in Teams. */
  bot: string;
  /** Tenants that may use this Rapport; empty: all that the store knows. */
  allowedTenants: readonly string[];
  /** A fresh name for a turn, safe to read aloud. */
  reference(): string;
  /** In the demo alone: whom a verified account acts as. */
  actsAs?: ActsAs;
}

/** The form of a signed token, in its three parts. */
const token = /^Bearer [\w-]+\.[\w-]+\.[\w-]+$/i;

/** The way in from Teams: token, channel, service address, tenant; then the turn, once. */
export function createReceiver({
  adapter,
  services,
  reach,
  bot,
  allowedTenants,
  reference,
  actsAs,
}: ReceiverOptions): Receiver {
  const router = createRouter(services);
  const onlyOnce = deduplicate<HttpAnswer>(services.among);
  const afterwards = new WeakMap<HttpAnswer, TeamsTurn>();
  const underway = new Set<Promise<unknown>>();

  async function receive(authorization: string | undefined, body: unknown): Promise<HttpAnswer> {
    const inbound = readActivity(body, bot);
    if (!inbound) return { status: 400 };
    if (inbound.channelId !== "msteams" && !(reach.demo && inbound.channelId === "emulator")) return { status: 403 };
    if (!(await proven(authorization ?? "", inbound))) return { status: 401 };
    const tenant = tenantOf(inbound);
    if (!tenant || !callable(inbound.serviceUrl, reach)) return { status: 403 };
    if (allowedTenants.length > 0 && !allowedTenants.includes(tenant)) return { status: 403 };

    const turn: TeamsTurn = { inbound, tenant, reference: reference(), after: [] };
    let own: HttpAnswer | undefined;
    const run = async (): Promise<HttpAnswer> => {
      // Here, where a repeat never comes: what is said once changes once who acts.
      if (actsAs && reach.demo) turn.inbound = asActed(inbound, actsAs);
      own = await onBehalfOf(turn.reference, () => take(turn));
      return turn.again === undefined ? own : { status: 200, json: turn.again };
    };
    const key = onceKey(tenant, inbound);
    try {
      const kept = await (key ? onlyOnce(tenant, key, run) : run());
      return own ?? kept;
    } catch (cause) {
      services.log.error("activity failed", { tenant, name: inbound.type, reference: turn.reference, cause });
      return { status: 500 };
    }
  }

  async function proven(authorization: string, inbound: Inbound): Promise<boolean> {
    try {
      await adapter.prove(authorization, inbound);
      return true;
    } catch (error) {
      // Anybody can cause this line as often as they like: it is short.
      services.log.warn("request refused", { status: 401, reason: error instanceof Error ? error.name : "unknown" });
      return false;
    }
  }

  async function take(turn: TeamsTurn): Promise<HttpAnswer> {
    const context = new TurnContext(adapter, turn.inbound.whole);
    keepTurn(context, turn);
    await router.run(context);
    const answer: HttpAnswer = { status: 200, ...(turn.answer && { json: turn.answer }) };
    afterwards.set(answer, turn);
    return answer;
  }

  async function follow(turn: TeamsTurn): Promise<void> {
    for (let work = turn.after.shift(); work; work = turn.after.shift()) {
      try {
        await work();
      } catch (cause) {
        services.log.error("work after a turn failed", { tenant: turn.tenant, reference: turn.reference, cause });
      }
    }
  }

  const track = <T>(work: Promise<T>): Promise<T> => {
    const tracked = work.finally(() => underway.delete(tracked));
    underway.add(tracked);
    return tracked;
  };

  return {
    expects: (authorization) => !adapter.checksTokens || token.test(authorization ?? ""),
    receive: (authorization, body) => track(receive(authorization, body)),
    answered(answer) {
      const turn = afterwards.get(answer);
      afterwards.delete(answer);
      if (turn && turn.after.length > 0) void track(onBehalfOf(turn.reference, () => follow(turn)));
    },
    async idle() {
      while (underway.size > 0) await Promise.allSettled(underway);
    },
  };
}

/**
 * What makes two activities the same. The person belongs to it: an answer is for its person alone, whoever else repeats
 * the id. A message that is corrected keeps its id. A search comes with every key that is pressed and only reads: it is
 * answered anew, for its answers would take up the memory.
 */
function onceKey(tenant: TenantId, { id, conversation, from, type, name, timestamp }: Inbound): string | undefined {
  if (name === "composeExtension/query") return undefined;
  const version = type === "messageUpdate" ? timestamp : undefined;
  return id ? JSON.stringify([tenant, conversation.id, id, from.id, from.aadObjectId, version]) : undefined;
}
