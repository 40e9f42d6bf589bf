import type { Clock } from "../../src/core/clock";
import type { Cloud } from "../../src/core/clouds";
import type { Customer } from "../../src/core/customers/customer";
import type { Person } from "../../src/core/people/person";
import type { TenantStore } from "../../src/core/ports";
import type { Tenant } from "../../src/core/tenant";
import type { Place } from "../../src/demo/world";
import { silent } from "../../src/log";
import { type Options, startRapport } from "../../src/main";
import { readSettings } from "../../src/settings";
import type { OpenStore } from "../../src/store/open";
import { type FakeConnector, fakeConnector } from "./connector";
import { eventually } from "./eventually";
import { postJson } from "./http";
import { hurried } from "./pace";
import { loadTestWorld, proseware, start, stepping } from "./world";

export interface Button {
  title: string;
  verb: string;
  data: Record<string, unknown>;
}

/** A card as a person sees it. */
export interface Shown {
  card: Record<string, unknown>;
  /** Every word on it, as one text. */
  text: string;
  spoken: string;
  buttons: Button[];
}

export interface Where {
  conversation: string;
  kind: "personal" | "groupChat" | "channel";
}

/** The started product with a channel of its own, and people who type and press over HTTP. */
export interface Product {
  url: string;
  store: TenantStore;
  connector: FakeConnector;
  /** Types a message, and gives the card that answers; `more` is what the client tells besides. */
  says(person: Person, text: string, where?: Where, more?: object): Promise<Shown>;
  /** Sends an activity that need not be answered. */
  tells(person: Person, different: object, where?: Where): Promise<void>;
  /** Presses the button with this title (or a row) and gives the card that answers. */
  presses(
    person: Person,
    card: Shown,
    title: string | RegExp,
    inputs?: Record<string, unknown>,
    where?: Where,
  ): Promise<Shown>;
  /** Sends a press as any client could make it up. */
  invokes(person: Person, verb: string, data: object, where?: Where, more?: object): Promise<Shown>;
  /** Waits until the workers have nothing more to do. */
  settled(): Promise<void>;
  /** The cards a conversation got, edits included, oldest first. */
  cardsIn(conversation: string): Shown[];
  pass(millis: number): void;
  /** Moves the clock, and has the workers look what is due now. */
  elapse(millis: number): Promise<void>;
  stop(): Promise<void>;
}

/** Longer than a worker keeps an effect to itself. */
const leaseMs = 120_000;

export const personalChat = (person: Person): Where => ({ conversation: `a:${person.mri}`, kind: "personal" });
export const relazioni: Where = { conversation: "19:relazioni@thread.tacv2", kind: "channel" };

interface Given {
  /** Fills the fresh store; without it, it holds our test world. */
  fill?(stores: OpenStore, place: Place): Promise<unknown>;
  customers?: Customer[];
  databaseUrl?: string;
  /** Where our reseller is at home; the public cloud without it. */
  cloud?: Cloud;
  /** How it takes part in the programme; an indirect reseller without it. */
  partnerType?: Tenant["partnerType"];
  /** Settings beside those of every test. */
  env?: Record<string, string>;
  /** What Teams paces is waited for, together with others who share the store; without it, for nothing. */
  isPaced?: true;
  /** What else is handed in: who has the last word, how time passes. */
  options?: Pick<Options, "authority" | "cast" | "deadline" | "graph" | "pace" | "log">;
}

/** Starts the product on a fresh embedded store, or on the given one. */
export async function startProduct(given: Given = {}): Promise<Product> {
  const connector = await fakeConnector();
  const environment = { ...given.env, PORT: "0", DATABASE_URL: given.databaseUrl ?? "sqlite::memory:" };
  const read = readSettings(environment, { demo: true });
  if (!read.ok) throw new Error(read.problems.join(" "));
  const { cloud = proseware.cloud, partnerType = proseware.partnerType } = given;
  const { clock, ids, pass } = stepping(start);
  const running = await startRapport(read.settings, {
    clock,
    ids,
    log: silent,
    ...(!given.isPaced && { pace: hurried() }),
    ...given.options,
    async prepare(stores) {
      const serviceUrl = `${connector.url}/`;
      if (given.fill) await given.fill(stores, { serviceUrl, clock, ids });
      else await loadTestWorld(stores, given.customers, serviceUrl, { cloud, partnerType });
    },
  });
  const store = await running.stores.of(proseware.id);
  if (!store) throw new Error("no ledger");
  let sent = 0;

  const activity = (person: Person, { conversation, kind }: Where) => ({
    id: `activity-${++sent}`,
    channelId: "msteams",
    serviceUrl: `${connector.url}/`,
    from: { id: person.mri, name: person.name, aadObjectId: person.id },
    recipient: { id: "28:rapport", name: "Rapport" },
    conversation: { id: conversation, conversationType: kind, tenantId: proseware.id, isGroup: kind !== "personal" },
    channelData: { tenant: { id: proseware.id } },
    locale: "en-US",
  });

  const product: Product = {
    url: running.url,
    store,
    connector,
    async says(person, text, where = personalChat(person), more = {}) {
      const line = { ...activity(person, where), type: "message", text, ...more };
      const answer = await postJson(`${running.url}/api/messages`, line);
      if (answer.status !== 200) throw new Error(`${answer.status} for ${text}`);
      return shownOf(await connector.replyTo(line.id));
    },
    async tells(person, different, where = personalChat(person)) {
      const answer = await postJson(`${running.url}/api/messages`, { ...activity(person, where), ...different });
      if (answer.status !== 200) throw new Error(`${answer.status} for an activity`);
    },
    async presses(person, card, title, inputs = {}, where = personalChat(person)) {
      const button = card.buttons.find((candidate) =>
        typeof title === "string" ? candidate.title === title : title.test(candidate.title),
      );
      if (!button)
        throw new Error(`no button ${title} among ${card.buttons.map((candidate) => candidate.title).join(", ")}`);
      return product.invokes(person, button.verb, { ...button.data, ...inputs }, where);
    },
    async invokes(person, verb, data, where = personalChat(person), more = {}) {
      const value = { action: { type: "Action.Execute", verb, data }, trigger: "manual" };
      const invoke = {
        ...activity(person, where),
        type: "invoke",
        name: "adaptiveCard/action",
        replyToId: "pressed",
        value,
        ...more,
      };
      const answer = await postJson(`${running.url}/api/messages`, invoke);
      const body = answer.json as { statusCode: number; type: string; value: Record<string, unknown> };
      if (answer.status !== 200 || body.statusCode !== 200) throw new Error(`${answer.status} ${answer.text}`);
      return shownOf(body.value);
    },
    settled: () => settled(running.stores, clock),
    cardsIn: (conversation) =>
      connector.calls
        .filter((call) => call.kind !== "open" && call.conversation === conversation)
        .map((call) => shownOf(call.card)),
    pass,
    async elapse(millis) {
      pass(millis);
      await running.stores.outbox.enqueue(proseware.id, []);
    },
    async stop() {
      await running.stop();
      await connector.stop();
    },
  };
  return product;
}

/** Waits until the workers have nothing more to do at this time. */
export async function settled({ outbox }: OpenStore, clock: Clock): Promise<void> {
  let quiet = 0;
  await eventually("the workers to come to rest", async () => {
    // An effect in a worker's hands is due again when its lease ends; reminders and expiries are days away.
    const due = await outbox.nextDue();
    quiet = due === undefined || due > clock.now() + leaseMs ? quiet + 1 : 0;
    return quiet > 5;
  });
}

/** Reads a card the way a person does: words in order, buttons and pressable rows. */
export function shownOf(card: Record<string, unknown>): Shown {
  const words: string[] = [];
  const buttons: Button[] = [];
  const read = (node: unknown): void => {
    if (node === null || typeof node !== "object") return;
    const element = node as Record<string, unknown>;
    if (element.type === "Action.Execute")
      buttons.push({ title: String(element.title), verb: String(element.verb), data: { ...(element.data as object) } });
    for (const key of ["text", "label", "value", "title"])
      if (typeof element[key] === "string") words.push(element[key]);
    for (const [key, value] of Object.entries(element)) if (key !== "fallback" && key !== "data") read(value);
  };
  read(card);
  return {
    card,
    text: words.join(" ").replaceAll("\u200b", "").replace(/\s+/g, " "),
    spoken: String(card.fallbackText ?? ""),
    buttons,
  };
}
