import { clouds } from "../../../core/clouds";
import { permit } from "../../../core/people/actor";
import { can } from "../../../core/permissions";
import type { Provider } from "../../../core/providers/provider";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { asksForNoProvider, exceptedProviders, listAsked } from "../../language/asked/customer-filters";
import { refuse } from "../../refuse";
import { withNote } from "../../views/note";
import { providersList } from "../../views/providers/list";
import { shown } from "../../views/view";
import { showCustomers } from "../customers";
import { showCustomersAsked } from "../customers-asked";
import { showAuthoriseForm, showRecordForm } from "./forms";
import { providersNamed } from "./named";
import { showProvider } from "./provider";

/** A provider that a line names, else the list; the customers without one for who asks for those. */
export async function showProvidersAsked(turn: Turn, asked: Asked): Promise<Answer> {
  if (asksForNoProvider(asked)) return showCustomersAsked(turn, listAsked(asked, turn.actor.id), asked.keys.length);
  const excepted = exceptedProviders(asked).map(({ id }) => id);
  if (excepted.length > 0)
    return showProviders(
      turn,
      (await turn.store.providers()).filter(({ id }) => !excepted.includes(id)),
    );
  const { found, words } = await providersNamed(turn, asked);
  const [only, ...others] = found;
  if (only && others.length === 0) return showProvider(turn, only);
  if (only) return withNote(await showProviders(turn, found), turn.reader.text("providers.several"));
  if (!words) return showProviders(turn);
  // "Ingram Micro invited us": who is not known is recorded with that invitation.
  const isInvitation = asked.keys.some((key) => /^invit/.test(key));
  if (isInvitation && can(turn.actor, "providers.authorise")) return showRecordForm(turn, { providerName: words });
  return refuse(turn, { kind: "not-found", what: "provider", words });
}

/** The card of a provider that is opened as a customer's record is, for those who may read it. */
export async function showProviderOpened(turn: Turn, asked: Asked): Promise<Answer> {
  const permitted = await permit(turn.store, turn.actor, "providers.read");
  return permitted.ok ? showProvidersAsked(turn, asked) : refuse(turn, permitted.error);
}

/**
 * What authorising the provider means that a line names; of those that wait for it, where it names none.
 */
export async function showAuthorisationAsked(turn: Turn, asked: Asked): Promise<Answer> {
  const { found, words } = await providersNamed(turn, asked);
  const [other] = [...asked.customers, ...asked.people];
  const unknown = words || other?.name || asked.newWords.join(" ");
  if (unknown) return refuse(turn, { kind: "not-found", what: "provider", words: unknown });
  const [only, ...others] = found;
  if (only && others.length === 0) return showAuthoriseForm(turn, only.id);
  const waiting = (await turn.store.providers()).filter(({ state }) => state === "invited-us");
  const meant = only ? found : waiting;
  const { reader } = turn;
  if (meant.length === 0) return withNote(await showProviders(turn), reader.text("providers.which.none"));
  return withNote(await showProviders(turn, meant), reader.text("providers.which.authorise"));
}

/** The customers that we share with the provider that a line names, or with any (R168). */
export async function showSharedAsked(turn: Turn, asked: Asked): Promise<Answer> {
  const { found, words } = await providersNamed(turn, asked);
  if (words) return refuse(turn, { kind: "not-found", what: "provider", words });
  const permitted = await permit(turn.store, turn.actor, "customers.read");
  if (!permitted.ok) return refuse(turn, permitted.error);
  const facets = found.map(({ id }) => `provider:${id}` as const);
  const [only, ...others] = facets;
  if (only === undefined) return showCustomers(turn, { facets: ["provider"] });
  return showCustomers(turn, { facets: others.length === 0 ? [only] : [{ anyOf: facets }] });
}

/** The indirect providers and how they stand (R105, R158, R167). */
export async function showProviders(
  { store, reader, deps, actor }: Turn,
  some?: readonly Provider[],
  cursor?: string,
): Promise<Answer> {
  const [providers, links] = await Promise.all([some ?? store.providers(), store.links()]);
  const linked = new Set(links.flatMap(({ provider }) => provider ?? []));
  return shown(
    providersList(reader, {
      providers,
      start: Math.max(0, Math.trunc(Number(cursor)) || 0),
      linked,
      now: deps.clock.now(),
      mayAuthorise: can(actor, "providers.authorise") && clouds[store.tenant.cloud].open,
      maySeeCustomers: can(actor, "customers.read"),
    }),
  );
}
