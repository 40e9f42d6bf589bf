import type { Day, Millis } from "../clock";
import { closedCloud } from "../clouds";
import { nameKey, wordsSought } from "../customers/names";
import { fold, wordsOf } from "../fold";
import { findLinks } from "../invitations/links/find-links";
import { latin } from "../invitations/links/look-alikes";
import { byActor, permit } from "../people/actor";
import type { Person } from "../people/person";
import { type Deps, type Queries, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { aboutProvider } from "./events";
import type { Provider, ProviderInvitation } from "./provider";

/** A provider as somebody records it; its invitation, where that has come. */
export interface NewProvider {
  name: string;
  receivedOn?: Day | undefined;
  link: string;
  /** Words that mean something else to whoever types: nobody is called by them alone. */
  means(word: string): boolean;
  /** The day of whoever records it: on which an invitation was received of which only the link is said. */
  today: Day;
}

type Outcome = Result<Provider, Refusal>;

/**
 * Records a provider, with its invitation where that has come: the provider begins, and nobody can in its place (R159).
 * A provider that is known and not authorised gets the invitation; the same once more changes nothing.
 */
export function recordProvider(deps: Deps, store: TenantStore, actor: Person, wish: NewProvider): Promise<Outcome> {
  return store.change<Outcome>(async (queries) => {
    const permitted = await permit(queries, actor, "providers.authorise");
    if (!permitted.ok) return unchanged(permitted);
    const closed = closedCloud(queries.tenant);
    if (closed) return unchanged(refused(closed));
    const name = wish.name.trim();
    const providers = await queries.providers();
    const known = providers.find((provider) => isCalled(provider, name));
    const invitation = invitationOf(wish, known?.invitation);
    if (!invitation.ok) return unchanged(invitation);
    const objection = await objectionTo(queries, wish, known);
    if (objection) return unchanged(refused(objection));
    if (known && !isNews(known, invitation.value)) return unchanged(ok(known));
    const since = invitation.value ? noonOf(invitation.value.receivedOn) : deps.clock.now();
    const provider: Provider = {
      ...(known ?? {
        id: deps.ids.next(),
        name,
        shortName: await shortNameOf(queries, wish, providers),
        revision: 0,
      }),
      state: invitation.value ? "invited-us" : "not-connected",
      since,
      ...(invitation.value && { invitation: invitation.value }),
    };
    const received = invitation.value && { receivedOn: invitation.value.receivedOn };
    return {
      answer: ok(provider),
      providers: [provider],
      events: [byActor(actor, { type: "provider.recorded", ...aboutProvider(provider), ...received })],
    };
  });
}

/** In full or for short. */
const isCalled = ({ name, shortName }: Provider, words: string): boolean =>
  [name, shortName].some((own) => plainKey(own) === plainKey(words));

/** A name without its legal form, its letters those for which they pass: nobody tells those apart on a card. */
const plainKey = (name: string): string => nameKey(wordsSought(latin(name)).join(" "));

/**
 * The invitation that is recorded, if any: what is not said of it stays as it is known. Its link stays as it is, whatever
 * it leads to; a web address it is (R160).
 */
function invitationOf(
  { receivedOn, link, today }: NewProvider,
  known: ProviderInvitation | undefined,
): Result<ProviderInvitation | undefined, Refusal> {
  const url = link.trim();
  if (url && !/^https?:\/\/\S+$/i.test(url)) return refused({ kind: "provider-link-unfit" });
  if (url && !URL.canParse(url)) return refused({ kind: "provider-link-unfit" });
  if (receivedOn && (receivedOn > today || receivedOn < firstDay))
    return refused({ kind: "provider-received-unfit", latest: today });
  if (!receivedOn && !url) return ok(known);
  const kept = url || known?.link;
  return ok({ receivedOn: receivedOn ?? known?.receivedOn ?? today, ...(kept && { link: kept }) });
}

/** There are no resellers of this kind before. */
const firstDay = "2015-01-01";

async function objectionTo(
  queries: Queries,
  { name, means }: NewProvider,
  known: Provider | undefined,
): Promise<Refusal | undefined> {
  if (!nameKey(name)) return { kind: "provider-name-needed" };
  // It stands in invitations and channels, where programs would make it pressable. Customers are called as they are.
  if (!known && findLinks(name).length > 0) return { kind: "provider-name-linked", typed: name.trim() };
  if (!known && wordsOf(name).every(means)) return { kind: "provider-name-taken", name: name.trim() };
  if (known?.state === "authorised") return { kind: "provider-known", provider: known.id, name: known.name };
  const { tenant } = queries;
  const isOurs = [tenant.name, tenant.shortName].some((own) => plainKey(own) === plainKey(name));
  const person = (await queries.people()).find((each) => plainKey(each.name) === plainKey(name));
  if (person || plainKey(name) === "microsoft") return { kind: "provider-name-taken", name: person?.name ?? name };
  const [customer] = known
    ? []
    : ((await queries.customersMentioned([latin(name), plainKey(name)])).values().next().value ?? []);
  if (isOurs || customer) return { kind: "provider-name-taken", name: customer?.name ?? tenant.name };
  return undefined;
}

const isNews = (known: Provider, invitation: ProviderInvitation | undefined): boolean =>
  invitation !== undefined &&
  (known.invitation?.receivedOn !== invitation.receivedOn || known.invitation.link !== invitation.link);

/** The first word of a name, where it says enough and nobody else is called so; else the whole. */
async function shortNameOf(
  queries: Queries,
  { name: whole, means }: NewProvider,
  providers: readonly Provider[],
): Promise<string> {
  const name = whole.trim();
  const [first = ""] = name.split(/\s+/);
  const customers = (await queries.customersMentioned([first])).get(first) ?? [];
  const isTaken =
    means(fold(first)) ||
    customers.length > 0 ||
    (await queries.customers({ words: first, limit: 1 })).customers.length > 0 ||
    providers.some((other) => fold(other.name).split(" ")[0] === fold(first));
  return fold(first).length < shortest || isTaken ? name : first;
}

const shortest = 4;

/** The day as a moment that is of this day almost everywhere. */
const noonOf = (day: Day): Millis => Date.parse(`${day}T12:00:00Z`);
