import type { Answer } from "./chat/answer";
import { choosing } from "./chat/arriving/choosing";
import { searching } from "./chat/arriving/searching";
import { welcome } from "./chat/arriving/welcome";
import type { Cast, ChatSettings, IncomingTurn } from "./chat/context";
import { render as renderPost } from "./chat/render-post";
import { readerFor } from "./chat/texts/reader";
import { conversation } from "./chat/turn";
import { elsewhereCard } from "./chat/views/refusals/elsewhere";
import { failureCard } from "./chat/views/refusals/failure";
import { shown } from "./chat/views/view";
import type { Post } from "./core/effects";
import { firstLanguage, languageOf } from "./core/languages";
import type { Conversation } from "./core/notices/conversation";
import { rootOf } from "./core/notices/conversation";
import { conversationGone, keepConversation, wakeConversation } from "./core/notices/conversations";
import { editLater, showOnce, showOnceTo } from "./core/notices/messages/show";
import { keepForm, keepShown, learnShown } from "./core/notices/messages/shown";
import { type AllDeps, storeOf, type TenantStore } from "./core/ports";
import type { TenantId } from "./core/tenant";
import { linesIn } from "./csv/lines";
import type { Log } from "./log";
import { RecentlyOpened } from "./recently-opened";
import { StoreError } from "./store/engines/store-error";
import type { TurnServices } from "./teams/inbound/turn-services";
import type { Sender } from "./teams/outbound/send";

/** How long somebody who pressed waits before being told that the answer follows: Teams gives up after some 10 s. */
const patienceMs = 2500;

interface HandedIn {
  download(url: string): AsyncIterable<Uint8Array>;
  /** Other processes that Teams may ask the same. */
  among: TurnServices["among"] | undefined;
  /** The people of the demo. */
  cast: Cast | undefined;
  dress: Dress | undefined;
  targeted: boolean;
}

/** What becomes of an answer before it is shown in Teams. */
type Dress = (answer: Answer) => Answer;

/** Says something in a conversation as the workers post it, and as everybody there may read it. */
export const renderFor =
  (deps: AllDeps, chat: ChatSettings, dress: Dress | undefined) =>
  async (store: TenantStore, place: Conversation, what: Post): Promise<Answer | undefined> => {
    const answer = await renderPost(deps, chat, store, place, what);
    return answer && (dress?.(answer) ?? answer);
  };

/** What a turn that comes in from Teams is handed: the conversation, what is kept of it, and the way back. */
export function turnServicesOf(
  deps: AllDeps,
  chat: ChatSettings,
  send: Sender,
  log: Log,
  { download, among, cast, dress, targeted }: HandedIn,
): TurnServices {
  const at = (tenant: TenantId) => storeOf(deps, tenant);
  const opened = new RecentlyOpened();
  const keyOf = ({ tenant, person }: IncomingTurn): string => `${tenant} ${person.id}`;
  const talk = conversation(deps, chat, cast);
  const search = searching(deps, chat);
  const render = renderFor(deps, chat, dress);
  return {
    async talk(incoming) {
      const said = await talk(incoming);
      const answer = dress?.(said) ?? said;
      if (answer.opened) opened.note(keyOf(incoming), answer.opened);
      return answer;
    },
    search: (incoming, sought) => search(incoming, sought, opened.of(keyOf(incoming))),
    choose: choosing(deps, chat),
    welcome: welcome(deps, chat, cast),
    handed: ({ name, url }) => ({ name, lines: () => linesIn(download(url)) }),
    async everybody({ tenant, conversation: place }, subject) {
      const store = await at(tenant);
      const unknown = { ...place, topics: [], state: "active" as const, lastSeen: deps.clock.now(), revision: 0 };
      return render(store, (await store.conversation(place.id)) ?? unknown, { show: "subject", subject });
    },
    async wentElsewhere({ tenant, person, locale, conversation: place }, went) {
      const store = await at(tenant);
      const { language, timeZone } = store.tenant;
      const asker = await store.personWith(person.id);
      const reader = readerFor(asker?.language ?? languageOf(locale) ?? language, timeZone, place);
      return shown(elsewhereCard(reader, { name: person.name, went, installUrl: chat.installUrl }));
    },
    async privateChatOf(tenant, objectId) {
      const store = await deps.stores.of(tenant);
      const person = await store?.personWith(objectId);
      const own = person && (await store?.personalConversation(person.id));
      return own?.state === "active" ? own.id : undefined;
    },
    failure: ({ locale, conversation: place }, reference, cause) =>
      shown(
        failureCard(readerFor(languageOf(locale) ?? firstLanguage, "UTC", place), { reference, kind: kindOf(cause) }),
      ),
    say: (locale, key) => readerFor(languageOf(locale) ?? firstLanguage, "UTC").text(key),
    async onShown(tenant, card) {
      await keepShown(await at(tenant), card);
    },
    async onPressed(tenant, card) {
      await learnShown(deps, await at(tenant), card);
    },
    subjectShownBy: async (tenant, place, activity) => (await at(tenant)).subjectShownBy(place, activity),
    async onForm(tenant, form) {
      // Whoever is of no known organisation is told so, and nothing is remembered of it.
      const store = await deps.stores.of(tenant);
      if (store) await keepForm(store, form);
    },
    formTypedBy: async (tenant, place, activity) => (await at(tenant)).formTypedBy(rootOf(place), activity),
    shownAloneTo: async (tenant, place, activity) =>
      (await deps.stores.of(tenant))?.shownAloneTo(rootOf(place), activity),
    async editLater(tenant, card) {
      await editLater(deps, await at(tenant), card);
    },
    async showOnce(tenant, where) {
      await showOnce(await at(tenant), where);
    },
    async showInPrivate(tenant, objectId, subject) {
      const store = await at(tenant);
      const person = await store.personWith(objectId);
      if (person) await showOnceTo(store, person.id, subject);
    },
    seen: {
      async onSeen({ tenant, conversation: place, person: objectId, locale }) {
        const store = await deps.stores.of(tenant);
        if (!store) return;
        const language = languageOf(locale);
        const person = objectId && ((await store.personWith(objectId))?.id ?? objectId);
        await keepConversation(deps, store, { ...place, ...(person && { person }), ...(language && { language }) });
      },
      async onSign(tenant, id) {
        const store = await deps.stores.of(tenant);
        if (store) await wakeConversation(deps, store, id);
      },
      async onGone(tenant, id) {
        const store = await deps.stores.of(tenant);
        if (store) await conversationGone(deps, store, id, "not-installed");
      },
    },
    send,
    targeted,
    ...(among && { among }),
    log,
    now: deps.clock.now,
    patienceMs,
  };
}

const kindOf = (cause: unknown): "storage" | "defect" => (cause instanceof StoreError ? "storage" : "defect");
