import type { Day } from "../../../core/clock";
import { services } from "../../../core/customers/customer";
import { type Condition, dayOfLoss, deniedBy, type Facet, wantedBy } from "../../../core/customers/facets";
import type { Person } from "../../../core/people/person";
import type { Provider } from "../../../core/providers/provider";
import type { Reader } from "../../texts/reader";

/** The states that the filter of the customers' card offers. */
export const customerFilters = [
  "all",
  "granted",
  "revoked",
  "none",
  "gap",
  "pending",
  "unlisted",
  "no-relationship",
  "removed",
] as const;
export type CustomerFilter = (typeof customerFilters)[number];

/** What a list of customers is narrowed by, beside words. */
export interface Narrowing {
  facets: readonly Condition[];
  /** It is the list of those that were removed; otherwise of those that were not. */
  removed?: boolean;
}

/** What holds for every customer of such a list. */
export function facetsIn(filter: CustomerFilter): Facet[] {
  if (filter === "all" || filter === "removed") return [];
  return [filter === "granted" || filter === "revoked" || filter === "none" ? `privilege:${filter}` : filter];
}

/** The state by which a list is narrowed, as its filter offers it, and what the filter does not offer. */
export function filterIn({ facets, removed }: Narrowing): { filter: CustomerFilter; others: Condition[] } {
  if (removed) return { filter: "removed", others: [...facets] };
  const filter = customerFilters.find((each) => facetsIn(each).some((facet) => facets.includes(facet))) ?? "all";
  const own: readonly Condition[] = facetsIn(filter);
  return { filter, others: facets.filter((facet) => !own.includes(facet)) };
}

/** The names of whom facets are about. */
export interface FacetNames {
  providers: readonly Provider[];
  people: readonly Person[];
}

/** One thing by which a list is narrowed, in a few words, and what the list is narrowed by without it. */
export interface Held {
  words: string;
  without: Narrowing;
}

/** Everything by which a list is narrowed, its state first. */
export function heldBy(reader: Reader, { facets, removed = false }: Narrowing, names: FacetNames): Held[] {
  const state = removed
    ? [{ words: reader.text("customers.filter.removed"), without: { facets, removed: false } }]
    : [];
  const each = facets.map((condition) => ({
    words: inWords(reader, condition, names),
    without: { facets: facets.filter((other) => other !== condition), removed },
  }));
  return [...state, ...each];
}

function inWords(reader: Reader, condition: Condition, names: FacetNames): string {
  const days = lossesIn(condition);
  if (days.length > 1) return reader.text("customers.facet.lost.since", { day: reader.day(days[0] ?? "") });
  const wanted = wantedBy(condition).map((facet) => facetInWords(reader, facet, names));
  const denied = deniedBy(condition).map((facet) => deniedInWords(reader, facet, names));
  return reader.or([...wanted, ...denied]);
}

/** The days of which one has to be that of a loss, where a condition is about nothing else; the first of them first. */
function lossesIn(condition: Condition): Day[] {
  const wanted = wantedBy(condition);
  const days = wanted.flatMap((facet) => dayOfLoss(facet) ?? []);
  return days.length === wanted.length ? days.sort() : [];
}

function facetInWords(reader: Reader, facet: Facet, names: FacetNames): string {
  if (facet === "provider" || facet === "owner") return reader.text(`customers.facet.any.${facet}`);
  const filter = customerFilters.find((each) => facetsIn(each).includes(facet));
  if (filter) return reader.text(`customers.filter.${filter}`);
  const { kind, name } = namedBy(reader, facet, names);
  return reader.text(`customers.facet.${kind}`, { name });
}

function deniedInWords(reader: Reader, facet: Facet, names: FacetNames): string {
  if (facet === "provider" || facet === "owner") return reader.text(`customers.facet.no.${facet}`);
  const filter = customerFilters.find((each) => facetsIn(each).includes(facet));
  if (filter) return reader.text("customers.facet.not.state", { state: reader.text(`customers.filter.${filter}`) });
  const { kind, name } = namedBy(reader, facet, names);
  return reader.text(`customers.facet.not.${kind}`, { name });
}

/** Of which kind a facet is that is about somebody or something, and how that is called. */
function namedBy(
  reader: Reader,
  facet: Facet,
  { providers, people }: FacetNames,
): { kind: "service" | "granted" | "revoked" | "provider" | "owner" | "lost"; name: string } {
  const [kind, id = ""] = facet.split(/:(.*)/s);
  const day = dayOfLoss(facet);
  if (day !== undefined) return { kind: "lost", name: reader.day(day) };
  if (kind === "service" || kind === "granted" || kind === "revoked") return { kind, name: serviceName(reader, id) };
  const isProvider = kind === "provider";
  const named = (isProvider ? providers : people).find((each) => each.id === id);
  return { kind: isProvider ? "provider" : "owner", name: named?.name ?? id };
}

function serviceName(reader: Reader, id: string): string {
  const service = services.find((each) => each === id);
  return service ? reader.text(`service.${service}`) : id;
}
