import { sourcesOf, type TextKey } from "../../../src/chat/texts/texts";
import { fold } from "../../../src/core/fold";
import { languages } from "../../../src/core/languages";
import { topics } from "../../../src/core/notices/topics";
import type { Person } from "../../../src/core/people/person";
import { beginsWith, customerCalled, invitationTo, listed, providerCalled } from "./expected";
import type { Seen } from "./seen";
import type { Kind, Meaning } from "./sets";
import { type Stage, vendite, world } from "./stage";

/** What came back, and where. */
export interface Scene {
  seen: Seen;
  stage: Stage;
  speaker: Person;
  requested: ReadonlySet<string>;
}

type Judge = (means: Meaning, scene: Scene) => boolean | Promise<boolean>;

const about = ({ customer = "" }: Meaning): string => customerCalled(customer)?.id ?? "";
/** The customers whose card, of this verb, can be read again: it is theirs. */
const refreshes = ({ seen }: Scene, verb: string): string[] =>
  seen.buttons
    .filter((button) => button.verb === verb && isCalled(button.title, "common.refresh"))
    .map(({ data }) => String(data.customer));
const isCalled = (title: string, key: TextKey): boolean =>
  languages.some((language) => sourcesOf(language)[key] === title);
const only = (ids: readonly string[], id: string): boolean => ids.length > 0 && ids.every((each) => each === id);
const titled =
  (key: TextKey): Judge =>
  (_, { seen }) =>
    seen.has(key);

const isList = ({ seen }: Scene): boolean => seen.has("customers.search-or-filter");

/** Every customer of a list, the later pages too. */
async function allRows({ seen, stage, speaker }: Scene): Promise<string[]> {
  const rows = seen.carried("customer", "customer.open");
  const next = seen.buttons.find(({ title }) => isCalled(title, "list.next"));
  if (!next) return rows;
  const following = await stage.presses(speaker, next);
  return [...rows, ...(await allRows({ seen: following, stage, speaker, requested: new Set() }))];
}

/** Every customer on a provider's list, the later pages too. */
async function uncovered({ seen, stage, speaker }: Scene): Promise<string[]> {
  const rows = seen.carried("customer");
  const next = seen.buttons.find(({ title }) => isCalled(title, "list.next"));
  if (!next) return rows;
  const following = await stage.presses(speaker, next);
  return [...rows, ...(await uncovered({ seen: following, stage, speaker, requested: new Set() }))];
}

const isOfProvider = (seen: Seen, name: string): boolean =>
  seen.has("provider.customers") && seen.carried("provider").includes(providerCalled(name));

const isRemovalOf = (means: Meaning, { seen }: Scene): boolean =>
  seen.has("removals.kind") && only(seen.carried("customer"), about(means));
const isInvitationTo = (means: Meaning, { seen }: Scene): boolean =>
  seen.has("invitations.kind") && only(seen.carried("invitation"), invitationTo(means));

/** For each kind of meaning, whether a card is its answer. */
export const judges: Record<Kind, Judge> = {
  async list(means, scene) {
    const expected = listed(means, scene.speaker, scene.requested);
    if (expected.length === 0) return scene.seen.has("customers.empty.title");
    return isList(scene) && (await allRows(scene)).sort().join() === expected.join();
  },
  // How the privileges stand is told by the card of privileges as well.
  record: (means, scene) =>
    refreshes(scene, "customer.open").join() === about(means) ||
    (means.part === "privileges" && refreshes(scene, "privileges.known").join() === about(means)),
  partners: (means, scene) => refreshes(scene, "customer.partners").join() === about(means),
  history: (means, { seen }) => seen.has("history.kind") && only(seen.carried("customer"), about(means)),
  invite(means, { seen }) {
    const { inputs } = seen;
    // Where the customer's provider cannot order for it, the invitation that mends that is the one for both.
    const own = customerCalled(means.customer ?? "")?.provider;
    const ofGap = own?.canOrder === false ? world.providers.find(({ id }) => id === own.id)?.shortName : undefined;
    return (
      seen.buttons.some(({ verb }) => verb === "invitation.draft") &&
      fold(inputs.get("email") ?? "") === fold(means.email ?? "") &&
      world.providers.find(({ id }) => id === inputs.get("provider"))?.shortName === (means.provider ?? ofGap) &&
      (means.customer === undefined || seen.carried("customer", "invitation.draft").join() === about(means))
    );
  },
  restore: (means, { seen }) =>
    seen.has("invitations.restore.title") && only(seen.carried("customer", "invitation.draft"), about(means)),
  invitations: (_, { seen }) =>
    seen.has("invitations.list.title") && seen.carried("invitation").length === world.invitations.length,
  invitation: isInvitationTo,
  sent: async (means, scene) =>
    isInvitationTo(means, scene) && (await scene.stage.store.invitation(invitationTo(means)))?.state === "sent",
  accepted: (means, { seen }) => seen.carried("invitation", "invitation.accepted").join() === invitationTo(means),
  links: (_, { seen }) => seen.has("links.title") && !seen.has("links.saved"),
  async "set-link"({ url, provider }, { seen, stage }) {
    const kept = await stage.store.link(provider && providerCalled(provider));
    return seen.has("refusal.link-unfit.title") || (seen.has("links.saved") && kept?.url === url);
  },
  remove: isRemovalOf,
  approvals: titled("removals.list.title"),
  review: (means, { seen }) => seen.has("removals.kind.approval") && only(seen.carried("removal"), `r-${about(means)}`),
  "follow-ups": titled("privileges.list.title"),
  providers: ({ provider }, { seen }) => (provider ? isOfProvider(seen, provider) : seen.has("providers.title")),
  async gaps(_, scene) {
    const expected = listed({ kind: "list", filter: "gap" }, scene.speaker, scene.requested);
    return scene.seen.has("gaps.kind") && (await uncovered(scene)).sort().join() === expected.join();
  },
  authorise: ({ provider = "" }, { seen }) =>
    seen.has("provider.authorise.what") &&
    only(seen.carried("provider", "provider.authorise"), providerCalled(provider)),
  buying: (means, { seen }) => seen.has("customer.buying.kind") && only(seen.carried("customer"), about(means)),
  async notify({ topics: wanted = [] }, { seen, stage }) {
    const all = wanted === "all" || wanted.includes("all");
    const kept = (await stage.store.conversation(vendite.conversation))?.topics ?? [];
    return seen.has("subscribed.title") && [...kept].sort().join() === [...(all ? topics : wanted)].sort().join();
  },
  "notify-off": titled("subscribed.stopped.title"),
  language: async ({ language }, { seen, stage, speaker }) =>
    seen.has("language.set.title") && (await stage.store.person(speaker.id))?.language === language,
  help: titled("help.title"),
  ask: (means, scene) => asked(means.command ?? "", scene),
  choose({ command = "", words = "" }, { seen }) {
    const rows = seen.carried("customer", choices[command]);
    const fits = rows.every((id) => world.customers.some((each) => each.id === id && beginsWith(each, words)));
    return seen.has("customers.choice.title") && rows.length > 1 && fits;
  },
  "may-i": (means, scene) =>
    scene.seen.has(`answers.may.${means.about}.title` as TextKey) ||
    (means.about === "remove" && means.customer !== undefined && isRemovalOf(means, scene)),
  "how-to": ({ about: deed }, { seen }) => seen.has(`answers.how.${deed}` as TextKey),
  import: titled("imports.how.title"),
  export: (means, { seen }) =>
    seen.has("exports.kind") && (seen.carried("customer", "export.open").join() || "") === about(means),
  "not-here": ({ what = "" }, { seen }) => seen.has(`elsewhere.${things[what] ?? what}.title` as TextKey),
  talk: ({ talk }, { seen }) => seen.has(`talk.${talk}.title` as TextKey),
};

const choices: Record<string, string> = {
  record: "customer.open",
  remove: "removal.start",
  history: "history.open",
  partners: "customer.partners",
  invite: "invitation.start",
};

const things: Record<string, string> = {
  "add-user": "users",
  "create-tenant": "tenant",
  "reset-password": "password",
};

/** What a command asks when its slot is empty: a list or a choice of what could be meant. */
function asked(command: string, scene: Scene): boolean {
  const { seen } = scene;
  if (command === "sent" || command === "accepted") return seen.has("invitations.list.title");
  if (command === "notify") return seen.has("subscribed.ask.title");
  if (command === "language") return seen.has("language.ask.title");
  if (command === "review") return seen.has("removals.list.title");
  return isList(scene) || seen.has("customers.choice.title");
}
