import { closedCloud } from "../clouds";
import { byActor, permit } from "../people/actor";
import type { Person } from "../people/person";
import { type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { aboutProvider } from "./events";
import { type Benefit, benefits, type Provider, type ProviderId } from "./provider";

/** A provider as somebody saw it. */
export interface SeenProvider {
  id: ProviderId;
  revision: number;
}

/** What it brings, and what we think of it; left empty, nothing is said. */
export type ProviderNotes = Record<Benefit, string> & { notes: string };

/** Keeps what we know of a provider: training, marketing, credit, notes (R108, R109). */
export function noteProvider(
  store: TenantStore,
  actor: Person,
  seen: SeenProvider,
  wish: ProviderNotes,
): Promise<Result<Provider, Refusal>> {
  return store.change<Result<Provider, Refusal>>(async (queries) => {
    const permitted = await permit(queries, actor, "providers.authorise");
    if (!permitted.ok) return unchanged(permitted);
    const closed = closedCloud(queries.tenant);
    if (closed) return unchanged(refused(closed));
    const provider = await queries.provider(seen.id);
    if (!provider) return unchanged(refused({ kind: "not-found", what: "provider", words: seen.id }));
    const { brings: _, notes: __, ...others } = provider;
    const said = benefits.flatMap((each) => (wish[each].trim() ? [[each, wish[each].trim()] as const] : []));
    const notes = wish.notes.trim();
    const noted: Provider = {
      ...others,
      ...(said.length > 0 && { brings: Object.fromEntries(said) }),
      ...(notes && { notes }),
    };
    if (saysSame(noted, provider)) return unchanged(ok(provider));
    if (provider.revision !== seen.revision) return unchanged(refused({ kind: "changed-meanwhile", what: "provider" }));
    return {
      answer: ok(noted),
      providers: [noted],
      events: [byActor(actor, { type: "provider.noted", ...aboutProvider(noted) })],
    };
  });
}

const saysSame = (one: Provider, other: Provider): boolean =>
  (one.notes ?? "") === (other.notes ?? "") &&
  benefits.every((each) => (one.brings?.[each] ?? "") === (other.brings?.[each] ?? ""));
