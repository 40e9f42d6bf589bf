import { firstLanguage, languageOf } from "../../core/languages";
import { actorOf, type Recognition } from "../../core/people/actor";
import type { Person } from "../../core/people/person";
import type { AllDeps, Deps, TenantStore } from "../../core/ports";
import type { ChatSettings, IncomingTurn } from "../context";
import { type Reader, readerFor } from "../texts/reader";

/** Whoever is here, as their tenant knows them; or why nobody is answered. */
export type Here =
  | { kind: "known"; store: TenantStore; actor: Person; reader: Reader }
  | { kind: "stranger"; reason: "tenant" | "person" | "unasked"; reader: Reader };

/** Who a verified person is, and the language and time in which they read. */
export async function whoIsHere(
  { stores, ...deps }: AllDeps,
  settings: ChatSettings,
  incoming: IncomingTurn,
  known?: TenantStore,
): Promise<Here> {
  const store = known ?? (await stores.of(incoming.tenant));
  const told = languageOf(incoming.locale);
  if (!store)
    return {
      kind: "stranger",
      reason: "tenant",
      reader: readerFor(told ?? firstLanguage, "UTC", incoming.conversation),
    };
  const { tenant } = store;
  const actor = await actorOf(store, incoming.person, recognitionOf(deps, settings, incoming));
  // Whoever may do nothing any more goes on being answered in the language they chose.
  const person = actor.ok ? actor.value : await store.personWith(incoming.person.id);
  const zone = person?.timeZone ?? validZone(incoming.timeZone) ?? tenant.timeZone;
  const reader = readerFor(person?.language ?? told ?? tenant.language, zone, incoming.conversation);
  if (actor.ok) return { kind: "known", store, actor: actor.value, reader };
  return { kind: "stranger", reason: actor.error.kind === "not-recognised" ? "unasked" : "person", reader };
}

const recognitionOf = (
  { roster }: Pick<Deps, "roster">,
  { admins }: ChatSettings,
  { tenant, person, conversation }: IncomingTurn,
): Recognition => ({ admins, look: () => roster(tenant, conversation, person.id) });

/** A client's time zone, if this machine knows it: a wrong one must not break the turn. */
function validZone(zone: string | undefined): string | undefined {
  if (!zone) return undefined;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    return undefined; // unknown here: the tenant's own zone is used
  }
}
